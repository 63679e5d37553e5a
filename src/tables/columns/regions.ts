import type { Box, Glyph } from '../../types/page.ts';
import { around } from '../runs.ts';
import { isTotalLabel } from './bands.ts';
import { isFigure, middle, overlap, type Word, type WordLine, wordsOf } from './words.ts';

/** A printed line: its words, and the chunks that clear gaps part. */
export interface PageLine {
  readonly glyphs: readonly Glyph[];
  readonly words: WordLine;
  readonly chunks: WordLine;
  readonly box: Box;
  readonly text: string;
}

/** A stretch of a page: lines of text, or lines that stand in columns. */
export interface Stretch {
  readonly columns: boolean;
  readonly lines: readonly PageLine[];
}

const CHUNK_GAP = 0.9;
/** A gap between lines this high, in ems, ends a table. */
const TALLEST_GAP = 6;
const LEADERS = /[.．…·]{4,}/;
const UNIT = /^[（(].{0,4}单位[:：].{0,4}元[）)]$|^(.*[^（(金额])?单位[:：].{0,4}元$/;
const CAPTION = /^[（(]?[^（(]{0,6}(单位|部门|名称|年度|编制|日期)[:：]/;
const NOTE = /^[(（]?(备注|附?注|说明)[\d:：、.]/;
const TITLE = /表(\(.{1,20}\)|（.{1,20}）)?$/;
const PROSE = /[，。；]/;

export function pageLine(glyphs: readonly Glyph[]): PageLine {
  return {
    glyphs,
    words: wordsOf(glyphs),
    chunks: wordsOf(glyphs, CHUNK_GAP),
    box: around(glyphs.map((glyph) => glyph.box)),
    text: glyphs.map((glyph) => glyph.text).join(''),
  };
}

const isUnitLine = (line: PageLine): boolean => line.chunks.some(({ text }) => UNIT.test(text));
const isProse = (chunk: Word): boolean => chunk.text.length > 20 && PROSE.test(chunk.text);
const isLoneFigure = ({ chunks }: PageLine): boolean =>
  chunks.length === 1 && isFigure(chunks[0]?.text.replace(/[-—–第页]/g, '') ?? '');

/** Lines that no table holds: titles, captions, notes, contents, prose. */
function isOutside(line: PageLine): boolean {
  const lone = line.chunks.length === 1;
  return (
    LEADERS.test(line.text) ||
    isUnitLine(line) ||
    NOTE.test(line.text) ||
    line.chunks.some(isProse) ||
    (line.chunks.some(({ text }) => CAPTION.test(text)) &&
      !line.chunks.some((chunk) => isFigure(chunk.text))) ||
    (lone && TITLE.test(line.text))
  );
}

const hasFigure = (line: PageLine): boolean => line.chunks.some((chunk) => isFigure(chunk.text));
const isRow = (line: PageLine): boolean => line.chunks.length >= 2 && hasFigure(line);

/** Whether a stretch stands in columns. After a unit line less is asked. */
function isTable(lines: readonly PageLine[], announced: boolean): boolean {
  const rows = lines.filter(isRow).length;
  const wide = lines.filter((line) => line.chunks.length >= 3).length;
  if (announced && lines.length >= 2)
    return rows >= 3 || lines.some((line) => line.words.length >= 3);
  return wide > 0 && rows >= 2;
}

function gapAbove(lines: readonly PageLine[], index: number): number {
  const [above, line] = [lines[index - 1], lines[index]];
  if (!above || !line) return 0;
  return (middle(line.box) - middle(above.box)) / (line.words[0]?.size ?? 1);
}

/** Lines cut where one stands outside tables or far below the last. */
function cut(lines: readonly PageLine[]): readonly Stretch[] {
  const stretches: { columns: boolean; lines: PageLine[] }[] = [];
  lines.forEach((line, index) => {
    const columns = !isOutside(line);
    const last = stretches.at(-1);
    if (last && last.columns === columns && gapAbove(lines, index) < TALLEST_GAP)
      last.lines.push(line);
    else stretches.push({ columns, lines: [line] });
  });
  return stretches;
}

/** Whether a lone line is a heading over several columns: short, in small type, and near the next. */
function isLoneHeading(line: PageLine, next: PageLine | undefined): boolean {
  const [word] = line.words;
  if (!next || !word || line.text.length > 20) return false;
  const size = next.words[0]?.size ?? 0;
  return word.size < 1.15 * size && middle(next.box) - middle(line.box) < 2.5 * size;
}

/** Index of the first line a table can begin with: titles and lone lines stand before. */
function firstLine(lines: readonly PageLine[], announced: boolean): number {
  if (announced) return 0;
  let first = lines.findIndex((line) => line.chunks.length >= 2);
  if (first < 0) return lines.length;
  for (let above = lines[first - 1]; above; above = lines[first - 1]) {
    if (!isLoneHeading(above, lines[first])) break;
    first -= 1;
  }
  return first;
}

/** Whether a lone line at the end is still of the table: a total, the rest of a wrapped cell, a label. */
function isLastRow(lines: readonly PageLine[], index: number): boolean {
  const [line, above] = [lines[index], lines.slice(Math.max(0, index - 2), index)];
  const [word] = line?.words ?? [];
  if (!line || !word) return false;
  const wrapped =
    gapAbove(lines, index) < 1.6 &&
    above.some((other) => other.words.some(({ box }) => overlap(box, word.box) > 0));
  const lefts = lines.flatMap((other) => other.words.map(({ box }) => box.left));
  const aligned = lefts.filter((left) => Math.abs(left - word.box.left) < 1.5).length > 2;
  return isTotalLabel(line.text) || wrapped || (aligned && !isLoneFigure(line));
}

/** Index behind the last line: page numbers and lone lines at the end stand behind. */
const endLine = (lines: readonly PageLine[]): number =>
  lines.findLastIndex((line, index) => line.chunks.length >= 2 || isLastRow(lines, index)) + 1;

/** A page's lines, from the top down, as stretches of text and of columns. */
export function stretchesOf(lines: readonly PageLine[]): readonly Stretch[] {
  const stretches = cut(lines);
  return stretches.flatMap((stretch, index): readonly Stretch[] => {
    if (!stretch.columns) return [stretch];
    const before = stretches[index - 1]?.lines ?? [];
    const announced = before.slice(-3).some((line) => isUnitLine(line));
    const from = firstLine(stretch.lines, announced);
    const end = Math.max(from, endLine(stretch.lines));
    const inner = stretch.lines.slice(from, end);
    if (!isTable(inner, announced || index === 0))
      return [{ columns: false, lines: stretch.lines }];
    return [
      { columns: false, lines: stretch.lines.slice(0, from) },
      { columns: true, lines: inner },
      { columns: false, lines: stretch.lines.slice(end) },
    ].filter((part) => part.lines.length > 0);
  });
}
