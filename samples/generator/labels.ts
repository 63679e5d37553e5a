import { type Cell, columnsOf, type Table } from './document.ts';
import { layoutOf } from './grid.ts';

/** For each column the header texts above it from the top down, joined by `/`. */
export function columnLabels(table: Table): string[] {
  const headers = layoutOf(table).cells.filter((cell) => cell.part === 'header');
  return columnsOf(table).map((_, column) =>
    headers
      .filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
      .map((cell) => cell.text)
      .join('/'),
  );
}

const spanOf = (cell: Cell): number => (cell.kind === 'text' ? (cell.columns ?? 1) : 1);

/** The column in which a row's cell number `index` starts. */
export const columnOf = (row: readonly Cell[], index: number): number =>
  row.slice(0, index).reduce((sum, cell) => sum + spanOf(cell), 0);

/** The words at the left of a row's cell: its list's label, codes included, without 序号. */
export function rowLabel(table: Table, row: readonly Cell[], index: number): string {
  const columns = columnsOf(table);
  let from = index;
  while (from > 0 && row[from - 1]?.kind === 'amount') from -= 1;
  let start = from;
  while (start > 0 && row[start - 1]?.kind === 'text') start -= 1;
  return row
    .slice(start, from)
    .filter((_, at) => columns[columnOf(row, start + at)]?.role !== 'ordinal')
    .map((cell) => cell.text)
    .filter((text) => text !== '')
    .join(' ');
}
