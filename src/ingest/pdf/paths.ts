import type { Segment } from '../../types/page.ts';
import { applyTo, type Matrix } from './matrix.ts';

type Point = readonly [number, number];

/** A filled rectangle thinner than this is a ruled line, in points. */
const THICKEST_LINE = 3;
/** Shorter strokes are dots and ornaments. */
const SHORTEST_LINE = 1.5;
const STRAIGHT = 0.6;
const ARITY: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 0 };

/** The subpaths of pdf.js's flat path (0 move, 1 line, 2 curve, 3 close), in page points. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  let at = 0;
  while (at < path.length) {
    const code = path[at] ?? 3;
    const arity = ARITY[code] ?? 0;
    const open = found.at(-1);
    if (code === 3 && open?.[0]) open.push(open[0]);
    else if (arity > 0) {
      const point = applyTo(matrix, path[at + arity - 1] ?? 0, path[at + arity] ?? 0);
      if (code === 0 || !open) found.push([point]);
      else open.push(point);
    }
    at += 1 + arity;
  }
  return found;
}

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

/** Straight horizontal and vertical lines of a stroked path. */
export function strokedSegments(path: ArrayLike<number>, matrix: Matrix): readonly Segment[] {
  return subpaths(path, matrix).flatMap((points) =>
    points.slice(1).flatMap((point, index) => segmentOf(points[index] as Point, point) ?? []),
  );
}

/** Thin filled rectangles as the lines they are seen as; larger fills are shading. */
export function filledSegments(path: ArrayLike<number>, matrix: Matrix): readonly Segment[] {
  return subpaths(path, matrix).flatMap((points): readonly Segment[] => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [
      Math.min(...xs),
      Math.max(...xs),
      Math.min(...ys),
      Math.max(...ys),
    ];
    const [width, height] = [right - left, bottom - top];
    if (points.length < 3 || Math.min(width, height) > THICKEST_LINE) return [];
    if (width >= height && width >= SHORTEST_LINE)
      return [{ axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right } as const];
    if (height >= SHORTEST_LINE)
      return [{ axis: 'vertical', at: (left + right) / 2, from: top, to: bottom } as const];
    return [];
  });
}
