import type { Slip } from '../../types/finding.ts';
import type { Move } from './move.ts';
import type { Culprit } from './solve.ts';
import type { System } from './system.ts';

/** Slips that leave nothing of the figure, so that two of them are alike by chance. */
const SAYING_NOTHING: ReadonlySet<Slip> = new Set(['blank', 'spurious', 'other']);

/** Makes one cause of culprits that turn the same printed figure into the same other by a common slip. */
export function joinAlike(system: System, culprits: readonly Culprit[]): Culprit[] {
  const joined = new Map<string, Culprit>();
  for (const culprit of culprits) {
    const key = changeOf(system, culprit.move) ?? `only ${joined.size}`;
    const before = joined.get(key);
    joined.set(key, before ? both(before, culprit) : culprit);
  }
  return [...joined.values()];
}

/** What a single or copied slip makes of what; null for any other cause. */
function changeOf(system: System, { cause, slip, lead, values }: Move): string | null {
  if (cause.kind !== 'figure' && cause.kind !== 'copied') return null;
  if (lead === null || slip === null || SAYING_NOTHING.has(slip)) return null;
  const printed = system.variables[lead];
  return printed && !printed.value.isZero() ? `${printed.value} ${values.get(lead)}` : null;
}

function both(one: Culprit, other: Culprit): Culprit {
  const values = new Map([...one.move.values, ...other.move.values]);
  const weight = Math.max(one.move.weight, other.move.weight);
  const move: Move = { ...one.move, values, weight, cause: { kind: 'copied' } };
  return { move, share: Math.max(one.share, other.share) };
}
