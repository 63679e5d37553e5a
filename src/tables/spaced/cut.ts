import { isFigure, overlap, type Word, type WordLine, wordOf } from '../columns/words.ts';
import { startsRow } from '../linear/kinds.ts';
import { joinedLetters } from './letters.ts';
import type { SpacedLine } from './place.ts';

/** Lines in columns of one page: a table, or a page's share of one. */
export interface Part {
  readonly page: number;
  readonly lines: readonly SpacedLine[];
}

/** A part's lines cut into header and body. */
export interface Cut {
  readonly page: number;
  readonly header: readonly WordLine[];
  readonly body: readonly BodyLine[];
}

/** A line of a table's body. */
export interface BodyLine {
  readonly page: number;
  readonly words: WordLine;
  readonly blanks: number;
}

const LETTER = /^[类款项]$/;
const SAME_LEFT = 4;
/** Lines of a body among which the letters over split codes may be printed. */
const LETTER_LINES = 3;

const isRow = (line: WordLine): boolean => line.some((word) => isFigure(word.text));

/** A line of names above the first figures is of the body where it begins as rows below do. */
function isLabelRow(line: WordLine, below: readonly WordLine[]): boolean {
  const [first] = line;
  if (!first || line.length > 2) return false;
  const ordinal = /^[一二三四五六七八九十]+、/;
  if (line.every((word) => ordinal.test(word.text))) return true;
  const like = below.filter(
    (other) => Math.abs((other[0]?.box.left ?? -99) - first.box.left) < SAME_LEFT,
  );
  return startsRow(first.text) && !/^[合总小]计$/.test(first.text) && like.length >= 2;
}

/** A name's first line above a row that prints none, where other names begin so below. */
function isNamePiece(line: WordLine, below: readonly WordLine[]): boolean {
  const [first] = line;
  const [row = [], ...rest] = below;
  if (!first || line.length > 1 || row.some(({ box }) => overlap(box, first.box) > 0)) return false;
  const like = rest.filter(
    (other) => other.length === 1 && Math.abs((other[0]?.box.left ?? -99) - first.box.left) < 1,
  );
  return like.length > 2 && !row.every(({ text }) => !isFigure(text));
}

function bodyFrom(lines: readonly WordLine[]): number {
  const first = lines.findIndex(isRow);
  if (first < 0) return blankBodyFrom(lines);
  let from = isNamePiece(lines[first - 1] ?? [], lines.slice(first)) ? first - 1 : first;
  while (from > 1 && isLabelRow(lines[from - 1] ?? [], lines.slice(from))) from -= 1;
  return from;
}

/** A table without figures: its last line is of the body where it is labelled as a total. */
function blankBodyFrom(lines: readonly WordLine[]): number {
  const ordinal = lines.findIndex((line) => /^[一二]、/.test(line[0]?.text ?? ''));
  if (ordinal > 0) return ordinal;
  const last = lines.at(-1) ?? [];
  return last.length <= 2 && /^(合计|总计)$/.test(last[0]?.text ?? '')
    ? lines.length - 1
    : lines.length;
}

/** A code with its name right behind it, as two words. */
const JOINED_CODE = /^[1-9]\d{2}(\d{2}){0,2}(?=\p{Script=Han})(?![年月日个人元号])/u;

function withoutJoined(word: Word): readonly Word[] {
  const length = JOINED_CODE.exec(word.text)?.[0].length;
  return length === undefined
    ? [word]
    : [wordOf(word.glyphs.slice(0, length)), wordOf(word.glyphs.slice(length))];
}

/** Cuts a part in two; the letters 类 款 项 are header even where a first total is printed above them. */
export function cutPart({ page, lines }: Part): Cut {
  const from = bodyFrom(lines.map(({ words }) => words));
  const letters = lines
    .slice(from, from + LETTER_LINES)
    .flatMap(({ words }) => words.filter((word) => LETTER.test(word.text)));
  const late = letters.length > 1 && from > 0 ? letters : [];
  const header = lines.slice(0, from).map(({ words }) => joinedLetters(words));
  const body = lines.slice(from).map(({ words, source }) => ({
    words: words.filter((word) => !late.includes(word)).flatMap(withoutJoined),
    blanks: source.blanks,
    page,
  }));
  return {
    page,
    header: late.length > 0 ? [...header, late] : header,
    body: body.filter(({ words }) => words.length > 0),
  };
}
