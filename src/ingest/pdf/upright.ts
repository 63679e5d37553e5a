import type { Box, Glyph, Segment } from '../../types/page.ts';
import type { TurnedGlyph } from './glyph.ts';

/** A page's drawing with its size, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly TurnedGlyph[];
  readonly segments: readonly Segment[];
}

export interface UprightSheet extends Sheet {
  readonly glyphs: readonly (Glyph & { readonly turn: number })[];
}

/** The direction most glyphs run in, 0 where there are none. */
function mainTurn(glyphs: readonly TurnedGlyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

/** A quarter turn against the text's direction: what ran down the page runs right. */
function turnBox(box: Box, width: number): Box {
  return { left: box.top, right: box.bottom, top: width - box.right, bottom: width - box.left };
}

function turnSegment(segment: Segment, width: number): Segment {
  if (segment.axis === 'horizontal') {
    return { axis: 'vertical', at: segment.at, from: width - segment.to, to: width - segment.from };
  }
  return { axis: 'horizontal', at: width - segment.at, from: segment.from, to: segment.to };
}

function quarterTurn(sheet: Sheet): Sheet {
  const { width, height } = sheet;
  return {
    width: height,
    height: width,
    glyphs: sheet.glyphs.map((glyph) => ({
      ...glyph,
      box: turnBox(glyph.box, width),
      turn: (glyph.turn + 3) % 4,
    })),
    segments: sheet.segments.map((segment) => turnSegment(segment, width)),
  };
}

/** The sheet turned so that most of its text runs from left to right. */
export function upright(sheet: Sheet): Sheet {
  let turned = sheet;
  for (let turns = mainTurn(sheet.glyphs); turns > 0; turns--) turned = quarterTurn(turned);
  return turned;
}

/** A second print of a bold glyph is moved by less than this part of its size, and of its advance. */
const OF_SIZE = 0.3;
const OF_ADVANCE = 0.45;

function isDouble({ box, turn }: TurnedGlyph, other: TurnedGlyph): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const [advance, size] = turn % 2 === 0 ? [width, height] : [height, width];
  const [right, down] = [Math.abs(other.box.left - box.left), Math.abs(other.box.top - box.top)];
  const [along, across] = turn % 2 === 0 ? [right, down] : [down, right];
  return along < Math.min(size * OF_SIZE, advance * OF_ADVANCE) && across < size * OF_SIZE;
}

/** Glyphs without those drawn twice in one place, which is how some programs print bold. */
export function withoutDoubles(glyphs: readonly TurnedGlyph[]): readonly TurnedGlyph[] {
  const kept = new Map<string, TurnedGlyph[]>();
  return glyphs.filter((glyph) => {
    const same = kept.get(glyph.text);
    if (same?.some((other) => isDouble(glyph, other))) return false;
    if (same) same.push(glyph);
    else kept.set(glyph.text, [glyph]);
    return true;
  });
}
