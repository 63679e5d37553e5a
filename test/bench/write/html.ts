import type { Document, Part, Table } from '../../../samples/generator/document.ts';
import { layoutOf, type Placed, rowsOf } from '../../../samples/generator/grid.ts';
import { plainText } from '../../../samples/generator/narrative.ts';

/** How an HTML document draws its tables when it is printed. */
export interface HtmlLook {
  readonly rules: 'ruled' | 'hairline' | 'three-line' | 'none';
  /** Repeats a table's header on its later pages. */
  readonly repeatHeader: boolean;
  /** Portrait pages with columns so narrow that numbers wrap. */
  readonly narrow: boolean;
  /** Every page is a wide A3: LibreOffice knows one size of page only and cuts off what is beyond. */
  readonly large: boolean;
}

export const plainHtml: HtmlLook = {
  rules: 'ruled',
  repeatHeader: true,
  narrow: false,
  large: false,
};

const borders = {
  ruled: 'td,th{border:1px solid #000}',
  hairline: 'td,th{border:0.2px solid #000}',
  none: 'td,th{border:none}',
  'three-line': [
    'td,th{border:none}',
    'table{border-top:1.5pt solid #000;border-bottom:1.5pt solid #000}',
    'thead tr.last th{border-bottom:0.8pt solid #000}',
  ].join(''),
} as const;

const styleOf = (look: HtmlLook): string => `
@page{size:${look.large ? '42cm 29.7cm' : 'A4'};margin:14mm}
@page wide{size:A4 landscape;margin:14mm}
body{font-family:"WenQuanYi Micro Hei","Noto Sans CJK SC",sans-serif;font-size:10pt}
h2{text-align:center;font-size:14pt;font-weight:normal}
h1{font-size:15pt}
.wide{page:wide}
table{border-collapse:collapse;width:100%;font-size:${look.narrow ? 10 : 8}pt;table-layout:fixed}
thead{display:${look.repeatHeader ? 'table-header-group' : 'table-row-group'}}
tr{page-break-inside:avoid}
td,th{padding:2pt 3pt;font-weight:normal;word-break:${look.narrow ? 'break-all' : 'normal'}}
td.amount{text-align:right}
td.code,td.ordinal,th{text-align:center}
p.unit{text-align:right;margin:0}
p.caption{margin:0}
${borders[look.rules]}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Attributes as well as style, for LibreOffice reads little of the latter. */
const sides = { ordinal: 'center', code: 'center', name: 'left', amount: 'right' } as const;

function cellHtml(cell: Placed): string {
  const tag = cell.part === 'body' ? 'td' : 'th';
  const spans = [
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
    cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '',
  ].join('');
  const side = cell.part !== 'body' || cell.role === 'code' ? 'center' : sides[cell.role];
  return `<${tag}${spans} class="${cell.role}" align="${side}">${escaped(cell.text)}</${tag}>`;
}

function rowsHtml(rows: readonly (readonly Placed[])[], headRows: number): string {
  return rows
    .map((row, index) => {
      const last = index === headRows - 1 ? ' class="last"' : '';
      return `<tr${last}>${row.map(cellHtml).join('')}</tr>`;
    })
    .join('\n');
}

/** A table's own HTML: columns in the widths the style gives, header and body. */
function gridHtml(table: Table, look: HtmlLook): string {
  const layout = layoutOf(table);
  const sum = layout.columns.reduce((all, column) => all + column.width, 0);
  const columns = layout.columns
    .map((column) => `<col style="width:${((column.width / sum) * 100).toFixed(2)}%">`)
    .join('');
  const rows = rowsOf(layout);
  const head = rowsHtml(rows.slice(0, layout.headRows), layout.headRows);
  const body = rowsHtml(rows.slice(layout.headRows), -1);
  const thead = layout.headRows === 0 ? '' : `<thead>${head}</thead>`;
  const border = look.rules === 'ruled' || look.rules === 'hairline' ? ' border="1"' : '';
  return `<table${border} cellspacing="0"><colgroup>${columns}</colgroup>${thead}<tbody>${body}</tbody></table>`;
}

function tableHtml(table: Table, look: HtmlLook): string {
  const wide = !look.narrow && layoutOf(table).columns.length > 8 ? ' wide' : '';
  const captions = table.captions.map((line) => `<p class="caption">${escaped(line)}</p>`);
  const notes = table.notes.map((note) => `<p>${escaped(note)}</p>`);
  return [
    `<div class="page${wide}"><h2 style="page-break-before:always">${escaped(table.title)}</h2>`,
    ...captions,
    `<p class="unit">单位：${table.unit}</p>`,
    gridHtml(table, look),
    ...notes,
    '</div>',
  ].join('\n');
}

function partHtml(part: Part, look: HtmlLook): string {
  if (part.kind === 'table') return tableHtml(part, look);
  if (part.kind === 'paragraph') return `<p>${escaped(plainText(part))}</p>`;
  if (part.kind === 'contents')
    return `<h1>${part.title}</h1>${part.entries.map((entry) => `<p>${escaped(entry)}</p>`).join('\n')}`;
  return `<h${part.level === 2 ? 3 : part.level}>${escaped(part.text)}</h${part.level === 2 ? 3 : part.level}>`;
}

/** A document as one HTML page, laid out for print. */
export function htmlOf(document: Document, look: HtmlLook = plainHtml): string {
  const body = document.parts.map((part) => partHtml(part, look)).join('\n');
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${escaped(document.title)}</title><style>${styleOf(look)}</style></head><body><h1>${escaped(document.title)}</h1>\n${body}</body></html>`;
}
