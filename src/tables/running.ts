import type { LayoutPage } from '../types/page.ts';
import type { PageLine } from './columns/index.ts';
import { isCaption, isTitle } from './stitch/captions.ts';

/** A page with its printed lines. */
export interface LinedPage {
  readonly page: LayoutPage;
  readonly lines: readonly PageLine[];
}

/** The share of a page's height at its top and bottom where running heads stand. */
const MARGIN = 0.12;
const FEWEST = 3;

const inMargin = (line: PageLine, { height }: LayoutPage): boolean =>
  line.box.bottom < height * MARGIN || line.box.top > height * (1 - MARGIN);

/** Amounts, or texts in three columns and more: a table's row or header, which no running head is. */
const isOfTable = ({ text }: PageLine): boolean =>
  /\d[,，]\d{3}|\d\.\d{2}(?!\d)(?!\.)/.test(text) || text.split(' ').length > 2;

const mayRun = (line: PageLine, page: LayoutPage): boolean =>
  inMargin(line, page) && !isOfTable(line);

/** What makes lines of several pages one running head: their words but for numbers, and their place. */
const keyOf = (line: PageLine): string =>
  `${line.text.replace(/\d+/g, '#')}@${Math.round(line.box.top / 3)}`;

function counts(pages: readonly LinedPage[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { page, lines } of pages)
    for (const key of new Set(lines.filter((line) => mayRun(line, page)).map(keyOf)))
      found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/**
 * Tells running heads: lines that most pages print at the same place of their margins. A table's
 * title and its unit line are none, as a form may have them on each page.
 */
export function runningHeads(pages: readonly LinedPage[]): (line: PageLine) => boolean {
  const least = Math.max(FEWEST, pages.length / 2);
  const found = counts(pages);
  return (line) =>
    (found.get(keyOf(line)) ?? 0) >= least &&
    !isOfTable(line) &&
    !isTitle(line.text) &&
    !isCaption(line.text);
}
