import type { NativeCell } from '../../types/page.ts';
import type { CellShape } from './definition.ts';

/** A table's row: its cells' texts and, where the document tells, their shapes. */
export interface DocRow {
  readonly texts: readonly string[];
  readonly shapes: readonly CellShape[];
}

/** Edges nearer than this (a millimetre, in twentieths of a point) are one. */
const SAME_EDGE = 57;

/** A cell with the columns it covers, counted over all edges of the table. */
interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly down: CellShape['down'];
}

/** The table's vertical edges from left to right, those of all rows, near ones taken for one. */
function edgesOf(rows: readonly DocRow[]): readonly number[] {
  const all = rows.flatMap(({ shapes }) => shapes.flatMap(({ left, right }) => [left, right]));
  const edges: number[] = [];
  for (const edge of all.sort((a, b) => a - b)) {
    if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_EDGE) edges.push(edge);
  }
  return edges;
}

function column(edges: readonly number[], edge: number): number {
  let nearest = 0;
  edges.forEach((other, index) => {
    if (Math.abs(other - edge) < Math.abs((edges[nearest] ?? 0) - edge)) nearest = index;
  });
  return nearest;
}

/** A row's cells; those merged into the one on their left widen it. */
function cellsOf({ texts, shapes }: DocRow, edges: readonly number[]): readonly Cell[] {
  if (shapes.length !== texts.length) {
    return texts.map((text, index) => ({ text, from: index, to: index + 1, down: 'none' }));
  }
  const cells: Cell[] = [];
  shapes.forEach(({ left, right, down, across }, index) => {
    const from = column(edges, left);
    const to = Math.max(from + 1, column(edges, right));
    const last = cells.at(-1);
    if (across === 'continued' && last) cells.splice(-1, 1, { ...last, to });
    else cells.push({ text: texts[index] ?? '', from, to, down });
  });
  return cells;
}

function continuation(row: readonly Cell[] | undefined, above: Cell): Cell | undefined {
  return row?.find((cell) => {
    return cell.down === 'continued' && cell.from === above.from && cell.to === above.to;
  });
}

function rowSpan(rows: readonly (readonly Cell[])[], row: number, cell: Cell): number {
  if (cell.down === 'none') return 1;
  let span = 1;
  while (continuation(rows[row + span], cell)) span++;
  return span;
}

/** Whether a cell is the inside of one that began in a row above. */
function isInside(rows: readonly (readonly Cell[])[], row: number, cell: Cell): boolean {
  const above = rows[row - 1];
  return (
    cell.down === 'continued' &&
    above !== undefined &&
    above.some(({ from, to, down }) => from === cell.from && to === cell.to && down !== 'none')
  );
}

/** A row that begins to the right of the table's edge has blank space before its first cell. */
function indent(cells: readonly Cell[]): readonly NativeCell[] {
  const from = cells[0]?.from ?? 0;
  return from === 0 ? [] : [{ text: '', rowSpan: 1, columnSpan: from }];
}

/** The rows of a table with their spans, from the edges and merges its rows define. */
export function spannedRows(table: readonly DocRow[]): readonly (readonly NativeCell[])[] {
  const edges = edgesOf(table);
  const rows = table.map((row) => cellsOf(row, edges));
  return rows.map((cells, row) => [
    ...indent(cells),
    ...cells
      .filter((cell) => !isInside(rows, row, cell))
      .map((cell) => ({
        text: cell.text,
        rowSpan: rowSpan(rows, row, cell),
        columnSpan: cell.to - cell.from,
      })),
  ]);
}
