import type { Grid, Item, Line } from '../../types/grid.ts';
import { appendGrid } from './append.ts';

/** An item with where it begins on its page and, for a table, where its columns stand. */
export interface PlacedItem {
  readonly item: Item;
  readonly top: number;
  readonly xs: readonly number[];
}

interface OpenTable {
  grid: Grid;
  readonly xs: readonly number[];
  readonly title: string;
  /** Index among the items already put out. */
  readonly at: number;
}

const NEAR = 6;
const PAGE_NUMBER = /^[-—–\s]*(第?\s*\d{1,3}\s*页?)(\s*[/共].{0,6})?[-—–\s]*$/;
const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');

const isTitle = (text: string): boolean =>
  /表(\(.{1,20}\)|（.{1,20}）)?$/.test(bare(text)) && bare(text).length < 64;
const isFiller = (text: string): boolean => bare(text) === '' || PAGE_NUMBER.test(text.trim());
/** Unit lines, departments and 续表 marks that repeat above each page of a table. */
const isCaption = (text: string): boolean =>
  /单位[:：]|部门[:：]|名称[:：]|续表|年度[:：]|公开\d*表/.test(bare(text)) &&
  bare(text).length < 60;

/**
 * Where each of `b`'s column edges stands among `a`'s, wherever the page's margin is: a part of a
 * table may show fewer edges (a lone 合计 row with merged cells) but none of its own.
 */
function edgesAmong(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const [startA, startB] = [a[0], b[0]];
  if (startA === undefined || startB === undefined) return null;
  const found = b.map((x) =>
    a.findIndex((other) => Math.abs(other - startA - (x - startB)) <= NEAR),
  );
  const whole = found[0] === 0 && found.at(-1) === a.length - 1;
  return whole &&
    found.every((index, at) => index >= 0 && (at === 0 || index > (found[at - 1] ?? -1)))
    ? found
    : null;
}

function titleOf(lines: readonly Line[]): string {
  return bare(lines.findLast((line) => isTitle(line.text))?.text ?? '');
}

/** A page's first table on the columns of the table it goes on with, or null where it is another. */
function continuation(open: OpenTable, before: readonly Line[], next: PlacedItem): Grid | null {
  const edges = next.item.kind === 'grid' ? edgesAmong(open.xs, next.xs) : null;
  if (next.item.kind !== 'grid' || !edges) return null;
  const title = titleOf(before);
  if (title !== '' && title !== open.title) return null;
  const plain = before.every(
    (line) => isFiller(line.text) || isCaption(line.text) || isTitle(line.text),
  );
  return plain ? ontoColumns(next.item, edges, open.xs.length - 1) : null;
}

function ontoColumns(grid: Grid, edges: readonly number[], columnCount: number): Grid {
  const cells = grid.cells.map((cell) => {
    const column = edges[cell.column] ?? 0;
    return {
      ...cell,
      column,
      columnSpan: (edges[cell.column + cell.columnSpan] ?? columnCount) - column,
    };
  });
  return { ...grid, columnCount, cells };
}

/** Items of all pages in order; a table that goes on over a page end becomes one grid. */
export function stitch(pages: readonly (readonly PlacedItem[])[]): Item[] {
  const items: Item[] = [];
  let open: OpenTable | null = null;
  for (const page of pages) {
    const first = page.findIndex(({ item }) => item.kind === 'grid');
    const before = page.slice(0, Math.max(0, first)).map(({ item }) => item as Line);
    const next = page[first];
    let rest = page;
    const part: Grid | null = open && next ? continuation(open, before, next) : null;
    if (open && part) {
      open.grid = appendGrid(open.grid, part);
      items[open.at] = open.grid;
      rest = page.slice(first + 1);
      items.push(...before.filter((line) => isFiller(line.text)));
    } else if (
      first >= 0 ||
      page.some(({ item }) => item.kind === 'line' && !isFiller(item.text))
    ) {
      open = null;
    }
    open = putOut(items, rest, open);
  }
  return items;
}

/** Puts a page's items out and says which table may go on over the page's end. */
function putOut(
  items: Item[],
  page: readonly PlacedItem[],
  carried: OpenTable | null,
): OpenTable | null {
  let open = carried;
  for (const { item, xs } of page) {
    if (item.kind === 'grid') {
      const lines = items.slice(-8).filter((other): other is Line => other.kind === 'line');
      open = { grid: item, xs, title: titleOf(lines), at: items.length };
    } else if (item.kind === 'line' && !isFiller(item.text)) open = null;
    items.push(item);
  }
  return open;
}
