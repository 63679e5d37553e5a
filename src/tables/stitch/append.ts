import type { Grid, GridCell } from '../../types/grid.ts';

const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');

function rowText(grid: Grid, row: number): string {
  return grid.cells
    .filter((cell) => cell.row === row)
    .map((cell) => bare(cell.text))
    .join('|');
}

/** How many of the next grid's first rows repeat the first grid's. */
function repeatedRows(grid: Grid, next: Grid): number {
  let rows = 0;
  while (
    rows < next.rowCount &&
    rows < grid.rowCount &&
    rowText(grid, rows) === rowText(next, rows)
  )
    rows++;
  const filled = Array.from({ length: rows }, (_, row) => rowText(next, row)).some((text) =>
    /[^|]/.test(text),
  );
  return filled ? rows : 0;
}

const cellAt = (grid: Grid, row: number, column: number): GridCell | undefined =>
  grid.cells.find((cell) => cell.row === row && cell.column === column);

/** Whether most rows of a grid fill their first column, so that a blank one marks half a row. */
function firstColumnFilled(grid: Grid): boolean {
  const cells = grid.cells.filter(
    (cell) => cell.column === 0 && cell.columnSpan < grid.columnCount,
  );
  return cells.filter((cell) => cell.text !== '').length > cells.length * 0.8;
}

/** A row whose other half stands on the next page: no first cell, and nothing printed twice. */
function isTorn(grid: Grid, next: Grid, row: number): boolean {
  if (
    row >= next.rowCount ||
    !firstColumnFilled(grid) ||
    bare(cellAt(next, row, 0)?.text ?? '') !== ''
  )
    return false;
  const cells = next.cells.filter((cell) => cell.row === row && bare(cell.text) !== '');
  const last = grid.rowCount - 1;
  const fits = (cell: GridCell): boolean => {
    const above = cellAt(grid, last, cell.column);
    if (!above) return false;
    return above.text === '' || !/^[\d.,]+$/.test(cell.text) || /[.,]$|^[\d,]*$/.test(above.text);
  };
  return cells.length > 0 && cells.every(fits);
}

function joinTorn(grid: Grid, next: Grid, row: number): Grid {
  const last = grid.rowCount - 1;
  const cells = grid.cells.map((cell) => {
    const tail = cell.row === last ? cellAt(next, row, cell.column)?.text : undefined;
    return tail ? { ...cell, text: cell.text + tail } : cell;
  });
  return { ...grid, cells };
}

/** One grid of a table's parts on two pages: repeated header rows dropped, a torn row rejoined. */
export function appendGrid(grid: Grid, next: Grid): Grid {
  const repeated = repeatedRows(grid, next);
  const torn = isTorn(grid, next, repeated);
  const base = torn ? joinTorn(grid, next, repeated) : grid;
  const from = repeated + (torn ? 1 : 0);
  const moved = next.cells
    .filter((cell) => cell.row >= from)
    .map((cell) => ({ ...cell, row: cell.row - from + grid.rowCount }));
  return {
    ...base,
    pages: [...new Set([...grid.pages, ...next.pages])],
    rowCount: grid.rowCount + next.rowCount - from,
    cells: [...base.cells, ...moved],
  };
}
