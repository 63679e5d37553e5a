import { apply, type Change, holds, type State, touched } from './state.ts';
import type { System } from './system.ts';

/**
 * The unsatisfied relations that a change satisfies, where they are at least `least` and it breaks none
 * that hold; null otherwise. What it would satisfy is looked at first, as most changes satisfy nothing.
 */
export function gainOf(
  system: System,
  state: State,
  change: Change,
  least: number,
): readonly number[] | null {
  const after = apply(state, change);
  const all = [...touched(system, change)].flatMap((index) => system.constraints[index] ?? []);
  const open = all.filter((constraint) => !holds(system, state, constraint));
  const fixed = open.filter((constraint) => holds(system, after, constraint));
  if (fixed.length < least) return null;
  const held = all.filter((constraint) => !open.includes(constraint));
  if (!held.every((constraint) => holds(system, after, constraint))) return null;
  return fixed.map((constraint) => constraint.index);
}
