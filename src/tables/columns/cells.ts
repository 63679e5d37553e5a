import type { GridCell } from '../../types/grid.ts';
import { around, blockText } from '../runs.ts';
import { isTotalLabel, touches } from './bands.ts';
import type { Block } from './blocks.ts';
import type { Column } from './columns.ts';
import { columnOf } from './columns.ts';
import { middleOf } from './edges.ts';
import type { Head } from './header.ts';
import type { BodyRow } from './rows.ts';
import { isFigure, widthOf } from './words.ts';

/** How much nearer the middle of several columns than its own a text must be to span them, in ems. */
const CLEARLY = 0.8;

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

type Span = readonly [number, number];

/** The span, of those around `inner` over free columns, in whose middle the text stands best. */
function centred(block: Block, inner: Span, free: (column: number) => boolean, plan: Plan): Span {
  const off = ([a, b]: Span): number => Math.abs(middleOf(plan.edges, a, b) - centreX(block));
  let best = inner;
  for (let from = inner[0]; from === inner[0] || free(from); from--)
    for (let to = inner[1]; to === inner[1] || free(to); to++)
      if (off([from, to]) < off(best)) best = [from, to];
  return best;
}

/** Whether a text stands where its own column's texts do. */
function isAtHome(block: Block, column: number, { columns, leaves }: Plan): boolean {
  const [own, leaf] = [columns[column], leaves[column]];
  const flush = own?.filled && Math.abs(own.left - block.box.left) < 0.2 * block.size;
  const headed = leaf && Math.abs(centreX(leaf) - centreX(block)) < 0.3 * block.size;
  const below = own && !own.filled && touches(own, block.box, 0.5 * widthOf(block.box));
  return Boolean(flush || headed || below) || isFigure(block.text);
}

/** The columns a text runs over by more than half an em each. */
const columnsOver = (block: Block, columns: readonly Column[]): readonly number[] =>
  columns.flatMap((column, index) =>
    touches(column, block.box, Math.min(0.5 * block.size, 0.5 * widthOf(block.box))) ? [index] : [],
  );

/**
 * The columns a row's text takes: its own; those it runs over, if it begins flush in the first or
 * else stands centred over them and blank ones beside them; and for a total's label the blank label
 * columns about it in whose middle it stands.
 */
function spanOf(block: Block, column: number, taken: ReadonlySet<number>, plan: Plan): Span {
  const { columns, edges } = plan;
  const over = columnsOver(block, columns);
  const [first = column, last = column] = [over[0], over.at(-1)];
  const free = (index: number): boolean => columns[index] !== undefined && !taken.has(index);
  if (over.some((index) => index !== column && taken.has(index))) return [column, column];
  if (over.length > 1) {
    const flush = Math.abs((edges[first] ?? 0) - block.box.left) < 0.8 * block.size;
    return flush ? [first, last] : centred(block, [first, last], free, plan);
  }
  if (isAtHome(block, column, plan)) return [column, column];
  const total = isTotalLabel(block.text);
  const label = (index: number): boolean =>
    free(index) && !columns[index]?.figures && (index < column || columns[index]?.filled === true);
  const span = centred(block, [column, column], total ? label : free, plan);
  const off = ([a, b]: Span): number => Math.abs(middleOf(edges, a, b) - centreX(block));
  const least = total ? 0 : CLEARLY * block.size;
  return off([column, column]) - off(span) > least ? span : [column, column];
}

const tailText = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.tail ? blockText(block.tail) : '')).join('');

/** A body row's cells: its texts by column; labels of totals and long texts may span. */
export function rowCells(row: BodyRow, at: number, plan: Plan): readonly GridCell[] {
  const byColumn = new Map<number, Block[]>();
  for (const block of row) {
    const column = columnOf(plan.columns, block);
    byColumn.set(column, [...(byColumn.get(column) ?? []), block]);
  }
  const taken = new Set(byColumn.keys());
  return [...byColumn].map(([column, blocks]) => {
    const [block] = blocks;
    const lone = blocks.length === 1 && block !== undefined;
    const [from, to] = lone ? spanOf(block, column, taken, plan) : [column, column];
    return {
      text: blockText(blocks.flatMap((each) => each.glyphs)) + tailText(blocks),
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
