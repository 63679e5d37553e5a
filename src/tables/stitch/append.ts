import type { InkedCell, InkedGrid } from '../ink.ts';
import { repeatedRows } from './repeat.ts';
import { isBlankRow, isTorn, type TornRow } from './torn.ts';

const rowOf = (grid: InkedGrid, row: number): TornRow =>
  new Map(grid.cells.filter((cell) => cell.row === row).map((cell) => [cell.column, cell]));

function joinTorn(grid: InkedGrid, rest: TornRow): InkedGrid {
  const last = grid.rowCount - 1;
  const cells = grid.cells.map((cell) => {
    const tail = cell.row === last ? rest.get(cell.column)?.text : undefined;
    return tail ? { ...cell, text: cell.text + tail } : cell;
  });
  return { ...grid, cells };
}

/** A part without its last row, which no cell of a row above reaches into. */
function withoutLast(grid: InkedGrid): InkedGrid {
  const last = grid.rowCount - 1;
  return {
    ...grid,
    rowCount: last,
    cells: grid.cells.filter((cell) => cell.row < last),
  };
}

const reaches = (grid: InkedGrid, row: number): boolean =>
  grid.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);

/** A row whose text all stands on the next page leaves a blank one at the page's end. */
function withoutBlankEnd(grid: InkedGrid): InkedGrid {
  const last = grid.rowCount - 1;
  const blank = last > 0 && isBlankRow(rowOf(grid, last)) && !reaches(grid, last);
  return blank ? withoutLast(grid) : grid;
}

/** A part's cells from a row on; of one that reaches into them from above the rest, blank. */
function below(part: InkedGrid, from: number): readonly InkedCell[] {
  return part.cells.flatMap((cell) => {
    const end = cell.row + cell.rowSpan;
    if (end <= from) return [];
    if (cell.row >= from) return [{ ...cell, row: cell.row - from }];
    return [{ ...cell, text: '', row: 0, rowSpan: end - from }];
  });
}

/** Whether the first row below the repeated header is the rest of the last row of the page before. */
export function isCutBetween(first: InkedGrid, next: InkedGrid, repeated: number): boolean {
  if (repeated >= next.rowCount || reaches(next, repeated + 1)) return false;
  return isTorn(rowOf(first, first.rowCount - 1), rowOf(next, repeated));
}

/** Whether it holds nothing, as where all of a row's text stands on the page before. */
function isBlankBetween(next: InkedGrid, repeated: number): boolean {
  if (repeated >= next.rowCount || reaches(next, repeated + 1)) return false;
  return isBlankRow(rowOf(next, repeated));
}

/**
 * One grid of a table's parts on two pages: repeated header rows dropped, a torn row rejoined, even
 * where one half of it is blank.
 */
export function appendGrid(first: InkedGrid, next: InkedGrid): InkedGrid {
  const repeated = repeatedRows(first, next);
  const torn = isBlankBetween(next, repeated) || isCutBetween(first, next, repeated);
  const grid = torn ? joinTorn(first, rowOf(next, repeated)) : withoutBlankEnd(first);
  const from = repeated + (torn ? 1 : 0);
  const moved = below(next, from).map((cell) => ({ ...cell, row: cell.row + grid.rowCount }));
  return {
    ...grid,
    pages: [...new Set([...grid.pages, ...next.pages])],
    rowCount: grid.rowCount + next.rowCount - from,
    cells: [...grid.cells, ...moved],
  };
}
