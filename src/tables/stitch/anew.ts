import type { InkedGrid } from '../ink.ts';
import { isCutBetween } from './append.ts';
import { bare } from './captions.ts';
import { repeatedRows } from './repeat.ts';

const TOTAL = /^(收入|支出)?[合总]计$/;
const firstLabel = (grid: InkedGrid, row: number): string =>
  bare(grid.cells.find((cell) => cell.row === row && cell.column === 0)?.text ?? '');

/** Whether the first row that repeats no header row is labelled as the first table's is. */
function beginsAlike(first: InkedGrid, next: InkedGrid, row: number): boolean {
  const label = firstLabel(next, row);
  return /\p{Script=Han}{2}/u.test(label) && !TOTAL.test(label) && label === firstLabel(first, row);
}

function endsInTotal(grid: InkedGrid): boolean {
  const last = grid.cells.filter((cell) => cell.row === grid.rowCount - 1);
  return last.some((cell) => TOTAL.test(bare(cell.text)));
}

/** Whether a part holds no more than one row under the header that comes again. */
const isTailOnly = (first: InkedGrid, next: InkedGrid, repeated: number): boolean =>
  next.rowCount === repeated + 1 && first.rowCount > repeated + 1;

/**
 * Whether a part with the same columns begins another table: its rows begin as the first table's but
 * for some texts, as forms do; or the header comes again behind a total, without a title that says it
 * is the same table, and more than the rest of that total.
 */
export function beginsAnew(first: InkedGrid, next: InkedGrid, titled: boolean): boolean {
  const repeated = repeatedRows(first, next);
  if (beginsAlike(first, next, repeated)) return true;
  const again = repeated > 0 && !titled && endsInTotal(first);
  return again && !(isTailOnly(first, next, repeated) && isCutBetween(first, next, repeated));
}
