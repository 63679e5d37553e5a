import { type Habits, rowCost } from './group.ts';
import type { Cells, Role } from './roles.ts';

/** The most lines a row is looked for in. */
const TALLEST = 7;

/** How lines are parted into rows: where each begins, and what speaks against it. */
export interface Rowing {
  readonly starts: readonly number[];
  readonly cost: number;
}

/** Where lines must (`true`) or must not (`false`) begin a row. */
type Fixed = ReadonlyMap<number, boolean>;

type CostOf = (from: number, to: number) => number;

function bestRowing(count: number, costOf: CostOf, fixed: Fixed): Rowing {
  const best: Rowing[] = [{ starts: [], cost: 0 }];
  for (let to = 1; to <= count; to++) {
    let found: Rowing = { starts: [], cost: Number.POSITIVE_INFINITY };
    for (let from = to - 1; from >= Math.max(0, to - TALLEST); from--) {
      if (from > 0 && fixed.get(from) === false) continue;
      const before = best[from];
      const cost = (before?.cost ?? 0) + costOf(from, to);
      if (before && cost < found.cost) found = { starts: [...before.starts, from], cost };
      if (fixed.get(from) === true) break;
    }
    best.push(found);
  }
  return best[count] as Rowing;
}

/** How much better the best parting must be than any that puts an amount into another row. */
const CLEARLY = 0.5;

/**
 * Where each row begins, of lines given by the column their words stand in and the blank lines above
 * them. Null where amounts without a name could as well be another row's.
 */
export function rowStarts(
  lines: readonly Cells[],
  blanks: readonly number[],
  habits: Habits,
): readonly number[] | null {
  const known = new Map<number, number>();
  const costOf: CostOf = (from, to) => {
    const key = from * (lines.length + 1) + to;
    const cost = known.get(key) ?? rowCost(lines.slice(from, to), blanks.slice(from, to), habits);
    known.set(key, cost);
    return cost;
  };
  const best = bestRowing(lines.length, costOf, new Map());
  if (!Number.isFinite(best.cost)) return null;
  const loose = lines.flatMap((cells, at) => (isLoose(cells, habits.roles) ? [at] : []));
  const doubt = loose.some((at) =>
    [at, at + 1].some((edge) => {
      if (edge === 0 || edge >= lines.length) return false;
      const other = new Map([[edge, !best.starts.includes(edge)]]);
      const rival = bestRowing(lines.length, costOf, other);
      return rival.cost - best.cost < CLEARLY;
    }),
  );
  return doubt ? null : best.starts;
}

/** Whether a line has amounts and nothing that says whose. */
const isLoose = (cells: Cells, roles: readonly Role[]): boolean =>
  [...cells.keys()].every((at) => roles[at] === 'amount');
