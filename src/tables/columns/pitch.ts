import { isFigure, middle, overlap, type Word, type WordLine, widthOf } from './words.ts';

/** A word and the next one below it in its strip, with how far that is, in ems. */
interface Neighbours {
  readonly upper: Word;
  readonly lower: Word;
  readonly pitch: number;
}

/** Where nothing tells, lines nearer than this are one cell's, in ems. */
const USUAL_WRAP = 1.5;
const WIDEST_WRAP = 1.9;
const SAME = 1.07;
/** The share of figure over figure from which a pitch is that of rows. */
const ROWS = 0.25;
/** The share of all texts at one distance from which that is the rows': wraps are never so many. */
const MOST = 0.65;

function neighbourBelow(word: Word, lines: readonly WordLine[], from: number): Neighbours | null {
  for (const line of lines.slice(from)) {
    const lower = line.find(
      (other) =>
        overlap(word.box, other.box) > 0.3 * Math.min(widthOf(word.box), widthOf(other.box)),
    );
    const pitch = lower
      ? (middle(lower.box) - middle(word.box)) / Math.max(word.size, lower.size)
      : 0;
    if (lower && pitch > 0.7) return { upper: word, lower, pitch };
  }
  return null;
}

function neighbours(lines: readonly WordLine[]): readonly Neighbours[] {
  return lines.flatMap((line, index) =>
    line.flatMap((word) => neighbourBelow(word, lines, index + 1) ?? []),
  );
}

const FIGURE = /^-?\d{1,3}(?:[,，]\d{3})*(?:\.(\d+))?$|^-?\d+(?:\.(\d+))?$/;

/** Digits behind a whole figure's point; null for what is no whole figure. */
function decimals(text: string): number | null {
  const match = FIGURE.exec(text);
  return match ? (match[1] ?? match[2] ?? '').length : null;
}

/** Whether the lower of two whole numbers may be the last digits of the upper. */
const mayBeRest = (upper: string, lower: string): boolean => upper.length >= 4 && lower.length <= 2;

/** Whether two texts are figures of one kind, as in two rows; a wrapped figure's parts are not. */
export function isOneKind(upper: string, lower: string): boolean {
  const [digits, others] = [decimals(upper), decimals(lower)];
  if (digits === null || others === null)
    return !/\d/.test(upper + lower) && isFigure(upper) && isFigure(lower);
  return digits === others && !(digits === 0 && mayBeRest(upper, lower));
}

/**
 * How far apart, in ems, two lines of one wrapped cell may stand in a table whose pages these are.
 * The smallest distance between texts of one column is that of a cell's lines, unless it is often one
 * from figure to figure: then it is that of rows, and no cell is wrapped.
 */
export function wrapPitch(pages: readonly (readonly WordLine[])[]): number {
  const all = pages.flatMap(neighbours).sort((a, b) => a.pitch - b.pitch);
  const least = all[0]?.pitch;
  if (least === undefined || least > USUAL_WRAP * SAME) return USUAL_WRAP;
  const nearest = all.filter(({ pitch }) => pitch < least * SAME);
  const even = nearest.length > 12 && nearest.length >= MOST * all.length;
  const rows =
    even ||
    nearest.filter(({ upper, lower }) => isOneKind(upper.text, lower.text)).length >=
      ROWS * nearest.length;
  if (rows) return Math.min(WIDEST_WRAP, 0.95 * least);
  const next = all[nearest.length]?.pitch;
  return Math.min(WIDEST_WRAP, next === undefined ? USUAL_WRAP : (least * SAME + next) / 2);
}
