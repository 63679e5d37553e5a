import type { Item } from '../types/grid.ts';
import type { TextPage } from '../types/page.ts';
import { delimitedStretches } from './delimited/index.ts';
import { linearItems } from './linear/index.ts';
import { sourceLines } from './linear/source.ts';
import { spacedGrid } from './spaced/index.ts';

/** Tables and lines of a text, in reading order; each region is read in the layout it is printed in. */
export function textItems(pages: readonly TextPage[]): Item[] {
  return delimitedStretches(sourceLines(pages)).flatMap((stretch) =>
    stretch.kind === 'table' ? [stretch.grid] : linearItems(stretch.lines, spacedGrid),
  );
}
