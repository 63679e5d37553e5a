import type { Grid, GridCell } from '../../types/grid.ts';

const FIGURE = /^[-+]?[\d,，]+(\.\d+)?%?$/;

function rowCells(grid: Grid, row: number): readonly GridCell[] {
  return grid.cells.filter((cell) => cell.row === row);
}

function hasFigure(grid: Grid, row: number): boolean {
  return rowCells(grid, row).some((cell) => FIGURE.test(cell.text.replace(/\s/g, '')));
}

function rowKey(grid: Grid, row: number): string {
  return rowCells(grid, row)
    .map((cell) => `${cell.column}:${cell.text.replace(/\s/g, '')}`)
    .join('|');
}

/** How many of the later table's first rows repeat those of the earlier one: its header again. */
function repeatedRows(earlier: Grid, later: Grid): number {
  let row = 0;
  const most = Math.min(earlier.rowCount, later.rowCount);
  while (row < most && !hasFigure(later, row) && rowKey(earlier, row) === rowKey(later, row)) row++;
  return row;
}

/**
 * Whether a table goes on in the next one, nothing standing between them: as many columns, and the
 * later begins with a row of figures or repeats the earlier one's header. A header of its own makes
 * it another table.
 */
export function continues(earlier: Grid, later: Grid): boolean {
  if (earlier.columnCount !== later.columnCount || earlier.columnCount < 2) return false;
  return hasFigure(later, 0) || repeatedRows(earlier, later) > 0;
}

/** Both tables as one; the header that the later one repeats is left out. */
export function joined(earlier: Grid, later: Grid): Grid {
  const repeated = repeatedRows(earlier, later);
  const shift = earlier.rowCount - repeated;
  const rest = later.cells.filter((cell) => cell.row >= repeated);
  return {
    ...earlier,
    pages: [...new Set([...earlier.pages, ...later.pages])],
    rowCount: shift + later.rowCount,
    cells: [...earlier.cells, ...rest.map((cell) => ({ ...cell, row: cell.row + shift }))],
  };
}
