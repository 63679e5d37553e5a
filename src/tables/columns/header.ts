import { around, centreOf } from '../runs.ts';
import { type Band, bandsUnder } from './bands.ts';
import type { Block } from './blocks.ts';
import type { Column } from './columns.ts';
import { divide, type Layout, repeated } from './divide.ts';
import { middleOf } from './edges.ts';
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

/** Space between a row's edge and its text, in ems. */
const ROW_PAD = 0.35;

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

/** Columns in a row whose lowest headings stand at one height. */
function evenRuns(
  within: readonly number[],
  leaves: readonly (Block | undefined)[],
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const band of within) {
    const [last, own] = [leaves[runs.at(-1)?.at(-1) ?? -1], leaves[band]];
    const even = last && own && Math.abs(y(last) - y(own)) < 0.5 * own.size;
    if (even) runs.at(-1)?.push(band);
    else runs.push([band]);
  }
  return runs;
}

/** Where a lone heading stands off the middle of its columns, those of one height it is in the middle of. */
function narrowed(
  head: Block,
  [from, to]: readonly [number, number],
  leaves: readonly (Block | undefined)[],
  edges: readonly number[],
): readonly [number, number] {
  const off = ([a, b]: readonly [number, number]): number =>
    Math.abs(middleOf(edges, a, b) - x(head));
  const within = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const runs = evenRuns(within, leaves)
    .filter((run) => run.length > 1)
    .map((run) => [run[0] ?? from, run.at(-1) ?? to] as const)
    .sort((a, b) => off(a) - off(b));
  const [best] = runs;
  return best && off([from, to]) > head.size && off(best) < off([from, to]) - head.size
    ? best
    : [from, to];
}

/** Headings of one level with the columns each stands over. */
function spansOf(
  level: readonly Block[],
  deep: readonly number[],
  plan: Layout,
  leaves: readonly (Block | undefined)[],
): readonly Span[] {
  const { edges } = plan;
  return stretches(deep).flatMap((within) => {
    const left = edges[within[0] ?? 0] ?? 0;
    const right = edges[(within.at(-1) ?? 0) + 1] ?? 0;
    const own = level.filter((block) => x(block) > left && x(block) < right);
    const { spans } = repeated(own.length, within, leaves) ?? divide(own, within, plan);
    const [lone, span] = [own[0], spans[0]];
    if (own.length === 1 && lone && span) {
      const [from, to] = narrowed(lone, span, leaves, edges);
      return [{ block: lone, from, to }];
    }
    return spans.map(([from, to], index) => ({ block: own[index] as Block, from, to }));
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

const placedOn = (blocks: readonly Block[], columns: readonly Column[]): readonly Leafed[] =>
  blocks.map((block) => ({ block, bands: bandsUnder(columns, block.box) }));

/** For each column its lowest heading, where it has one. */
export const lowestHeads = (
  blocks: readonly Block[],
  columns: readonly Column[],
): readonly (Block | undefined)[] =>
  leavesOf(columns, placedOn(blocks, columns)).map((leaf) => leaf?.block);

/**
 * Header texts placed over the columns, with their rows; a heading above others spans theirs.
 * `edges` are the columns' edges, one more than columns.
 */
export function headsOf(
  blocks: readonly Block[],
  columns: readonly Column[],
  edges: readonly number[],
): readonly Head[] {
  const placed = placedOn(blocks, columns);
  const leaves = leavesOf(columns, placed);
  const parents = placed.filter((each) => !leaves.includes(each)).map((each) => each.block);
  const levels = levelsOf(parents);
  const tops = rowTops(blocks, levels);
  const spans = levels.flatMap((level, depth) => {
    const below = (isBelow: (leaf: Block) => boolean): readonly Span[] => {
      const deep = leaves.flatMap((leaf, band) => (leaf && isBelow(leaf.block) ? [band] : []));
      return spansOf(
        level,
        deep,
        { edges, figures: columns.map(({ figures }) => figures) },
        leaves.map((leaf) => leaf?.block),
      );
    };
    const found = below((leaf) => topRow(leaf, tops) > depth);
    // Text without room between lines sets no heading in the middle of its rows.
    return found.length === level.length
      ? found
      : below((leaf) => level.every((head) => y(leaf) > y(head) + 0.5 * head.size));
  });
  return [...spans, ...leafSpans(leaves)].map((head, _, all) => ({
    ...head,
    depth: depthOf(head, all),
  }));
}

/** Where the header's rows begin, from the top, and where the last one ends. */
function rowTops(
  blocks: readonly Block[],
  levels: readonly (readonly Block[])[],
): readonly number[] {
  const pad = ROW_PAD * (blocks[0]?.size ?? 0);
  const box = around(blocks.map((block) => block.box));
  const below = levels.map((level) => Math.max(...level.map((block) => block.box.bottom)) + pad);
  return [box.top - pad, ...below, box.bottom + pad];
}

/**
 * The row a lowest heading begins in: it reaches to the header's end and stands in the middle of its
 * rows.
 */
function topRow(leaf: Block, tops: readonly number[]): number {
  const end = tops.at(-1) ?? 0;
  const off = tops.slice(0, -1).map((top) => Math.abs((top + end) / 2 - y(leaf)));
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
