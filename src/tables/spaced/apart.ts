import { isTotalLabel } from '../columns/bands.ts';
import { type Block, blockOf } from '../columns/blocks.ts';
import { leafHeads } from '../columns/header.ts';
import { isFigure, overlap, type Word } from '../columns/words.ts';
import type { BodyLine } from './cut.ts';
import { COLUMN_LETTER } from './letters.ts';
import { PLACE } from './place.ts';
import { movedWord } from './warp.ts';

/** A header's texts and the lines below it. */
export interface Laid {
  readonly header: readonly Block[];
  readonly lines: readonly BodyLine[];
}

const centre = ({ box }: Block): number => (box.left + box.right) / 2;

/** Where the names under the second of two headings begin, and how far they are to be moved. */
interface Step {
  readonly from: number;
  readonly by: number;
}

/**
 * How far names that all begin under the second of two headings, right of the first, must be moved
 * to stand clear of those under the first, which no line prints beside them. Null where names under
 * the two are not told apart so.
 */
function stepOf(a: Block, b: Block, lines: readonly BodyLine[]): Step | null {
  const names = lines
    .flatMap(({ words }) => words)
    .filter(({ text, box }) => !isFigure(text) && !isTotalLabel(text) && box.right > a.box.left)
    .filter(({ box }) => box.left < b.box.right);
  const [first, second] = [false, true].map((behind) =>
    names.filter(({ box }) => box.left >= a.box.right === behind),
  );
  if (!first || !second || first.length === 0 || second.length < 2) return null;
  const from = Math.min(...second.map(({ box }) => box.left));
  const under = second.every(({ box }) => box.left - from < PLACE && overlap(box, b.box) > 0);
  const by = Math.max(...first.map(({ box }) => box.right)) + PLACE - from;
  return under && by > 0 ? { from, by } : null;
}

function stepped({ header, lines }: Laid, b: Block, { from, by }: Step): Laid {
  const moved = (word: Word): Word => (word.box.left >= from ? movedWord(word, by) : word);
  const aside = (block: Block): Block =>
    blockOf(
      block.words.map((word) => movedWord(word, by)),
      block.page,
    );
  return {
    header: header.map((block) => (centre(block) >= centre(b) ? aside(block) : block)),
    lines: lines.map((line) => ({ ...line, words: line.words.map(moved) })),
  };
}

/**
 * Lines with names of two columns that no line prints both (a unit, below it its projects) put apart:
 * programs may let them begin within one another.
 */
export function putApart(laid: Laid): Laid {
  const leaves = leafHeads(laid.header)
    .filter(({ text }) => !COLUMN_LETTER.test(text))
    .sort((a, b) => centre(a) - centre(b));
  for (const [at, b] of leaves.entries()) {
    const a = leaves[at - 1];
    const step = a && stepOf(a, b, laid.lines);
    if (step) return stepped(laid, b, step);
  }
  return laid;
}
