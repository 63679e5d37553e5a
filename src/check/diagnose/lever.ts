import { rootsOf } from './roots.ts';
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
  const { rootOf, join } = rootsOf();
  const paired = new Set<number>();
  for (const constraint of system.constraints) {
    const pair = pairOf(constraint);
    if (!pair) continue;
    join(...pair);
    for (const index of pair) paired.add(index);
  }
  const groups = new Map<number, number[]>();
  for (const index of [...paired].sort((left, right) => left - right)) {
    const group = groups.get(rootOf(index));
    if (group) group.push(index);
    else groups.set(rootOf(index), [index]);
  }
  return (variable) => {
    const members = groups.get(rootOf(variable)) ?? [];
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
