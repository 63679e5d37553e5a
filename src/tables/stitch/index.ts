import type { Item, Line } from '../../types/grid.ts';
import { columnsGrid, type Part, sameColumns } from '../columns/index.ts';
import { type InkedGrid, withoutInk } from '../ink.ts';
import { beginsAnew } from './anew.ts';
import { appendGrid } from './append.ts';
import { isCaption, isFiller, isTitle, titleOf } from './captions.ts';
import { edgesAmong, isHeadOnly, ontoColumns } from './edges.ts';

/** A ruled table of one page, with its column edges in points. */
export interface RuledPart extends InkedGrid {
  readonly xs: readonly number[];
}

/** Lines in columns of one page; `asLines` is what they are if they turn out to be no table. */
export interface ColumnsPart extends Part {
  readonly kind: 'columns';
  readonly asLines: readonly Line[];
}

/** A page's line or table, with where it begins on the page. */
export interface PlacedItem {
  readonly item: Line | RuledPart | ColumnsPart;
  readonly top: number;
}

/** A ruled table's parts so far, with its column edges. */
interface GridSoFar {
  grid: InkedGrid;
  xs: readonly number[];
}

/** A table that may go on over a page end; its parts so far. */
type OpenTable =
  | (GridSoFar & { readonly kind: 'grid'; readonly title: string })
  | { readonly kind: 'columns'; readonly parts: ColumnsPart[]; readonly title: string };

type Output = Line | OpenTable;

/** Takes a page's first table into the table it goes on with; false where it is another. */
function takeIn(open: OpenTable, before: readonly Line[], next: RuledPart | ColumnsPart): boolean {
  const title = titleOf(before);
  if (title !== '' && title !== open.title) return false;
  const plain = (line: Line): boolean =>
    isFiller(line.text) || isCaption(line.text) || isTitle(line.text);
  if (!before.every(plain)) return false;
  if (open.kind === 'columns') return next.kind === 'columns' && takeInColumns(open.parts, next);
  if (next.kind === 'columns') return false;
  const { grid, xs } = widened(open, next);
  const edges = edgesAmong(xs, next.xs);
  const part = edges ? ontoColumns(next, edges, xs.length - 1) : null;
  if (!part || beginsAnew(grid, part, title !== '')) return false;
  open.grid = appendGrid(grid, part);
  open.xs = xs;
  return true;
}

/** A head alone at a page's foot, its cells merged, may show fewer columns than the rows on the next. */
function widened(open: GridSoFar, next: RuledPart): GridSoFar {
  const edges = isHeadOnly(open.grid) ? edgesAmong(next.xs, open.xs) : null;
  return edges ? { grid: ontoColumns(open.grid, edges, next.xs.length - 1), xs: next.xs } : open;
}

function takeInColumns(parts: ColumnsPart[], next: ColumnsPart): boolean {
  const [first] = parts;
  if (!first || !sameColumns(first, next)) return false;
  parts.push(next);
  return true;
}

function opened(item: RuledPart | ColumnsPart, title: string): OpenTable {
  if (item.kind === 'columns') return { kind: 'columns', parts: [item], title };
  const { xs, ...grid } = item;
  return { kind: 'grid', grid, xs, title };
}

const isLine = (item: Output | PlacedItem['item']): item is Line => item.kind === 'line';

/** Puts a page's items out and says which table may go on over the page's end. */
function putOut(
  output: Output[],
  page: readonly PlacedItem['item'][],
  carried: OpenTable | null,
): OpenTable | null {
  let open = carried;
  for (const item of page) {
    if (isLine(item)) {
      if (!isFiller(item.text)) open = null;
      output.push(item);
    } else {
      open = opened(item, titleOf(output.slice(-8).filter(isLine)));
      output.push(open);
    }
  }
  return open;
}

function closed(output: Output): readonly Item[] {
  if (isLine(output)) return [output];
  if (output.kind === 'grid') return [withoutInk(output.grid)];
  const grid = columnsGrid(output.parts);
  return grid ? [grid] : output.parts.flatMap((part) => part.asLines);
}

/** Items of all pages in order; a table that goes on over a page end becomes one grid. */
export function stitch(pages: readonly (readonly PlacedItem[])[]): Item[] {
  const output: Output[] = [];
  let open: OpenTable | null = null;
  for (const page of pages.map((placed) => placed.map(({ item }) => item))) {
    const first = page.findIndex((item) => !isLine(item));
    const before = page.slice(0, Math.max(0, first)).filter(isLine);
    const next = page[first];
    if (open && next && !isLine(next) && takeIn(open, before, next)) {
      output.push(...before.filter((line) => isFiller(line.text)));
      open = putOut(output, page.slice(first + 1), open);
    } else {
      const blank = page.every((item) => isLine(item) && isFiller(item.text));
      open = putOut(output, page, blank ? open : null);
    }
  }
  return output.flatMap(closed);
}
