import type { InkedGrid } from '../ink.ts';
import { bare } from './captions.ts';

const NEAR = 6;

/**
 * Where each of `b`'s column edges stands among `a`'s, wherever the page's margin is: a part of a
 * table may show fewer edges (a lone 合计 row with merged cells) but none of its own. Null where they
 * do not fit.
 */
export function edgesAmong(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const [startA, startB] = [a[0], b[0]];
  if (startA === undefined || startB === undefined) return null;
  const found = b.map((x) =>
    a.findIndex((other) => Math.abs(other - startA - (x - startB)) <= NEAR),
  );
  const whole = found[0] === 0 && found.at(-1) === a.length - 1;
  const rising = found.every(
    (index, at) => index >= 0 && (at === 0 || index > (found[at - 1] ?? -1)),
  );
  return whole && rising ? found : null;
}

/** A grid with its columns put onto the wider table's. */
export function ontoColumns(
  grid: InkedGrid,
  edges: readonly number[],
  columnCount: number,
): InkedGrid {
  const cells = grid.cells.map((cell) => {
    const column = edges[cell.column] ?? 0;
    const end = edges[cell.column + cell.columnSpan] ?? columnCount;
    return { ...cell, column, columnSpan: end - column };
  });
  return { ...grid, columnCount, cells };
}

const FIGURE = /^-?(\d{3,}|[\d,，]*\.\d+|\d{1,3}([,，]\d{3})+)$/;
const HEAD_ROWS = 4;

/** Whether a part is no more than the head of a table: few rows, and no amount or code among them. */
export const isHeadOnly = ({ rowCount, cells }: InkedGrid): boolean =>
  rowCount <= HEAD_ROWS && !cells.some(({ text }) => FIGURE.test(bare(text)));
