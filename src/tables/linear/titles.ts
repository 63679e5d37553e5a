import { isCode, isFigure, isLabel, startsOrdinal } from './kinds.ts';
import {
  isCaption,
  isFormNumber,
  isHeaderLine,
  isNote,
  isProse,
  isTitle,
  isUnitLine,
} from './signs.ts';
import type { SourceLine } from './source.ts';
import { tokensOf } from './tokens.ts';

/** A line of a table's rows, as against words above and below them. */
function isRow(line: SourceLine): boolean {
  return tokensOf(line.text).some((token) => isFigure(token) || startsOrdinal(token));
}

/** Whether a row's code stands without its name: then words below the rows are names drawn last. */
function lacksName(line: SourceLine): boolean {
  const tokens = tokensOf(line.text);
  return isCode(tokens[0] ?? '') && !tokens.some(isLabel);
}

function isBelow(rows: readonly SourceLine[], tail: readonly SourceLine[]): boolean {
  const own = tail.filter(isTitle);
  return (
    own.length === 1 &&
    (rows.length > 0 || tail.some(isHeaderLine)) &&
    !rows.some((line) => isTitle(line) || isProse(line) || isNote(line) || lacksName(line)) &&
    !tail.some((line) => isProse(line) || isNote(line))
  );
}

const isOnTop = (line: SourceLine): boolean =>
  isUnitLine(line) || isCaption(line) || isFormNumber(line);

/** Whether a page's only title stands above rows. */
function isAbove(lines: readonly SourceLine[]): boolean {
  const at = lines.findIndex(isTitle);
  return at >= 0 && lines.filter(isTitle).length === 1 && lines.slice(at).some(isRow);
}

/** A page's lines with what it prints below its rows put above them: title, caption, header. */
function titleFirst(lines: readonly SourceLine[]): readonly SourceLine[] {
  const end = lines.findLastIndex(isRow) + 1;
  const [rows, tail] = [lines.slice(0, end), lines.slice(end)];
  if (!isBelow(rows, tail)) return lines;
  const start = Math.max(0, rows.findIndex(isRow));
  const head = [...rows.slice(0, start), ...tail];
  const ordered = [
    ...head.filter(isTitle),
    ...head.filter((line) => !isTitle(line) && isOnTop(line)),
    ...head.filter((line) => !isTitle(line) && !isOnTop(line)),
    ...rows.slice(start),
  ];
  return ordered.map((line, at) => ({ ...line, startsPage: at === 0 }));
}

/**
 * Extractors that follow a page's drawing order print a table's title and header after its rows,
 * where they were drawn last: on such pages they are put back above them. Where more pages have their
 * title above, one below the rows of another table heads the next page.
 */
export function withTitlesFirst(lines: readonly SourceLine[]): readonly SourceLine[] {
  const pages = new Map<number, SourceLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  const own = [...pages.values()];
  const moved = own.map(titleFirst);
  const below = own.filter((page, at) => moved[at] !== page).length;
  return below > own.filter(isAbove).length ? moved.flat() : lines;
}
