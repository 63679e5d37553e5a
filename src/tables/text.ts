import type { Item } from '../types/grid.ts';
import type { TextPage } from '../types/page.ts';
import { delimitedStretches } from './delimited/index.ts';
import { withoutGapTabs } from './linear/gaps.ts';
import { linearItems } from './linear/index.ts';
import { type SourceLine, sourceLines } from './linear/source.ts';
import { spacedStretches } from './spaced/index.ts';

/** Tables set by spaces, and what else stands between delimited ones. */
const undelimited = (lines: readonly SourceLine[]): readonly Item[] =>
  spacedStretches(lines).flatMap((stretch) =>
    stretch.kind === 'table' ? [stretch.grid] : linearItems(stretch.lines),
  );

/** Tables and lines of a text, in reading order; each region is read in the layout it is printed in. */
export function textItems(pages: readonly TextPage[]): Item[] {
  return delimitedStretches(withoutGapTabs(sourceLines(pages))).flatMap((stretch) =>
    stretch.kind === 'table' ? [stretch.grid] : undelimited(stretch.lines),
  );
}
