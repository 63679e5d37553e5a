import { glyphOf, type TurnedGlyph } from '../glyph.ts';
import { type Matrix, multiply } from '../matrix.ts';
import type { PdfFont } from './document.ts';

/** pdf.js's glyph: `width` is in thousandths of the font size. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** The text state of PDF's graphics model. Lengths are in text space. */
export interface TextState {
  readonly font: PdfFont | undefined;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  /** PDF's text rendering mode, 0 to 7. */
  readonly mode: number;
}

export const INITIAL_TEXT: TextState = {
  font: undefined,
  size: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

function isGlyph(item: unknown): item is PdfGlyph {
  return typeof item === 'object' && item !== null && 'unicode' in item;
}

/**
 * The glyphs of one showText and the text matrix after it. Numbers between glyphs are kerning, in
 * thousandths of the font size, to the left.
 */
export function showText(
  items: readonly unknown[],
  text: TextState,
  matrix: Matrix,
  page: Matrix,
): { readonly glyphs: readonly TurnedGlyph[]; readonly matrix: Matrix } {
  const glyphs: TurnedGlyph[] = [];
  const unit = text.font?.fontMatrix?.[0] ?? 0.001;
  let at = matrix;
  const advance = (by: number): void => {
    at = multiply(at, [1, 0, 0, 1, by * text.scale, 0]);
  };
  for (const item of items) {
    if (typeof item === 'number') advance((-item / 1000) * text.size);
    if (!isGlyph(item)) continue;
    const width = item.width * unit;
    const own = multiply(
      page,
      multiply(at, [text.size * text.scale, 0, 0, text.size, 0, text.rise]),
    );
    const glyph = glyphOf(item.unicode, own, width);
    if (glyph) glyphs.push(glyph);
    advance(width * text.size + text.charSpacing + (item.isSpace ? text.wordSpacing : 0));
  }
  return { glyphs, matrix: at };
}
