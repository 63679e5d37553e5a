import type { Box, LayoutPage, Segment } from '../../types/page.ts';
import { type Clip, clipped } from './clip.ts';
import type { TurnedGlyph } from './glyph.ts';
import { filledSegments, type Point, strokedSegments, thinSegment } from './segments.ts';
import { upright, withoutDoubles } from './upright.ts';

/** What one page draws, in page points. */
export interface Drawing {
  readonly glyphs: TurnedGlyph[];
  /** Glyphs that are set but not painted: what a program recognised in a picture, or a trick. */
  readonly unseen: TurnedGlyph[];
  readonly segments: Segment[];
  /** Area of all pictures, in square points. */
  pictures: number;
}

export const emptyDrawing = (): Drawing => ({
  glyphs: [],
  unseen: [],
  segments: [],
  pictures: 0,
});

/** Adds the ruled lines of a painted path, given by its subpaths' corners. */
export function addPath(
  drawing: Drawing,
  path: readonly (readonly Point[])[],
  paint: { readonly stroked: boolean; readonly filled: boolean },
  clip: Clip,
): void {
  const lines = [
    ...(paint.stroked ? strokedSegments(path) : []),
    ...(paint.filled ? filledSegments(path) : []),
  ];
  for (const line of lines) drawing.segments.push(...clipped(line, clip));
}

/** Adds a picture: its area, or the line that a thin one is seen as. */
export function addPicture(drawing: Drawing, box: Box, clip: Clip): void {
  drawing.pictures += (box.right - box.left) * (box.bottom - box.top);
  const line = thinSegment(box);
  if (line) drawing.segments.push(...clipped(line, clip));
}

/** Of a page that is a picture, what was recognised in it is its text; elsewhere it is a trick. */
const HALF = 0.5;

/** A page's drawing made upright, each glyph once; text that runs across the rest is left out. */
export function pageOf(
  number: number,
  size: { readonly width: number; readonly height: number },
  drawing: Drawing,
): LayoutPage {
  const pictureShare = Math.min(1, drawing.pictures / (size.width * size.height));
  const shown = pictureShare > HALF ? [...drawing.glyphs, ...drawing.unseen] : drawing.glyphs;
  const { width, height, glyphs, segments } = upright({
    ...size,
    glyphs: withoutDoubles(shown),
    segments: drawing.segments,
  });
  return {
    kind: 'layout',
    number,
    width,
    height,
    glyphs: glyphs.filter((glyph) => glyph.turn === 0).map(({ text, box }) => ({ text, box })),
    segments,
    pictureShare,
  };
}
