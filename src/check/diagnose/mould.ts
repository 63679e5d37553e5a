import { Decimal } from 'decimal.js';
import type { Amount, Figure, Unit } from '../../types/model.ts';
import type { Term } from '../../types/relation.ts';
import { fromYuan, toYuan, ZERO } from '../units.ts';
import { statementOf } from './place.ts';
import type { Constraint, System, Variable } from './system.ts';

const NUMBER = /[-−－]?[\d０-９][\d０-９,，.．]*/u;
const SEPARATED = /[\d０-９][,，][\d０-９]{3}/u;

const moulds = new WeakMap<Variable, Amount | null>();
const grains = new WeakMap<Variable, Decimal>();

/** How a variable's correction is printed: like itself or, for a blank, like another of its table. */
export function mouldOf(system: System, variable: Variable): Amount | null {
  if (variable.figure.amount) return variable.figure.amount;
  const known = moulds.get(variable);
  if (known !== undefined) return known;
  const mould = borrowed(system, variable);
  moulds.set(variable, mould);
  return mould;
}

/** The manner of the same column, else of the same table, among the figures a blank is added up with. */
function borrowed(system: System, { figure: blank, constraints }: Variable): Amount | null {
  let other: Amount | null = null;
  for (const index of constraints) {
    for (const { figure } of termsOf(system, index)) {
      if (!figure.amount || statementOf(figure.place) !== statementOf(blank.place)) continue;
      if (sameColumn(figure, blank)) return figure.amount;
      other ??= figure.amount;
    }
  }
  return other;
}

function termsOf(system: System, index: number): readonly Term[] {
  const relation = system.constraints[index]?.relation;
  return relation?.kind === 'sum' ? relation.terms : [];
}

/**
 * The step in which a variable's correction is printed, in 元. A table that drops trailing zeros prints
 * `12` beside `12.35`: a correction may need its companions' decimals.
 */
export function grainOf(system: System, variable: Variable): Decimal {
  const known = grains.get(variable);
  if (known) return known;
  const grain = finestStep(system, variable);
  grains.set(variable, grain);
  return grain;
}

function finestStep(system: System, variable: Variable): Decimal {
  const mould = mouldOf(system, variable);
  if (!mould) return ZERO;
  let step = mould.halfStep;
  for (const index of variable.constraints) {
    const finest = finestIn(system.constraints[index]).get(mould.unit);
    if (finest?.lt(step)) step = finest;
  }
  return toYuan(step.times(2), mould.unit);
}

const finests = new WeakMap<Constraint, ReadonlyMap<Unit, Decimal>>();
const NO_STEPS: ReadonlyMap<Unit, Decimal> = new Map();

/** The smallest half step that a sum prints in each unit; long sums are asked once a part. */
function finestIn(constraint: Constraint | undefined): ReadonlyMap<Unit, Decimal> {
  if (constraint?.relation.kind !== 'sum') return NO_STEPS;
  const known = finests.get(constraint);
  if (known) return known;
  const steps = new Map<Unit, Decimal>();
  for (const { figure } of constraint.relation.terms) {
    const { unit, halfStep } = figure.amount ?? {};
    if (unit && halfStep && !steps.get(unit)?.lte(halfStep)) steps.set(unit, halfStep);
  }
  finests.set(constraint, steps);
  return steps;
}

function sameColumn(left: Figure, right: Figure): boolean {
  if (left.place.kind !== 'cell' || right.place.kind !== 'cell') return false;
  return left.place.columnIndex === right.place.columnIndex;
}

const powers = new Map<number, Decimal>();

function powerOfTen(exponent: number): Decimal {
  const known = powers.get(exponent) ?? new Decimal(`1e${exponent}`);
  powers.set(exponent, known);
  return known;
}

/** Rounds a value in 元 to a multiple of `grain`, also in 元: nearly always a power of ten. */
export function toGrain(value: Decimal, grain: Decimal): Decimal {
  if (grain.isZero()) return value;
  const isPower = grain.equals(powerOfTen(grain.e));
  const steps = isPower ? value.times(powerOfTen(-grain.e)) : value.div(grain);
  return steps.round().times(grain);
}

/**
 * Prints a value in 元 as the mould is printed: its unit, its decimals (more where the value needs
 * them), thousands separators and what stands around the number.
 */
export function printLike(mould: Amount, value: Decimal): string {
  const inUnit = fromYuan(value, mould.unit);
  const decimals = Math.max(decimalsOf(mould), inUnit.decimalPlaces());
  const plain = inUnit.toFixed(decimals);
  const text = SEPARATED.test(mould.text) ? separated(plain) : plain;
  return NUMBER.test(mould.text) ? mould.text.replace(NUMBER, () => text) : text;
}

function decimalsOf(mould: Amount): number {
  return Math.max(0, mould.halfStep.times(2).decimalPlaces());
}

function separated(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
