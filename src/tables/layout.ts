import type { Item, Line } from '../types/grid.ts';
import type { Glyph, LayoutPage } from '../types/page.ts';
import { type PageLine, pageLine, stretchesOf } from './columns/index.ts';
import { type RuledTable, ruledTables } from './ruled/index.ts';
import { type LinedPage, runningHeads } from './running.ts';
import { around, linesOf, lineText, runsOf } from './runs.ts';
import { type PlacedItem, stitch } from './stitch/index.ts';

function lineOf({ glyphs }: { readonly glyphs: readonly Glyph[] }, page: number): Line {
  return {
    kind: 'line',
    page,
    text: lineText(runsOf(glyphs)),
    box: around(glyphs.map((glyph) => glyph.box)),
  };
}

/** Lines outside ruled tables, those that stand in columns put together. */
function unruledItems(lines: readonly PageLine[], page: number): readonly PlacedItem[] {
  return stretchesOf(lines).flatMap((stretch): readonly PlacedItem[] => {
    const placed = stretch.lines.map((line) => ({ item: lineOf(line, page), top: line.box.top }));
    if (!stretch.columns) return placed;
    const columns = { kind: 'columns', page, lines: stretch.lines } as const;
    return [
      { item: { ...columns, asLines: placed.map(({ item }) => item) }, top: placed[0]?.top ?? 0 },
    ];
  });
}

/** Lines by the gaps between a page's ruled tables, whose tops these are. */
function between(lines: readonly PageLine[], tops: readonly number[]): readonly PageLine[][] {
  const bounds = [Number.NEGATIVE_INFINITY, ...tops, Number.POSITIVE_INFINITY];
  return bounds
    .slice(1)
    .map((to, index) =>
      lines.filter((line) => line.box.top < to && line.box.top >= (bounds[index] ?? to)),
    );
}

interface ReadPage extends LinedPage {
  readonly tables: readonly RuledTable[];
}

function readPage(page: LayoutPage): ReadPage {
  const { tables, rest } = ruledTables(page);
  return { page, tables, lines: linesOf(rest).map(pageLine) };
}

/** A page's tables and lines from the top down. */
function pageItems({ page, tables, lines }: ReadPage): readonly PlacedItem[] {
  const tops = tables.map(({ box }) => box.top);
  const placed: PlacedItem[] = [
    ...tables.map(({ grid, box, xs }) => ({ item: { ...grid, xs }, top: box.top })),
    ...between(lines, tops).flatMap((stretch) => unruledItems(stretch, page.number)),
  ];
  return placed.sort((a, b) => a.top - b.top);
}

/**
 * Tables and lines of pages that keep their geometry, in reading order, tables stitched over pages.
 * Running heads are left out.
 */
export function layoutItems(pages: readonly LayoutPage[]): Item[] {
  const read = pages.map(readPage);
  const isRunning = runningHeads(read);
  const kept = read.map((each) => ({
    ...each,
    lines: each.lines.filter((line) => !isRunning(line)),
  }));
  return stitch(kept.map(pageItems));
}
