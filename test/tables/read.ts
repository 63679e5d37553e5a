import { readText } from '../../src/ingest/text/index.ts';
import { textItems } from '../../src/tables/text.ts';
import type { Grid, Item, LinearTable } from '../../src/types/grid.ts';

/** Items of a text given as a string. */
export function itemsOf(text: string): Item[] {
  return textItems(readText(Buffer.from(text)));
}

export function linearTables(items: readonly Item[]): LinearTable[] {
  return items.filter((item) => item.kind === 'linear');
}

export function grids(items: readonly Item[]): Grid[] {
  return items.filter((item) => item.kind === 'grid');
}

/** Rows of a linear table, tokens joined by bars. */
export function rowTexts(table: LinearTable | undefined): string[] {
  return (table?.rows ?? []).map((row) => row.tokens.map((token) => token.text).join('|'));
}

/** A grid's rows, cells joined by bars; a cell over several slots carries its spans, as in 收入<1x2>. */
export function gridTexts(grid: Grid | undefined): string[] {
  if (!grid) return [];
  return Array.from({ length: grid.rowCount }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map((cell) => cell.text + spansOf(cell.rowSpan, cell.columnSpan))
      .join('|'),
  );
}

function spansOf(rows: number, columns: number): string {
  return rows === 1 && columns === 1 ? '' : `<${rows}x${columns}>`;
}
