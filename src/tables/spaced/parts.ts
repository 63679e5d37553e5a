import type { Line } from '../../types/grid.ts';
import { stretchesOf } from '../columns/index.ts';
import { isCode, isFigure, isMoney, startsOrdinal, startsRow } from '../linear/kinds.ts';
import { isSpaced, lineItem, type SourceLine } from '../linear/source.ts';
import { isCaption, isFiller, isTitle, titleOf } from '../stitch/captions.ts';
import { cutPart, type Part } from './cut.ts';
import { headWords, repeats } from './pages.ts';
import { hanWidthOf, placeLines, type SpacedLine } from './place.ts';

/** Lines of one page, or lines that stand in columns, with the table that these go on with. */
export interface Piece {
  readonly lines: readonly SpacedLine[];
  readonly part: Part | null;
}

/** A line with a gap in it, or with room left for what would stand before it. */
const isApart = ({ source }: SpacedLine): boolean =>
  isSpaced(source.raw) || /^ {6,}\S/.test(source.raw);

/** A line by itself that goes on with the text, as nothing in plain text stands apart from a table. */
const endsTable = ({ chunks, source }: SpacedLine): boolean =>
  chunks.length === 1 && /(说明|情况|解释|概况|目录)$/.test(source.text.replace(/\s/g, ''));

const isAmounts = ({ chunks }: SpacedLine): boolean => isMoney(chunks.at(-1)?.text ?? '');

/** Whether a line announces a table of another kind below (相关统计数：), whose headings follow. */
function announces(line: SpacedLine, next: SpacedLine | undefined): boolean {
  const alone = line.chunks.length === 1 && /[:：]$/.test(line.source.text.trim());
  const headings = next?.chunks.filter(({ text }) => !isFigure(text)) ?? [];
  return alone && headings.length > 1 && headings.length === next?.chunks.length;
}

/** Lines in columns as the table and what comes behind its end; a cell's text has amounts below it. */
function cutAtEnd(lines: readonly SpacedLine[]): readonly (readonly SpacedLine[])[] {
  const end = lines.findIndex(
    (line, at) =>
      at > 0 &&
      ((endsTable(line) && !lines.slice(at).some(isAmounts)) || announces(line, lines[at + 1])),
  );
  return end < 0 ? [lines] : [lines.slice(0, end), lines.slice(end)];
}

/** Rows at a page's head that are blank but for a name, put to the columns that follow them. */
function withFirstRows(pieces: readonly Piece[]): readonly Piece[] {
  const [first, second, ...rest] = pieces;
  if (!first || first.part || !second?.part) return pieces;
  const rows = first.lines.every(
    ({ chunks, source }) => chunks.length === 1 && startsOrdinal(source.text),
  );
  const lines = [...first.lines, ...second.lines];
  return rows ? [{ lines, part: { ...second.part, lines } }, ...rest] : pieces;
}

/** A row by itself at a page's head: a table's last, which nothing but the page before tells to be one. */
function isLoneRow({ chunks }: SpacedLine): boolean {
  const [first] = chunks;
  const opens = first !== undefined && (isCode(first.text) || startsRow(first.text));
  return opens && chunks.length > 1 && isMoney(chunks.at(-1)?.text ?? '');
}

function withLoneRow(pieces: readonly Piece[], page: number): readonly Piece[] {
  const [first, ...rest] = pieces;
  const [row, ...lines] = first?.lines ?? [];
  if (!row || first?.part || !isLoneRow(row)) return pieces;
  const below = lines.length > 0 ? [{ lines, part: null }] : [];
  return [{ lines: [row], part: { page, lines: [row] } }, ...below, ...rest];
}

/** A page's lines by what they are. A table printed to places has a gap in most of its lines. */
function piecesOf(lines: readonly SpacedLine[], page: number): readonly Piece[] {
  const bySource = new Map(lines.map((line) => [line.glyphs, line]));
  const pieces = stretchesOf(lines).flatMap((stretch): readonly Piece[] => {
    const all = stretch.lines.flatMap((line) => bySource.get(line.glyphs) ?? []);
    const [own = [], rest = []] = stretch.columns ? cutAtEnd(all) : [all];
    const columns = stretch.columns && own.filter(isApart).length * 2 >= own.length;
    const piece = { lines: own, part: columns ? { page, lines: own } : null };
    return rest.length > 0 ? [piece, { lines: rest, part: null }] : [piece];
  });
  return withLoneRow(withFirstRows(pieces), page);
}

function pagesOf(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const pages: SourceLine[][] = [];
  for (const line of lines) {
    const last = pages.at(-1);
    if (last && last[0]?.page === line.page) last.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** A table with its parts and the lines printed between them. */
export interface Open {
  readonly kind: 'open';
  readonly parts: Part[];
  readonly pieces: Piece[];
  readonly title: string;
}

const linesOf = (pieces: readonly Piece[]): readonly Line[] =>
  pieces.flatMap(({ lines }) => lines.map(({ source }) => lineItem(source)));

const isPlain = ({ text }: Line): boolean => isFiller(text) || isCaption(text) || isTitle(text);

/** Whether a page's first part goes on with the table open at the end of the page before. */
function goesOn(open: Open, before: readonly Piece[], part: Part): boolean {
  const lines = linesOf(before);
  const title = titleOf(lines);
  const [first] = open.parts;
  if (!first || (title !== '' && title !== open.title) || !lines.every(isPlain)) return false;
  const [a, b] = [cutPart(first), cutPart(part)];
  if (repeats(headWords(a), headWords(b))) return true;
  const rows = b.header.length < 3 || b.header.flat().some(({ text }) => startsOrdinal(text));
  return rows && lines.every(({ text }) => isFiller(text));
}

/** Lines of text, or a table. */
export type Output = Piece | Open;

export const isOpen = (output: Output): output is Open => 'kind' in output;

function joined(pages: readonly (readonly Piece[])[]): readonly Output[] {
  const output: Output[] = [];
  let open: Open | null = null;
  for (const page of pages) {
    const first = page.findIndex(({ part }) => part !== null);
    const [before, part] = [page.slice(0, Math.max(0, first)), page[first]?.part];
    let rest = page;
    if (open && part && goesOn(open, before, part)) {
      open.parts.push(part);
      open.pieces.push(...page.slice(0, first + 1));
      rest = page.slice(first + 1);
    }
    for (const piece of rest) {
      if (piece.part) {
        const above = output.slice(-8).flatMap((each) => (isOpen(each) ? [] : [each]));
        open = {
          kind: 'open',
          parts: [piece.part],
          pieces: [piece],
          title: titleOf(linesOf(above)),
        };
        output.push(open);
      } else {
        if (!linesOf([piece]).every(({ text }) => isFiller(text))) open = null;
        output.push(piece);
      }
    }
  }
  return output;
}

/** Lines by what they are, with the parts of a table on several pages put together, in order. */
export function partsOf(lines: readonly SourceLine[]): readonly Output[] {
  const han = hanWidthOf(lines);
  return joined(pagesOf(lines).map((page) => piecesOf(placeLines(page, han), page[0]?.page ?? 1)));
}
