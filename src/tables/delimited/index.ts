import type { Grid } from '../../types/grid.ts';
import type { SourceLine } from '../linear/source.ts';
import { delimitedBlocks } from './blocks.ts';
import { celledGrid, celledTables } from './celled.ts';
import { gridOf } from './grid.ts';
import { stitchBlocks } from './stitch.ts';

/** A stretch of the text: a table already read, or lines that no delimiter parts. */
export type Stretch =
  | { readonly kind: 'table'; readonly grid: Grid }
  | { readonly kind: 'lines'; readonly lines: readonly SourceLine[] };

interface Found {
  readonly from: number;
  readonly to: number;
  readonly grid: Grid;
}

/** Tables whose cells are parted by tabs or Markdown bars, and the lines between them, in order. */
export function delimitedStretches(lines: readonly SourceLine[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to, grid } of [...rowed(lines), ...celled(lines)].sort(
    (a, b) => a.from - b.from,
  )) {
    if (from < at) continue;
    stretches.push({ kind: 'lines', lines: lines.slice(at, from) }, { kind: 'table', grid });
    at = to;
  }
  return [...stretches, { kind: 'lines', lines: lines.slice(at) }];
}

function rowed(lines: readonly SourceLine[]): Found[] {
  return stitchBlocks(lines, delimitedBlocks(lines)).map((table) => ({
    from: table.blocks[0]?.from ?? 0,
    to: table.blocks.at(-1)?.to ?? 0,
    grid: gridOf(table.rows),
  }));
}

function celled(lines: readonly SourceLine[]): Found[] {
  return celledTables(lines).map(({ from, to, rows }) => ({ from, to, grid: celledGrid(rows) }));
}
