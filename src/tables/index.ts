import type { Item } from '../types/grid.ts';
import type { BlockPage, LayoutPage, Page, TextPage } from '../types/page.ts';
import { layoutItems } from './layout.ts';
import { nativeItems } from './native/index.ts';
import { textItems } from './text.ts';

/** Tables and lines of a document, in reading order, by the kind of pages its format gives. */
export function itemsOf(pages: readonly Page[]): readonly Item[] {
  const layout = pages.filter((page): page is LayoutPage => page.kind === 'layout');
  const text = pages.filter((page): page is TextPage => page.kind === 'text');
  const blocks = pages.filter((page): page is BlockPage => page.kind === 'blocks');
  return [
    ...(layout.length > 0 ? layoutItems(layout) : []),
    ...(text.length > 0 ? textItems(text) : []),
    ...(blocks.length > 0 ? nativeItems(blocks) : []),
  ];
}
