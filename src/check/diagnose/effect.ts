import { apply, type Change, holds, type State, touched } from './state.ts';
import type { System } from './system.ts';

/** What a change does to the relations it touches. */
export interface Effect {
  readonly fixed: readonly number[];
  readonly broken: readonly number[];
}

/** Compares the relations a change touches before and after it. */
export function effectOf(system: System, state: State, change: Change): Effect {
  const after = apply(state, change);
  const fixed: number[] = [];
  const broken: number[] = [];
  for (const index of touched(system, change)) {
    const constraint = system.constraints[index];
    if (!constraint) continue;
    const good = holds(system, after, constraint);
    if (good === holds(system, state, constraint)) continue;
    (good ? fixed : broken).push(index);
  }
  return { fixed, broken };
}
