import type { GridCell } from '../../types/grid.ts';
import type { Run } from './runs.ts';

/** A column by the room its header takes and the header line that stands on. */
export interface Room {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** It holds codes or names. */
  readonly names: boolean;
}

/** A header text over the columns `from` to `to` (both included). */
export interface HeadText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const BARE = 2;
const SPAN = 1;
const MIXED_KINDS = 12;
const MIXED_LINES = 6;
const SPLIT = 5;

interface Path {
  readonly cost: number;
  readonly texts: readonly HeadText[];
}

/**
 * The columns each run of a header line stands over. A run is centred over what it heads, so the
 * spans are those, in order and apart, whose middles lie nearest to the runs' middles and that
 * leave few columns bare and part few headers printed on one line.
 */
export function headSpans(runs: readonly Run[], columns: readonly Room[]): readonly HeadText[] {
  const edges = edgesOf(columns);
  const count = columns.length;
  let paths = new Map<number, Path>([[0, { cost: 0, texts: [] }]]);
  for (const run of runs) {
    const next = new Map<number, Path>();
    for (const [start, path] of paths) {
      for (const { from, to } of spansFrom(start, count)) {
        const cost =
          path.cost +
          spanCost(run, from, to, edges) +
          bareCost(columns, start, from) +
          partCost(columns, from, to);
        const known = next.get(to + 1)?.cost ?? Number.POSITIVE_INFINITY;
        if (cost < known)
          next.set(to + 1, { cost, texts: [...path.texts, { text: run.text, from, to }] });
      }
    }
    paths = next;
  }
  const ends = [...paths].map(([end, path]) => ({
    ...path,
    cost: path.cost + bareCost(columns, end, count),
  }));
  return ends.sort((a, b) => a.cost - b.cost)[0]?.texts ?? [];
}

function spansFrom(start: number, count: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let from = start; from < count; from++) {
    for (let to = from; to < count; to++) spans.push({ from, to });
  }
  return spans;
}

/** Where one column's room ends and the next begins. */
function edgesOf(columns: readonly Room[]): readonly number[] {
  const inner = columns.slice(1).map((column, at) => ((columns[at]?.end ?? 0) + column.start) / 2);
  return [columns[0]?.start ?? 0, ...inner, columns.at(-1)?.end ?? 0];
}

function spanCost(run: Run, from: number, to: number, edges: readonly number[]): number {
  const middle = ((edges[from] ?? 0) + (edges[to + 1] ?? 0)) / 2;
  return Math.abs((run.start + run.end) / 2 - middle) + (to - from) * SPAN;
}

/** What speaks against a header over these columns together. */
function partCost(columns: readonly Room[], from: number, to: number): number {
  const own = columns.slice(from, to + 1);
  const kinds = sidesOf(columns) < 2 && new Set(own.map((column) => column.names)).size > 1;
  const lines = new Set(own.map((column) => column.line)).size > 1;
  return (kinds ? MIXED_KINDS : 0) + (lines ? MIXED_LINES : 0);
}

/** How many times names begin after figures, reading from the left. */
function sidesOf(columns: readonly Room[]): number {
  return columns.filter((column, at) => column.names && !columns[at - 1]?.names).length;
}

/** What speaks against leaving these columns bare: most of all neighbours printed on one line. */
function bareCost(columns: readonly Room[], from: number, to: number): number {
  if (from === to) return 0;
  const splits = [from, to].filter((at) => {
    const [left, right] = [columns[at - 1], columns[at]];
    const together = left?.names === right?.names || sidesOf(columns) > 1;
    return left && right && left.line === right.line && together;
  });
  return (to - from) * BARE + splits.length * SPLIT;
}

/** A word's end as a column's own header (数 below 机关运行经费预算) goes on with the text above it. */
export function withPieces(
  leaves: readonly HeadText[],
  above: readonly HeadText[],
): readonly HeadText[] {
  const starts = (leaf: HeadText) =>
    above.findLast(
      (text) =>
        text.from === leaf.from &&
        text.to === leaf.to &&
        leaf.text.length < 3 &&
        text.text.length > 2,
    );
  const used = new Set(leaves.map(starts));
  const whole = leaves.map((leaf) => ({ ...leaf, text: (starts(leaf)?.text ?? '') + leaf.text }));
  return [...above.filter((text) => !used.has(text)), ...whole];
}

/** The texts as cells over `count` columns; each column's last text reaches down to the header's foot. */
export function headCells(
  texts: readonly HeadText[],
  count: number,
  page: number,
): { readonly cells: readonly GridCell[]; readonly depth: number } {
  const heights = Array<number>(count).fill(0);
  const placed = texts.map((text) => {
    const own = heights.slice(text.from, text.to + 1);
    const row = Math.max(...own);
    heights.fill(row + 1, text.from, text.to + 1);
    return { ...text, row };
  });
  const depth = Math.max(1, ...heights);
  const cells = placed.map((text) => ({
    text: text.text,
    page,
    row: text.row,
    column: text.from,
    rowSpan: heights.slice(text.from, text.to + 1).every((height) => height === text.row + 1)
      ? depth - text.row
      : 1,
    columnSpan: text.to - text.from + 1,
  }));
  return { cells: [...cells, ...bareCells(cells, count, depth, page)], depth };
}

/** Slots that no text covers are blank cells. */
function bareCells(
  cells: readonly GridCell[],
  count: number,
  depth: number,
  page: number,
): GridCell[] {
  const covered = (row: number, column: number) =>
    cells.some(
      (cell) =>
        row >= cell.row &&
        row < cell.row + cell.rowSpan &&
        column >= cell.column &&
        column < cell.column + cell.columnSpan,
    );
  return Array.from({ length: depth * count }, (_, slot) => ({
    row: Math.floor(slot / count),
    column: slot % count,
  }))
    .filter(({ row, column }) => !covered(row, column))
    .map(({ row, column }) => ({ text: '', page, row, column, rowSpan: 1, columnSpan: 1 }));
}
