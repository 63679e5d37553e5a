import { Decimal } from 'decimal.js';

const DIGITS = '0123456789';

/**
 * The numbers within a range that a common slip would have turned into `printed`: one digit other, two
 * neighbours swapped, a digit dropped or added, the point moved. All are multiples of `step`.
 */
export function originalsOf(
  printed: Decimal,
  step: Decimal,
  [low, high]: readonly [Decimal, Decimal],
): Decimal[] {
  if (step.isZero() || printed.lte(0)) return [];
  const text = printed.div(step).round().toFixed(0);
  const found = new Set<string>();
  for (const original of texts(text)) {
    const value = new Decimal(original || '0').times(step);
    if (value.gte(low) && value.lte(high) && !value.equals(printed)) found.add(value.toString());
  }
  return [...found].map((value) => new Decimal(value));
}

/** Likelier slips first. */
function texts(text: string): string[] {
  return [...swapped(text), ...shifted(text), ...longer(text), ...changed(text), ...shorter(text)];
}

function swapped(text: string): string[] {
  return places(text.length - 1).map(
    (at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  );
}

function shifted(text: string): string[] {
  const up = [1, 2, 3, 4].map((zeros) => text + '0'.repeat(zeros));
  const down = [1, 2, 3, 4].filter((zeros) => text.endsWith('0'.repeat(zeros)));
  return [...up, ...down.map((zeros) => text.slice(0, -zeros))];
}

function longer(text: string): string[] {
  return places(text.length + 1).flatMap((at) =>
    [...DIGITS].map((digit) => text.slice(0, at) + digit + text.slice(at)),
  );
}

function changed(text: string): string[] {
  return places(text.length).flatMap((at) =>
    [...DIGITS].map((digit) => text.slice(0, at) + digit + text.slice(at + 1)),
  );
}

function shorter(text: string): string[] {
  return places(text.length).map((at) => text.slice(0, at) + text.slice(at + 1));
}

function places(count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => at);
}
