import { isFigure, isMoney } from './kinds.ts';
import type { BodyLine } from './rejoin.ts';

/** A cell this wide holds a whole number without marks only in part. */
const NARROWEST = 4;

const isWhole = (line: BodyLine | undefined): boolean =>
  line?.tokens.length === 1 && /^\d+$/.test(line.tokens[0] ?? '');

/** The length that no number of a table exceeds; 0 where numbers have marks that tell where they end. */
function widest(lines: readonly BodyLine[]): number {
  const figures = lines.flatMap((line) => line.tokens.filter(isFigure));
  return figures.some(isMoney) ? 0 : Math.max(0, ...figures.map((text) => text.length));
}

/**
 * The width of the cells that cut a table's whole numbers, or 0 where it does not show: below a
 * number of the greatest length stands one that begins with 0, as only the rest of a number does.
 */
export function wholeWidth(lines: readonly BodyLine[]): number {
  const width = widest(lines);
  const isProof = lines.some((line, at) => {
    const below = lines[at + 1];
    if (!isWhole(line) || !below || !isWhole(below) || below.beside) return false;
    return line.tokens[0]?.length === width && /^0\d/.test(below.tokens[0] ?? '');
  });
  return isProof && width >= NARROWEST ? width : 0;
}

/** Money of several digits above a few that are no money by themselves: 1955969 over 3. */
function isTail(a: string, b: string): boolean {
  return a.length >= 6 && b.length <= 2 && !/^0*$/.test(b);
}

/**
 * Tells for the numbers of a table whether `b` goes on with `a`, where its cells are of one of the
 * widths `wholes`. Only a text that sets cells beside one another apart from a cell's lines tells.
 * Where rows are `numbered`, a few digits by themselves may be the next row's number.
 */
export function cutsWhole(
  lines: readonly BodyLine[],
  wholes: readonly number[],
  numbered: boolean,
): (a: string, b: string, line: BodyLine) => boolean {
  const width = widest(lines);
  const tells = wholes.includes(width) && lines.some(({ beside }) => beside);
  return (a, b, line) => {
    if (width === 0 || line.beside || !isWhole(line) || !/^\d+$/.test(a + b)) return false;
    return (tells && a.length % width === 0) || (!numbered && isTail(a, b));
  };
}
