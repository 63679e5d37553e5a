import { type Head, headerStart } from './head.ts';
import { hanOrdinal, isCode, isDash, isHeaderWord, isLabel, startsRow } from './kinds.ts';
import { repeatedHead, sameText } from './repeat.ts';
import {
  isCaption,
  isDataLine,
  isFormNumber,
  isHeaderLine,
  isHeading,
  isNote,
  isProse,
  isTitle,
  isUnitLine,
} from './signs.ts';
import type { SourceLine } from './source.ts';
import { tokensOf } from './tokens.ts';

/** A table's lines: caption from `from`, header from `header`, rows in `body` (indices), end at `to`. */
export interface Region {
  readonly from: number;
  readonly header: number;
  readonly bodyFrom: number;
  readonly body: readonly number[];
  readonly to: number;
  /** Title and header words that the text prints below the rows. */
  readonly below: readonly number[];
  /** Labels that a page prints below its title and rows: wrapped cells drawn last. */
  readonly late: readonly number[];
}

/** The table's rows: the lines below its header that are neither the header again nor what follows the table. */
export function withBody(lines: readonly SourceLine[], head: Head): Region {
  const body: number[] = [];
  const drawnLast: number[] = [];
  let below: readonly number[] = [];
  let at = head.bodyFrom;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    const again = againLines(lines, head, below, at);
    if (again > 0) {
      at += again;
      continue;
    }
    if (isDrawnLast(lines, below, at)) {
      drawnLast.push(at);
      at += 1;
      continue;
    }
    const late = below.length === 0 ? lateTitle(lines, head, at) : [];
    if (late.length > 0) {
      below = late;
      at += late.length;
      continue;
    }
    if (endsBody(lines, at, body) || isOtherCaption(lines, head, at)) break;
    if (!isFormNumber(line)) body.push(at);
    at += 1;
  }
  const kept = withoutTrailingCaption(lines, body, at);
  const to = kept.length < body.length ? (body[kept.length] ?? at) : at;
  return { ...head, body: kept, below, late: drawnLast, to };
}

/** A label below the title that a page prints under its rows. */
function isDrawnLast(lines: readonly SourceLine[], below: readonly number[], at: number): boolean {
  const [title, line] = [lines[below[0] ?? -1], lines[at]];
  if (!title || line?.page !== title.page || isUnitLine(line) || isNote(line)) return false;
  return tokensOf(line.text).every(isLabel) && !isProse(line) && !isFormNumber(line);
}

/** Lines at `at` that print the caption and header again, below a running title of the pages if there is one. */
function againLines(
  lines: readonly SourceLine[],
  head: Head,
  below: readonly number[],
  at: number,
): number {
  const repeated = repeatedHead(lines, head, below, at, lines[at]?.startsPage ?? false);
  if (repeated > 0 || !isRunningTitle(lines, head, at)) return repeated;
  return 1 + repeatedHead(lines, head, below, at + 1, true);
}

/** The first line of a page that the page of the table's own head begins with too. */
function isRunningTitle(lines: readonly SourceLine[], head: Head, at: number): boolean {
  const line = lines[at];
  const first = lines.findLast((each, index) => index <= head.header && each.startsPage);
  if (!line?.startsPage || !first || isDataLine(line, false)) return false;
  return sameText(line, first) && tokensOf(line.text).every(isLabel);
}

/** A caption of its own above the same header: another table of the same form. */
function isOtherCaption(lines: readonly SourceLine[], head: Head, at: number): boolean {
  const line = lines[at];
  if (!line?.startsPage || isFormNumber(line) || !tokensOf(line.text).every(isLabel)) return false;
  return repeatedHead(lines, head, [], at + 1, true) > 0;
}

function endsBody(lines: readonly SourceLine[], at: number, body: readonly number[]): boolean {
  const line = lines[at];
  return (
    !line ||
    (line.startsPage && startsTable(lines, at)) ||
    isNote(line) ||
    isProse(line) ||
    (isHeading(line) && !goesOnCounting(lines, at, body) && !isCellPiece(lines, at, body)) ||
    isTitle(line) ||
    isUnitLine(line)
  );
}

/** Lines that one cell's text takes at most. */
const CELL_LINES = 14;
/** An amount, or as much of one as a narrow cell holds. */
const AMOUNT_PIECE = /^-?\d[\d,]*[.,]\d*$/;

