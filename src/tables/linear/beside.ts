import { isCutNumber } from './cut.ts';
import { ascii, isFigure, isMoney, startsRow } from './kinds.ts';
import type { BodyLine } from './rejoin.ts';

/** A grouped number that lacks digits of its last group: 15,260,99. */
const LACKING = /^-?\d{1,3}(,\d{3})*,\d{1,2}$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+$/;

/** Lines within which a row of one number reaches to the next row's. */
const ROW_LINES = 12;

const decimalsOf = (token: string): number => /\.(\d+)$/.exec(ascii(token))?.[1]?.length ?? 0;

/** Whether all numbers with fewer decimals than usual stand above the digits they lack. */
function cutsDecimals(lines: readonly BodyLine[], decimals: number): boolean {
  return lines.every(({ tokens }, at) =>
    tokens.every((token, index) => {
      const printed = decimalsOf(token);
      if (printed === 0 || printed >= decimals) return true;
      const below = lines[at + 1]?.tokens[0] ?? '';
      return index === tokens.length - 1 && isCutNumber(token, below, decimals);
    }),
  );
}

/** Whether a number that opens a line is the row's own: it counts on, and none after it does. */
function countsOn(lines: readonly BodyLine[], at: number, last: number): boolean {
  if (lines[at]?.tokens[0] !== String(last + 1)) return false;
  const below = lines.slice(at + 1, at + 1 + ROW_LINES).map(({ tokens }) => tokens[0]);
  const again = below.indexOf(String(last + 1));
  const next = below.indexOf(String(last + 2));
  return again < 0 || (next >= 0 && next < again);
}

/** As long as a whole amount is at least where it is cut. */
const SHORTEST = 6;

/**
 * Tells of the digits that open line `at` before the other list's label, or amounts, whether they are
 * the end of a whole amount above that is as long as the cell is wide, in a text of such amounts.
 */
function endsWhole(lines: readonly BodyLine[]): (a: string, b: string, at: number) => boolean {
  const figures = lines.flatMap(({ tokens }) => tokens.filter(isFigure));
  const width = figures.some(isMoney) ? 0 : Math.max(0, ...figures.map(({ length }) => length));
  const isEnd = (a: string, b: string) =>
    /^\d+$/.test(a) && a.length === width && width >= SHORTEST && /^\d{1,2}$/.test(b);
  const isProven = lines.some(({ tokens: [first = ''] }, at) => {
    const above = lines[at - 1]?.tokens.at(-1) ?? '';
    return isEnd(above, first) && !/^0/.test(first);
  });
  return (a, b, at) => {
    const [second = '', ...more] = lines[at]?.tokens.slice(1) ?? [];
    const amounts = [second, ...more].every((token) => /^\d+$/.test(token) && token.length > 3);
    return isProven && isEnd(a, b) && (startsRow(second) || (amounts && !/^0/.test(b)));
  };
}

/**
 * Tells of the digits that open a line, beside another cell's text, whether they are the end of the
 * number above (`1,769.4` over `8 二、外交`), and no number of a row where rows are `numbered`.
 */
export function endsBeside(
  lines: readonly BodyLine[],
  decimals: number,
  numbered: boolean,
): (a: string, b: string, at: number) => boolean {
  const cuts = cutsDecimals(lines, decimals);
  const whole = endsWhole(lines);
  const serials: number[] = [];
  lines.forEach((_, at) => {
    const last = serials.at(-1) ?? 0;
    serials.push(numbered && countsOn(lines, at, last) ? last + 1 : last);
  });
  return (a, b, at) => {
    const isSerial = serials[at] !== (serials[at - 1] ?? 0);
    if (whole(a, b, at)) return !isSerial;
    if (!/^\d{1,3}$/.test(b) || !isCutNumber(a, b, decimals)) return false;
    if (LACKING.test(ascii(a))) return GROUPED.test(ascii(a) + b);
    return cuts && !isSerial;
  };
}
