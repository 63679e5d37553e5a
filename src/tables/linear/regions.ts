import { compact, isCode, isFigure, isHeaderWord, isMoney, startsRow } from './kinds.ts';
import { repeatedHead } from './repeat.ts';
import {
  isCaption,
  isColumnNumbers,
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

const LONGEST_HEADER = 80;

/** A table's lines: caption from `from`, header from `header`, rows in `body` (indices), end at `to`. */
export interface Region {
  readonly from: number;
  readonly header: number;
  readonly bodyFrom: number;
  readonly body: readonly number[];
  readonly to: number;
  /** Title and header words that the text prints below the rows. */
  readonly below: readonly number[];
}

/** All tables of a linear text, in order. */
export function findRegions(lines: readonly SourceLine[]): Region[] {
  const regions: Region[] = [];
  let at = 0;
  while (at < lines.length) {
    const region = regionAt(lines, at, regions.at(-1)?.to ?? 0);
    if (region) regions.push(region);
    at = region ? Math.max(region.to, at + 1) : at + 1;
  }
  return regions;
}

function regionAt(lines: readonly SourceLine[], at: number, floor: number): Region | null {
  const line = lines[at];
  if (!line) return null;
  const byUnit = isUnitLine(line);
  if (!byUnit && !isHeaderLine(line)) return null;
  const header = headerStart(lines, at);
  const bodyFrom = bodyStart(lines, header);
  if (bodyFrom === null || bodyFrom === header) return null;
  if (!lines.slice(header, bodyFrom).some(isHeaderLine)) return null;
  const from = captionStart(lines, at, floor);
  const region = withBody(lines, { from, header, bodyFrom });
  return isTable(lines, region, byUnit) ? region : null;
}

/** A header without rows is an empty table only if it is a header of some columns below a unit. */
function isTable(lines: readonly SourceLine[], region: Region, byUnit: boolean): boolean {
  const words = lines
    .slice(region.header, region.bodyFrom)
    .flatMap((line) => (isFormNumber(line) ? [] : tokensOf(line.text)));
  const figures = region.body
    .flatMap((index) => tokensOf(lines[index]?.text ?? ''))
    .filter(isFigure);
  if (figures.length === 0) return byUnit && words.length >= 3;
  return byUnit || figures.some(isMoney) || region.body.length > 2;
}

/** Lines between the unit and the header (department, year) are no header. */
function headerStart(lines: readonly SourceLine[], at: number): number {
  let header = at;
  while (header < lines.length) {
    const line = lines[header];
    if (!line || isHeaderLine(line) || !isCaption(line)) break;
    header += 1;
  }
  return header;
}

/** First line of the rows; where none comes, the line that ends the table. Null when it is no table. */
function bodyStart(lines: readonly SourceLine[], header: number): number | null {
  let numbered = false;
  for (let at = header; at < Math.min(lines.length, header + LONGEST_HEADER); at++) {
    const line = lines[at];
    if (!line) break;
    if (at > header && line.startsPage) return at;
    if (isColumnNumbers(line)) return at + 1;
    if (isNote(line)) return at;
    if (isProse(line) || isHeading(line)) return null;
    if (at > header && (isTitle(line) || isUnitLine(line))) return at;
    numbered ||= /序号|行次/.test(compact(line.text));
    if (isDataLine(line, numbered)) return at - header > 1 && startsAbove(lines, at) ? at - 1 : at;
  }
  return lines.length <= header + LONGEST_HEADER ? lines.length : null;
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
function captionStart(lines: readonly SourceLine[], at: number, floor: number): number {
  let from = at;
  while (from > floor && at - from < 5) {
    const line = lines[from - 1];
    if (!line || isProse(line) || isNote(line) || isHeading(line)) break;
    from -= 1;
    if (isTitle(line) || line.startsPage) break;
  }
  return from;
}

interface Head {
  readonly from: number;
  readonly header: number;
  readonly bodyFrom: number;
}

function withBody(lines: readonly SourceLine[], head: Head): Region {
  const body: number[] = [];
  let below: readonly number[] = [];
  let at = head.bodyFrom;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    const repeated = line.startsPage ? repeatedHead(lines, head, below, at) : 0;
    if (repeated > 0) {
      at += repeated;
      continue;
    }
    const late = below.length === 0 ? lateTitle(lines, head, at) : [];
    if (late.length > 0) {
      below = late;
      at += late.length;
      continue;
    }
    if (endsBody(lines, at)) break;
    if (!isFormNumber(line)) body.push(at);
    at += 1;
  }
  const kept = withoutTrailingCaption(lines, body, at);
  const to = kept.length < body.length ? (body[kept.length] ?? at) : at;
  return { ...head, body: kept, below, to };
}

function endsBody(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at];
  return (
    !line ||
    (line.startsPage && startsTable(lines, at)) ||
    isNote(line) ||
    isProse(line) ||
    isHeading(line) ||
    isTitle(line) ||
    isUnitLine(line)
  );
}

/** A page that opens with a caption and a header (not this table's own) opens a table. */
function startsTable(lines: readonly SourceLine[], at: number): boolean {
  const header = headerStart(lines, at);
  const line = lines[header];
  if (!line || !isHeaderLine(line) || isDataLine(line, false)) return false;
  return header > at || tokensOf(line.text).filter(isHeaderWord).length > 1;
}

/** Text drawn late: a title, and maybe header words, below the rows at the end of a page. */
function lateTitle(lines: readonly SourceLine[], head: Head, at: number): readonly number[] {
  const line = lines[at];
  if (!line || !isTitle(line)) return [];
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
