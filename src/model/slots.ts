import type { Grid, GridCell } from '../types/grid.ts';

/** `slots[row][column]` is the cell that covers it; every slot of a well-formed grid has one. */
export type Slots = readonly (readonly (GridCell | undefined)[])[];

/** The cells of a grid by the slots they cover. */
export function slotsOf(grid: Grid): Slots {
  const slots: (GridCell | undefined)[][] = Array.from({ length: grid.rowCount }, () =>
    new Array<GridCell | undefined>(grid.columnCount).fill(undefined),
  );
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      slots[row]?.fill(cell, cell.column, cell.column + cell.columnSpan);
    }
  }
  return slots;
}

/** The distinct cells that begin in a row, from left to right. */
export function cellsOfRow(slots: Slots, row: number): readonly GridCell[] {
  return [...new Set(slots[row] ?? [])].filter((cell): cell is GridCell => cell?.row === row);
}
