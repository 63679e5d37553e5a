import { withAmounts, withWholeCodes } from './codes.ts';
import {
  completes,
  type Draft,
  endsName,
  isOpen,
  isStacked,
  isWrapped,
  joined,
  opensFigures,
  withRest,
} from './draft.ts';
import type { Fragment } from './fragments.ts';
import { isLabel, startsRow } from './kinds.ts';
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
  const stacked = isStacked(lines);
  const { rows, pending } = lines.reduce<Drafts>(
    (drafts, line, at) => withLine(drafts, line, at, stacked),
    { rows: [], pending: [] },
  );
  const labelled = rows.some((row) => row.tokens.some(isLabel));
  return shareFragments(rows, pending, labelled).map((tokens, at) => ({
    page: rows[at]?.page ?? 1,
    tokens,
  }));
}

function withLine({ rows, pending }: Drafts, line: BodyLine, at: number, stacked: boolean): Drafts {
  const open = rows.at(-1);
  if (open && (endsName(line, open) || opensFigures(line, open)))
    return { rows: [...rows.slice(0, -1), withRest(open, pending, line)], pending: [] };
  if (line.tokens.every(isLabel) && !startsRow(line.tokens[0] ?? '')) {
    return { rows, pending: [...pending, ...line.tokens.map((text) => ({ text, line: at }))] };
  }
  const last = rows.at(-1);
  if (last && completes(line, last, pending.length, stacked)) {
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
