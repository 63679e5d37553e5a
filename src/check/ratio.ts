import { Decimal } from 'decimal.js';
import type { Amount } from '../types/model.ts';
import type { RatioRelation, Term } from '../types/relation.ts';
import type { Read } from './read.ts';
import { halfStepYuan, yuan, ZERO } from './units.ts';
import type { Sides, Verdict } from './verdict.ts';

interface Range {
  readonly low: Decimal;
  readonly value: Decimal;
  readonly high: Decimal;
}

/**
 * Judges 100·Σ numerator / Σ denominator = percentage. `pass`: the printed figures, divided and
 * rounded, give the printed percentage. `rounding`: some figures within the printed ones' intervals
 * do, or the percentage was cut off instead of rounded. The sides are in percent.
 */
export function judgeRatio(relation: RatioRelation, read: Read): Verdict {
  const printed = read(relation.percentage);
  if (!printed) return { state: 'not-applicable', reason: '未列百分比' };
  const above = range(relation.numerator, read);
  const below = range(relation.denominator, read);
  if (below.value.isZero()) return { state: 'not-applicable', reason: '基数为零，无法计算百分比' };
  if (below.low.lte(0) && below.high.gte(0)) {
    return { state: 'unchecked', reason: '基数小于其末位的一半，无法计算百分比' };
  }
  const share = divide(above, below);
  return verdict(printed, share);
}

function verdict(printed: Amount, share: Range): Verdict {
  const { value, halfStep } = printed;
  const sides: Sides = {
    actual: value,
    expected: share.value,
    difference: value.minus(share.value),
  };
  if (sides.difference.abs().lte(halfStep)) return { state: 'pass', ...sides };
  const meets = value.minus(halfStep).lte(share.high) && value.plus(halfStep).gte(share.low);
  if (meets || cutOff(value, halfStep.times(2), share)) return { state: 'rounding', ...sides };
  return { state: 'fail', failure: 'mismatch', ...sides };
}

/** Whether a share in the range, its surplus digits dropped towards zero, prints as `value`. */
function cutOff(value: Decimal, step: Decimal, share: Range): boolean {
  const up = value.gte(0) && share.high.gte(value) && share.low.lt(value.plus(step));
  const down = value.lte(0) && share.low.lte(value) && share.high.gt(value.minus(step));
  return up || down;
}

function range(terms: readonly Term[], read: Read): Range {
  let value = ZERO;
  let slack = ZERO;
  for (const { figure, sign } of terms) {
    const amount = read(figure);
    if (!amount) continue;
    value = value.plus(yuan(amount).times(sign));
    slack = slack.plus(halfStepYuan(amount));
  }
  return { low: value.minus(slack), value, high: value.plus(slack) };
}

/** 100·above/below; `below` does not hold zero, so the extremes lie at the corners. */
function divide(above: Range, below: Range): Range {
  const corners = [above.low, above.high].flatMap((n) => [n.div(below.low), n.div(below.high)]);
  return {
    low: Decimal.min(...corners).times(100),
    value: above.value.div(below.value).times(100),
    high: Decimal.max(...corners).times(100),
  };
}
