import { around, centreOf } from '../runs.ts';
import { type Band, bandsUnder } from './bands.ts';
import type { Block } from './blocks.ts';
import { middle, overlap } from './words.ts';

/** A header text with the columns it stands over (`to` included) and its row from the top. */
export interface Head {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

interface Leafed {
  readonly block: Block;
  readonly bands: readonly number[];
}

const y = (block: Block): number => middle(block.box);
const x = (block: Block): number => centreOf(block.box)[0];

/** Whether another header text stands below this one, in its strip of the page. */
const isAbove = (block: Block, blocks: readonly Block[]): boolean =>
  blocks.some(
    (other) => y(other) > y(block) + 0.5 * block.size && overlap(block.box, other.box) > 0,
  );

/** How far the lowest level of the header lies below the top one of its parents. */
function levelPitch(blocks: readonly Block[], parents: readonly Block[]): number {
  const steps = parents.flatMap((parent) =>
    blocks
      .filter((other) => y(other) > y(parent) + 0.5 * parent.size)
      .filter((other) => overlap(parent.box, other.box) > 0)
      .map((other) => y(other) - y(parent)),
  );
  return steps.length > 0 ? Math.min(...steps) : 0;
}

/**
 * A header text over no column of figures is a blank column's heading, unless it floats between two
 * headings that both stand a level lower: then it is their common one.
 */
function isFloating(block: Block, blocks: readonly Block[], pitch: number): boolean {
  const others = blocks.filter((other) => other !== block && !isAbove(other, blocks));
  const left = others.filter((other) => x(other) < x(block)).sort((a, b) => x(b) - x(a))[0];
  const right = others.filter((other) => x(other) > x(block)).sort((a, b) => x(a) - x(b))[0];
  const least = pitch > 0 ? 0.75 * pitch : 1.2 * block.size;
  return [left, right].every((other) => other !== undefined && y(other) - y(block) > least);
}

/** Header texts right over a column each, as far as their own places tell. */
export function leafHeads(blocks: readonly Block[]): readonly Block[] {
  const parents = blocks.filter((block) => isAbove(block, blocks));
  const pitch = levelPitch(blocks, parents);
  return blocks.filter((block) => !parents.includes(block) && !isFloating(block, blocks, pitch));
}

/** For each column its lowest header text. */
function leavesOf(
  bands: readonly Band[],
  placed: readonly Leafed[],
): readonly (Leafed | undefined)[] {
  return bands.map((_, band) =>
    placed
      .filter((each) => each.bands.includes(band))
      .sort((a, b) => y(b.block) - y(a.block))
      .at(0),
  );
}

const centreOfRange = (bands: readonly Band[], from: number, to: number): number =>
  ((bands[from]?.left ?? 0) + (bands[to]?.right ?? 0)) / 2;

/**
 * Divides the columns `within` (in a row without a break) among the headings over them, each as far
 * as it stands centred over its share.
 */
function divide(
  heads: readonly Block[],
  within: readonly number[],
  bands: readonly Band[],
): readonly (readonly [number, number])[] {
  const [first, last] = [within[0], within.at(-1)];
  const [head, ...rest] = heads;
  if (first === undefined || last === undefined || !head) return [];
  if (rest.length === 0) return [[first, last]];
  const ends = within.slice(0, Math.max(1, within.length - rest.length));
  const off = (end: number): number => Math.abs(centreOfRange(bands, first, end) - x(head));
  const end = ends.reduce((best, each) => (off(each) < off(best) ? each : best), first);
  return [
    [first, end],
    ...divide(
      rest,
      within.filter((band) => band > end),
      bands,
    ),
  ];
}

/** Runs of neighbouring numbers. */
function stretches(indexes: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const index of indexes) {
    const last = found.at(-1);
    if (last && last.at(-1) === index - 1) last.push(index);
    else found.push([index]);
  }
  return found;
}

/** Headings of one level with the columns each stands over. */
function spansOf(
  level: readonly Block[],
  deep: readonly number[],
  bands: readonly Band[],
): readonly { block: Block; from: number; to: number }[] {
  return stretches(deep).flatMap((within) => {
    const left = bands[within[0] ?? 0]?.left ?? 0;
    const right = bands[within.at(-1) ?? 0]?.right ?? 0;
    const own = level.filter(
      (block) => x(block) > left - block.size && x(block) < right + block.size,
    );
    return divide(own, within, bands).map(([from, to], index) => ({
      block: own[index] as Block,
      from,
      to,
    }));
  });
}

/** Blocks by the level they are printed on, from the top. */
function levelsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const levels: Block[][] = [];
  for (const block of [...blocks].sort((a, b) => y(a) - y(b))) {
    const last = levels.at(-1);
    if (last?.[0] && y(block) - y(last[0]) < 0.6 * block.size) last.push(block);
    else levels.push([block]);
  }
  return levels.map((level) => level.sort((a, b) => x(a) - x(b)));
}

/** Header texts placed over the columns, with their rows; a heading above others spans theirs. */
export function headsOf(blocks: readonly Block[], bands: readonly Band[]): readonly Head[] {
  const placed = blocks.map((block) => ({ block, bands: bandsUnder(bands, block.box) }));
  const leaves = leavesOf(bands, placed);
  const parents = placed.filter((each) => !leaves.includes(each)).map((each) => each.block);
  const levels = levelsOf(parents);
  const rows = [...levels.map((level) => y(level[0] as Block)), lowestOf(leaves)];
  const spans = levels.flatMap((level, depth) => {
    const deep = leaves.flatMap((leaf, band) =>
      leaf && topRow(leaf.block, rows) > depth ? [band] : [],
    );
    return spansOf(level, deep, bands);
  });
  return [...spans, ...leafSpans(leaves)].map((head, _, all) => ({
    ...head,
    depth: depthOf(head, all),
  }));
}

const lowestOf = (leaves: readonly (Leafed | undefined)[]): number =>
  Math.max(...leaves.map((leaf) => (leaf ? y(leaf.block) : 0)));

/**
 * The row a lowest heading begins in: it reaches to the header's last row and stands in the middle
 * of its rows, so its first row lies as far above its middle as the last lies below.
 */
function topRow(leaf: Block, rows: readonly number[]): number {
  const last = rows.at(-1) ?? 0;
  const first = 2 * y(leaf) - last;
  const off = rows.map((row) => Math.abs(row - first));
  return off.indexOf(Math.min(...off));
}

interface Span {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}

/** A leaf may itself stand over several columns that have no headings of their own. */
function leafSpans(leaves: readonly (Leafed | undefined)[]): readonly Span[] {
  const blocks = [...new Set(leaves.flatMap((leaf) => (leaf ? [leaf.block] : [])))];
  return blocks.map((block) => {
    const own = leaves.flatMap((leaf, band) => (leaf?.block === block ? [band] : []));
    return { block, from: own[0] ?? 0, to: own.at(-1) ?? 0 };
  });
}

const depthOf = (head: Span, all: readonly Span[]): number =>
  all.filter(
    (other) =>
      other !== head &&
      other.from <= head.from &&
      other.to >= head.to &&
      y(other.block) < y(head.block) - 0.5 * head.block.size,
  ).length;

/** The page's space a header takes. */
export const headBox = (blocks: readonly Block[]) => around(blocks.map((block) => block.box));
