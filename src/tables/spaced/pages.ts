import { bandOf } from '../columns/bands.ts';
import { blockOf } from '../columns/blocks.ts';
import { type Column, columnsOf } from '../columns/columns.ts';
import { isFigure, type Word, type WordLine } from '../columns/words.ts';
import { around } from '../runs.ts';
import type { BodyLine, Cut } from './cut.ts';
import { PLACE } from './place.ts';
import { frameAnchors, movedWord, warped } from './warp.ts';

const wordsOf = (body: readonly BodyLine[]): readonly WordLine[] => body.map(({ words }) => words);

const withWords = (line: BodyLine, move: (word: Word) => Word): BodyLine => ({
  ...line,
  words: line.words.map(move),
});

/** Whether a header repeats another, of which programs may leave some headings out. */
export function repeats(header: readonly string[], next: readonly string[]): boolean {
  const texts = new Set(header);
  const same = next.filter((text) => texts.has(text)).length;
  return same > 0 && same >= next.length * 0.6 && same >= header.length * 0.5;
}

export const headWords = (cut: Cut): readonly string[] =>
  cut.header.flat().map((word) => word.text);

/** Whether a line numbers the columns, and holds nothing else: 栏次 1 2 3 …. */
export function isNumberingLine(words: WordLine): boolean {
  const numbers = words.filter((word) => /^\d{1,2}$/.test(word.text));
  const others = words.filter((word) => !numbers.includes(word));
  return (
    numbers.length > 1 &&
    numbers.every(({ text }, index) => Number(text) === index + 1) &&
    others.every(({ text }) => /^([栏行]次|[-—]+)$/.test(text))
  );
}

/** The lines below a header printed again, without those that number the columns. */
const rowsBelow = ({ body }: Cut): readonly BodyLine[] =>
  isNumberingLine(body[0]?.words ?? []) ? body.slice(1) : body;

/** The outermost edges of all bodies, which stand at the table's own. */
function edgesOf(cuts: readonly Cut[]): readonly (readonly number[])[] {
  const boxes = cuts.map((cut) =>
    around([...cut.header, ...wordsOf(rowsBelow(cut))].flat().map(({ box }) => box)),
  );
  return [boxes.map(({ left }) => left), boxes.map(({ right }) => right)];
}

/** Pages that all print the header, their words put into one frame. */
function inFrame(cuts: readonly Cut[]): readonly Cut[] {
  const frames = frameAnchors(
    cuts.map(({ header }) => header.flat()),
    edgesOf(cuts),
  );
  return cuts.map((cut, page) => {
    const move = (word: Word): Word => warped(word, frames[page] ?? []);
    return {
      ...cut,
      header: cut.header.map((line) => line.map(move)),
      body: (page > 0 ? rowsBelow(cut) : cut.body).map((line) => withWords(line, move)),
    };
  });
}

/** Right edges of a line's figures behind a name: those before it are codes. */
function rightsOf(line: WordLine): readonly number[] {
  const name = line.findIndex(({ text }) => !isFigure(text));
  return line.slice(name + 1).flatMap(({ text, box }) => (isFigure(text) ? [box.right] : []));
}

/** Whether most figures of one body end where some of the other's end. */
function sameEdges(a: readonly WordLine[], b: readonly WordLine[]): boolean {
  const known = new Set(a.flatMap(rightsOf));
  const own = b.flatMap(rightsOf);
  return own.length > 0 && own.filter((right) => known.has(right)).length >= own.length * 0.9;
}

/** Strips that a body's words stand in, whatever the headings over them. */
const stripsOf = (body: readonly BodyLine[]): readonly Column[] =>
  columnsOf(
    [],
    body.map(({ words, page }) => words.map((word) => blockOf([word], page))),
  );

/** How much farther apart, or nearer, columns of amounts may stand than on the other pages. */
const UNEVEN = 8 * PLACE;

/** Whether strips of two pages are the same columns: as many, of one kind, and about as far apart. */
function areAlike(a: readonly Column[], b: readonly Column[]): boolean {
  const amounts = (strips: readonly Column[]): readonly number[] =>
    strips.filter(({ figures }) => figures).map(({ right }) => right);
  const [known, own] = [amounts(a), amounts(b)];
  const steps = known.slice(1).map((right, at) => right - (known[at] ?? 0));
  return (
    a.length === b.length &&
    known.length === own.length &&
    steps.every((step, at) => Math.abs((own[at + 1] ?? 0) - (own[at] ?? 0) - step) <= UNEVEN)
  );
}

/** A word put where its column stands on the first page, on the edge its column's words keep. */
function onto(word: Word, from: readonly Column[], to: readonly Column[]): Word {
  const at = bandOf(from, word.box);
  const [own, target] = [from[at], to[at]];
  if (!own || !target) return word;
  return movedWord(word, own.figures ? target.right - own.right : target.left - own.left);
}

/** Lines of a page without header, column by column; null where its columns do not answer. */
function withoutHeader(first: Cut, next: Cut): readonly BodyLine[] | null {
  const lines = next.header.map((words) => ({ words, blanks: 0, page: next.page }));
  const body = [...lines, ...next.body];
  if (sameEdges(wordsOf(first.body), wordsOf(body))) return body;
  const [known, own] = [stripsOf(first.body), stripsOf(body)];
  if (!areAlike(known, own)) return null;
  return body.map((line) => withWords(line, (word) => onto(word, own, known)));
}

/**
 * The pages of a table in one frame, as a header and the lines of all bodies: programs set each page's
 * columns anew. Null where a later page's columns do not answer the others'.
 */
export function pooled(cuts: readonly Cut[]): Cut | null {
  const [first] = cuts;
  if (!first) return null;
  const isHeaded = (cut: Cut): boolean =>
    cut === first || (cut.header.length > 0 && repeats(headWords(first), headWords(cut)));
  const headed = inFrame(cuts.filter(isHeaded));
  const known: Cut = {
    page: first.page,
    header: headed[0]?.header ?? [],
    body: headed.flatMap(({ body }) => body),
  };
  const others = cuts.filter((cut) => !isHeaded(cut)).map((cut) => withoutHeader(known, cut));
  if (!others.every((lines) => lines !== null)) return null;
  return { ...known, body: [...known.body, ...others.flat()] };
}
