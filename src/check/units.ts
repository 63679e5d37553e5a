import { Decimal } from 'decimal.js';
import type { Amount, Unit } from '../types/model.ts';

const YUAN: Record<Unit, Decimal> = {
  元: new Decimal(1),
  千元: new Decimal(1_000),
  万元: new Decimal(10_000),
  亿元: new Decimal(100_000_000),
};

export const ZERO = new Decimal(0);

/** How many 元 one of `unit` is; exact. */
export function yuanPer(unit: Unit): Decimal {
  return YUAN[unit];
}

/** An amount's printed value in 元; exact. */
export function yuan(amount: Amount): Decimal {
  return amount.value.times(YUAN[amount.unit]);
}

/** Half a unit of an amount's last printed digit, in 元. */
export function halfStepYuan(amount: Amount): Decimal {
  return amount.halfStep.times(YUAN[amount.unit]);
}
