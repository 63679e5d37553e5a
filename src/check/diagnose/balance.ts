import type { Decimal } from 'decimal.js';
import { measurePrinted, precisionOf } from '../measure.ts';
import { tolerates } from '../sum.ts';
import { ZERO } from '../units.ts';
import type { Constraint } from './system.ts';

// Few relations are ever near a failure: what they allow is reckoned when it is asked for, and kept.
const slacks = new WeakMap<Constraint, Decimal>();

/** printed total − Σ parts of a sum as printed, in 元. */
export function differenceOf({ relation }: Constraint): Decimal {
  return relation.kind === 'sum' ? measurePrinted(relation).difference : ZERO;
}

/** The worst case of rounding in a sum: never less than what is tolerated, and quickly reckoned. */
export function slackOf(constraint: Constraint): Decimal {
  const { relation } = constraint;
  const known = slacks.get(constraint);
  if (known || relation.kind !== 'sum') return known ?? ZERO;
  const { slack } = precisionOf(measurePrinted(relation));
  slacks.set(constraint, slack);
  return slack;
}

/** Whether rounding may leave a distance (元, not negative) in a sum; a blank total takes the very sum. */
export function allows(constraint: Constraint, distance: Decimal): boolean {
  if (distance.isZero()) return true;
  const { relation, outcome, exact } = constraint;
  if (relation.kind !== 'sum' || distance.gt(slackOf(constraint))) return false;
  if (outcome.failure === 'blank-total') return false;
  return tolerates(relation, measurePrinted(relation), distance, exact);
}
