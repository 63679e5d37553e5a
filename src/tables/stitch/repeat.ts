import type { Grid } from '../../types/grid.ts';
import { bare } from './captions.ts';

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
export function repeatedRows(grid: Grid, next: Grid): number {
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
