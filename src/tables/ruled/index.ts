import type { Box, Glyph, LayoutPage } from '../../types/page.ts';
import type { InkedCell, InkedGrid } from '../ink.ts';
import { around, blockText, centreOf, linesOf, type Run, runsOf, sizeOf } from '../runs.ts';
import { type Lattice, type LatticeCell, latticeOf } from './lattice.ts';
import { framesOf } from './rules.ts';
import { divided } from './undivided.ts';

/** A ruled table with the page's space it takes, and where its columns stand. */
export interface RuledTable {
  readonly grid: InkedGrid;
  readonly box: Box;
  readonly xs: readonly number[];
}

/** Whether a glyph's middle is in a box. */
function holds(box: Box, { box: { left, right, top, bottom } }: Glyph): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

const MARGIN = 1.5;
/** A character with the space a cell keeps on both sides, in ems. */
const ROOM = 2.2;
const grown = (box: Box): Box => ({
  left: box.left - MARGIN,
  right: box.right + MARGIN,
  top: box.top - MARGIN,
  bottom: box.bottom + MARGIN,
});

function boundsOf(lattice: Lattice): Box {
  const [left = 0, right = 0] = [lattice.xs[0], lattice.xs.at(-1)];
  const [top = 0, bottom = 0] = [lattice.ys[0], lattice.ys.at(-1)];
  return { left, right, top, bottom };
}

/** The slot a position lies in, the outermost one where it lies outside. */
function slotAt(edges: readonly number[], at: number): number {
  const behind = edges.findIndex((edge) => edge > at);
  return behind < 0 ? edges.length - 2 : Math.max(0, behind - 1);
}

/** Finds the cell at a position. */
function cellFinder({ xs, ys, cells }: Lattice): (x: number, y: number) => LatticeCell | undefined {
  const columns = xs.length - 1;
  const slots: LatticeCell[] = [];
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        slots[row * columns + column] = cell;
  return (x, y) => slots[slotAt(ys, y) * columns + slotAt(xs, x)];
}

/** Runs by the cell they stand in; a run that crosses a border belongs where its middle is. */
function runsByCell(lattice: Lattice, glyphs: readonly Glyph[]): Map<LatticeCell, Run[]> {
  const cellAt = cellFinder(lattice);
  const byCell = new Map<LatticeCell, Run[]>();
  for (const run of linesOf(glyphs).flatMap((line) => runsOf(line, lattice.xs))) {
    const cell = cellAt(...centreOf(run.box));
    const runs = cell && byCell.get(cell);
    if (runs) runs.push(run);
    else if (cell) byCell.set(cell, [run]);
  }
  return byCell;
}

/** Whether the last line of a cell's text leaves no room for another character. */
function isFull(cell: LatticeCell, glyphs: readonly Glyph[]): boolean {
  const last = linesOf(glyphs).at(-1);
  const [glyph] = last ?? [];
  if (!last || !glyph) return false;
  const line = around(last.map(({ box }) => box));
  const room = cell.box.right - cell.box.left - (line.right - line.left);
  return room < ROOM * sizeOf(glyph);
}

function gridOf(drawn: Lattice, glyphs: readonly Glyph[], page: number): InkedGrid {
  const drawnCells = runsByCell(drawn, glyphs);
  const lattice = divided(
    drawn,
    (cell) => (drawnCells.get(cell) ?? []).flatMap((run) => run.glyphs),
    page,
  );
  const byCell = lattice === drawn ? drawnCells : runsByCell(lattice, glyphs);
  const cells = lattice.cells.map((cell): InkedCell => {
    const own = (byCell.get(cell) ?? []).flatMap((run) => run.glyphs);
    return { ...cell, page, text: blockText(own), full: isFull(cell, own) };
  });
  return {
    kind: 'grid',
    origin: 'ruled',
    pages: [page],
    rowCount: lattice.ys.length - 1,
    columnCount: lattice.xs.length - 1,
    cells,
  };
}

/** A frame around text that is no table: a box drawn about a paragraph or a page border. */
function isTable(grid: InkedGrid): boolean {
  return (
    grid.columnCount > 1 && grid.cells.length > 1 && grid.cells.some((cell) => cell.text !== '')
  );
}

/** The ruled tables of a page, from the top down, and the glyphs outside them. */
export function ruledTables(page: LayoutPage): {
  readonly tables: readonly RuledTable[];
  readonly rest: readonly Glyph[];
} {
  let rest: readonly Glyph[] = page.glyphs;
  const tables: RuledTable[] = [];
  for (const frame of framesOf(page.segments)) {
    const lattice = latticeOf(frame);
    const box = boundsOf(lattice);
    const room = grown(box);
    const own = rest.filter((glyph) => holds(room, glyph));
    const grid = gridOf(lattice, own, page.number);
    if (!isTable(grid)) continue;
    const kept = new Set(own);
    rest = rest.filter((glyph) => !kept.has(glyph));
    tables.push({ grid, box, xs: lattice.xs });
  }
  return { tables: tables.sort((a, b) => a.box.top - b.box.top), rest };
}
