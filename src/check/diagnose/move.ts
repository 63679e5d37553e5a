import type { Decimal } from 'decimal.js';
import type { Cause, Slip } from '../../types/finding.ts';
import { fromYuan, toYuan } from '../units.ts';
import type { Lever } from './lever.ts';
import { grainOf, mouldOf, toGrain } from './mould.ts';
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

/** What copies of a slip add to its price, in nats: one, and a little for each further. */
const COPIED = 1;
const CARRIED = 2;
const PER_COPY = 0.3;
/** What a correction below zero adds where the printed figure is not: any other explanation is tried first. */
const NEGATIVE = { weight: 1.45, price: 8 } as const;
/** The same where it is the printed figure without its sign, which no other error is likely to resemble. */
const SIGN_LOST = { weight: 0, price: 4 } as const;

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
    if (!variable || !mouldOf(system, variable) || state.values.has(index)) return null;
    const value = toGrain(variable.value.plus(shift), grainOf(system, variable));
    if (value.equals(valueIn(state, variable))) return null;
    values.set(index, value);
  }
  const lead = system.variables[lever.lead];
  const value = values.get(lever.lead);
  if (!lead || !value) return null;
  const slip = slipTo(system, lead, value, lever.kind === 'figure' ? nearby(lead.index) : []);
  return {
    lead: lead.index,
    values,
    excused: [],
    slip,
    ...costOf(lever, slipPrice(lead, value, slip), belowZero(lead, value, slip)),
    cause: causeOf(lever),
  };
}

interface Cost {
  readonly weight: number;
  readonly price: number;
}

/** Little is spent or received below zero; in the narrative the sign is a word, 增加 or 减少. */
function belowZero({ figure, value: printed }: Variable, value: Decimal, slip: Slip): Cost {
  const isWord = slip === 'sign' && figure.place.kind === 'narrative';
  if (isWord || value.gte(0) || printed.lt(0)) return { weight: 0, price: 0 };
  return slip === 'sign' ? SIGN_LOST : NEGATIVE;
}

/** What a percentage a little off costs: such are reckoned by hand, and from figures since revised. */
const MISRECKONED = { price: 5.5, within: 0.05 } as const;

/** A point moved to the right leaves a 0 behind; that a figure ended in one before is one chance in ten. */
const ROUND = 2.3;

function slipPrice(variable: Variable, value: Decimal, slip: Slip): number {
  const isLonger = value.abs().gt(variable.value.abs());
  const step = variable.figure.amount?.halfStep.times(2);
  const isRound = (one: Decimal) => step !== undefined && endsInZero(variable, one, step);
  const back = slip === 'shift' && isLonger && isRound(value) && !isRound(variable.value);
  return misreckoned(variable, value, slip) + (back ? ROUND : 0);
}

function endsInZero({ figure }: Variable, value: Decimal, step: Decimal): boolean {
  const last = toYuan(step.times(10), figure.amount?.unit ?? '元');
  return value.mod(last).isZero();
}

function misreckoned({ figure, value: printed }: Variable, value: Decimal, slip: Slip): number {
  const off = printed.minus(value).abs();
  const near = figure.text.endsWith('%') && off.lte(value.abs().times(MISRECKONED.within));
  return slip === 'other' && near ? MISRECKONED.price : priceOf(slip);
}

function costOf(lever: Lever, slip: number, more: Cost): Cost {
  const price = slip + more.price + PER_COPY * (lever.members.length - 1);
  if (lever.kind === 'carried') return { weight: 1.2 + more.weight, price: price + CARRIED };
  return { weight: 1 + more.weight, price: lever.kind === 'copied' ? price + COPIED : price };
}

function causeOf(lever: Lever): Cause {
  return lever.kind === 'figure' ? { kind: 'figure' } : { kind: 'copied' };
}

/** How a variable's printed text came from `value` (元). */
function slipTo(
  system: System,
  variable: Variable,
  value: Decimal,
  nearby: readonly Variable[],
): Slip {
  const mould = mouldOf(system, variable);
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

/** Drops moves that change the same to the same; of each the likeliest is kept. */
export function distinct(moves: readonly Move[]): Move[] {
  const kept = new Map<string, Move>();
  for (const move of moves) {
    const key = moveKey(move);
    const before = kept.get(key);
    if (!before || isLikelier(move, before)) kept.set(key, move);
  }
  return [...kept.values()];
}

function isLikelier(left: Move, right: Move): boolean {
  return (
    left.weight - right.weight < 0 || (left.weight === right.weight && left.price < right.price)
  );
}

/** Tells moves apart by what they change, not by how they were found. */
export function moveKey(move: Change): string {
  const changes = [...move.values].sort(([left], [right]) => left - right);
  return `${changes.map(([index, value]) => `${index}=${value}`)}|${[...move.excused].sort()}`;
}
