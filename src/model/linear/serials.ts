import type { LinearRow } from '../../types/grid.ts';
import { key, splitEnumerator } from '../key.ts';
import { rowConcept } from '../rows.ts';
import { isFigure } from './entry.ts';

/** Whether a row without its number is the end of the name above, cut off by a page's end. */
function isTail(row: LinearRow): boolean {
  const [token, ...more] = row.tokens;
  if (!token || more.length > 0 || isFigure(token)) return false;
  return rowConcept(token.text) === null && splitEnumerator(token.text).style === null;
}

/** A row over a page's end is printed on both pages; the second time its figures are not. */
export function withoutCutTwins(rows: readonly LinearRow[]): readonly LinearRow[] {
  const labels = (row: LinearRow): string =>
    row.tokens.flatMap((token) => (isFigure(token) ? [] : [key(token.text)])).join('|');
  return rows.filter((row, at) => {
    const above = rows[at - 1];
    const bare = row.tokens.every((token) => !isFigure(token));
    return !(above && bare && above.page < row.page && labels(above) === labels(row));
  });
}

function joinTails(rows: readonly LinearRow[]): readonly LinearRow[] {
  const joined: LinearRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const last = above?.tokens.at(-1);
    if (above && last && !isFigure(last) && isTail(row)) {
      const whole = { ...last, text: last.text + (row.tokens[0]?.text ?? '') };
      joined[joined.length - 1] = { ...above, tokens: [...above.tokens.slice(0, -1), whole] };
    } else joined.push(row);
  }
  return joined;
}

/** Row numbers count up by one from row to row; they are no code and no figure. */
export function withoutSerials(rows: readonly LinearRow[]): readonly LinearRow[] {
  let last = 0;
  let counted = 0;
  for (const row of rows) {
    if (Number(key(row.tokens[0]?.text ?? '')) === last + 1) {
      counted++;
      last++;
    }
  }
  if (counted < Math.max(2, rows.length * 0.7)) return rows;
  let next = 1;
  return joinTails(rows).map((row) => {
    const number = Number(key(row.tokens[0]?.text ?? ''));
    if (!Number.isInteger(number) || number < next || number > next + 2) return row;
    next = number + 1;
    return { ...row, tokens: row.tokens.slice(1) };
  });
}
