import type { Box, Glyph } from '../../types/page.ts';
import { around, centreOf, sizeOf } from '../runs.ts';

/** Text without a gap on one printed line; what a table's cells are made of. */
export interface Word {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly box: Box;
  /** Height of its tallest glyph, in points. */
  readonly size: number;
}

/** One printed line cut into words, from left to right. */
export type WordLine = readonly Word[];

/** Columns may stand this near one another, in ems; words of one cell that are cut here are rejoined. */
const GAP = 0.22;

export function wordOf(glyphs: readonly Glyph[]): Word {
  return {
    glyphs,
    text: glyphs.map((glyph) => glyph.text).join(''),
    box: around(glyphs.map((glyph) => glyph.box)),
    size: Math.max(...glyphs.map(sizeOf)),
  };
}

/** A printed line's words, cut where a gap is wider than `gap` ems. */
export function wordsOf(line: readonly Glyph[], gap = GAP): WordLine {
  const words: Glyph[][] = [];
  line.forEach((glyph, index) => {
    const before = line[index - 1];
    const wide = glyph.text === '年' ? 2 * gap : gap;
    const apart = before && glyph.box.left - before.box.right > wide * sizeOf(glyph);
    if (!before || apart) words.push([glyph]);
    else words.at(-1)?.push(glyph);
  });
  return words.map(wordOf);
}

const FIGURE = /^[-−(（]?[\d,，.．]*\d[\d,，.．]*[%％]?[)）]?$/;
const NOTHING = /^[-—–－]{1,3}$/;

/** A word that is a number, or the dash printed for none. */
export const isFigure = (text: string): boolean => FIGURE.test(text) || NOTHING.test(text);

/** How far two boxes overlap from left to right, in points; negative for the gap between them. */
export const overlap = (a: Box, b: Box): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

export const widthOf = (box: Box): number => box.right - box.left;
export const middle = (box: Box): number => centreOf(box)[1];
