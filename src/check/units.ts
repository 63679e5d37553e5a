import { Decimal } from 'decimal.js';
import type { Amount, Unit } from '../types/model.ts';

const YUAN: Record<Unit, Decimal> = {
  元: new Decimal(1),
  千元: new Decimal(1_000),
  万元: new Decimal(10_000),
  亿元: new Decimal(100_000_000),
};

/** Dividing a Decimal is slow, and by a power of ten it is a multiplication. */
const PER_YUAN: Record<Unit, Decimal> = {
  元: new Decimal(1),
  千元: new Decimal('0.001'),
  万元: new Decimal('0.0001'),
  亿元: new Decimal('0.00000001'),
};

export const ZERO = new Decimal(0);

const known = new WeakMap<Amount, Decimal>();

/** An amount's printed value in 元; exact. An amount stands in many relations: it is converted once. */
export function yuan(amount: Amount): Decimal {
  const before = known.get(amount);
  if (before) return before;
  const value = amount.value.times(YUAN[amount.unit]);
  known.set(amount, value);
  return value;
}

const knownHalf = new WeakMap<Amount, Decimal>();

/** Half a unit of an amount's last printed digit, in 元. */
export function halfStepYuan(amount: Amount): Decimal {
  const before = knownHalf.get(amount);
  if (before) return before;
  const half = amount.halfStep.times(YUAN[amount.unit]);
  knownHalf.set(amount, half);
  return half;
}

/** A value in `unit` as 元; exact. */
export function toYuan(value: Decimal, unit: Unit): Decimal {
  return value.times(YUAN[unit]);
}

/** A value in 元 as `unit`; exact. */
export function fromYuan(value: Decimal, unit: Unit): Decimal {
  return value.times(PER_YUAN[unit]);
}
