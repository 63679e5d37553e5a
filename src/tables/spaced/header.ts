import type { GridCell } from '../../types/grid.ts';
import type { Run } from './runs.ts';

/** A column by the room its header takes; `names` where it holds codes or names. */
export interface Room {
  readonly start: number;
  readonly end: number;
  readonly names: boolean;
}

/** A header text over the columns `from` to `to` (both included). */
export interface HeadText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const SPAN = 1;
const MIXED = 12;

interface Path {
  readonly cost: number;
  readonly texts: readonly HeadText[];
}

/**
 * The columns each run of a header line stands over. A run is centred over what it heads, so the
 * spans are those, in order and apart, whose middles lie nearest to the runs' middles and that
 * leave few columns bare, each at the price of `bare`.
 */
export function headSpans(
  runs: readonly Run[],
  columns: readonly Room[],
  bare: number,
): readonly HeadText[] {
  const sides = columns.filter((column, at) => column.names && !columns[at - 1]?.names).length;
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
          (from - start) * bare +
          (sides < 2 && isMixed(columns, from, to) ? MIXED : 0);
        const known = next.get(to + 1)?.cost ?? Number.POSITIVE_INFINITY;
        if (cost < known)
          next.set(to + 1, { cost, texts: [...path.texts, { text: run.text, from, to }] });
      }
    }
    paths = next;
  }
  const ends = [...paths].map(([end, path]) => ({
    ...path,
    cost: path.cost + (count - end) * bare,
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

/** In a table with names on one side only no header stands over names and figures both. */
function isMixed(columns: readonly Room[], from: number, to: number): boolean {
  return new Set(columns.slice(from, to + 1).map((column) => column.names)).size > 1;
}

/** Pieces above a column's own header, and over no other column, are the start of its text. */
export function withPieces(
  leaves: readonly HeadText[],
  over: readonly HeadText[],
): readonly HeadText[] {
  const pieces = over.filter((text) => text.from === text.to);
  const whole = leaves.map((leaf) => ({
    ...leaf,
    text: [...pieces.filter((piece) => piece.from === leaf.from), leaf]
      .map((each) => each.text)
      .join(''),
  }));
  return [...over.filter((text) => text.from !== text.to), ...whole];
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
