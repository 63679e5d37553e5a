import type { Decimal } from 'decimal.js';
import type { SumRelation } from '../types/relation.ts';
import type { Exactness } from './exactness.ts';
import {
  type Measure,
  measure,
  measurePrinted,
  mixesUnits,
  type Precision,
  precisionOf,
  sidesOf,
  varianceOf,
} from './measure.ts';
import { asPrinted, type Read } from './read.ts';
import { ZERO } from './units.ts';
import { ALL_BLANK, type Verdict } from './verdict.ts';

/** Random rounding strays farther than this many standard deviations once in sixteen thousand sums. */
const DEVIATIONS = 4;

/**
 * Judges Σ sign·amount = 0. `pass`: the digits agree after conversion; a figure printed in a larger
 * unit agrees when it is the others correctly rounded. `rounding`: the intervals meet.
 */
export function judgeSum(relation: SumRelation, read: Read, exact: Exactness): Verdict {
  const sum = read === asPrinted ? measurePrinted(relation) : measure(relation, read);
  if (sum.unit === null) return ALL_BLANK;
  const sides = sidesOf(sum);
  if (sum.difference.isZero()) return { state: 'pass', ...sides };
  if (sum.totalBlank) return { state: 'fail', failure: 'blank-total', ...sides };
  const precision = precisionOf(sum);
  const distance = sum.difference.abs();
  if (distance.lte(conversion(sum, precision))) return { state: 'pass', ...sides };
  if (distance.gt(precision.slack)) return { state: 'fail', failure: 'mismatch', ...sides };
  return isRounding(relation, sum, precision, distance, exact)
    ? { state: 'rounding', ...sides }
    : { state: 'fail', failure: 'unlikely-rounding', ...sides };
}

/** Whether rounding may leave a distance (元, not negative) in a sum that was measured as printed. */
export function tolerates(
  relation: SumRelation,
  sum: Measure,
  distance: Decimal,
  exact: Exactness,
): boolean {
  const precision = precisionOf(sum);
  if (distance.lte(conversion(sum, precision))) return true;
  return isRounding(relation, sum, precision, distance, exact);
}

/**
 * Whether a distance is one that rounding plausibly leaves: within the worst case, within four
 * deviations, and less than two units of the last place where the document does not round at all.
 */
function isRounding(
  relation: SumRelation,
  sum: Measure,
  precision: Precision,
  distance: Decimal,
  exact: Exactness,
): boolean {
  if (distance.gt(precision.slack)) return false;
  if (distance.times(distance).gt(varianceOf(sum).times(DEVIATIONS ** 2))) return false;
  return distance.lte(precision.finest) || !exact(relation, sum, precision);
}

/** What one figure in a larger unit may differ from figures in a smaller that it states correctly. */
function conversion(sum: Measure, { coarse, coarsest }: Precision): Decimal {
  return coarse === 1 && mixesUnits(sum) ? coarsest.div(2) : ZERO;
}
