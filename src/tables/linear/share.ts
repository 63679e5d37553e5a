import {
  type Fragment,
  fragmentCost,
  missingLabels,
  type OpenRow,
  withFragments,
} from './fragments.ts';
import { isFigure, startsOrdinal } from './kinds.ts';

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
  const gaps = rows.map((row) => missingLabels(row.tokens, labelled));
  const pieces = [...rows.map((row) => row.before), after];
  const splits = bestSplits(
    gaps.map((each) => each.length),
    pieces,
    rows.map((row) => opensLabel(row.tokens)),
  );
  return rows.map((row, at) =>
    withFragments(
      row.tokens,
      gaps[at] ?? [],
      (pieces[at] ?? []).slice(splits[at]),
      (pieces[at + 1] ?? []).slice(0, splits[at + 1]),
    ),
  );
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
  gaps: readonly number[],
  pieces: readonly (readonly Fragment[])[],
  opened: readonly boolean[] = [],
): readonly number[] {
  let paths = new Map<number, Path>([[0, { cost: 0, splits: [0] }]]);
  gaps.forEach((missing, row) => {
    const above = pieces[row] ?? [];
    const below = pieces[row + 1] ?? [];
    const last = row === gaps.length - 1;
    const next = new Map<number, Path>();
    for (const [split, path] of paths) {
      for (let take = last ? below.length : 0; take <= below.length; take++) {
        const barred = opened[row] && split < above.length && row > 0 ? BARRED : 0;
        const own = fragmentCost(missing, above.slice(split), below.slice(0, take));
        const cost = path.cost + own + barred;
        if (cost < (next.get(take)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(take, { cost, splits: [...path.splits, take] });
      }
    }
    paths = next;
  });
  return [...paths.values()].sort((a, b) => a.cost - b.cost)[0]?.splits ?? [0];
}
