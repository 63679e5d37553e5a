import { place } from '../../ingest/blocks/place.ts';
import type { Grid, GridCell, Item, Line } from '../../types/grid.ts';
import type { BlockPage, NativeCell } from '../../types/page.ts';
import { continues, joined } from './stitch.ts';

function gridOf(rows: readonly (readonly NativeCell[])[], page: number): Grid {
  const { rowCount, columnCount, cells } = place(rows);
  return {
    kind: 'grid',
    origin: 'native',
    pages: [page],
    rowCount,
    columnCount,
    cells: cells.map((cell): GridCell => ({ ...cell, page })),
  };
}

function itemsOfPage(page: BlockPage): readonly Item[] {
  return page.blocks.map((block): Item => {
    if (block.kind === 'table') return gridOf(block.rows, page.number);
    const line: Line = { kind: 'line', page: page.number, text: block.text };
    return line;
  });
}

/**
 * The items of a format that keeps its tables (docx, xlsx, html): lines and grids with their spans.
 * Tables with nothing between them that continue one another (a Word table in several pieces) are
 * one grid; a line between them, such as a title, keeps them apart.
 */
export function nativeItems(pages: readonly BlockPage[]): Item[] {
  const items: Item[] = [];
  for (const item of pages.flatMap(itemsOfPage)) {
    const last = items.at(-1);
    if (item.kind === 'grid' && last?.kind === 'grid' && continues(last, item)) {
      items.splice(-1, 1, joined(last, item));
    } else {
      items.push(item);
    }
  }
  return items;
}
