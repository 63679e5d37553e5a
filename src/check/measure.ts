import { Decimal } from 'decimal.js';
import type { Amount, Unit } from '../types/model.ts';
import type { SumRelation, Term } from '../types/relation.ts';
import { asPrinted, type Read } from './read.ts';
import { fromYuan, halfStepYuan, yuan, ZERO } from './units.ts';
import type { Sides } from './verdict.ts';

/** A signed sum laid out. Decimals are in 元. */
export interface Measure {
  /** printed total − Σ parts */
  readonly difference: Decimal;
  readonly actual: Decimal;
  /** The unit the outcome is stated in: that of the first printed term. Null when all are blank. */
  readonly unit: Unit | null;
  readonly totalBlank: boolean;
  /** The printed terms' amounts. */
  readonly amounts: readonly Amount[];
}

/** How far rounding can carry a sum's difference from zero. Decimals are in 元. */
export interface Precision {
  /** The worst case. */
  readonly slack: Decimal;
  /** One unit of the last place of the most finely printed term, and of the most coarsely printed. */
  readonly finest: Decimal;
  readonly coarsest: Decimal;
  /** How many terms are printed as coarsely as the coarsest. */
  readonly coarse: number;
}

const known = new WeakMap<SumRelation, Measure>();

/** Lays out a sum's terms as they are printed. It is asked for often, and reckoned once a relation. */
export function measurePrinted(relation: SumRelation): Measure {
  const before = known.get(relation);
  if (before) return before;
  const sum = measure(relation, asPrinted);
  known.set(relation, sum);
  return sum;
}

/** Lays out a sum's terms as `read` gives them; a blank counts as zero without rounding. */
export function measure(relation: SumRelation, read: Read): Measure {
  const amounts: Amount[] = [];
  let difference = ZERO;
  let actual = ZERO;
  let totalBlank = true;
  const isTotal = totalIn(relation.terms);
  for (const term of relation.terms) {
    const amount = read(term.figure);
    if (!amount) continue;
    amounts.push(amount);
    const value = term.sign === 1 ? yuan(amount) : yuan(amount).negated();
    difference = difference.plus(value);
    if (!isTotal(term)) continue;
    actual = actual.plus(value);
    totalBlank = false;
  }
  return { difference, actual, unit: amounts[0]?.unit ?? null, totalBlank, amounts };
}

/** The side that is the total: the terms so named, or the first where that says nothing. */
function totalIn(terms: readonly Term[]): (term: Term) => boolean {
  const totals = terms.filter((term) => term.role === 'total').length;
  if (totals > 0 && totals < terms.length) return (term) => term.role === 'total';
  return (term) => term === terms[0];
}

/** How finely a sum's terms are printed. */
export function precisionOf({ amounts }: Measure): Precision {
  const halves = amounts.map(halfStepYuan);
  const one = halves[0];
  if (one && halves.every((half) => half.equals(one))) return uniform(amounts.length, one);
  const coarsest = Decimal.max(0, ...halves);
  return {
    slack: halves.reduce((sum, half) => sum.plus(half), ZERO),
    finest: halves.length === 0 ? ZERO : Decimal.min(...halves).times(2),
    coarsest: coarsest.times(2),
    coarse: halves.filter((half) => half.equals(coarsest)).length,
  };
}

/** The same where all terms are printed with the same step, as nearly all sums are. */
function uniform(terms: number, half: Decimal): Precision {
  const step = half.times(2);
  return { slack: half.times(terms), finest: step, coarsest: step, coarse: terms };
}

/** Variance of a sum's difference, in 元², if every printed figure but zeros were rounded at random. */
export function varianceOf({ amounts }: Measure): Decimal {
  const rounded = amounts.filter(({ value }) => !value.isZero()).map(halfStepYuan);
  return rounded.reduce((sum, half) => sum.plus(half.times(half)), ZERO).div(3);
}

/** The sides of a measured sum in the unit its outcome is stated in. */
export function sidesOf(sum: Measure): Sides {
  const unit = sum.unit ?? '元';
  const actual = fromYuan(sum.actual, unit);
  const difference = fromYuan(sum.difference, unit);
  return { actual, expected: actual.minus(difference), difference };
}

/** Whether a sum's terms are printed in more than one unit. */
export function mixesUnits({ amounts, unit }: Measure): boolean {
  return amounts.some((amount) => amount.unit !== unit);
}
