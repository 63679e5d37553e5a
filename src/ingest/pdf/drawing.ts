import type { LayoutPage, Segment } from '../../types/page.ts';
import type { TurnedGlyph } from './glyph.ts';
import { upright, withoutDoubles } from './upright.ts';

/** What one page draws, in page points. */
export interface Drawing {
  readonly glyphs: TurnedGlyph[];
  readonly segments: Segment[];
  /** Area of all pictures, in square points. */
  pictures: number;
}

/** A page's drawing made upright, each glyph once; text that runs across the rest is left out. */
export function pageOf(
  number: number,
  size: { readonly width: number; readonly height: number },
  drawing: Drawing,
): LayoutPage {
  const { width, height, glyphs, segments } = upright({
    ...size,
    glyphs: withoutDoubles(drawing.glyphs),
    segments: drawing.segments,
  });
  return {
    kind: 'layout',
    number,
    width,
    height,
    glyphs: glyphs.filter((glyph) => glyph.turn === 0).map(({ text, box }) => ({ text, box })),
    segments,
    pictureShare: Math.min(1, drawing.pictures / (width * height)),
  };
}
