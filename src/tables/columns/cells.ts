import type { GridCell } from '../../types/grid.ts';
import { around, blockText } from '../runs.ts';
import { isTotalLabel } from './bands.ts';
import type { Block } from './blocks.ts';
import type { Column } from './columns.ts';
import { columnOf } from './columns.ts';
import { middleOf } from './edges.ts';
import type { Head } from './header.ts';
import type { BodyRow } from './rows.ts';

/** A header's cells; a lowest heading reaches down to the body. */
export function headCells(heads: readonly Head[], page: number): readonly GridCell[] {
  const depth = Math.max(...heads.map((head) => head.depth));
  const isLeaf = (head: Head): boolean =>
    !heads.some(
      (other) => other.depth > head.depth && other.from >= head.from && other.to <= head.to,
    );
  return heads.map((head) => ({
    text: blockText(head.block.glyphs),
    page,
    box: head.block.box,
    row: head.depth,
    column: head.from,
    rowSpan: isLeaf(head) ? depth - head.depth + 1 : 1,
    columnSpan: head.to - head.from + 1,
  }));
}

/** A table's columns, their edges (one more than columns), and the lowest heading over each. */
export interface Plan {
  readonly columns: readonly Column[];
  readonly edges: readonly number[];
  readonly leaves: readonly (Block | undefined)[];
}

const centreX = ({ box }: Block): number => (box.left + box.right) / 2;

/**
 * How far a total's label reaches: over all label columns beside it that its row leaves blank, where
 * it stands in their middle rather than in its own column's.
 */
function labelSpan(
  block: Block,
  column: number,
  taken: ReadonlySet<number>,
  { columns, edges, leaves }: Plan,
): readonly [number, number] {
  const free = (index: number): boolean =>
    columns[index] !== undefined && !columns[index].figures && !taken.has(index);
  let [from, to] = [column, column];
  while (free(from - 1)) from--;
  while (free(to + 1) && columns[to + 1]?.filled) to++;
  const centre = centreX(block);
  const leaf = leaves[column];
  const own = columns[column];
  const flush = own?.filled && Math.abs(own.left - block.box.left) < 0.2 * block.size;
  const headed = leaf && Math.abs(centreX(leaf) - centre) < 0.3 * block.size;
  if (flush || headed) return [column, column];
  const off = (a: number, b: number): number => Math.abs(middleOf(edges, a, b) - centre);
  return off(from, to) < off(column, column) ? [from, to] : [column, column];
}

/** A body row's cells: its texts by column; labels of totals may span. */
export function rowCells(row: BodyRow, at: number, plan: Plan): readonly GridCell[] {
  const byColumn = new Map<number, Block[]>();
  for (const block of row) {
    const column = columnOf(plan.columns, block);
    byColumn.set(column, [...(byColumn.get(column) ?? []), block]);
  }
  const taken = new Set(byColumn.keys());
  return [...byColumn].map(([column, blocks]) => {
    const [block] = blocks;
    const lone = blocks.length === 1 && block !== undefined && isTotalLabel(block.text);
    const [from, to] = lone ? labelSpan(block, column, taken, plan) : [column, column];
    return {
      text: blockText(blocks.flatMap((each) => each.glyphs)),
      page: block?.page ?? 1,
      box: around(blocks.map((each) => each.box)),
      row: at,
      column: from,
      rowSpan: 1,
      columnSpan: to - from + 1,
    };
  });
}

function slotsOf(cell: GridCell): readonly string[] {
  return Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, index) => {
    const row = cell.row + Math.floor(index / cell.columnSpan);
    return `${row}:${cell.column + (index % cell.columnSpan)}`;
  });
}

/** Every slot a cell, and no slot two: a later text of a taken slot joins the first's. */
export function filled(
  cells: readonly GridCell[],
  rowCount: number,
  columnCount: number,
): readonly GridCell[] {
  const taken = new Map<string, number>();
  const kept: GridCell[] = [];
  for (const cell of cells) {
    const slots = slotsOf(cell);
    const other = slots.map((slot) => taken.get(slot)).find((index) => index !== undefined);
    const host = other === undefined ? undefined : kept[other];
    if (other !== undefined && host) kept[other] = { ...host, text: host.text + cell.text };
    else {
      for (const slot of slots) taken.set(slot, kept.length);
      kept.push(cell);
    }
  }
  const pages = new Map(kept.map((cell) => [cell.row, cell.page]));
  let page = kept[0]?.page ?? 1;
  for (let row = 0; row < rowCount; row++) {
    page = pages.get(row) ?? page;
    for (let column = 0; column < columnCount; column++)
      if (!taken.has(`${row}:${column}`))
        kept.push({ text: '', page, row, column, rowSpan: 1, columnSpan: 1 });
  }
  return kept.sort((a, b) => a.row - b.row || a.column - b.column);
}
