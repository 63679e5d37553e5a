import type { Decimal } from 'decimal.js';
import type { Figure } from '../../types/model.ts';
import { sumOf, yuan } from './context.ts';

/** A figure with fewer digits than this is round: others differ from it by one digit by chance. */
const ENOUGH = 3;

/**
 * Whether one mistyped digit, or two that changed places, in the whole or in one part would account
 * for all that the parts lack of the whole.
 */
export function isOneSlip(whole: Figure, parts: readonly Figure[]): boolean {
  const over = sumOf(parts).minus(yuan(whole));
  return (
    isExact(whole) &&
    (slips(whole, over) || parts.some((part) => isExact(part) && slips(part, over.negated())))
  );
}

function isExact({ amount }: Figure): boolean {
  return amount !== null && amount.value.abs().precision() >= ENOUGH;
}

/** Whether the figure less what it was mistyped by is written with the same digits but one, or but two swapped. */
function slips(figure: Figure, by: Decimal): boolean {
  const { amount } = figure;
  if (!amount) return false;
  const rate = yuan(figure).div(amount.value);
  const places = amount.text.split('.')[1]?.length ?? 0;
  const meant = amount.value.plus(by.div(rate));
  const [was, is] = [meant.toFixed(places), amount.value.toFixed(places)];
  return meant.decimalPlaces() <= places && meant.isPos() && differ(was, is);
}

function differ(was: string, is: string): boolean {
  const at = [...is].flatMap((char, index) => (char === was[index] ? [] : [index]));
  const [first = 0, second = 0] = at;
  if (was.length !== is.length || at.length === 0) return false;
  const swapped = is[first] === was[second] && is[second] === was[first];
  return at.length === 1 || (at.length === 2 && swapped);
}
