import type { Decimal } from 'decimal.js';
import type { Amount, Figure } from '../types/model.ts';

const LONGEST = 6;

/** How many decimals an amount is known to: 2 where half a step is 0.005. */
export function placesOf(amount: Amount): number {
  return amount.halfStep.times(2).decimalPlaces();
}

/** The most decimals any of the figures is known to; 0 where none is a number. */
export function mostPlaces(figures: readonly Figure[]): number {
  return Math.max(0, ...figures.map(({ amount }) => (amount === null ? 0 : placesOf(amount))));
}

/**
 * A decimal string with at least `places` decimals; longer values keep theirs, except endless ones
 * (a percentage), which are cut two digits after `places`.
 */
export function fixed(value: Decimal, places: number): string {
  const own = value.decimalPlaces();
  if (own <= places) return value.toFixed(places);
  return own <= LONGEST ? value.toFixed() : value.toFixed(places + 2);
}