/**
 * Whether a line that ends like a heading (工业信息, 特定目标) is a cell's: amounts follow, or the row
 * that counts on, and no text.
 */
function isCellPiece(lines: readonly SourceLine[], at: number, body: readonly number[]): boolean {
  if (hanOrdinal(lines[at]?.text ?? '') !== null) return false;
  const last = body.map((index) => hanOrdinal(lines[index]?.text ?? '')).findLast((own) => own);
  const below = lines.slice(at + 1, at + 1 + CELL_LINES);
  const end = below.findIndex(
    (line) => line.startsPage || isProse(line) || isTitle(line) || isUnitLine(line) || isNote(line),
  );
  return below
    .slice(0, end < 0 ? below.length : end)
    .some(
      (line) =>
        tokensOf(line.text).some((token) => AMOUNT_PIECE.test(token) || isDash(token)) ||
        (last && hanOrdinal(line.text) === last + 1),
    );
}

/** Rows among which a number one less than a line's own may stand. */
const ROWS_BACK = 8;

/** Whether a line like a heading (`十五、资源勘探工业信息`) is the row after 十四、. */
function goesOnCounting(
  lines: readonly SourceLine[],
  at: number,
  body: readonly number[],
): boolean {
  const own = hanOrdinal(lines[at]?.text ?? '');
  if (own === null || own === 1) return false;
  const before = body.slice(-ROWS_BACK).flatMap((index) => tokensOf(lines[index]?.text ?? ''));
  return before.some((token) => hanOrdinal(token) === own - 1);
}

/** Lines that a row's name takes at most, or nearly. */
const NAME_LINES = 6;

/** Whether a code, and lines with the rest of its name, stand above an amount: a row and no caption. */
function isCodedRow(lines: readonly SourceLine[], at: number): boolean {
  if (!isCode(tokensOf(lines[at]?.text ?? '')[0] ?? '')) return false;
  const below = lines.slice(at + 1, at + 1 + NAME_LINES).map(({ text }) => tokensOf(text));
  const amounts = below.findIndex((tokens) => !tokens.every(isLabel));
  const name = below.slice(0, Math.max(0, amounts)).flat();
  return !name.some(startsRow) && AMOUNT_PIECE.test(below[amounts]?.[0] ?? '');
}

/** A page that opens with a caption and a header (not this table's own) opens a table. */
function startsTable(lines: readonly SourceLine[], at: number): boolean {
  if (isCodedRow(lines, at)) return false;
  const header = headerStart(lines, at);
  const line = lines[header];
  if (!line || !isHeaderLine(line) || isDataLine(line, false)) return false;
  return header > at || tokensOf(line.text).filter(isHeaderWord).length > 1;
}

/** Text drawn late: a title, and maybe header words, below the rows at the end of a page. */
function lateTitle(lines: readonly SourceLine[], head: Head, at: number): readonly number[] {
  const line = lines[at];
  if (!line || line.startsPage || !isTitle(line)) return [];
  if (lines.slice(head.from, head.header).some(isTitle)) return [];
  const late = [at];
  for (let next = at + 1; next < lines.length && !lines[next]?.startsPage; next++) {
    const after = lines[next];
    if (!after || isNote(after) || isProse(after) || isDataLine(after, false) || late.length > 8)
      return late.slice(0, 1);
    late.push(next);
  }
  return late;
}

/** A department line of the next table stands above its unit line and is no row of this one. */
function withoutTrailingCaption(
  lines: readonly SourceLine[],
  body: readonly number[],
  end: number,
): readonly number[] {
  const next = lines[end];
  if (!next || !isUnitLine(next) || body.at(-1) !== end - 1) return body;
  let keep = body.length;
  while (keep > 0 && body.length - keep < 4) {
    const line = lines[body[keep - 1] ?? -1];
    if (!line || line.page !== next.page) break;
    const tokens = tokensOf(line.text);
    if (isDataLine(line, false) && !isCaption(line)) break;
    if (tokens.some((token) => startsRow(token))) break;
    keep -= 1;
    if (line.startsPage) return body.slice(0, keep);
  }
  return isTitle(lines[body[keep] ?? -1] ?? next) ? body.slice(0, keep) : body;
}
