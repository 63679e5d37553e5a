import type { Item, LinearTable, Token } from '../../types/grid.ts';
import type { Region } from './body.ts';
import { withColumnNumbers } from './counted.ts';
import { compact } from './kinds.ts';
import { type LateLabels, withLateLabels } from './late.ts';
import { bodyLines, isSpread } from './lines.ts';
import { withoutHeaderWords } from './mixed.ts';
import { withoutLineNumbers } from './ranks.ts';
import { findRegions } from './regions.ts';
import { rejoinNumbers, usualDecimals } from './rejoin.ts';
import { asOnlyRow, linearRow, rowsOf } from './rows.ts';
import { isFormNumber, isTitle } from './signs.ts';
import { lineItem, type SourceLine } from './source.ts';
import { withTails } from './tails.ts';
import { withTitlesFirst } from './titles.ts';
import { tokensOf } from './tokens.ts';
import { withWholeRows } from './torn.ts';
import { wholeWidth } from './whole.ts';

/** Tables of text without delimiters, with the lines around them, in order. */
export function linearItems(source: readonly SourceLine[]): Item[] {
  const lines = withTitlesFirst(withColumnNumbers(source));
  const regions = findRegions(lines);
  const numbers = numbersOf(lines, regions);
  const items: Item[] = [];
  let at = 0;
  for (const region of regions) {
    const late = region.below.filter((index) => isTitle(lines[index] ?? blank));
    const titles = late.map((index) => lines[index] ?? blank);
    const above = [
      ...lines.slice(at, region.from),
      ...titles,
      ...lines.slice(region.from, region.header),
    ];
    items.push(...above.map(lineItem), tableOf(lines, region, numbers));
    at = region.to;
  }
  return [...items, ...lines.slice(at).map(lineItem)];
}

/** How a text prints its numbers: their decimals, and the widths of cells that cut whole ones. */
interface Numbers {
  readonly decimals: number;
  readonly wholes: readonly number[];
}

function numbersOf(lines: readonly SourceLine[], regions: readonly Region[]): Numbers {
  const decimals = usualDecimals(lines.map((line) => tokensOf(line.text)));
  const wholes = regions.map(({ body }) => {
    const source = body.map((index) => lines[index] ?? blank);
    return wholeWidth(bodyLines(source, isSpread(source)));
  });
  return { decimals, wholes: wholes.filter((width) => width > 0) };
}

const blank: SourceLine = { page: 1, text: '', raw: '', blanks: 0, startsPage: false };

function headerLines(lines: readonly SourceLine[], region: Region): readonly SourceLine[] {
  return lines.slice(region.header, region.bodyFrom).filter((line) => !isFormNumber(line));
}

function tableOf(lines: readonly SourceLine[], region: Region, numbers: Numbers): LinearTable {
  const head = headerLines(lines, region);
  const late = region.below.slice(1).map((index) => lines[index] ?? blank);
  const words = [...head, ...late].flatMap(tokensWithPage);
  const heading = words.map((token) => token.text).join('');
  const numbered = /序号|行次/.test(heading);
  const source = region.body.map((index) => lines[index] ?? blank);
  const spread = isSpread(source);
  const body = rejoinNumbers(
    withTails(withWholeRows(bodyLines(source, spread)), numbers.decimals),
    numbers.decimals,
    numbers.wholes,
    numbered,
  );
  const found = asOnlyRow(heading, rowsOf(body, numbered, spread));
  const { header, rows: printed } = withoutHeaderWords(words, found);
  const names = lateLabels(region.late.map((index) => lines[index] ?? blank));
  const rows = withoutLineNumbers(
    withLateLabels(printed, names),
    header.map(({ text }) => text),
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
