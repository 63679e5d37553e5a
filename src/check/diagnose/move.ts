import type { Decimal } from 'decimal.js';
import type { Cause, Slip } from '../../types/finding.ts';
import { fromYuan } from '../units.ts';
import type { Lever } from './lever.ts';
import { toGrain } from './mould.ts';
import { priceOf, slipBetween } from './slip.ts';
import { type Change, type State, valueIn } from './state.ts';
import type { System, Variable } from './system.ts';

/** One cause of error, undone. */
export interface Move extends Change {
  /** How many single slips it counts as when the fewest are sought. */
  readonly weight: number;
  /** How unlikely it is among moves of equal weight, in nats. */
  readonly price: number;
  /** The figure to show; null where no one figure is wrong. */
  readonly lead: number | null;
  readonly slip: Slip | null;
  readonly cause: Cause;
}

/** What each further copy of a slip adds to its price, in nats. */
const PER_COPY = 1;
const PER_CARRY = 2;

/** Reads the figures printed beside a variable in its row and column. */
export type Nearby = (variable: number) => readonly Variable[];

/** The move that shifts all of a lever's figures by `shift` 元; null where nothing printed would change. */
export function shiftMove(
  system: System,
  state: State,
  lever: Lever,
  shift: Decimal,
  nearby: Nearby,
): Move | null {
  const values = new Map<number, Decimal>();
  for (const index of lever.members) {
    const variable = system.variables[index];
    if (!variable?.mould() || state.values.has(index)) return null;
    const value = toGrain(variable.value.plus(shift), variable.grain());
    if (value.equals(valueIn(state, variable))) return null;
    values.set(index, value);
  }
  const lead = system.variables[lever.lead];
  const value = values.get(lever.lead);
  if (!lead || !value) return null;
  const slip = slipTo(lead, value, nearby(lead.index));
  return {
    lead: lead.index,
    values,
    excused: [],
    slip,
    ...costOf(lever, slip),
    cause: causeOf(lever),
  };
}

function costOf(lever: Lever, slip: Slip): { weight: number; price: number } {
  const more = lever.members.length - 1;
  const each = lever.kind === 'carried' ? PER_CARRY : PER_COPY;
  return { weight: lever.kind === 'carried' ? 1.2 : 1, price: priceOf(slip) + each * more };
}

function causeOf(lever: Lever): Cause {
  return lever.kind === 'figure' ? { kind: 'figure' } : { kind: 'copied' };
}

/** How a variable's printed text came from `value` (元). */
export function slipTo(variable: Variable, value: Decimal, nearby: readonly Variable[]): Slip {
  const mould = variable.mould();
  if (!mould || !variable.figure.amount) return 'blank';
  const decimals = Math.max(
    mould.halfStep.times(2).decimalPlaces(),
    fromYuan(value, mould.unit).decimalPlaces(),
  );
  const print = (yuan: Decimal) => fromYuan(yuan, mould.unit).toFixed(Math.max(0, decimals));
  return slipBetween(
    print(variable.value),
    print(value),
    nearby.map((other) => print(other.value)),
  );
}

/** Tells moves apart by what they change, not by how they were found. */
export function moveKey(move: Change): string {
  const changes = [...move.values].sort(([left], [right]) => left - right);
  return `${changes.map(([index, value]) => `${index}=${value}`)}|${[...move.excused].sort()}`;
}
