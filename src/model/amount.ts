import { Decimal } from 'decimal.js';
import type { Amount, Unit } from '../types/model.ts';
import { halfWidth } from './key.ts';

const NOTHING = /^(?:[-—–―－_/\\]+|无|\.+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;
const BRACKETED = /^\((.*)\)$/;
const NUMERIC = /^[-+(]?[\d.,]*\d[\d.,]*\)?$/;

/** What a cell's text says about money; `text` is something else, such as a name. */
export type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Decimal; readonly places: number }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'text' };

function clean(text: string): string {
  return halfWidth(text)
    .replace(/[\s\u3000]/g, '')
    .replace(/，/g, ',')
    .replace(/[−–]/g, '-');
}

/**
 * Reads a printed number exactly: thousands separators, full-width digits and bracketed negatives
 * allowed. A dash or nothing is blank; digits that form no number (`2,567.000.1`) are malformed.
 */
export function readNumber(text: string): Reading {
  const bare = clean(text);
  if (NOTHING.test(bare)) return { kind: 'blank' };
  const inner = BRACKETED.exec(bare)?.[1];
  const digits = inner === undefined ? bare : `-${inner}`;
  if (!GROUPED.test(digits) && !PLAIN.test(digits)) {
    return NUMERIC.test(bare) ? { kind: 'malformed' } : { kind: 'text' };
  }
  const plain = digits.replace(/,/g, '');
  const places = plain.split('.')[1]?.length ?? 0;
  return { kind: 'number', value: new Decimal(plain), places };
}

/** Half a unit of the last of `places` decimals. */
export function halfStep(places: number): Decimal {
  return new Decimal(10).pow(-places).div(2);
}

/**
 * The amount printed as `text`, or null where it is blank or no number. `places` is the number of
 * decimals the figure is known to: at least those printed, more where a table drops closing zeros.
 */
export function readAmount(text: string, unit: Unit, places = 0): Amount | null {
  const reading = readNumber(text);
  if (reading.kind !== 'number') return null;
  const { value } = reading;
  return { text, value, halfStep: halfStep(Math.max(places, reading.places)), unit };
}
