import type { Table } from '../document.ts';
import { layoutOf, type Placed, rowsOf } from '../grid.ts';
import { runsOf } from './delimited.ts';
import { wrap } from './glyphs.ts';
import { captionLines, pageMarkLines, type TextLook } from './text-look.ts';

/** A cell's lines as its width allows; blanks leave nothing behind. */
function cellLines(cell: Placed, { cellWidth }: TextLook): string[] {
  if (cell.text === '') return [];
  const width = cell.role === 'ordinal' ? 4 : cellWidth[cell.role];
  return wrap(cell.text, width * cell.columnSpan, 2, false);
}

/** A row as extractors print it: whole cells side by side, a wrapped cell on lines of its own. */
function rowLines(cells: readonly Placed[], look: TextLook): string[] {
  const lines: string[] = [];
  let open = false;
  for (const part of cells
    .map((cell) => cellLines(cell, look))
    .filter(({ length }) => length > 0)) {
    const [first = '', ...rest] = part;
    if (open && rest.length === 0) lines[lines.length - 1] += ` ${first}`;
    else lines.push(first, ...rest.flatMap((line) => ['', line]));
    open = rest.length === 0;
  }
  return [...lines, ''];
}

/** A table that lost its columns. */
export function linearTable(table: Table, look: TextLook, page: { number: number }): string[] {
  const layout = layoutOf(table);
  const rows = rowsOf(layout).map((row) => rowLines(row, look));
  const head = rows.slice(0, layout.headRows).flat();
  const parts = runsOf(rows.slice(layout.headRows), look.rowsPerPage);
  const pages = parts.map((part, index) => {
    const starts = index === 0;
    const repeats = starts || look.continued !== 'none';
    const caption = captionLines(table, look, starts);
    return [
      ...pageMarkLines(look.pageMark, page.number++),
      ...caption,
      ...(caption.length === 0 ? [] : ['']),
      ...(repeats ? head : []),
      ...part.flat(),
    ];
  });
  return [...pages.flat(), ...table.notes];
}
