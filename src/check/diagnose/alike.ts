import type { Cause, Slip } from '../../types/finding.ts';
import type { Move } from './move.ts';
import type { Culprit } from './solve.ts';
import type { System, Variable } from './system.ts';

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

/** Makes one cause of two culprits in different tables, each of which should have the other's figure. */
export function joinExchanged(system: System, culprits: readonly Culprit[]): Culprit[] {
  const joined: Culprit[] = [];
  for (const culprit of culprits) {
    const at = joined.findIndex((other) => causeOfExchange(system, other.move, culprit.move));
    const other = joined[at];
    const cause = other && causeOfExchange(system, other.move, culprit.move);
    if (!other || !cause) joined.push(culprit);
    else joined[at] = exchanged(other, culprit, cause);
  }
  return joined;
}

function exchanged(one: Culprit, other: Culprit, cause: Cause): Culprit {
  const values = new Map([...one.move.values, ...other.move.values]);
  const move: Move = { ...one.move, values, slip: null, cause };
  return { move, share: Math.min(one.share, other.share) };
}

function causeOfExchange(system: System, one: Move, other: Move): Cause | null {
  const [left, right] = [one, other].map((move) => lone(system, move));
  if (!left || !right) return null;
  const [to, back] = [one.values.get(left.index), other.values.get(right.index)];
  if (!to?.equals(right.value) || !back?.equals(left.value)) return null;
  const [here, there] = [left.figure.place, right.figure.place];
  if (here.kind !== 'cell' || there.kind !== 'cell' || here.statement === there.statement)
    return null;
  const rows = [here.row, there.row] as const;
  return { kind: 'figures-swapped', tables: [here.table, there.table], rows };
}

/** The one figure that a move corrects to another that is not nothing. */
function lone(system: System, { cause, lead, values }: Move): Variable | null {
  const variable = lead === null ? undefined : system.variables[lead];
  if (cause.kind !== 'figure' || values.size !== 1 || !variable) return null;
  return variable.value.isZero() ? null : variable;
}
