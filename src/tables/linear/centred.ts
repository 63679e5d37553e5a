import { withAmounts, withWholeCodes } from './codes.ts';
import {
  completes,
  type Draft,
  endsName,
  isOpen,
  isPaired,
  isStacked,
  isWrapped,
  joined,
  opensFigures,
  opensPair,
  withRest,
} from './draft.ts';
import type { Fragment } from './fragments.ts';
import { isLabel, startsRow } from './kinds.ts';
import { withNames } from './late.ts';
import type { BodyLine } from './rejoin.ts';
import type { RowTokens } from './rows.ts';
import { shareFragments } from './share.ts';

interface Drafts {
  readonly rows: readonly Draft[];
  readonly pending: readonly Fragment[];
}

/**
 * Rows of text in which a row's code and figures stand on one line, in the middle of a name that
 * takes several: the pieces of names above and below each line are shared out afterwards.
 */
export function centredRows(source: readonly BodyLine[]): RowTokens[] {
  const lines = withAmounts(withWholeCodes(source));
  const manner = { stacked: isStacked(lines), paired: isPaired(lines) };
  const { rows, pending } = lines.reduce<Drafts>(
    (drafts, line, at) => withLine(drafts, line, at, manner),
    { rows: [], pending: [] },
  );
  const labelled = rows.some((row) => row.tokens.some(isLabel));
  const isLate = isTotal(rows.at(-1)?.tokens ?? []);
  const shared = shareFragments(rows, isLate ? [] : pending, labelled).map((tokens, at) => ({
    page: rows[at]?.page ?? 1,
    tokens,
  }));
  return isLate ? withLate(shared, pending) : shared;
}

/** 合计 and its amounts: nothing of its name stands below. */
function isTotal(tokens: readonly string[]): boolean {
  const [name, ...more] = tokens.filter(isLabel);
  return more.length === 0 && /^(合计|总计|小计)$/.test(name ?? '') && tokens.length > 1;
}

/** Names printed below the last row are those of rows without one, or stand for themselves. */
function withLate(rows: RowTokens[], pieces: readonly Fragment[]): RowTokens[] {
  const names = pieces.map(({ text }) => text);
  const page = rows.at(-1)?.page ?? 1;
  if (names.length === 0) return rows;
  return withNames(rows, names) ?? [...rows, ...names.map((text) => ({ page, tokens: [text] }))];
}

/** How a table prints its rows. */
interface Manner {
  readonly stacked: boolean;
  readonly paired: boolean;
}

/** Whether a line goes on with the open row: the end of its name, its figures or its second code. */
const goesOn = (line: BodyLine, open: Draft, { paired }: Manner): boolean =>
  endsName(line, open) || opensFigures(line, open) || (paired && opensPair(line, open));

function withLine({ rows, pending }: Drafts, line: BodyLine, at: number, manner: Manner): Drafts {
  const open = rows.at(-1);
  if (open && goesOn(line, open, manner))
    return { rows: [...rows.slice(0, -1), withRest(open, pending, line)], pending: [] };
  if (line.tokens.every(isLabel) && !startsRow(line.tokens[0] ?? '')) {
    return { rows, pending: [...pending, ...line.tokens.map((text) => ({ text, line: at }))] };
  }
  const last = rows.at(-1);
  if (last && completes(line, last, pending.length, manner.stacked)) {
    const label = pending.map((fragment) => fragment.text).join('');
    const tokens = [...joined(last.tokens, label), ...line.tokens];
    const whole = {
      ...last,
      tokens,
      open: isOpen(tokens),
      wrapped: last.wrapped || isWrapped(line),
    };
    return { rows: [...rows.slice(0, -1), whole], pending: [] };
  }
  const own = {
    page: line.page,
    tokens: line.tokens,
    before: pending,
    open: isOpen(line.tokens),
    wrapped: isWrapped(line),
  };
  return { rows: [...rows, own], pending: [] };
}
