import type { LinearRow } from '../../types/grid.ts';
import type { Fragment, OpenRow } from './fragments.ts';
import { isTwoSided, joinLines } from './join.ts';
import { isCode, isFigure, isInteger, isLabel, isMoney, startsRow } from './kinds.ts';
import type { BodyLine } from './rejoin.ts';
import { serialStarts } from './serial.ts';
import { shareFragments } from './share.ts';

/** Rows of a table's body lines; `numbered` says that the header has a column of serial numbers. */
export function rowsOf(lines: readonly BodyLine[], numbered: boolean): LinearRow[] {
  const starts = serialStarts(lines, numbered);
  if (starts.length > 0 && starts[0] === 0) return numberedRows(lines, starts);
  return plainRows(lines);
}

function rowOf(page: number, tokens: readonly string[]): LinearRow {
  return { page, tokens: tokens.map((text) => ({ text, page })) };
}

/** Each row reaches from its serial number to the next one. */
function numberedRows(lines: readonly BodyLine[], starts: readonly number[]): LinearRow[] {
  const twoSided = isTwoSided(lines);
  return starts.map((start, at) => {
    const own = lines.slice(start, starts[at + 1]);
    return rowOf(own[0]?.page ?? 1, joinLines(own, twoSided));
  });
}

interface Draft {
  readonly page: number;
  tokens: string[];
  readonly before: readonly Fragment[];
  /** A label without figures, which figures on a line below complete. */
  open: boolean;
}

/** Rows told by their codes, labels and figures alone. */
function plainRows(lines: readonly BodyLine[]): LinearRow[] {
  const cellALine =
    lines.length > 5 &&
    lines.filter((line) => line.tokens.length === 1).length >= lines.length * 0.85;
  const drafts: Draft[] = [];
  let pending: Fragment[] = [];
  lines.forEach((line, at) => {
    const last = drafts.at(-1);
    if (isFragment(line, last, cellALine))
      pending.push(...line.tokens.map((text) => ({ text, line: at })));
    else if (last && completes(line, last, cellALine)) {
      last.tokens = [...last.tokens, ...labelOf(pending), ...line.tokens];
      last.open = !line.tokens.some(isFigure);
      pending = [];
    } else {
      drafts.push({
        page: line.page,
        tokens: [...line.tokens],
        before: pending,
        open: isOpen(line.tokens),
      });
      pending = [];
    }
  });
  return closed(drafts, pending);
}

function labelOf(pending: readonly Fragment[]): string[] {
  return pending.length === 0 ? [] : [pending.map((fragment) => fragment.text).join('')];
}

function isFragment(line: BodyLine, last: Draft | undefined, cellALine: boolean): boolean {
  if (!line.tokens.every(isLabel) || startsRow(line.tokens[0] ?? '')) return false;
  return !cellALine || last === undefined || last.open;
}

function isOpen(tokens: readonly string[]): boolean {
  return !tokens.some(isMoney);
}

/** Figures without a code or label of their own belong to the row that still lacks its figures. */
function completes(line: BodyLine, last: Draft, cellALine: boolean): boolean {
  if (line.tokens.some(isLabel) || isCode(line.tokens[0] ?? '')) return false;
  return last.open
    ? !line.tokens.every(isInteger) || line.tokens.length > 1
    : cellALine && last.tokens.some(isLabel);
}

function closed(drafts: readonly Draft[], after: readonly Fragment[]): LinearRow[] {
  const labelled = drafts.some((draft) => draft.tokens.some(isLabel));
  const rows: OpenRow[] = drafts.map((draft) => ({ tokens: draft.tokens, before: draft.before }));
  return shareFragments(rows, after, labelled).map((tokens, at) =>
    rowOf(drafts[at]?.page ?? 1, tokens),
  );
}
