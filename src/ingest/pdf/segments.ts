import type { Box, Segment } from '../../types/page.ts';

export type Point = readonly [number, number];

/** A filled rectangle thinner than this is a ruled line, in points. */
const THICKEST_LINE = 3;
/** Shorter strokes are dots and ornaments. */
const SHORTEST_LINE = 1.5;
const STRAIGHT = 0.6;
/** A frame's side thinner than this is no line. */
const NO_SIDE = 0.01;

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

/** The straight horizontal and vertical lines of a stroked path, given by its subpaths' corners. */
export function strokedSegments(path: readonly (readonly Point[])[]): readonly Segment[] {
  return path.flatMap((corners) =>
    corners.slice(1).flatMap((point, index) => segmentOf(corners[index] as Point, point) ?? []),
  );
}

/** The box around some points; without a point, one that holds nothing. */
export function boxOfPoints(corners: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of corners) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** A thin box as the line it is seen as; null where it is none. */
export function thinSegment({ left, top, right, bottom }: Box): Segment | null {
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > THICKEST_LINE || Math.max(width, height) < SHORTEST_LINE)
    return null;
  return width >= height
    ? { axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right }
    : { axis: 'vertical', at: (left + right) / 2, from: top, to: bottom };
}

/** The sides of a frame that is filled between two boxes, one just inside the other. */
function frameSides(outer: Box, inner: Box): readonly Segment[] {
  const sides: readonly (readonly [number, Box])[] = [
    [inner.left - outer.left, { ...outer, right: inner.left }],
    [outer.right - inner.right, { ...outer, left: inner.right }],
    [inner.top - outer.top, { ...outer, bottom: inner.top }],
    [outer.bottom - inner.bottom, { ...outer, top: inner.bottom }],
  ];
  if (outer === inner || sides.some(([gap]) => gap < 0 || gap > THICKEST_LINE)) return [];
  return sides.flatMap(([gap, side]) => (gap > NO_SIDE ? (thinSegment(side) ?? []) : []));
}

/** Thin filled boxes and thin filled frames as the lines they are seen as; other fills are shading. */
export function filledSegments(path: readonly (readonly Point[])[]): readonly Segment[] {
  const boxes = path.filter((corners) => corners.length >= 3).map(boxOfPoints);
  const thin = boxes.flatMap((box) => thinSegment(box) ?? []);
  const frames = boxes.slice(1).flatMap((inner, index) => frameSides(boxes[index] as Box, inner));
  return [...thin, ...frames];
}
