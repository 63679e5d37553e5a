import {
  ascii,
  compact,
  isCode,
  isDash,
  isFigure,
  isHeaderWord,
  isMoney,
  startsRow,
} from './kinds.ts';
import {
  isCaption,
  isColumnNumbers,
  isDataLine,
  isHeaderLine,
  isHeading,
  isNote,
  isProse,
  isTitle,
  isUnitLine,
} from './signs.ts';
import type { SourceLine } from './source.ts';
import { tokensOf } from './tokens.ts';

const LONGEST_HEADER = 80;
/** A piece of a narrow header cell, such as 特定目标 above 类, may end as headings do. */
const HEADER_PIECE = 4;

/** Where a table's caption, header and rows begin: indices of lines. */
export interface Head {
  readonly from: number;
  readonly header: number;
  readonly bodyFrom: number;
}

/** Lines between the unit and the header (department, year) are no header. */
export function headerStart(lines: readonly SourceLine[], at: number): number {
  let header = at;
  while (header < lines.length) {
    const line = lines[header];
    if (!line || isHeaderLine(line) || !isCaption(line)) break;
    header += 1;
  }
  return header;
}

/** First line of the rows; where none comes, the line that ends the table. Null when it is no table. */
export function bodyStart(lines: readonly SourceLine[], header: number): number | null {
  let numbered = false;
  for (let at = header; at < Math.min(lines.length, header + LONGEST_HEADER); at++) {
    const line = lines[at];
    if (!line) break;
    if (at > header && line.startsPage) return at;
    if (isColumnNumbers(line)) return at + 1;
    if (isNote(line)) return at;
    if (isProse(line) || (isHeading(line) && compact(line.text).length > HEADER_PIECE)) return null;
    if (at > header && (isTitle(line) || isUnitLine(line))) return at;
    numbered ||= /序号|行次/.test(compact(line.text));
    if (at === header && headsColumns(lines, at)) continue;
    if (isDataLine(line, numbered) || cutsAmount(line, lines[at + 1]))
      return firstRow(lines, header, at);
  }
  return lines.length <= header + LONGEST_HEADER ? lines.length : null;
}

/** An amount cut at its point by the end of a narrow cell: `2033` over `.03`, `551.` over `49`. */
function cutsAmount(line: SourceLine, below: SourceLine | undefined): boolean {
  const [above, rest] = [ascii(line.text), ascii(below?.text ?? '')];
  return (
    (/^-?[\d,]*\d$/.test(above) && /^\.\d+$/.test(rest)) ||
    (/^-?[\d,]*\d\.$/.test(above) && /^\d+$/.test(rest))
  );
}

/** “三公”经费 above the words of columns heads them, and is no row. */
function headsColumns(lines: readonly SourceLine[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (!line || !below || !/^[“"]三公[”"]经费$/.test(compact(line.text))) return false;
  return isHeaderLine(below) && !tokensOf(below.text).some(isFigure);
}

/** Where the row begins that line `at` is part of: its label, or pieces of its numbers, may stand above. */
function firstRow(lines: readonly SourceLine[], header: number, at: number): number {
  const above = lines.slice(header + 1, at);
  const pieces = lines.slice(header + 1 + above.findLastIndex((line) => !isPieces(line)) + 1, at);
  const isCut = isPieces(lines[at]) || pieces.some((line) => /[.,，]/.test(line.text));
  const start = isCut ? at - pieces.length : at;
  const before = lines[start - 1];
  if (start - 1 <= header || !before) return start;
  const opens = startsAbove(lines, start) || (isPieces(lines[start]) && isTotalWord(before));
  return opens ? start - 1 : start;
}

/** Numbers and pieces of numbers, and not a count of the columns. */
function isPieces(line: SourceLine | undefined): boolean {
  const tokens = tokensOf(ascii(line?.text ?? ''));
  const counts = tokens.length > 1 && tokens.every((token, at) => token === String(at + 1));
  return tokens.length > 0 && !counts && tokens.every((token) => NUMBER_PIECE.test(token));
}

const NUMBER_PIECE = /^(-?[\d,]*\.?\d*|[-—]+)$/;

/** A total's name, with nothing behind it or what stands for nothing. */
function isTotalWord(line: SourceLine): boolean {
  const [first = '', ...rest] = tokensOf(line.text);
  return startsRow(first) && rest.every((token) => isDash(token) || token === '0');
}

/** The first row's name may begin on the line above its code and figures. */
function startsAbove(lines: readonly SourceLine[], at: number): boolean {
  const [first = '', second = ''] = tokensOf(lines[at]?.text ?? '');
  const above = tokensOf(lines[at - 1]?.text ?? '');
  return (
    isCode(first) &&
    isMoney(second) &&
    !above.some((token) => isHeaderWord(token) || isFigure(token))
  );
}

/** The title and department lines above, which a continued table prints again on each page. */
export function captionStart(lines: readonly SourceLine[], at: number, floor: number): number {
  let from = at;
  while (from > floor && at - from < 5) {
    const line = lines[from - 1];
    if (!line || isProse(line) || isNote(line) || isHeading(line)) break;
    from -= 1;
    if (isTitle(line) || line.startsPage) break;
  }
  return from;
}
