import type { Decimal } from 'decimal.js';
import type { Amount, Figure } from '../../types/model.ts';
import { fromYuan, toYuan, ZERO } from '../units.ts';
import { statementOf } from './place.ts';
import type { System, Variable } from './system.ts';

const NUMBER = /[-−－]?[\d０-９][\d０-９,，.．]*/u;
const SEPARATED = /[\d０-９][,，][\d０-９]{3}/u;

const moulds = new WeakMap<Variable, Amount | null>();
const grains = new WeakMap<Variable, Decimal>();

/** How a variable's correction is printed: like itself or, for a blank, like another of its table. */
export function mouldOf(system: System, variable: Variable): Amount | null {
  if (variable.figure.amount) return variable.figure.amount;
  const known = moulds.get(variable);
  if (known !== undefined) return known;
  const mould = borrowed(variable.figure, companions(system, variable));
  moulds.set(variable, mould);
  return mould;
}

/** The manner of the same column, else of the same table. */
function borrowed(blank: Figure, others: readonly Figure[]): Amount | null {
  const printed = others.filter(
    (one) => one.amount && statementOf(one.place) === statementOf(blank.place),
  );
  const own = printed.find((one) => sameColumn(one, blank)) ?? printed[0];
  return own?.amount ?? null;
}

/** The figures a variable is added up with. */
function companions(system: System, variable: Variable): Figure[] {
  return variable.constraints.flatMap((index) => {
    const relation = system.constraints[index]?.relation;
    return relation?.kind === 'sum' ? relation.terms.map((term) => term.figure) : [];
  });
}

/**
 * The step in which a variable's correction is printed, in 元. A table that drops trailing zeros prints
 * `12` beside `12.35`: a correction may need its companions' decimals.
 */
export function grainOf(system: System, variable: Variable): Decimal {
  const known = grains.get(variable);
  if (known) return known;
  const grain = finestStep(mouldOf(system, variable), companions(system, variable));
  grains.set(variable, grain);
  return grain;
}

function finestStep(mould: Amount | null, others: readonly Figure[]): Decimal {
  if (!mould) return ZERO;
  let step = mould.halfStep;
  for (const { amount } of others) {
    if (amount?.unit === mould.unit && amount.halfStep.lt(step)) step = amount.halfStep;
  }
  return toYuan(step.times(2), mould.unit);
}

function sameColumn(left: Figure, right: Figure): boolean {
  if (left.place.kind !== 'cell' || right.place.kind !== 'cell') return false;
  return left.place.columnIndex === right.place.columnIndex;
}

/** Rounds a value in 元 to a multiple of `grain`, also in 元. */
export function toGrain(value: Decimal, grain: Decimal): Decimal {
  return grain.isZero() ? value : value.div(grain).round().times(grain);
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
