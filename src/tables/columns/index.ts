import type { Grid } from '../../types/grid.ts';
import { isTotalLabel } from './bands.ts';
import { type Block, blocksOf } from './blocks.ts';
import { columnsOf, isNumbering } from './columns.ts';
import { gridOf } from './grid.ts';
import { wrapPitch } from './pitch.ts';
import type { PageLine } from './regions.ts';
import { type BodyRow, bodyRows } from './rows.ts';
import { joinPages } from './torn.ts';
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

/** A table without figures: its last row is of the body where it is labelled as a total. */
function blankBodyStart(rows: readonly BodyRow[]): number {
  const last = rows.at(-1) ?? [];
  return last.length <= 2 && last.some((block) => isTotalLabel(block.text))
    ? rows.length - 1
    : rows.length;
}

function bodyStart(rows: readonly BodyRow[]): number {
  let start = rows.findIndex(hasFigure);
  if (start < 0) return blankBodyStart(rows);
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

/**
 * The grid of a table whose columns no line divides, from its shares of one or more pages. Columns
 * are the strips its texts stand in; a header repeated on a later page is left out. Null where the
 * lines are no table.
 */
export function columnsGrid(parts: readonly Part[]): Grid | null {
  const pitch = wrapPitch(parts.map(wordLines));
  const reads = parts.map((part) => read(part, pitch));
  const header = reads[0]?.header ?? [];
  const pages = [reads[0], ...reads.slice(1).map(withoutNumbering)].map((each) => each?.rows ?? []);
  const columns = columnsOf(header, pages.flat());
  const grid = gridOf(header, joinPages(pages, columns), columns, parts[0]?.page ?? 1);
  return grid && { ...grid, pages: [...new Set(parts.map((part) => part.page))] };
}
