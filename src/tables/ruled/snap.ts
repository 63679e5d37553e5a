import type { Segment } from '../../types/page.ts';
import { separates } from './separates.ts';

/** Edges this near may be one edge drawn out of line in some rows, in points. */
const NEAR = 9;

const lengthAt = (lines: readonly Segment[], at: number, reach: number): number =>
  lines
    .filter((line) => Math.abs(line.at - at) <= reach)
    .reduce((sum, line) => sum + line.to - line.from, 0);

/** Whether in some row (between two of `across`) both edges divide cells: then a column lies between. */
function bothDivide(
  lines: readonly Segment[],
  a: number,
  b: number,
  across: readonly number[],
): boolean {
  return across
    .slice(1)
    .some((to, index) => [a, b].every((at) => separates(lines, at, across[index] ?? to, to)));
}

/**
 * Lines with those near another drawn in line with it, where no cell lies between the two: some
 * programs set a repeated header's borders a little beside the body's. `at` are the edges' positions
 * and `across` those of the other axis.
 */
export function snapped(
  lines: readonly Segment[],
  at: readonly number[],
  across: readonly number[],
  reach: number,
): readonly Segment[] {
  let result = lines;
  at.slice(1).forEach((b, index) => {
    const a = at[index] ?? b;
    if (b - a >= NEAR || bothDivide(result, a, b, across)) return;
    const [kept, moved] =
      lengthAt(result, a, reach) >= lengthAt(result, b, reach) ? [a, b] : [b, a];
    result = result.map((line) =>
      Math.abs(line.at - moved) <= reach ? { ...line, at: kept } : line,
    );
  });
  return result;
}
