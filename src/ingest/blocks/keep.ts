import type { Placed, PlacedCell } from './place.ts';

/** How many of the kept indices lie before each index; one entry more than there are indices. */
function positions(kept: readonly boolean[]): readonly number[] {
  const before = [0];
  for (const keep of kept) before.push((before.at(-1) ?? 0) + (keep ? 1 : 0));
  return before;
}

function count(before: readonly number[], from: number, length: number): number {
  return (before[from + length] ?? 0) - (before[from] ?? 0);
}

/**
 * The table with only the marked rows and columns. A span shrinks by what it loses; a cell that
 * loses all is gone.
 */
export function keep(table: Placed, rows: readonly boolean[], columns: readonly boolean[]): Placed {
  const rowAt = positions(rows);
  const columnAt = positions(columns);
  const cells = table.cells
    .map((cell): PlacedCell => {
      const rowSpan = count(rowAt, cell.row, cell.rowSpan);
      const columnSpan = count(columnAt, cell.column, cell.columnSpan);
      const row = rowAt[cell.row] ?? 0;
      return { text: cell.text, row, column: columnAt[cell.column] ?? 0, rowSpan, columnSpan };
    })
    .filter((cell) => cell.rowSpan > 0 && cell.columnSpan > 0);
  return { rowCount: rowAt.at(-1) ?? 0, columnCount: columnAt.at(-1) ?? 0, cells };
}

/** Rows `from` to `to` (not included) as a table of its own. */
export function sliceRows(table: Placed, from: number, to: number): Placed {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row >= from && row < to);
  return keep(table, rows, new Array<boolean>(table.columnCount).fill(true));
}

function marks(length: number, of: (at: (index: number) => void) => void): boolean[] {
  const marked = new Array<boolean>(length).fill(false);
  of((index) => {
    marked[index] = true;
  });
  return marked;
}

/**
 * Drops columns without any text and columns and rows in which no cell begins (a title spanning a
 * hundred columns adds none), and blank rows at both ends. Blank rows inside stay.
 */
export function compact(table: Placed): Placed {
  const begins = (cell: PlacedCell): boolean => cell.text !== '';
  const columns = marks(table.columnCount, (mark) => {
    for (const cell of table.cells) if (begins(cell)) mark(cell.column);
  });
  const rows = marks(table.rowCount, (mark) => {
    for (const cell of table.cells) mark(cell.row);
  });
  const filled = table.cells.filter(begins).map((cell) => cell.row);
  const first = filled.reduce((least, row) => Math.min(least, row), table.rowCount);
  const last = filled.reduce((most, row) => Math.max(most, row), -1);
  return keep(
    table,
    rows.map((has, row) => has && row >= first && row <= last),
    columns,
  );
}
