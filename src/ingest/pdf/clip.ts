import type { Box, Segment } from '../../types/page.ts';
import { boxOfPoints, type Point } from './segments.ts';

/** What may be drawn on, in page points; null is the whole page. Clips of other shapes are boxed. */
export type Clip = Box | null;

/** Ink may touch the edge of what clips it. */
const SLACK = 0.5;

/** The clip with a further path's box cut out of it; a path without points lets nothing through. */
export function narrowed(clip: Clip, corners: readonly Point[]): Box {
  const { left, top, right, bottom } = boxOfPoints(corners);
  if (!clip) return { left, top, right, bottom };
  return {
    left: Math.max(left, clip.left),
    top: Math.max(top, clip.top),
    right: Math.min(right, clip.right),
    bottom: Math.min(bottom, clip.bottom),
  };
}

/** A row too low for its last line still shows the tops of that line's characters. */
const TOPS = 0.2;

/** Whether a glyph is seen: its middle lies inside the clip, or a part of its height that tells it. */
export function isSeen(box: Box, clip: Clip): boolean {
  if (!clip) return true;
  const x = (box.left + box.right) / 2;
  const shown = Math.min(box.bottom, clip.bottom) - Math.max(box.top, clip.top);
  const inside = x >= clip.left - SLACK && x <= clip.right + SLACK;
  return inside && shown >= (box.bottom - box.top) * TOPS;
}

/** The part of a line that is seen, or nothing. */
export function clipped(segment: Segment, clip: Clip): readonly Segment[] {
  if (!clip) return [segment];
  const horizontal = segment.axis === 'horizontal';
  const [low, high] = horizontal ? [clip.top, clip.bottom] : [clip.left, clip.right];
  const [start, end] = horizontal ? [clip.left, clip.right] : [clip.top, clip.bottom];
  const [from, to] = [Math.max(segment.from, start), Math.min(segment.to, end)];
  const across = segment.at >= low - SLACK && segment.at <= high + SLACK;
  return across && to > from ? [{ ...segment, from, to }] : [];
}
