import { missingLabels } from './fragments.ts';
import { hanOrdinal, isFigure, isLabel, startsRow } from './kinds.ts';
import type { RowTokens } from './rows.ts';

/** The label lines that a page prints below its rows, though they belong beside them. */
export interface LateLabels {
  readonly page: number;
  readonly lines: readonly string[];
}

/** Wrapped cells are drawn after the rows, one under another: a line that begins no row goes on. */
function joined(lines: readonly string[]): readonly string[] {
  const labels: string[] = [];
  for (const line of lines) {
    if (startsRow(line) || labels.length === 0) labels.push(line);
    else labels[labels.length - 1] += line;
  }
  return labels;
}

interface SidedRow {
  /** The number of the label on the left: 0 for a label without, null for no label. */
  readonly left: number | null;
  /** It has a label on the right only. */
  readonly open: boolean;
  readonly figureFirst: boolean;
}

/** Which rows of a two-sided table lack their left label; a lone label that counts on is the right one. */
function sidedRows(rows: readonly RowTokens[]): readonly SidedRow[] {
  let right = 0;
  return rows.map(({ tokens }) => {
    const labels = tokens.filter(isLabel);
    const [first = '', second] = labels;
    const figureFirst = isFigure(tokens[0] ?? '');
    const lone = second === undefined && labels.length > 0;
    const open = lone && (figureFirst || hanOrdinal(first) === right + 1);
    right = hanOrdinal(second ?? (open ? first : '')) ?? right;
    return {
      left: open || labels.length === 0 ? null : (hanOrdinal(first) ?? 0),
      open,
      figureFirst,
    };
  });
}

/** The row that a late label belongs to, by its number or after the label before; -1 for none. */
function rowFor(label: string, sided: readonly SidedRow[], used: readonly number[]): number {
  const free = sided.flatMap((row, at) => (row.open && !used.includes(at) ? [at] : []));
  const own = hanOrdinal(label);
  if (own === null) {
    const last = used.at(-1);
    if (last !== undefined) return free.find((at) => at > last) ?? -1;
    return free.find((at) => sided[at]?.figureFirst) ?? free[0] ?? -1;
  }
  const lower = sided.findLastIndex(({ left }) => left !== null && left > 0 && left < own);
  const upper = sided.findIndex(({ left }) => left !== null && left > own);
  const between = free.filter((at) => at > lower && (upper < 0 || at < upper));
  return (upper < 0 ? between[0] : between.at(-1)) ?? -1;
}

function withSideLabels(rows: readonly RowTokens[], labels: readonly string[]): RowTokens[] {
  const sided = sidedRows(rows);
  const used: number[] = [];
  const filled = [...rows];
  for (const label of labels) {
    const at = rowFor(label, sided, used);
    const row = filled[at];
    if (row) {
      used.push(at);
      filled[at] = { ...row, tokens: [label, ...row.tokens] };
    } else filled.push({ page: rows.at(-1)?.page ?? 1, tokens: [label] });
  }
  return filled;
}

/** Names go to the rows whose code has none, if they are as many; null where they are not. */
export function withNames(
  rows: readonly RowTokens[],
  names: readonly string[],
): RowTokens[] | null {
  if (names.some(startsRow)) return null;
  const gaps = rows.flatMap(({ tokens }, at) => {
    const [gap] = missingLabels(tokens, true);
    return gap === undefined ? [] : [{ at, gap }];
  });
  const texts = gaps.length === 1 ? [names.join('')] : names;
  if (gaps.length === 0 || gaps.length !== texts.length) return null;
  return rows.map((row, index) => {
    const found = gaps.findIndex(({ at }) => at === index);
    const gap = gaps[found]?.gap ?? 0;
    const text = texts[found];
    if (text === undefined) return row;
    return { ...row, tokens: [...row.tokens.slice(0, gap), text, ...row.tokens.slice(gap)] };
  });
}

/** The rows with the labels put in that their page prints below them; those without a row follow it. */
export function withLateLabels(
  rows: readonly RowTokens[],
  late: readonly LateLabels[],
): readonly RowTokens[] {
  return late.reduce<readonly RowTokens[]>((all, { page, lines }) => {
    const own = all.filter((row) => row.page === page);
    const end = all.findLastIndex((row) => row.page <= page) + 1;
    const before = all.slice(0, end - own.length);
    const filled = withNames(own, lines) ?? withSideLabels(own, joined(lines));
    return [...before, ...filled, ...all.slice(end)];
  }, rows);
}
