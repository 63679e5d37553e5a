import { Decimal } from 'decimal.js';
import type { SumRelation } from '../types/relation.ts';
import type { Exactness } from './exactness.ts';
import { type Measure, measure, sidesOf } from './measure.ts';
import type { Read } from './read.ts';
import { ZERO } from './units.ts';
import { ALL_BLANK, type Verdict } from './verdict.ts';

/** Random rounding strays farther than this many standard deviations once in sixteen thousand sums. */
const DEVIATIONS = 4;

/**
 * Judges Σ sign·amount = 0. `pass`: the digits agree after conversion; a figure printed in a larger
 * unit agrees when it is the others correctly rounded. `rounding`: the intervals meet.
 */
export function judgeSum(relation: SumRelation, read: Read, exact: Exactness): Verdict {
  const sum = measure(relation, read);
  if (sum.unit === null) return ALL_BLANK;
  if (sum.totalBlank && !sum.difference.isZero()) {
    return { state: 'fail', failure: 'blank-total', ...sidesOf(sum) };
  }
  if (agrees(sum)) return { state: 'pass', ...sidesOf(sum) };
  if (sum.difference.abs().gt(sum.slack)) {
    return { state: 'fail', failure: 'mismatch', ...sidesOf(sum) };
  }
  if (sum.difference.abs().gt(tolerance(relation, sum, exact))) {
    return { state: 'fail', failure: 'unlikely-rounding', ...sidesOf(sum) };
  }
  return { state: 'rounding', ...sidesOf(sum) };
}

/**
 * The largest difference, in 元, that rounding may plausibly leave in this sum: the worst case, four
 * deviations, or less than two units of the last place where the document does not round at all.
 */
export function tolerance(relation: SumRelation, sum: Measure, exact: Exactness): Decimal {
  const likely = sum.spread.times(DEVIATIONS);
  const strict = exact(relation, sum) ? sum.finest : sum.slack;
  const correct = converted(sum) ? sum.coarsest.div(2) : ZERO;
  return Decimal.max(correct, Decimal.min(sum.slack, likely, strict));
}

function agrees(sum: Measure): boolean {
  if (sum.difference.isZero()) return true;
  return converted(sum) && sum.difference.abs().lte(sum.coarsest.div(2));
}

/** One figure in a larger unit set against figures in a smaller. */
function converted(sum: Measure): boolean {
  return sum.units.size > 1 && sum.coarse === 1;
}
