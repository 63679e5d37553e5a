import type { Decimal } from 'decimal.js';
import { allows, differenceOf } from './balance.ts';
import type { Lever } from './lever.ts';
import { type Constraint, type System, signOf } from './system.ts';

/** A slip carried farther than this is no slip. */
const MOST = 24;

/**
 * Figures that carry one slip, with every total and copy that repeats it, as when a sheet adds a mistyped
 * figure up: all that must move by `by` (元) so that the relations which hold still do. Null when the slip
 * would have to pass from a total to one of several parts, or nothing needs to follow a figure alone.
 */
export function carriedFrom(system: System, starts: readonly number[], by: Decimal): Lever | null {
  const [lead] = starts;
  const members = new Set(starts);
  const queue = [...starts];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const index of system.variables[next]?.constraints ?? []) {
      const constraint = system.constraints[index];
      if (!constraint || constraint.failed || !breaks(system, constraint, members, by)) continue;
      const follower = followerOf(system, constraint, members);
      if (follower === null || members.size > MOST) return null;
      members.add(follower);
      queue.push(follower);
    }
  }
  return lead !== undefined && members.size > 1
    ? { lead, members: [...members], kind: 'carried' }
    : null;
}

/** Whether a sum that holds would not once the members have moved. */
function breaks(
  system: System,
  constraint: Constraint,
  members: ReadonlySet<number>,
  by: Decimal,
): boolean {
  const times = constraint.relation.kind === 'sum' ? signOf(system, members, constraint) : 0;
  return times !== 0 && !allows(constraint, differenceOf(constraint).plus(by.times(times)).abs());
}

/**
 * The one figure that takes the slip on: the other side of an equality, the total of a sum where it
 * fails elsewhere, the only part that does, or a total that nothing contradicts.
 */
function followerOf(
  system: System,
  constraint: Constraint,
  members: ReadonlySet<number>,
): number | null {
  if (constraint.relation.kind !== 'sum') return null;
  const rest = constraint.weights.filter(({ variable }) => !members.has(variable));
  const total = rest.find((weight) => weight === constraint.weights[0]);
  const failing = rest.filter(({ variable }) => fails(system, variable));
  const failed = total && failing.includes(total) ? total : only(failing);
  const follower = rest.length === 1 ? rest[0] : (failed ?? total);
  if (!follower) return null;
  return follower.sign + signOf(system, members, constraint) === 0 ? follower.variable : null;
}

function fails(system: System, variable: number): boolean {
  const standing = system.variables[variable]?.constraints ?? [];
  return standing.some((index) => system.constraints[index]?.failed);
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
