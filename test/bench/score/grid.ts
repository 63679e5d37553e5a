import type { Table } from '../../../samples/generator/document.ts';
import { type Layout, layoutOf } from '../../../samples/generator/grid.ts';
import type { Grid } from '../../../src/types/grid.ts';

/** A cell as it ought to be and as it was read. */
export interface Miss {
  readonly table: string;
  readonly row: number;
  readonly column: number;
  readonly wanted: string;
  readonly got: string;
}

/** How a table was read. */
export interface TableScore {
  readonly found: boolean;
  readonly body: number;
  readonly bodyRight: number;
  readonly head: number;
  readonly headRight: number;
  readonly spans: number;
  readonly spansRight: number;
  /** Rows read that the table does not have. */
  readonly extraRows: number;
  readonly misses: readonly Miss[];
}

const plain = (text: string): string => text.replace(/\s+/gu, '');

interface Slot {
  readonly text: string;
  readonly starts: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A grid's slots; a slot that a span covers says so. */
function slotsOf(grid: Grid): Slot[][] {
  const empty: Slot = { text: '', starts: false, rowSpan: 1, columnSpan: 1 };
  const slots = Array.from({ length: grid.rowCount }, () =>
    Array.from({ length: grid.columnCount }, () => empty),
  );
  for (const { row, column, text, rowSpan, columnSpan } of grid.cells) {
    const line = slots[row];
    if (line !== undefined) line[column] = { text: plain(text), starts: true, rowSpan, columnSpan };
  }
  return slots;
}

type Cells = Layout['cells'];

const byRow = (layout: Layout): Cells[] =>
  Array.from({ length: layout.rowCount }, (_, row) =>
    layout.cells.filter((cell) => cell.row === row),
  );

/**
 * A column of blanks may be left out at the right. A header word may stand anywhere below its span where no line says how
 * far that reaches.
 */
function isRight(cell: Cells[number], row: readonly Slot[] | null): boolean {
  const wanted = plain(cell.text);
  if (row === null) return false;
  if ((row[cell.column]?.text ?? '') === wanted) return true;
  if (cell.part !== 'header' || wanted === '') return false;
  const below = row.slice(cell.column, cell.column + cell.columnSpan);
  return below.some((slot) => slot.text === wanted);
}

const worth = (cells: Cells, row: readonly Slot[]): number =>
  cells.reduce((sum, cell) => sum + (isRight(cell, row) ? (cell.text === '' ? 0.1 : 1) : 0), 0);

/** For each wanted row the read row that answers it, in order, so that most cells agree. */
function alignRows(wanted: readonly Cells[], got: readonly Slot[][]): (number | null)[] {
  const best = Array.from({ length: wanted.length + 1 }, () => new Float64Array(got.length + 1));
  const gain = wanted.map((cells) => got.map((row) => worth(cells, row)));
  for (let i = wanted.length - 1; i >= 0; i -= 1)
    for (let j = got.length - 1; j >= 0; j -= 1) {
      const paired = (gain[i]?.[j] ?? 0) + (best[i + 1]?.[j + 1] ?? 0);
      const row = best[i];
      if (row) row[j] = Math.max(best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0, paired);
    }
  const pairs: (number | null)[] = wanted.map(() => null);
  for (let i = 0, j = 0; i < wanted.length && j < got.length; ) {
    const here = best[i]?.[j] ?? 0;
    const paired = (gain[i]?.[j] ?? 0) + (best[i + 1]?.[j + 1] ?? 0);
    if (paired === here && (gain[i]?.[j] ?? 0) > 0) {
      pairs[i] = j;
      i += 1;
      j += 1;
    } else if ((best[i + 1]?.[j] ?? 0) === here) i += 1;
    else j += 1;
  }
  return pairs;
}

function missesOf(table: Table, cells: Cells, row: readonly Slot[] | null): Miss[] {
  return cells
    .filter((cell) => !isRight(cell, row))
    .map((cell) => ({
      table: table.title,
      row: cell.row,
      column: cell.column,
      wanted: cell.text,
      got: row?.[cell.column]?.text ?? '(no cell)',
    }));
}

/** Compares a table with the grid that was read for it (null: none was). */
export function scoreGrid(table: Table, grid: Grid | null): TableScore {
  const layout = layoutOf(table);
  const wanted = byRow(layout);
  const got = grid === null ? [] : slotsOf(grid);
  const pairs = alignRows(wanted, got);
  const rowOf = (row: number): readonly Slot[] | null => got[pairs[row] ?? -1] ?? null;
  const right = layout.cells.filter((cell) => isRight(cell, rowOf(cell.row)));
  const spanned = layout.cells.filter((cell) => cell.rowSpan * cell.columnSpan > 1);
  const body = (cells: Cells) => cells.filter((cell) => cell.part === 'body').length;
  const used = pairs.filter((pair) => pair !== null).length;
  return {
    found: grid !== null,
    body: body(layout.cells),
    bodyRight: body(right),
    head: layout.cells.length - body(layout.cells),
    headRight: right.length - body(right),
    spans: spanned.length,
    spansRight: spanned.filter((cell) => {
      const slot = rowOf(cell.row)?.[cell.column];
      return slot?.rowSpan === cell.rowSpan && slot.columnSpan === cell.columnSpan;
    }).length,
    extraRows: got.length - used,
    misses: wanted.flatMap((cells, row) => missesOf(table, cells, rowOf(row))),
  };
}

/** Scores each table against the grid, not yet taken, that answers it best. */
export function scoreGrids(tables: readonly Table[], grids: readonly Grid[]): TableScore[] {
  const free = new Set(grids);
  return tables.map((table) => {
    let best: { score: TableScore; grid: Grid | null } = {
      score: scoreGrid(table, null),
      grid: null,
    };
    for (const grid of free) {
      const score = scoreGrid(table, grid);
      const better =
        score.bodyRight + score.headRight > best.score.bodyRight + best.score.headRight;
      if (better) best = { score, grid };
    }
    if (best.grid !== null) free.delete(best.grid);
    return best.score;
  });
}
