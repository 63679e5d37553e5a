import type { Block } from './blocks.ts';
import type { Column } from './columns.ts';

/** Space between a column's edge and its text, in ems. */
const PAD = 0.3;

const centreX = ({ box }: Block): number => (box.left + box.right) / 2;

/** What is known of a column's edges: figures end at its right, labels begin at its left. */
function sides(
  column: Column,
  leaf: Block | undefined,
  pad: number,
): Partial<{ left: number; right: number }> {
  if (!column.filled) return {};
  if (column.figures) {
    const right = column.right + pad;
    return leaf ? { right, left: 2 * centreX(leaf) - right } : { right };
  }
  const left = column.left - pad;
  return leaf ? { left, right: 2 * centreX(leaf) - left } : { left };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Where the columns' edges must be, from left to right and one more than columns: a heading stands in
 * the middle of its column, figures end at its right edge, labels begin at its left. `leaves` are the
 * columns' lowest headings.
 */
export function columnEdges(
  columns: readonly Column[],
  leaves: readonly (Block | undefined)[],
): readonly number[] {
  const pad = PAD * (leaves.find((leaf) => leaf)?.size ?? 10);
  const known = columns.map((column, index) => {
    const leaf = leaves[index];
    const own = leaves.filter((other) => other === leaf).length === 1;
    return sides(column, own ? leaf : undefined, pad);
  });
  const edges = [known[0]?.left ?? (columns[0]?.left ?? 0) - pad];
  columns.forEach((column, index) => {
    const next = columns[index + 1];
    const said = [known[index]?.right, known[index + 1]?.left].filter(
      (value) => value !== undefined,
    );
    const leaf = leaves[index];
    const mirrored = leaf ? 2 * centreX(leaf) - (edges[index] ?? 0) : column.right + pad;
    const between = next ? (column.right + next.left) / 2 : column.right + pad;
    const edge = said.length > 0 ? mean(said) : column.filled ? between : mirrored;
    const fits = edge > column.right - 2 && (!next || edge < next.left + 2);
    edges.push(fits ? edge : between);
  });
  return edges;
}

/** The middle of the columns from `from` to `to`, both included. */
export const middleOf = (edges: readonly number[], from: number, to: number): number =>
  ((edges[from] ?? 0) + (edges[to + 1] ?? 0)) / 2;
