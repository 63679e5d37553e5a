import { isInteger, isLabel } from './kinds.ts';
import type { RowTokens } from './rows.ts';

/** Numbers of rows may skip one that a page lost. */
const SKIPPED = 2;

/** Where a row prints its own number, behind its first name or before all: -1 for nowhere. */
function ownNumber(tokens: readonly string[], last: number): number {
  const at = isLabel(tokens[0] ?? '') ? 1 : 0;
  const number = Number(tokens[at]);
  const counts = isInteger(tokens[at] ?? '') && number > last && number <= last + SKIPPED;
  return counts ? at : -1;
}

interface Numbered extends RowTokens {
  /** The number of the row's line on the left, printed or counted. */
  readonly line: number;
}

/**
 * The rows with the numbers that end a row put before the next, whose they are: where its name on
 * the left is blank, a text that prints a cell a line leaves them to the row above.
 */
function withOwnNumbers(rows: readonly RowTokens[]): readonly RowTokens[] {
  let line = 0;
  let carried: string | null = null;
  return rows.map((row, index) => {
    const tokens: readonly string[] = carried === null ? row.tokens : [carried, ...row.tokens];
    const at = ownNumber(tokens, line);
    line = at < 0 ? line + 1 : Number(tokens[at]);
    const last = tokens.at(-1) ?? '';
    const next = rows[index + 1];
    const lacks = next !== undefined && ownNumber(next.tokens, line) < 0;
    carried = lacks && tokens.length > 3 && last === String(line + 1) ? last : null;
    return { ...row, tokens: carried === null ? tokens : tokens.slice(0, -1) };
  });
}

/** The rows without the numbers (行次) of their first list. */
function withoutFirst(rows: readonly RowTokens[]): readonly Numbered[] {
  let line = 0;
  return rows.map((row) => {
    const at = ownNumber(row.tokens, line);
    line = at < 0 ? line + 1 : Number(row.tokens[at]);
    return { ...row, line, tokens: row.tokens.filter((_, index) => index !== at) };
  });
}

/**
 * By how much the numbers of the other lists exceed those of the first: what most rows agree on. They
 * go on where the first list's end, so that a small excess is an amount's by chance.
 */
function shiftsOf(rows: readonly Numbered[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { tokens, line } of rows)
    for (const shift of new Set(tokens.filter(isInteger).map((token) => Number(token) - line)))
      if (shift * 2 >= rows.length) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count * 2 > rows.length).map(([shift]) => shift),
  );
}

/** Where a list prints its own number: behind a name, or where a name or amount is blank. */
const isPlace = (tokens: readonly string[], at: number): boolean =>
  at === 0 || at === tokens.length - 1 || isLabel(tokens[at - 1] ?? '');

/** The row's tokens without the numbers of its other lists, the last that fits each shift. */
function withoutOthers({ tokens, line }: Numbered, shifts: ReadonlySet<number>): readonly string[] {
  const found = [...shifts].map((shift) =>
    tokens.findLastIndex((token, at) => token === String(line + shift) && isPlace(tokens, at)),
  );
  return tokens.filter((_, at) => !found.includes(at));
}

/**
 * The rows without the numbers of their lines, which a header of 行次 columns announces: 1, 2, 3 …
 * on the left and, where each list has its own, 31, 32, 33 … on the right.
 */
export function withoutLineNumbers(
  rows: readonly RowTokens[],
  header: readonly string[],
): readonly RowTokens[] {
  const lists = header.filter((word) => word === '行次').length;
  if (lists === 0) return rows;
  const own = withOwnNumbers(rows);
  const plain = withoutFirst(own);
  const printed = plain.filter((row, at) => row.tokens.length < (own[at]?.tokens.length ?? 0));
  if (printed.length * 2 <= rows.length) return rows;
  const shifts = lists > 1 ? shiftsOf(plain) : new Set<number>();
  return plain.map((row) => ({ page: row.page, tokens: withoutOthers(row, shifts) }));
}
