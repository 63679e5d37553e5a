import type { Segment } from '../../types/page.ts';

export type Point = readonly [number, number];

/** A filled rectangle thinner than this is a ruled line, in points. */
const THICKEST_LINE = 3;
/** Shorter strokes are dots and ornaments. */
const SHORTEST_LINE = 1.5;
const STRAIGHT = 0.6;

function segmentOf([ax, ay]: Point, [bx, by]: Point): Segment | null {
  const [width, height] = [Math.abs(ax - bx), Math.abs(ay - by)];
  if (height <= STRAIGHT && width >= SHORTEST_LINE) {
    return { axis: 'horizontal', at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) };
  }
  if (width <= STRAIGHT && height >= SHORTEST_LINE) {
    return { axis: 'vertical', at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) };
  }
  return null;
}

/** The straight horizontal and vertical lines of a stroked subpath, given by its corners. */
export function strokedSegments(corners: readonly Point[]): readonly Segment[] {
  return corners
    .slice(1)
    .flatMap((point, index) => segmentOf(corners[index] as Point, point) ?? []);
}

/** A thin filled rectangle as the line it is seen as; larger fills are shading and give none. */
export function filledSegments(corners: readonly Point[]): readonly Segment[] {
  if (corners.length < 3) return [];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > THICKEST_LINE) return [];
  if (width >= height && width >= SHORTEST_LINE)
    return [{ axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right }];
  if (height >= SHORTEST_LINE)
    return [{ axis: 'vertical', at: (left + right) / 2, from: top, to: bottom }];
  return [];
}
