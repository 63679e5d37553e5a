import type { Constraint, System } from './system.ts';

/** Figures that change together by one amount: a figure alone, or all copies of it. */
export interface Lever {
  /** The figure shown first. */
  readonly lead: number;
  readonly members: readonly number[];
  readonly kind: 'figure' | 'copied' | 'carried';
}

/** The levers each variable belongs to, besides itself alone. */
export type Copies = (variable: number) => Lever | null;

/**
 * Groups figures that relations of two figures find equal. When every copy carries the same slip these
 * relations all hold, and only changing the whole group can mend the sums around it.
 */
export function copiesIn(system: System): Copies {
  const parent = system.variables.map((_, index) => index);
  const root = (index: number): number => {
    const above = parent[index] ?? index;
    if (above === index) return index;
    const top = root(above);
    parent[index] = top;
    return top;
  };
  for (const constraint of system.constraints) {
    const pair = pairOf(constraint);
    if (pair)
      parent[Math.max(root(pair[0]), root(pair[1]))] = Math.min(root(pair[0]), root(pair[1]));
  }
  const groups = new Map<number, number[]>();
  for (const index of parent.keys()) {
    const group = groups.get(root(index)) ?? [];
    group.push(index);
    groups.set(root(index), group);
  }
  return (variable) => {
    const members = groups.get(root(variable)) ?? [];
    return members.length > 1 ? { lead: members[0] ?? variable, members, kind: 'copied' } : null;
  };
}

/** The two figures of an equality that holds. */
function pairOf(constraint: Constraint): readonly [number, number] | null {
  const [left, right, more] = constraint.weights;
  if (constraint.relation.kind !== 'sum' || constraint.failed || !left || !right || more)
    return null;
  if (constraint.outcome.state === 'not-applicable') return null;
  return left.sign + right.sign === 0 ? [left.variable, right.variable] : null;
}

/**
 * A figure with every total and copy that repeats its slip, as when a sheet adds a mistyped figure up:
 * follows the relations that hold from a part to its total and from a figure to its equal. Null when
 * the slip would have to pass from a total to one of several parts.
 */
export function carriedFrom(system: System, start: number): Lever | null {
  const members = new Set([start]);
  const queue = [start];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const index of system.variables[next]?.constraints ?? []) {
      const constraint = system.constraints[index];
      if (!constraint || constraint.failed || balanced(constraint, members)) continue;
      const follower = followerOf(system, constraint, members);
      if (follower === null || members.size > MOST) return null;
      members.add(follower);
      queue.push(follower);
    }
  }
  return members.size > 1 ? { lead: start, members: [...members], kind: 'carried' } : null;
}

/** A slip carried farther than this is no slip. */
const MOST = 24;

function balanced(constraint: Constraint, members: ReadonlySet<number>): boolean {
  return shift(constraint, members) === 0;
}

function shift(constraint: Constraint, members: ReadonlySet<number>): number {
  return constraint.weights.reduce(
    (sum, { variable, sign }) => (members.has(variable) ? sum + sign : sum),
    0,
  );
}

/**
 * The one figure that takes the slip on: the other side of an equality, the total of a sum, or (where
 * the total has it already) the only part that fails elsewhere too.
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
  const follower = rest.length === 1 ? rest[0] : (total ?? only(failing));
  if (!follower) return null;
  return follower.sign + shift(constraint, members) === 0 ? follower.variable : null;
}

function fails(system: System, variable: number): boolean {
  const standing = system.variables[variable]?.constraints ?? [];
  return standing.some((index) => system.constraints[index]?.failed);
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
