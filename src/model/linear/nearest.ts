import { Decimal } from 'decimal.js';
import type { Choice, Table, Vector } from './table.ts';

/** More combinations than these are not looked at. */
const MOST = 2_000;

/** The columns of the target that the chosen rows do not add up to. */
function unmet(table: Table, target: Vector, chosen: readonly Choice[]): number {
  const room = table.slack.times(chosen.length + 1);
  return target.filter((value, column) => {
    if (!table.additive[column]) return false;
    const sum = chosen.reduce((all, { vector }) => all.plus(vector[column] ?? 0), new Decimal(0));
    return sum
      .minus(value ?? 0)
      .abs()
      .gt(room);
  }).length;
}

function combinations(options: readonly (readonly Choice[])[]): readonly (readonly Choice[])[] {
  return options.reduce<readonly (readonly Choice[])[]>(
    (all, choices) => all.flatMap((chosen) => choices.map((choice) => [...chosen, choice])),
    [[]],
  );
}

/**
 * Where no choice of the children's placements adds up to the target, a figure is wrong: those of
 * each child under which the fewest columns fail. Null where there are too many to look at.
 */
export function nearest(
  table: Table,
  target: Vector,
  options: readonly (readonly Choice[])[],
): readonly (readonly Choice[])[] | null {
  const ways = options.reduce((product, { length }) => product * length, 1);
  if (ways > MOST || ways === 0) return null;
  table.work.left -= ways;
  const rated = combinations(options).map((chosen) => {
    const cost = chosen.reduce((sum, choice) => sum + choice.cost, 0);
    return { chosen, cost: cost + unmet(table, target, chosen) };
  });
  const least = Math.min(...rated.map(({ cost }) => cost));
  const best = rated.filter(({ cost }) => cost === least).map(({ chosen }) => chosen);
  return options.map((_, at) => [...new Set(best.flatMap((chosen) => chosen[at] ?? []))]);
}
