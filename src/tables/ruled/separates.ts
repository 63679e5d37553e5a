import type { Segment } from '../../types/page.ts';

/** Lines this near are one line, in points. */
export const SAME = 2.4;
/** The share of a cell's side that must be drawn to divide it. */
const COVER = 0.6;

/** Whether a ruled line at `at` divides what lies between `from` and `to` along it. */
export function separates(
  lines: readonly Segment[],
  at: number,
  from: number,
  to: number,
): boolean {
  const covered = lines
    .filter((segment) => Math.abs(segment.at - at) <= SAME)
    .reduce(
      (sum, segment) => sum + Math.max(0, Math.min(segment.to, to) - Math.max(segment.from, from)),
      0,
    );
  return covered >= (to - from) * COVER;
}
