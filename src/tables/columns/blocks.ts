import type { Box, Glyph } from '../../types/page.ts';
import { around } from '../runs.ts';
import { isFigure, middle, overlap, type Word, type WordLine, widthOf } from './words.ts';

/** The text of one cell as printed: a word, or several where the text is wrapped. */
export interface Block {
  readonly words: readonly Word[];
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly page: number;
}

/** Where the pitch of rows is not known, lines nearer than this are one cell's, in ems. */
const DEFAULT_PITCH = 1.5;
const WIDEST_PITCH = 1.9;
/** Lines of one cell stand nearer than its rows by at least this share. */
const NEARER = 0.93;
const SAME_EDGE = 0.6;

function blockOf(words: readonly Word[], page: number): Block {
  return {
    words,
    glyphs: words.flatMap((word) => word.glyphs),
    text: words.map((word) => word.text).join(''),
    box: around(words.map((word) => word.box)),
    size: Math.max(...words.map((word) => word.size)),
    page,
  };
}

const lineMiddle = (line: WordLine): number => middle(around(line.map((word) => word.box)));

/** Lines of figures that begin where the table's first column stands: each is of a row of its own. */
function rowLines(lines: readonly WordLine[]): readonly WordLine[] {
  const start = ([word]: WordLine): number => word?.box.left ?? Number.POSITIVE_INFINITY;
  const left = Math.min(...lines.map(start));
  const several = lines.filter(
    (line) => line.length >= 2 && line.some((word) => isFigure(word.text)),
  );
  const first = several.filter((line) => start(line) < left + 3 * (line[0]?.size ?? 0));
  return first.length > 3 ? first : several;
}

/** How far apart two lines of one wrapped cell may stand, in ems, from how far apart the rows stand. */
export function wrapPitch(lines: readonly WordLine[]): number {
  const rows = rowLines(lines);
  const pitches = rows
    .slice(1)
    .map((line, index) => (lineMiddle(line) - lineMiddle(rows[index] ?? [])) / (line[0]?.size ?? 1))
    .filter((pitch) => pitch > 0.7)
    .sort((a, b) => a - b);
  const usual = pitches[Math.floor(pitches.length * 0.2)];
  if (usual === undefined || pitches.length < 3) return DEFAULT_PITCH;
  return Math.min(WIDEST_PITCH, usual * NEARER);
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
