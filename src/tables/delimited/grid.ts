import type { Grid, GridCell } from '../../types/grid.ts';
import type { CellRow } from './cells.ts';
import { headerCells } from './header.ts';

/** A grid of the rows: short rows padded with blanks, header blanks merged into the texts they continue. */
export function gridOf(rows: readonly CellRow[]): Grid {
  const columnCount = widthOf(rows);
  const header = headerCells(rows, columnCount);
  const page = (row: number) => rows[row]?.page ?? 1;
  const body = rows
    .slice(header.depth)
    .flatMap((row, index) => bodyCells(row, index + header.depth, columnCount));
  return {
    kind: 'grid',
    origin: 'delimited',
    pages: [...new Set(rows.map((row) => row.page))],
    rowCount: rows.length,
    columnCount,
    cells: [...header.cells.map((cell) => ({ ...cell, page: page(cell.row) })), ...body],
  };
}

/** Columns up to the last that holds a text or that most rows print. */
function widthOf(rows: readonly CellRow[]): number {
  const lengths = rows.map((row) => row.cells.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const used = Math.max(...rows.map((row) => row.cells.findLastIndex((cell) => cell !== '') + 1));
  return Math.max(1, usual, used);
}

function bodyCells(row: CellRow, index: number, width: number): GridCell[] {
  return Array.from({ length: width }, (_, column) => ({
    text: row.cells[column] ?? '',
    page: row.page,
    row: index,
    column,
    rowSpan: 1,
    columnSpan: 1,
  }));
}
