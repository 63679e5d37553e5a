import type { Box } from '../../types/page.ts';
import type { Block } from './blocks.ts';
import { overlap, widthOf } from './words.ts';

/** The strip of the page one column's text stands in, in points. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

const TOTAL = /^(本年|人员经费|公用经费)?(收入|支出)?[合总]计?$|^计$/;
/** Texts this near one another's edge, in ems, stand in columns of their own. */
const TOUCH = 0.12;
/** Below so many texts none can be told to be out of place. */
const FEW = 12;

/** Labels such as 合计 that may stand across the columns left of the figures. */
export const isTotalLabel = (text: string): boolean => TOTAL.test(text);

const boxOf = ({ left, right }: Band): Box => ({ left, right, top: 0, bottom: 0 });

export const touches = (band: Band, box: Box, by: number): boolean =>
  overlap(boxOf(band), box) > by;

/** Strips of texts that overlap one another from left to right; `slack` in points. */
export function mergeBoxes(boxes: readonly Box[], slack: number): Band[] {
  return mergeSorted([...boxes].sort(byLeft), slack);
}

function mergeSorted(boxes: readonly Box[], slack: number): Band[] {
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of boxes) {
    const last = bands.at(-1);
    if (last && left < last.right - slack) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

/**
 * Texts without the few that run across two columns full of others: a long name that overflows, a
 * label set over several columns.
 */
function withoutBridges(boxes: readonly Box[], slack: number): readonly Box[] {
  if (boxes.length < FEW) return boxes;
  const sorted = [...boxes].sort(byLeft);
  return sorted.filter((box) => {
    const others = sorted.filter((other) => other !== box);
    const parts = mergeSorted(others, slack).filter((band) => touches(band, box, slack));
    if (parts.length < 2) return true;
    const full = parts.filter(
      (band) => others.filter((other) => touches(band, other, slack)).length >= 3,
    );
    return full.length < 2;
  });
}

/** A figure with a label right behind it: one text, or two that touch. */
const MIXED = /^[\d,，.]*\d\p{Script=Han}/u;

/** Texts without those of a figure and a label that run over two columns of others. */
function withoutMixed(blocks: readonly Block[], slack: number): readonly Block[] {
  const plain = blocks.filter((block) => !MIXED.test(block.text));
  const bands = mergeBoxes(
    plain.map((block) => block.box),
    slack,
  );
  return blocks.filter(
    (block) =>
      !MIXED.test(block.text) || bands.filter((band) => touches(band, block.box, slack)).length < 2,
  );
}

/** The columns that the body's texts stand in, from left to right. */
export function bodyBands(blocks: readonly Block[]): readonly Band[] {
  const slack = TOUCH * Math.max(1, ...blocks.map((block) => block.size));
  const texts = blocks.filter((block) => !isTotalLabel(block.text));
  const boxes = withoutMixed(texts, slack).map((block) => block.box);
  return mergeBoxes(withoutBridges(boxes, slack), slack);
}

export const byLeft = (a: Band, b: Band): number => a.left - b.left;

/** The bands a text overlaps, as indexes; the nearest one where it overlaps none. */
export function bandsUnder(bands: readonly Band[], box: Box): readonly number[] {
  const least = Math.min(2, widthOf(box) * 0.2);
  const found = bands.flatMap((band, index) => (touches(band, box, least) ? [index] : []));
  if (found.length > 0 || bands.length === 0) return found;
  const gaps = bands.map((band) => -overlap(boxOf(band), box));
  return [gaps.indexOf(Math.min(...gaps))];
}

/** The band a body text belongs to: the one it overlaps most. */
export function bandOf(bands: readonly Band[], box: Box): number {
  const over = bands.map((band) => overlap(boxOf(band), box));
  return over.indexOf(Math.max(...over));
}
