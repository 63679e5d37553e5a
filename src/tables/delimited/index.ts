import type { Item } from '../../types/grid.ts';
import type { SourceLine } from '../linear/source.ts';
import { delimitedBlocks } from './blocks.ts';
import { gridOf } from './grid.ts';
import { stitchBlocks } from './stitch.ts';

/** A stretch of the text: a table already read, or lines that no delimiter parts. */
export type Stretch =
  | { readonly kind: 'table'; readonly item: Item }
  | { readonly kind: 'lines'; readonly lines: readonly SourceLine[] };

/** Tables whose cells are parted by tabs or Markdown bars, and the lines between them, in order. */
export function delimitedStretches(lines: readonly SourceLine[]): Stretch[] {
  const tables = stitchBlocks(lines, delimitedBlocks(lines));
  const stretches: Stretch[] = [];
  let at = 0;
  for (const table of tables) {
    stretches.push({ kind: 'lines', lines: lines.slice(at, table.blocks[0]?.from) });
    stretches.push({ kind: 'table', item: gridOf(table.rows) });
    at = table.blocks.at(-1)?.to ?? at;
  }
  return [...stretches, { kind: 'lines', lines: lines.slice(at) }];
}
