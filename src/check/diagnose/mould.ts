import type { Decimal } from 'decimal.js';
import type { Amount, Figure } from '../../types/model.ts';
import { fromYuan } from '../units.ts';
import { statementOf } from './place.ts';

const NUMBER = /[-−－]?[\d０-９][\d０-９,，.．]*/u;
const SEPARATED = /[\d０-９][,，][\d０-９]{3}/u;

/** The printed amount whose manner a blank figure's correction takes: same column, else same table. */
export function mouldOf(blank: Figure, companions: readonly Figure[]): Amount | null {
  const printed = companions.filter(
    (one) => one.amount && statementOf(one.place) === statementOf(blank.place),
  );
  const own = printed.find((one) => sameColumn(one, blank)) ?? printed[0];
  return own?.amount ?? null;
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
