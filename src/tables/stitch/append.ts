import type { Grid, GridCell } from '../../types/grid.ts';

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
