import { Decimal } from 'decimal.js';
import type { RatioRelation, Term } from '../../types/relation.ts';
import { fromYuan, ZERO } from '../units.ts';
import { grainOf, mouldOf } from './mould.ts';
import { originalsOf } from './originals.ts';
import { type State, valueIn } from './state.ts';
import type { System, Variable } from './system.ts';

/** More likely originals of one amount than this are not tried. */
const MOST = 3;

/** A sum as a multiple of one variable and a rest. */
interface Line {
  readonly factor: number;
  readonly rest: Decimal;
}

/**
 * By how much (元) an amount of a ratio must move for the printed percentage: to the values that a common
 * slip would have turned into what is printed, or to the one value the percentage asks for.
 */
export function ratioShifts(
  system: System,
  state: State,
  variable: Variable,
  relation: RatioRelation,
): Decimal[] {
  const printed = relation.percentage.amount;
  const mould = mouldOf(system, variable);
  if (!printed || !mould) return [];
  const above = lineOf(system, state, relation.numerator, variable);
  const below = lineOf(system, state, relation.denominator, variable);
  const wanted = (percent: Decimal) => solved(above, below, percent);
  const exact = wanted(printed.value);
  const ends = [
    wanted(printed.value.minus(printed.halfStep)),
    wanted(printed.value.plus(printed.halfStep)),
  ].flatMap((end) => end ?? []);
  if (!exact || ends.length < 2 || exact.lte(0)) return [];
  const step = fromYuan(grainOf(system, variable), mould.unit);
  const inUnit = (value: Decimal) => fromYuan(value, mould.unit);
  const likely = originalsOf(inUnit(variable.value), step, [
    inUnit(Decimal.min(...ends)),
    inUnit(Decimal.max(...ends)),
  ]);
  const perUnit = step.isZero() ? ZERO : grainOf(system, variable).div(step);
  const values = likely.slice(0, MOST).map((value) => value.times(perUnit));
  return (values.length > 0 ? values : [exact]).map((value) => value.minus(variable.value));
}

function lineOf(system: System, state: State, terms: readonly Term[], variable: Variable): Line {
  let factor = 0;
  let rest = ZERO;
  for (const { figure, sign } of terms) {
    const other = system.byId.get(figure.id);
    if (figure.id === variable.figure.id) factor += sign;
    else if (other) rest = rest.plus(valueIn(state, other).times(sign));
  }
  return { factor, rest };
}

/** The variable's value for which 100·above = percent·below; null where none gives it. */
function solved(above: Line, below: Line, percent: Decimal): Decimal | null {
  const factor = percent.times(-below.factor).plus(100 * above.factor);
  if (factor.isZero()) return null;
  return percent.times(below.rest).minus(above.rest.times(100)).div(factor);
}
