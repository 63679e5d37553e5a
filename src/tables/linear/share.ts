import {
  type Fragment,
  fragmentCost,
  missingLabels,
  type OpenRow,
  withFragments,
} from './fragments.ts';
import { isFigure, startsOrdinal, startsRow } from './kinds.ts';

/**
 * Shares the label pieces between two rows' lines out to the row above and the row below so that
 * the whole table looks most natural: a wrapped name stands evenly around its line, or runs down
 * from it. `after` are the pieces below the last row. Returns each row's tokens.
 */
export function shareFragments(
  rows: readonly OpenRow[],
  after: readonly Fragment[],
  labelled: boolean,
): string[][] {
  const usual = usualLabels(rows);
  const lacks = rows.map((row) => {
    const missing = missingLabels(row.tokens, labelled);
    const first = missing.length > 0 ? [] : firstLabels(row.tokens, usual);
    return { gaps: [...missing, ...first], opens: first.length > 0 };
  });
  const pieces = [...rows.map((row) => row.before), after];
  const splits = bestSplits(
    lacks,
    pieces,
    rows.map((row) => opensLabel(row.tokens)),
  );
  return rows.map((row, at) =>
    withFragments(
      row.tokens,
      lacks[at]?.gaps ?? [],
      (pieces[at] ?? []).slice(splits[at]),
      (pieces[at + 1] ?? []).slice(0, splits[at + 1]),
    ),
  );
}

const leadingLabels = (tokens: readonly string[]): number => {
  const figure = tokens.findIndex(isFigure);
  return figure < 0 ? 0 : figure;
};

/** How many labels most rows print before their first figure. */
function usualLabels(rows: readonly OpenRow[]): number {
  const counts = rows.map(({ tokens }) => leadingLabels(tokens)).filter((count) => count > 0);
  const often = (count: number) => counts.filter((each) => each === count).length;
  return counts.find((count) => often(count) * 2 > rows.length) ?? 0;
}

/** Gaps for the labels that a row lacks on the left, where rows have several: 类型, 项目名称, 项目单位. */
function firstLabels(tokens: readonly string[], usual: number): readonly number[] {
  const own = leadingLabels(tokens);
  if (own === 0 || own >= usual || startsRow(tokens[0] ?? '')) return [];
  return Array.from({ length: usual - own }, () => 0);
}

/** What a row's own line lacks: labels at these positions; `opens` where they are its first ones. */
interface Lack {
  readonly gaps: readonly number[];
  readonly opens: boolean;
}

/** A row's first labels stand above what is printed of it, not around it. */
function costOf({ gaps, opens }: Lack, above: readonly Fragment[], below: readonly Fragment[]) {
  if (!opens || above.length === 0) return fragmentCost(gaps.length, above, below);
  return 2 * below.length;
}

const BARRED = 100;

interface Path {
  readonly cost: number;
  readonly splits: readonly number[];
}

/** Whether the row's label begins with a number of a list: nothing of it stands above. */
function opensLabel(tokens: readonly string[]): boolean {
  const labels = tokens.filter((token) => !isFigure(token));
  return labels.length > 0 && labels.every(startsOrdinal);
}

/**
 * For each gap how many of its pieces go to the row above it; the rest goes to the row below,
 * unless `opened` says that that row's label begins on its own line.
 */
function bestSplits(
  lacks: readonly Lack[],
  pieces: readonly (readonly Fragment[])[],
  opened: readonly boolean[] = [],
): readonly number[] {
  let paths = new Map<number, Path>([[0, { cost: 0, splits: [0] }]]);
  lacks.forEach((lack, row) => {
    const above = pieces[row] ?? [];
    const below = pieces[row + 1] ?? [];
    const last = row === lacks.length - 1;
    const next = new Map<number, Path>();
    for (const [split, path] of paths) {
      for (let take = last ? below.length : 0; take <= below.length; take++) {
        const barred = opened[row] && split < above.length && row > 0 ? BARRED : 0;
        const own = costOf(lack, above.slice(split), below.slice(0, take));
        const cost = path.cost + own + barred;
        if (cost < (next.get(take)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(take, { cost, splits: [...path.splits, take] });
      }
    }
    paths = next;
  });
  return [...paths.values()].sort((a, b) => a.cost - b.cost)[0]?.splits ?? [0];
}
