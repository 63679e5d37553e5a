import { Decimal } from 'decimal.js';
import type { Split } from '../sums.ts';
import { gapOf } from './faults.ts';
import type { Vector } from './table.ts';

const PLACES = 4;

/** Whether one figure is the other with one digit mistyped or two neighbours swapped. */
function isSlip(one: Decimal, other: Decimal): boolean {
  const [a, b] = [one.toFixed(PLACES), other.toFixed(PLACES)];
  if (a.length !== b.length) return false;
  const at = [...a].flatMap((char, index) => (char === b[index] ? [] : [index]));
  const [first = 0, second = 0] = at;
  const swapped = at.length === 2 && a[first] === b[second] && a[second] === b[first];
  return at.length === 1 || (swapped && a.slice(first + 1, second).replace('.', '') === '');
}

/**
 * Whether one figure of a row, one slip mended, makes all its sums hold: so a row stands that has
 * a wrong figure, where no placement makes them hold as printed.
 */
export function isOneSlipOff(splits: readonly Split[], slack: Decimal, vector: Vector): boolean {
  const gaps = splits.map((split) => gapOf(split, vector));
  const worst = gaps.reduce((all, gap) => (gap.abs().gt(all.abs()) ? gap : all), new Decimal(0));
  return vector.some((value, column) => {
    if (value === null) return false;
    return [worst, worst.negated()].some((change) => {
      const mended = vector.with(column, value.plus(change));
      const holds = splits.every((split) =>
        gapOf(split, mended)
          .abs()
          .lte(slack.times(split.parts.length + 1)),
      );
      return holds && isSlip(value, value.plus(change));
    });
  });
}
