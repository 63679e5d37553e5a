import type { Box, Segment } from '../../types/page.ts';
import type { Frame } from './rules.ts';
import { SAME, separates } from './separates.ts';
import { snapped } from './snap.ts';

/** A frame as a lattice: `xs` and `ys` bound its columns and rows, in points, ascending. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
}

/** A cell between ruled lines, in lattice slots and in points. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

const OVERHANG = 6;

function positions(lines: readonly Segment[], across: readonly Segment[]): readonly number[] {
  const from = Math.min(...across.map((segment) => segment.from));
  const to = Math.max(...across.map((segment) => segment.to));
  const at = [...new Set(lines.map((segment) => segment.at))].sort((a, b) => a - b);
  const [first = from, last = to] = [at[0], at.at(-1)];
  const all = [
    ...(first - from > OVERHANG ? [from] : []),
    ...at,
    ...(to - last > OVERHANG ? [to] : []),
  ];
  return all.filter((value, index) => index === 0 || value - (all[index - 1] ?? 0) > SAME);
}

/** How far a cell reaches from a slot: right while no line is met, then down while none is. */
function spanFrom(
  frame: Frame,
  xs: readonly number[],
  ys: readonly number[],
  taken: ReadonlySet<string>,
  row: number,
  column: number,
): readonly [number, number] {
  const x = (index: number): number => xs[index] ?? 0;
  const y = (index: number): number => ys[index] ?? 0;
  let right = column + 1;
  while (
    right < xs.length - 1 &&
    !taken.has(`${row}:${right}`) &&
    !separates(frame.verticals, x(right), y(row), y(row + 1))
  )
    right++;
  let bottom = row + 1;
  const openBelow = (): boolean => {
    for (let at = column; at < right; at++) {
      if (taken.has(`${bottom}:${at}`) || separates(frame.horizontals, y(bottom), x(at), x(at + 1)))
        return false;
      if (at > column && separates(frame.verticals, x(at), y(bottom), y(bottom + 1))) return false;
    }
    return true;
  };
  while (bottom < ys.length - 1 && openBelow()) bottom++;
  return [bottom - row, right - column];
}

/** The cells between a frame's lines; a cell spans where no line divides it. */
export function latticeOf(drawn: Frame): Lattice {
  const ys = positions(drawn.horizontals, drawn.verticals);
  const drawnXs = positions(drawn.verticals, drawn.horizontals);
  const frame = { ...drawn, verticals: snapped(drawn.verticals, drawnXs, ys, SAME) };
  const xs = positions(frame.verticals, frame.horizontals);
  const taken = new Set<string>();
  const cells: LatticeCell[] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row}:${column}`)) continue;
      const [rowSpan, columnSpan] = spanFrom(frame, xs, ys, taken, row, column);
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(`${r}:${c}`);
      const box = {
        left: xs[column] ?? 0,
        right: xs[column + columnSpan] ?? 0,
        top: ys[row] ?? 0,
        bottom: ys[row + rowSpan] ?? 0,
      };
      cells.push({ row, column, rowSpan, columnSpan, box });
    }
  }
  return { xs, ys, cells };
}
