import type { Grid, GridCell } from '../types/grid.ts';

/** A cell that knows whether its last printed line leaves no room for another character. */
export interface InkedCell extends GridCell {
  readonly full: boolean;
}

/** A ruled table on its way to being stitched. */
export interface InkedGrid extends Grid {
  readonly cells: readonly InkedCell[];
}

/** The grid as it is handed on. */
export function withoutInk(grid: InkedGrid): Grid {
  return { ...grid, cells: grid.cells.map(({ full: _, ...cell }) => cell) };
}
