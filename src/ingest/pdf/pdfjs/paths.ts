import { applyTo, type Matrix } from '../matrix.ts';
import type { Point } from '../segments.ts';

const ARITY: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 0 };

/** The subpaths of pdf.js's flat path (0 move, 1 line, 2 curve, 3 close), in page points. */
export function subpaths(path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
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
