import type { OrderRelation } from '../types/relation.ts';
import type { Read } from './read.ts';
import { fromYuan, halfStepYuan, yuan, ZERO } from './units.ts';
import { ALL_BLANK, type Sides, type Verdict } from './verdict.ts';

/** Judges lesser ≤ greater; a blank counts as zero. The difference is by how much it exceeds. */
export function judgeOrder(relation: OrderRelation, read: Read): Verdict {
  const lesser = read(relation.lesser);
  const greater = read(relation.greater);
  const unit = lesser?.unit ?? greater?.unit;
  if (!unit) return ALL_BLANK;
  const actual = lesser ? yuan(lesser) : ZERO;
  const expected = greater ? yuan(greater) : ZERO;
  const excess = actual.minus(expected);
  const sides: Sides = {
    actual: fromYuan(actual, unit),
    expected: fromYuan(expected, unit),
    difference: fromYuan(excess, unit),
  };
  if (excess.lte(0)) return { state: 'pass', ...sides };
  if (!greater) return { state: 'fail', failure: 'blank-total', ...sides };
  const slack = [lesser, greater].reduce((sum, one) => sum.plus(one ? halfStepYuan(one) : 0), ZERO);
  if (excess.lte(slack)) return { state: 'rounding', ...sides };
  return { state: 'fail', failure: 'mismatch', ...sides };
}
