import type { Grid, Item, LinearTable, Token } from '../../types/grid.ts';
import type { Region } from './body.ts';
import { compact } from './kinds.ts';
import { type LateLabels, withLateLabels } from './late.ts';
import { withoutHeaderWords } from './mixed.ts';
import { findRegions } from './regions.ts';
import { type BodyLine, rejoinNumbers, usualDecimals } from './rejoin.ts';
import { linearRow, rowsOf } from './rows.ts';
import { isFormNumber, isTitle } from './signs.ts';
import { isSpaced, lineItem, type SourceLine } from './source.ts';
import { tokensOf } from './tokens.ts';

/** How a region's header and body lines are read by position; null where they cannot be. */
export type ReadByPosition = (
  header: readonly SourceLine[],
  body: readonly SourceLine[],
  decimals: number,
) => Grid | null;

/** Tables of text without delimiters, with the lines around them, in order. */
export function linearItems(lines: readonly SourceLine[], byPosition: ReadByPosition): Item[] {
  const decimals = usualDecimals(lines.map((line) => tokensOf(line.text)));
  const items: Item[] = [];
  let at = 0;
  for (const region of findRegions(lines)) {
    const late = region.below.filter((index) => isTitle(lines[index] ?? blank));
    const titles = late.map((index) => lines[index] ?? blank);
    const above = [
      ...lines.slice(at, region.from),
      ...titles,
      ...lines.slice(region.from, region.header),
    ];
    items.push(
      ...above.map(lineItem),
      gridOf(lines, region, decimals, byPosition) ?? tableOf(lines, region, decimals),
    );
    at = region.to;
  }
  return [...items, ...lines.slice(at).map(lineItem)];
}

const blank: SourceLine = { page: 1, text: '', raw: '', blanks: 0, startsPage: false };

function gridOf(
  lines: readonly SourceLine[],
  region: Region,
  decimals: number,
  byPosition: ReadByPosition,
): Grid | null {
  const body = region.body.map((index) => lines[index] ?? blank);
  return byPosition(headerLines(lines, region), body, decimals);
}

function headerLines(lines: readonly SourceLine[], region: Region): readonly SourceLine[] {
  return lines.slice(region.header, region.bodyFrom).filter((line) => !isFormNumber(line));
}

function tableOf(lines: readonly SourceLine[], region: Region, decimals: number): LinearTable {
  const head = headerLines(lines, region);
  const late = region.below.slice(1).map((index) => lines[index] ?? blank);
  const words = [...head, ...late].flatMap(tokensWithPage);
  const numbered = /序号|行次/.test(words.map((token) => token.text).join(''));
  const source = region.body.map((index) => lines[index] ?? blank);
  const spread = isSpread(source);
  const body = rejoinNumbers(bodyLines(source, spread), decimals);
  const { header, rows: printed } = withoutHeaderWords(words, rowsOf(body, numbered, spread));
  const rows = withLateLabels(
    printed,
    lateLabels(region.late.map((index) => lines[index] ?? blank)),
  );
  const pages = [...head, ...source].map((line) => line.page);
  return { kind: 'linear', pages: [...new Set(pages)], header, rows: rows.map(linearRow) };
}

function lateLabels(lines: readonly SourceLine[]): readonly LateLabels[] {
  const pages = [...new Set(lines.map((line) => line.page))];
  return pages.map((page) => ({
    page,
    lines: lines.filter((line) => line.page === page).map((line) => compact(line.text)),
  }));
}

function tokensWithPage(line: SourceLine): Token[] {
  return tokensOf(line.text).map((text) => ({ text: compact(text), page: line.page }));
}

/**
 * Whether blank lines part the lines but for those that stand beside one another. Text set out by
 * spaces, or with a blank above every line, does not tell what stands beside what.
 */
function isSpread(source: readonly SourceLine[]): boolean {
  const apart = source.filter((line) => line.blanks > 0 || line.startsPage).length;
  const spaced = source.filter((line) => isSpaced(line.raw)).length;
  return apart < source.length && apart * 2 > source.length && spaced * 2 < source.length;
}

/** Where most lines have a blank line above, one without stands beside the line before. */
function bodyLines(source: readonly SourceLine[], spread: boolean): BodyLine[] {
  return source.map((line, at) => ({
    page: line.page,
    tokens: tokensOf(line.text),
    beside: spread && line.blanks === 0 && !line.startsPage,
    cut: at > 0 && line.page !== source[at - 1]?.page,
  }));
}
