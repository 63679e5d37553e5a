import type { Segment } from '../../types/page.ts';

/** Lines nearer than this are one line drawn twice, in points. */
const SAME_LINE = 2.4;
/** Pieces of one line may leave a gap this wide. */
const GAP = 3.5;
const REACH = 3.5;

/** Segments of one axis with double lines merged and pieces joined, sorted by position. */
function mergeRules(segments: readonly Segment[]): readonly Segment[] {
  const groups: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last?.[0] && segment.at - last[0].at <= SAME_LINE) last.push(segment);
    else groups.push([segment]);
  }
  return groups.flatMap(joinPieces);
}

function joinPieces(group: readonly Segment[]): readonly Segment[] {
  const at = group.reduce((sum, segment) => sum + segment.at, 0) / group.length;
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...group].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to + GAP) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  const axis = group[0]?.axis ?? 'horizontal';
  return joined.map(({ from, to }) => ({ axis, at, from, to }));
}

/** Horizontal and vertical rules that hang together: the frame of one table. */
export interface Frame {
  readonly horizontals: readonly Segment[];
  readonly verticals: readonly Segment[];
}

function touches(horizontal: Segment, vertical: Segment): boolean {
  return (
    vertical.at >= horizontal.from - REACH &&
    vertical.at <= horizontal.to + REACH &&
    horizontal.at >= vertical.from - REACH &&
    horizontal.at <= vertical.to + REACH
  );
}

function find(parents: number[], index: number): number {
  let root = index;
  while (parents[root] !== root) root = parents[root] ?? root;
  parents[index] = root;
  return root;
}

/** The frames on a page: connected rules with at least two lines each way, from the top down. */
export function framesOf(segments: readonly Segment[]): readonly Frame[] {
  const horizontals = mergeRules(segments.filter((segment) => segment.axis === 'horizontal'));
  const verticals = mergeRules(segments.filter((segment) => segment.axis === 'vertical'));
  const parents = [...horizontals, ...verticals].map((_, index) => index);
  horizontals.forEach((horizontal, h) => {
    verticals.forEach((vertical, v) => {
      if (touches(horizontal, vertical))
        parents[find(parents, h)] = find(parents, horizontals.length + v);
    });
  });
  const frames = new Map<number, { horizontals: Segment[]; verticals: Segment[] }>();
  const put = (segment: Segment, index: number, side: keyof Frame): void => {
    const root = find(parents, index);
    const frame = frames.get(root) ?? { horizontals: [], verticals: [] };
    frame[side].push(segment);
    frames.set(root, frame);
  };
  horizontals.forEach((segment, index) => {
    put(segment, index, 'horizontals');
  });
  verticals.forEach((segment, index) => {
    put(segment, horizontals.length + index, 'verticals');
  });
  return [...frames.values()].filter(
    (frame) => frame.horizontals.length >= 2 && frame.verticals.length >= 2,
  );
}
