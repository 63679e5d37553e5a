import { type Block, blockOf } from './blocks.ts';
import type { Column } from './columns.ts';
import { isFigure, type Word, wordOf } from './words.ts';

const isFigureGlyph = (text: string): boolean => /^[\d.,，．%-]+$/.test(text);

/** Where a word's glyphs turn from figures to letters or back, as indexes. */
function turns({ glyphs }: Word): readonly number[] {
  return glyphs.flatMap((glyph, index) => {
    const before = glyphs[index - 1];
    return before && isFigureGlyph(before.text) !== isFigureGlyph(glyph.text) ? [index] : [];
  });
}

/** The turn that stands between two columns, within half an em. */
function cutOf(word: Word, columns: readonly Column[]): number | null {
  for (const turn of turns(word)) {
    const x = word.glyphs[turn]?.box.left ?? 0;
    const slack = word.size / 2;
    const between = columns.some(({ right }, index) => {
      const next = columns[index + 1];
      return next !== undefined && x > right - slack && x < next.left + slack;
    });
    if (between) return turn;
  }
  return null;
}

/**
 * A text that touches its neighbour's, a figure and the label right behind it, as the two that they
 * are; others as they stand.
 */
export function splitAtColumns(block: Block, columns: readonly Column[]): readonly Block[] {
  const [word] = block.words;
  const cut = word && block.words.length === 1 ? cutOf(word, columns) : null;
  if (!word || cut === null) return [block];
  const halves = [word.glyphs.slice(0, cut), word.glyphs.slice(cut)].map(wordOf);
  if (!halves.some((half) => isFigure(half.text))) return [block];
  return halves.map((half) => blockOf([half], block.page));
}
