import { isFigure, type Word } from '../columns/words.ts';

/** A place on a page and the place that answers it in the frame of all pages, in points. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
}

/** Words of two headers that answer one another, in order, by index: the longest such row. */
function pairsOf(a: readonly Word[], b: readonly Word[]): ReadonlyMap<number, number> {
  const length = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  const same = (i: number, j: number): boolean => a[i]?.text === b[j]?.text;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (length[i] as Int32Array)[j] = same(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (same(i, j)) pairs.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return pairs;
}

/** One place on every page; the pages' places stand in the order of the pages. */
type Point = readonly number[];

/** Points from left to right, those left out that stand in another order on some page. */
function rising(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of [...points].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const last = kept.at(-1);
    if (!last || point.every((x, page) => x > (last[page] ?? 0))) kept.push(point);
  }
  return kept;
}

/** Edges of the words that all these headers print. */
function pointsOf(headers: readonly (readonly Word[])[]): readonly Point[] {
  const [first = [], ...rest] = headers;
  const pairs = rest.map((header) => pairsOf(first, header));
  return first.flatMap((word, index) => {
    const words = [word, ...rest.map((header, page) => header[pairs[page]?.get(index) ?? -1])];
    if (!words.every((each) => each !== undefined)) return [];
    return [words.map(({ box }) => box.left), words.map(({ box }) => box.right)];
  });
}

/**
 * Where each page's places stand in one frame for all, told by the header that all print: a stretch
 * between two of its words is as wide there as on the page where it is widest.
 */
export function frameAnchors(
  headers: readonly (readonly Word[])[],
  edges: readonly Point[],
): readonly (readonly Anchor[])[] {
  const points = rising([...pointsOf(headers), ...edges]);
  const places = [points[0]?.[0] ?? 0];
  points.slice(1).forEach((point, index) => {
    const widths = point.map((x, page) => x - (points[index]?.[page] ?? 0));
    places.push((places.at(-1) ?? 0) + Math.max(...widths));
  });
  return headers.map((_, page) =>
    points.map((point, index) => ({ from: point[page] ?? 0, to: places[index] ?? 0 })),
  );
}

/** Anchors from left to right, those left out that would turn the order about. */
export function risingAnchors(anchors: readonly Anchor[]): readonly Anchor[] {
  const kept: Anchor[] = [];
  for (const { from, to } of [...anchors].sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1);
    if (!last || (from > last.from && to > last.to)) kept.push({ from, to });
  }
  return kept;
}

/** How far right a place must be moved. */
export function shiftAt(x: number, anchors: readonly Anchor[]): number {
  const next = anchors.findIndex(({ from }) => from >= x);
  const [a, b] = [anchors[next < 0 ? anchors.length - 1 : next - 1], anchors[next]];
  if (!a || !b) return a ? a.to - a.from : b ? b.to - b.from : 0;
  const share = (x - a.from) / (b.from - a.from);
  return (1 - share) * (a.to - a.from) + share * (b.to - b.from);
}

/** A word moved to the right. */
export function movedWord(word: Word, by: number): Word {
  if (by === 0) return word;
  const moved = <T extends { readonly left: number; readonly right: number }>(box: T): T => ({
    ...box,
    left: box.left + by,
    right: box.right + by,
  });
  return {
    ...word,
    glyphs: word.glyphs.map((glyph) => ({ ...glyph, box: moved(glyph.box) })),
    box: moved(word.box),
  };
}

/** A word put where it stands in the frame: figures keep their right edge, others their left. */
export function warped(word: Word, anchors: readonly Anchor[]): Word {
  const { left, right } = word.box;
  return movedWord(word, shiftAt(isFigure(word.text) ? right : left, anchors));
}
