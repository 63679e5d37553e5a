import type { Box, Glyph } from '../types/page.ts';

/** Glyphs that stand side by side on one line without a gap. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
}

const TIGHT = 0.35;
const SAME_BASE = 0.5;

export const sizeOf = ({ box }: Glyph): number => box.bottom - box.top;
export const centreOf = (box: Box): readonly [number, number] => [
  (box.left + box.right) / 2,
  (box.top + box.bottom) / 2,
];

/** The box around several. */
export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    if (box.left < left) left = box.left;
    if (box.top < top) top = box.top;
    if (box.right > right) right = box.right;
    if (box.bottom > bottom) bottom = box.bottom;
  }
  return { left, right, top, bottom };
}

/** Glyphs by printed line, from the top down, each line from left to right. */
export function linesOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const lines: { centre: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => centreOf(a.box)[1] - centreOf(b.box)[1])) {
    const centre = centreOf(glyph.box)[1];
    const size = sizeOf(glyph);
    const line = lines.findLast(
      (other) => Math.abs(other.centre - centre) < Math.max(other.size, size) * SAME_BASE,
    );
    if (line) line.glyphs.push(glyph);
    else lines.push({ centre, size, glyphs: [glyph] });
  }
  return lines.map((line) => line.glyphs.sort((a, b) => a.box.left - b.box.left));
}

const isFigureChar = (text: string): boolean => /^[\d.,，．%-]+$/.test(text);

/** Whether a border between two glyphs cuts the run: other glyph kinds touch only by accident. */
function cutBetween(before: Glyph, after: Glyph, borders: readonly number[]): boolean {
  const border = borders.some((at) => at > centreOf(before.box)[0] && at < centreOf(after.box)[0]);
  if (!border) return false;
  const gap = after.box.left - before.box.right;
  return gap > sizeOf(before) * 0.12 || isFigureChar(before.text) !== isFigureChar(after.text);
}

/** A line's glyphs cut into runs at gaps, and at `borders` (x positions) where their kinds differ. */
export function runsOf(line: readonly Glyph[], borders: readonly number[] = []): readonly Run[] {
  const runs: Glyph[][] = [];
  line.forEach((glyph, index) => {
    const before = line[index - 1];
    const gap = before ? glyph.box.left - before.box.right : Number.POSITIVE_INFINITY;
    if (!before || gap > sizeOf(glyph) * TIGHT || cutBetween(before, glyph, borders))
      runs.push([glyph]);
    else runs.at(-1)?.push(glyph);
  });
  return runs.map((glyphs) => ({ glyphs, box: around(glyphs.map((glyph) => glyph.box)) }));
}

const WORD_END = /[A-Za-z\d.%)]$/;
const WORD_START = /^[A-Za-z\d(-]/;

/** A line's text: a space where words or figures stand apart, none between Han characters. */
export function lineText(runs: readonly Run[]): string {
  return runs.reduce((text, run, index) => {
    const own = run.glyphs.map((glyph) => glyph.text).join('');
    const before = runs[index - 1];
    const gap = before ? run.box.left - before.box.right : 0;
    const size = run.glyphs[0] ? sizeOf(run.glyphs[0]) : 1;
    const apart = (WORD_END.test(text) && WORD_START.test(own)) || gap > size * 1.8;
    return text + (index > 0 && apart ? ' ' : '') + own;
  }, '');
}

/** A whole amount with words right behind it goes on with no digits of the line above. */
const AMOUNT_FIRST = /^\d[\d,]*\.\d{2}[^\d,.]/;

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Whether a line begins an amount of its own: with the digits above it would be none that is printed so. */
function beginsAmount(text: string, line: string): boolean {
  if (AMOUNT_FIRST.test(line)) return /\d$/.test(text);
  const joined = (/[\d,.]+$/.exec(text)?.[0] ?? '') + line;
  return GROUPED.test(line) && joined !== line && !(GROUPED.test(joined) && !/^0\d/.test(joined));
}

/** A cell's text: its printed lines joined with nothing between, as names and numbers wrap. */
export function blockText(glyphs: readonly Glyph[]): string {
  return linesOf(glyphs)
    .map((line) => lineText(runsOf(line)))
    .reduce((text, line) => text + (beginsAmount(text, line) ? ' ' : '') + line, '');
}
