import xlsx from '@e965/xlsx';
import type { Document, Table } from '../../../samples/generator/document.ts';
import { layoutOf, type Placed } from '../../../samples/generator/grid.ts';
import { plainText } from '../../../samples/generator/narrative.ts';

/** A number keeps its printed digits as a number format; all else is text. */
function cellOf(cell: Placed): xlsx.CellObject | null {
  const { text } = cell;
  if (text === '') return null;
  const value = Number(text.replaceAll(',', ''));
  if (cell.role !== 'amount' || !Number.isFinite(value)) return { t: 's', v: text };
  const whole = text.includes(',') ? '#,##0' : '0';
  return { t: 'n', v: value, z: text.includes('.') ? `${whole}.00` : whole };
}

const merge = (row: number, column: number, rows: number, columns: number): xlsx.Range => ({
  s: { r: row, c: column },
  e: { r: row + rows - 1, c: column + columns - 1 },
});

function sheetOf(table: Table): xlsx.WorkSheet {
  const layout = layoutOf(table);
  const width = layout.columns.length;
  const sheet: xlsx.WorkSheet = {};
  const put = (row: number, column: number, cell: xlsx.CellObject | null) => {
    if (cell !== null) sheet[xlsx.utils.encode_cell({ r: row, c: column })] = cell;
  };
  put(0, 0, { t: 's', v: table.title });
  put(1, 0, { t: 's', v: table.captions.join('    ') });
  put(1, width - 1, { t: 's', v: `单位：${table.unit}` });
  for (const cell of layout.cells) put(2 + cell.row, cell.column, cellOf(cell));
  for (const [index, note] of table.notes.entries())
    put(2 + layout.rowCount + index, 0, { t: 's', v: note });
  const spans = layout.cells.filter((cell) => cell.rowSpan > 1 || cell.columnSpan > 1);
  sheet['!merges'] = [
    merge(0, 0, 1, width),
    ...spans.map((cell) => merge(2 + cell.row, cell.column, cell.rowSpan, cell.columnSpan)),
  ];
  sheet['!ref'] = xlsx.utils.encode_range(
    merge(0, 0, 2 + layout.rowCount + table.notes.length, width),
  );
  return sheet;
}

/** The narrative as a sheet of one column, a paragraph a row. */
function narrativeSheet(document: Document): xlsx.WorkSheet {
  const lines = document.parts.flatMap((part) => {
    if (part.kind === 'paragraph') return [plainText(part)];
    return part.kind === 'heading' ? [part.text] : [];
  });
  return xlsx.utils.aoa_to_sheet(lines.map((line) => [line]));
}

const sheetName = (table: Table, index: number): string =>
  `${index + 1} ${table.title.replace(/[[\]*?:/\\]/g, '')}`.slice(0, 31);

/** A workbook with a sheet a table; the narrative stands on the first. */
export function workbookOf(document: Document, format: 'xlsx' | 'biff8'): Uint8Array {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, narrativeSheet(document), '情况说明');
  const tables = document.parts.filter((part) => part.kind === 'table');
  tables.forEach((table, index) => {
    xlsx.utils.book_append_sheet(book, sheetOf(table), sheetName(table, index));
  });
  return new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: format }));
}
