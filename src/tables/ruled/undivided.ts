import type { Glyph } from '../../types/page.ts';
import { blocksOf } from '../columns/blocks.ts';
import { isOneKind, wrapPitch } from '../columns/pitch.ts';
import { bodyRows, rowBox } from '../columns/rows.ts';
import { type Word, wordOf } from '../columns/words.ts';
import { linesOf } from '../runs.ts';
import type { Lattice, LatticeCell } from './lattice.ts';

/** A cell's printed lines, each as one word. */
const linesIn = (glyphs: readonly Glyph[]): readonly Word[] => linesOf(glyphs).map(wordOf);

/** A line that leaves this much room, in ems, is not followed by the rest of its figure. */
const ROOM = 1.5;

/** Whether a cell lists whole figures one below the other, as only several rows can. */
function isList(lines: readonly Word[], width: number): boolean {
  const hasRoom = ({ box, size }: Word): boolean => width - (box.right - box.left) > ROOM * size;
  return (
    lines.length >= 2 &&
    lines.slice(0, -1).some(hasRoom) &&
    lines.slice(1).every((line, index) => isOneKind(lines[index]?.text ?? '', line.text))
  );
}

/** Where a ruled row must be cut to part the printed rows in it, from the top; none for most. */
function cutsOf(
  cells: readonly LatticeCell[],
  glyphsIn: (cell: LatticeCell) => readonly Glyph[],
  page: number,
): readonly number[] {
  const lists = cells.map((cell) => linesIn(glyphsIn(cell)));
  const figures = lists.filter((list, index) => {
    const box = cells[index]?.box;
    return box !== undefined && isList(list, box.right - box.left);
  });
  const longest = Math.max(0, ...figures.map((list) => list.length));
  if (longest < 3 && figures.length < 2) return [];
  const lines = lists
    .flat()
    .sort((a, b) => a.box.top - b.box.top)
    .map((word) => [word]);
  const boxes = bodyRows(blocksOf(lines, wrapPitch([lines]), page)).map(rowBox);
  if (boxes.length < longest) return [];
  return boxes.slice(1).map((box, index) => ((boxes[index]?.bottom ?? box.top) + box.top) / 2);
}

/** A cell cut at these heights; `row` is the first of its rows in the new lattice. */
function cut(cell: LatticeCell, cuts: readonly number[], row: number): readonly LatticeCell[] {
  const ys = [cell.box.top, ...cuts, cell.box.bottom];
  return ys.slice(1).map((bottom, index) => ({
    ...cell,
    row: row + index,
    box: { ...cell.box, top: ys[index] ?? bottom, bottom },
  }));
}

/**
 * A lattice whose rows are parted where no line does: a table may be ruled between its columns only.
 * A row is cut where its cells list several whole figures.
 */
export function divided(
  lattice: Lattice,
  glyphsIn: (cell: LatticeCell) => readonly Glyph[],
  page: number,
): Lattice {
  const rows = lattice.ys.slice(1).map((_, row) => {
    const cells = lattice.cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row);
    const whole = cells.every((cell) => cell.rowSpan === 1);
    return whole ? cutsOf(cells, glyphsIn, page) : [];
  });
  if (rows.every((cuts) => cuts.length === 0)) return lattice;
  const before = rows.map((_, row) => rows.slice(0, row).flat().length + row);
  const ys = lattice.ys.flatMap((y, row) => [y, ...(rows[row] ?? [])]);
  const cells = lattice.cells.flatMap((cell) => {
    const [row = 0, cuts = []] = [before[cell.row], rows[cell.row]];
    return cuts.length > 0 ? cut(cell, cuts, row) : [{ ...cell, row }];
  });
  return { ...lattice, ys, cells };
}
