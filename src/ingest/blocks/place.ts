import type { NativeCell } from '../../types/page.ts';
import { ReadError } from '../error.ts';

/** A cell at its place; it covers `rowSpan` × `columnSpan` slots from (`row`, `column`). */
export interface PlacedCell extends NativeCell {
  readonly row: number;
  readonly column: number;
}

/** A table whose every slot belongs to exactly one cell; cells in reading order. */
export interface Placed {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly PlacedCell[];
}

/** Above any printed table, blank slots included. */
export const MOST_SLOTS = 2_000_000;
const MOST_COLUMNS = 1000;

/** First column at or after `from` that no cell from above covers. */
function freeColumn(taken: ReadonlySet<number>, from: number): number {
  let column = from;
  while (taken.has(column)) column++;
  return column;
}

/** How many of `wanted` columns from `column` on are free: a span never covers another cell. */
function freeRun(taken: ReadonlySet<number>, column: number, wanted: number): number {
  let run = 1;
  while (run < wanted && !taken.has(column + run)) run++;
  return run;
}

function span(value: number, most: number): number {
  return Number.isFinite(value) ? Math.max(1, Math.min(Math.trunc(value), most)) : 1;
}

interface Grown {
  readonly cells: PlacedCell[];
  readonly taken: readonly Set<number>[];
  slots: number;
}

function placeCell(grown: Grown, cell: NativeCell, row: number, from: number): number {
  const taken = grown.taken[row] ?? new Set<number>();
  const column = freeColumn(taken, from);
  const rowSpan = span(cell.rowSpan, grown.taken.length - row);
  const columnSpan = freeRun(taken, column, span(cell.columnSpan, MOST_COLUMNS));
  grown.slots += rowSpan * columnSpan;
  if (grown.slots > MOST_SLOTS || column + columnSpan > MOST_COLUMNS * 10) {
    throw new ReadError('unsupported', { detail: `a table of more than ${MOST_SLOTS} cells` });
  }
  for (let r = row; r < row + rowSpan; r++) {
    for (let c = column; c < column + columnSpan; c++) grown.taken[r]?.add(c);
  }
  grown.cells.push({ text: cell.text, row, column, rowSpan, columnSpan });
  return column + columnSpan;
}

function blanks(taken: readonly ReadonlySet<number>[], columnCount: number): PlacedCell[] {
  return taken.flatMap((columns, row) => {
    const missing: PlacedCell[] = [];
    for (let column = 0; column < columnCount && columns.size < columnCount; column++) {
      if (!columns.has(column)) missing.push({ text: '', row, column, rowSpan: 1, columnSpan: 1 });
    }
    return missing;
  });
}

/** The order in which people read cells. */
function byPlace(a: PlacedCell, b: PlacedCell): number {
  return a.row - b.row || a.column - b.column;
}

/**
 * Gives each cell its row and column as HTML does: the next slot that no span from above covers.
 * Slots that no cell claims become blank cells. Throws ReadError `unsupported` for absurd sizes.
 */
export function place(rows: readonly (readonly NativeCell[])[]): Placed {
  const grown: Grown = { cells: [], taken: rows.map(() => new Set<number>()), slots: 0 };
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) column = placeCell(grown, cell, row, column);
  });
  const columnCount = grown.cells.reduce((most, c) => Math.max(most, c.column + c.columnSpan), 0);
  const cells = [...grown.cells, ...blanks(grown.taken, columnCount)].sort(byPlace);
  return { rowCount: rows.length, columnCount, cells };
}

/** The rows of a placed table, as formats state them. */
export function rowsOf(table: Placed): readonly (readonly NativeCell[])[] {
  const rows: NativeCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const { text, row, rowSpan, columnSpan } of table.cells) {
    rows[row]?.push({ text, rowSpan, columnSpan });
  }
  return rows;
}
