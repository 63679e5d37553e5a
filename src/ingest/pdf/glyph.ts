import type { Glyph } from '../../types/page.ts';
import { applyTo, type Matrix } from './matrix.ts';
import { mendRadicals } from './radicals.ts';

/** A glyph with the direction its line runs in: 0 right, 1 down, 2 left, 3 up. */
export interface TurnedGlyph extends Glyph {
  readonly turn: number;
}

const ASCENT = 0.85;
const DESCENT = -0.15;
const BLANK = /[\s\p{Cc}]/gu;

/** Text further off an axis than this is a watermark, in quarter turns (about 13 degrees). */
const ASKEW = 0.15;

function turnOf([a, b]: Matrix): number | null {
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  return Math.abs(turns - Math.round(turns)) > ASKEW ? null : (Math.round(turns) + 4) % 4;
}

function boxOf(matrix: Matrix, width: number): Glyph['box'] {
  const [ax, ay] = applyTo(matrix, 0, DESCENT);
  const [bx, by] = applyTo(matrix, width, DESCENT);
  const [cx, cy] = applyTo(matrix, 0, ASCENT);
  const [dx, dy] = applyTo(matrix, width, ASCENT);
  return {
    left: Math.min(ax, bx, cx, dx),
    right: Math.max(ax, bx, cx, dx),
    top: Math.min(ay, by, cy, dy),
    bottom: Math.max(ay, by, cy, dy),
  };
}

/**
 * The glyph that prints `unicode`, or null where nothing is seen or it stands askew as a watermark
 * does. `matrix` maps a font size of 1 to page points, `width` is the advance at that size. The box
 * spans the advance and the size, not the ink, so that every glyph of a line is equally high.
 */
export function glyphOf(unicode: string, matrix: Matrix, width: number): TurnedGlyph | null {
  const text = mendRadicals(unicode).replace(BLANK, '');
  const turn = turnOf(matrix);
  return text === '' || turn === null ? null : { text, box: boxOf(matrix, width), turn };
}
