import type { Box, Segment } from '../../types/page.ts';
import type { TurnedGlyph } from './glyph.ts';

/** A page's drawing with its size, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly TurnedGlyph[];
  readonly segments: readonly Segment[];
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

/** How near another print of a glyph is, across the page and down it. */
function reach({ box, turn }: TurnedGlyph): readonly [number, number] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const sideways = turn % 2 === 1;
  const [advance, size] = sideways ? [height, width] : [width, height];
  const along = Math.min(size * OF_SIZE, advance * OF_ADVANCE);
  return sideways ? [size * OF_SIZE, along] : [along, size * OF_SIZE];
}

function isAmong(glyph: TurnedGlyph, others: readonly TurnedGlyph[]): boolean {
  const [across, down] = reach(glyph);
  const { left, top } = glyph.box;
  return others.some(
    ({ box }) => Math.abs(box.left - left) < across && Math.abs(box.top - top) < down,
  );
}

/** Glyphs without those drawn twice in one place, which is how some programs print bold. */
export function withoutDoubles(glyphs: readonly TurnedGlyph[]): readonly TurnedGlyph[] {
  const kept = new Map<string, TurnedGlyph[]>();
  return glyphs.filter((glyph) => {
    const same = kept.get(glyph.text);
    if (same && isAmong(glyph, same)) return false;
    if (same) same.push(glyph);
    else kept.set(glyph.text, [glyph]);
    return true;
  });
}
