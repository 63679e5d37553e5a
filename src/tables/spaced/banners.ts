import { type Block, blockOf } from '../columns/blocks.ts';
import { middle } from '../columns/words.ts';
import { LINE, PLACE } from './place.ts';
import { movedWord } from './warp.ts';

/** Where a column stands, from left to right. */
export interface Spot {
  readonly left: number;
  readonly right: number;
}

const SAME_LEFT = 1.1 * PLACE;
const SAME_HEIGHT = 0.6 * LINE;

const y = ({ box }: Block): number => middle(box);
const centre = ({ left, right }: Spot): number => (left + right) / 2;

export const movedBlock = (block: Block, by: number): Block =>
  blockOf(
    block.words.map((word) => movedWord(word, by)),
    block.page,
  );

/** The lowest headings under a common one set left: from the one it begins over to the next as high. */
function under(
  banner: Block,
  header: readonly Block[],
  leaves: readonly Block[],
): readonly Block[] {
  const after = header.filter(
    (other) => other.box.left > banner.box.left + SAME_LEFT && y(other) < y(banner) + SAME_HEIGHT,
  );
  const end = Math.min(...after.map(({ box }) => box.left));
  const own = leaves
    .filter(({ box }) => box.left >= banner.box.left - SAME_LEFT && box.left < end - SAME_LEFT)
    .sort((a, b) => a.box.left - b.box.left);
  const [first] = own;
  const begins =
    first && Math.abs(first.box.left - banner.box.left) <= SAME_LEFT && y(first) > y(banner);
  if (!begins) return [];
  const high = own.findIndex((leaf) => y(leaf) < y(first) - SAME_HEIGHT);
  return high < 0 ? own : own.slice(0, high);
}

/**
 * Common headings put in the middle of what they are over, where all of them are set left in their
 * cells; `moved` are the header's texts where they stand now, `spots` the columns of the lowest ones.
 */
export function recentred(
  header: readonly Block[],
  moved: readonly Block[],
  spots: ReadonlyMap<Block, Spot>,
): readonly Block[] {
  const leaves = header.filter((block) => spots.has(block));
  const groups = header.map((block) => (spots.has(block) ? null : under(block, header, leaves)));
  if (groups.some((group) => group !== null && group.length === 0)) return moved;
  return moved.map((block, at) => {
    const [from, to] = [groups[at]?.[0], groups[at]?.at(-1)].map((leaf) => leaf && spots.get(leaf));
    if (!from || !to) return block;
    return movedBlock(block, (from.left + to.right) / 2 - centre(block.box));
  });
}
