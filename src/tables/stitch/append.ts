import type { Grid } from '../../types/grid.ts';
import type { InkedGrid } from '../ink.ts';
import { isBlankRow, isTorn, type TornRow } from './torn.ts';

const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');

const rowTexts = (grid: Grid, row: number): readonly string[] =>
  grid.cells.filter((cell) => cell.row === row).map((cell) => bare(cell.text));

/**
 * Whether a row repeats another. Programs that repeat a header may lose a heading that spans columns,
 * so most of the texts are enough where none is new.
 */
function repeats(row: readonly string[], next: readonly string[]): boolean {
  const [texts, own] = [row, next].map((all) => all.filter((text) => text !== ''));
  if (!texts || !own || own.length === 0) return texts?.length === 0 && own?.length === 0;
  if (row.join('|') === next.join('|')) return true;
  return own.every((text) => texts.includes(text)) && own.length >= texts.length * 0.5;
}

/** How many of the next grid's first rows repeat the first grid's. */
function repeatedRows(grid: Grid, next: Grid): number {
  let rows = 0;
  while (
    rows < next.rowCount &&
    rows < grid.rowCount &&
    repeats(rowTexts(grid, rows), rowTexts(next, rows))
  )
    rows++;
  const filled = Array.from({ length: rows }, (_, row) => rowTexts(next, row).join(''));
  return filled.some((text) => text !== '') ? rows : 0;
}

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

/**
 * One grid of a table's parts on two pages: repeated header rows dropped, a torn row rejoined, even
 * where one half of it is blank.
 */
export function appendGrid(first: InkedGrid, next: InkedGrid): InkedGrid {
  const repeated = repeatedRows(first, next);
  const rest = rowOf(next, repeated);
  const torn =
    repeated < next.rowCount &&
    !reaches(next, repeated + 1) &&
    (isBlankRow(rest) || isTorn(rowOf(first, first.rowCount - 1), rest));
  const grid = torn ? joinTorn(first, rest) : withoutBlankEnd(first);
  const from = repeated + (torn ? 1 : 0);
  const moved = next.cells
    .filter((cell) => cell.row >= from)
    .map((cell) => ({ ...cell, row: cell.row - from + grid.rowCount }));
  return {
    ...grid,
    pages: [...new Set([...grid.pages, ...next.pages])],
    rowCount: grid.rowCount + next.rowCount - from,
    cells: [...grid.cells, ...moved],
  };
}
