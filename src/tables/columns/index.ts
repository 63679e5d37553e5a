import type { Grid, GridCell } from '../../types/grid.ts';
import { around, blockText } from '../runs.ts';
import { type Band, bandOf } from './bands.ts';
import { type Block, blocksOf } from './blocks.ts';
import { columnsOf, isNumbering } from './columns.ts';
import { type Head, headsOf } from './header.ts';
import { wrapPitch } from './pitch.ts';
import type { PageLine } from './regions.ts';
import { type BodyRow, bodyRows } from './rows.ts';
import { isFigure, type WordLine } from './words.ts';

export { type PageLine, pageLine, stretchesOf } from './regions.ts';

/** Lines in columns on one page: a table without ruled columns, or a page's share of one. */
export interface Part {
  readonly page: number;
  readonly lines: readonly PageLine[];
}

interface Read {
  readonly header: readonly Block[];
  readonly rows: readonly BodyRow[];
}

const hasFigure = (row: BodyRow): boolean => row.some((block) => isFigure(block.text));
const SAME_LEFT = 0.4;

/** A row of labels above the first figures is of the body where it stands on the body's edges. */
function isLabelRow(row: BodyRow, below: readonly BodyRow[]): boolean {
  const lefts = below.flatMap((other) => other.map((block) => block.box.left));
  const onEdge = (block: Block): boolean =>
    lefts.filter((left) => Math.abs(left - block.box.left) < SAME_LEFT * block.size).length >= 2;
  return row.length <= 2 && row.every(onEdge);
}

function bodyStart(rows: readonly BodyRow[]): number {
  let start = rows.findIndex(hasFigure);
  if (start < 0) return rows.length > 1 ? rows.length - 1 : rows.length;
  while (start > 1 && isLabelRow(rows[start - 1] ?? [], rows.slice(start))) start--;
  return start;
}

const wordLines = (part: Part): readonly WordLine[] => part.lines.map((line) => line.words);

/** A page's share cut into header and body rows; `pitch` is how near a wrapped cell's lines stand. */
function read(part: Part, pitch: number): Read {
  const rows = bodyRows(blocksOf(wordLines(part), pitch, part.page));
  const start = bodyStart(rows);
  return { header: rows.slice(0, start).flat(), rows: rows.slice(start) };
}

/** Whether a header repeats another, of which programs may leave some headings out. */
function repeats(header: readonly Block[], next: readonly Block[]): boolean {
  const texts = new Set(header.map((block) => block.text));
  const same = next.filter((block) => texts.has(block.text)).length;
  return same > 0 && same >= next.length * 0.7 && same >= header.length * 0.5;
}

/** A later page's share without the numbering row that its repeated header ends in. */
function withoutNumbering({ header, rows }: Read): Read {
  const repeated = header.length > 0 && rows[0] !== undefined && isNumbering(rows[0]);
  return { header, rows: repeated ? rows.slice(1) : rows };
}

const NEAR = 1.5;

/** Whether most figures of one share end where some of the other's end, as columns of figures do. */
function sameEdges(a: readonly BodyRow[], b: readonly BodyRow[]): boolean {
  const rights = (rows: readonly BodyRow[]): readonly number[] =>
    rows.flat().flatMap((block) => (isFigure(block.text) ? [block.box.right] : []));
  const known = rights(a);
  const own = rights(b);
  const found = own.filter((right) => known.some((other) => Math.abs(other - right) < NEAR));
  return found.length >= own.length * 0.7;
}

/** Whether a later page's share is of the same table: its header repeats or lacks, its edges fit. */
export function sameColumns(first: Part, next: Part): boolean {
  const pitch = wrapPitch([first, next].map(wordLines));
  const [a, b] = [read(first, pitch), read(next, pitch)];
  return repeats(a.header, b.header) || (b.header.length === 0 && sameEdges(a.rows, b.rows));
}

function headCells(heads: readonly Head[], page: number): readonly GridCell[] {
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

function rowCells(row: BodyRow, at: number, bands: readonly Band[]): readonly GridCell[] {
  const byBand = new Map<number, Block[]>();
  for (const block of row) {
    const band = bandOf(bands, block.box);
    byBand.set(band, [...(byBand.get(band) ?? []), block]);
  }
  return [...byBand].map(([column, blocks]) => ({
    text: blockText(blocks.flatMap((block) => block.glyphs)),
    page: blocks[0]?.page ?? 1,
    box: around(blocks.map((block) => block.box)),
    row: at,
    column,
    rowSpan: 1,
    columnSpan: 1,
  }));
}

/** Every slot a cell, and no slot two: later texts of one slot join the first's. */
function filled(
  cells: readonly GridCell[],
  rowCount: number,
  columnCount: number,
  page: number,
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
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++)
      if (!taken.has(`${row}:${column}`))
        kept.push({ text: '', page, row, column, rowSpan: 1, columnSpan: 1 });
  return kept.sort((a, b) => a.row - b.row || a.column - b.column);
}

function slotsOf(cell: GridCell): readonly string[] {
  return Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, index) => {
    const row = cell.row + Math.floor(index / cell.columnSpan);
    return `${row}:${cell.column + (index % cell.columnSpan)}`;
  });
}

/**
 * The grid of a table whose columns no line divides, from its shares of one or more pages. Columns
 * are the strips its texts stand in; a header repeated on a later page is left out. Null where the
 * lines are no table.
 */
export function columnsGrid(parts: readonly Part[]): Grid | null {
  const pitch = wrapPitch(parts.map(wordLines));
  const reads = parts.map((part) => read(part, pitch));
  const header = reads[0]?.header ?? [];
  const rows = [reads[0], ...reads.slice(1).map(withoutNumbering)].flatMap(
    (each) => each?.rows ?? [],
  );
  const bands = columnsOf(header, rows);
  const heads = header.length > 0 ? headsOf(header, bands) : [];
  const headRows = heads.length > 0 ? Math.max(...heads.map((head) => head.depth)) + 1 : 0;
  const [rowCount, columnCount] = [headRows + rows.length, bands.length];
  if (columnCount < 2 || rowCount < 2) return null;
  const page = parts[0]?.page ?? 1;
  const cells = [
    ...headCells(heads, page),
    ...rows.flatMap((row, index) => rowCells(row, headRows + index, bands)),
  ];
  return {
    kind: 'grid',
    origin: 'aligned',
    pages: [...new Set(parts.map((part) => part.page))],
    rowCount,
    columnCount,
    cells: filled(cells, rowCount, columnCount, page),
  };
}
