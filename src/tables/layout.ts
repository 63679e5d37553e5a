import type { Item, Line } from '../types/grid.ts';
import type { Glyph, LayoutPage } from '../types/page.ts';
import { ruledTables } from './ruled/index.ts';
import { around, linesOf, lineText, runsOf } from './runs.ts';
import { type PlacedItem, stitch } from './stitch/index.ts';

function lineOf(glyphs: readonly Glyph[], page: number): Line {
  return {
    kind: 'line',
    page,
    text: lineText(runsOf(glyphs)),
    box: around(glyphs.map((glyph) => glyph.box)),
  };
}

/** A page's tables and lines from the top down. */
function pageItems(page: LayoutPage): readonly PlacedItem[] {
  const { tables, rest } = ruledTables(page);
  const placed: PlacedItem[] = [
    ...tables.map(({ grid, box, xs }) => ({ item: grid, top: box.top, xs })),
    ...linesOf(rest).map((glyphs) => {
      const line = lineOf(glyphs, page.number);
      return { item: line, top: line.box?.top ?? 0, xs: [] };
    }),
  ];
  return placed.sort((a, b) => a.top - b.top);
}

/** Tables and lines of pages that keep their geometry, in reading order, tables stitched over pages. */
export function layoutItems(pages: readonly LayoutPage[]): Item[] {
  return stitch(pages.map(pageItems));
}
