import type { Box, Glyph } from '../../types/page.ts';
import { around } from '../runs.ts';
import { middle, overlap, type Word, type WordLine, widthOf } from './words.ts';

/** The text of one cell as printed: a word, or several where the text is wrapped. */
export interface Block {
  readonly words: readonly Word[];
  readonly glyphs: readonly Glyph[];
  /** Glyphs of the text's rest on the next page. */
  readonly tail?: readonly Glyph[];
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly page: number;
}

const SAME_EDGE = 0.6;

/** A cell's text of these words, from the top down. */
export function blockOf(words: readonly Word[], page: number): Block {
  return {
    words,
    glyphs: words.flatMap((word) => word.glyphs),
    text: words.map((word) => word.text).join(''),
    box: around(words.map((word) => word.box)),
    size: Math.max(...words.map((word) => word.size)),
    page,
  };
}

/** Whether a word goes on below a block's last line: as near as a wrap, on one edge or centred. */
function goesOn(block: Block, word: Word, pitch: number): boolean {
  const last = block.words.at(-1);
  if (!last) return false;
  const down = (middle(word.box) - middle(last.box)) / Math.max(word.size, last.size);
  if (down < 0.5 || down > pitch) return false;
  if (overlap(last.box, word.box) < 0.3 * Math.min(widthOf(last.box), widthOf(word.box)))
    return false;
  const near = SAME_EDGE * word.size;
  const { left, right } = block.box;
  const centred = (word.box.left + word.box.right - left - right) / 2;
  return [word.box.left - left, word.box.right - right, centred].some((by) => Math.abs(by) < near);
}

/** Words of a page put together where a cell's text is wrapped over lines, from the top down. */
export function blocksOf(lines: readonly WordLine[], pitch: number, page: number): Block[] {
  const blocks: Block[] = [];
  for (const word of lines.flat()) {
    const above = blocks.findLastIndex((block) => goesOn(block, word, pitch));
    const block = blocks[above];
    if (block) blocks[above] = blockOf([...block.words, word], page);
    else blocks.push(blockOf([word], page));
  }
  return blocks;
}
