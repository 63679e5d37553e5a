import type { Glyph } from '../../types/page.ts';
import type { PdfFont } from './document.ts';
import { applyTo, type Matrix, multiply } from './matrix.ts';
import { mendRadicals } from './radicals.ts';

/** pdf.js's glyph: `width` is in thousandths of the font size. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** A glyph with the direction its line runs in: 0 right, 1 down, 2 left, 3 up. */
export interface TurnedGlyph extends Glyph {
  readonly turn: number;
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
}

export const INITIAL_TEXT: TextState = {
  font: undefined,
  size: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

const ASCENT = 0.85;
const DESCENT = -0.15;

function turnOf([a, b]: Matrix): number {
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
}

function boxOf(matrix: Matrix, width: number): Glyph['box'] {
  const corners = [
    [0, DESCENT],
    [width, DESCENT],
    [0, ASCENT],
    [width, ASCENT],
  ].map(([x, y]) => applyTo(matrix, x ?? 0, y ?? 0));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

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
    const shown = mendRadicals(item.unicode).replace(/[\s\p{Cc}]/gu, '');
    if (shown !== '') {
      const own = multiply(
        page,
        multiply(at, [text.size * text.scale, 0, 0, text.size, 0, text.rise]),
      );
      glyphs.push({ text: shown, box: boxOf(own, width), turn: turnOf(own) });
    }
    advance(width * text.size + text.charSpacing + (item.isSpace ? text.wordSpacing : 0));
  }
  return { glyphs, matrix: at };
}
