import { isTorn, type TornRow } from '../stitch/torn.ts';
import type { Block } from './blocks.ts';
import type { Column } from './columns.ts';
import { columnOf } from './columns.ts';
import type { BodyRow } from './rows.ts';

/** Whether a text leaves no room in its column for another character. */
const isFull = (block: Block, column: Column | undefined): boolean =>
  column !== undefined &&
  block.box.right - block.box.left > column.right - column.left - block.size;

function rowMap(row: BodyRow, columns: readonly Column[]): TornRow {
  return new Map(
    row.map((block) => {
      const column = columnOf(columns, block);
      return [column, { text: block.text, full: isFull(block, columns[column]) }] as const;
    }),
  );
}

/** A row with the rest of each text from the next page put behind it. */
function joinedRow(row: BodyRow, rest: BodyRow, columns: readonly Column[]): BodyRow {
  const tails = new Map(rest.map((block) => [columnOf(columns, block), block]));
  const heads = row.map((block) => {
    const column = columnOf(columns, block);
    const tail = tails.get(column);
    tails.delete(column);
    return tail ? { ...block, text: block.text + tail.text, tail: tail.glyphs } : block;
  });
  return [...heads, ...tails.values()];
}

/** The rows of a table's pages in one list; a row that a page break cuts is put together. */
export function joinPages(
  pages: readonly (readonly BodyRow[])[],
  columns: readonly Column[],
): readonly BodyRow[] {
  return pages.reduce<readonly BodyRow[]>((all, [first, ...rest]) => {
    const last = all.at(-1);
    if (!first) return all;
    const torn = last && isTorn(rowMap(last, columns), rowMap(first, columns));
    return torn
      ? all.slice(0, -1).concat([joinedRow(last, first, columns)], rest)
      : all.concat([first], rest);
  }, []);
}
