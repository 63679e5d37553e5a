import { Decimal } from 'decimal.js';
import type { Amount, Unit } from '../types/model.ts';
import type { SumRelation, Term } from '../types/relation.ts';
import type { Read } from './read.ts';
import { halfStepYuan, yuan, yuanPer, ZERO } from './units.ts';
import type { Sides } from './verdict.ts';

/** A signed sum laid out: everything that judging it needs. Decimals are in 元. */
export interface Measure {
  /** printed total − Σ parts */
  readonly difference: Decimal;
  readonly actual: Decimal;
  readonly expected: Decimal;
  /** The farthest that rounding can carry the difference from zero. */
  readonly slack: Decimal;
  /** Standard deviation of the difference if every printed non-zero figure were rounded at random. */
  readonly spread: Decimal;
  /** One unit of the last place of the most finely printed term, and of the most coarsely printed. */
  readonly finest: Decimal;
  readonly coarsest: Decimal;
  /** How many terms are printed as coarsely as the coarsest. */
  readonly coarse: number;
  readonly units: ReadonlySet<Unit>;
  /** The unit the outcome is stated in: that of the first printed term. Null when all are blank. */
  readonly unit: Unit | null;
  readonly nonZero: number;
  readonly totalBlank: boolean;
}

interface Printed {
  readonly term: Term;
  readonly amount: Amount;
}

/** Lays out a sum's terms as `read` gives them; a blank counts as zero without rounding. */
export function measure(relation: SumRelation, read: Read): Measure {
  const printed = relation.terms.flatMap((term) => {
    const amount = read(term.figure);
    return amount ? [{ term, amount }] : [];
  });
  const head = headTerms(relation.terms);
  const difference = total(printed);
  const actual = total(printed.filter((one) => head.has(one.term)));
  return {
    difference,
    actual,
    expected: actual.minus(difference),
    ...precision(printed),
    units: new Set(printed.map((one) => one.amount.unit)),
    unit: printed[0]?.amount.unit ?? null,
    nonZero: printed.filter((one) => !one.amount.value.isZero()).length,
    totalBlank: !printed.some((one) => head.has(one.term)),
  };
}

/** The side that is the total: the terms so named, or the first where that says nothing. */
function headTerms(terms: readonly Term[]): ReadonlySet<Term> {
  const totals = terms.filter((term) => term.role === 'total');
  return new Set(
    totals.length === 0 || totals.length === terms.length ? terms.slice(0, 1) : totals,
  );
}

function total(printed: readonly Printed[]): Decimal {
  return printed.reduce((sum, { term, amount }) => sum.plus(yuan(amount).times(term.sign)), ZERO);
}

function precision(printed: readonly Printed[]) {
  const halves = printed.map((one) => halfStepYuan(one.amount));
  const rounded = halves.filter((_, at) => !printed[at]?.amount.value.isZero());
  const coarsest = Decimal.max(0, ...halves);
  return {
    slack: halves.reduce((sum, half) => sum.plus(half), ZERO),
    spread: rounded
      .reduce((sum, half) => sum.plus(half.times(half)), ZERO)
      .div(3)
      .sqrt(),
    finest: halves.length === 0 ? ZERO : Decimal.min(...halves).times(2),
    coarsest: coarsest.times(2),
    coarse: halves.filter((half) => half.equals(coarsest)).length,
  };
}

/** The sides of a measured sum in the unit its outcome is stated in. */
export function sidesOf(sum: Measure): Sides {
  const per = yuanPer(sum.unit ?? '元');
  return {
    actual: sum.actual.div(per),
    expected: sum.expected.div(per),
    difference: sum.difference.div(per),
  };
}
