import type { Area, CellArea } from './drawing.ts';
import type { Look } from './look.ts';

/** Page space has its origin at the bottom left; `flip` turns a distance from the top around. */
type Flip = (top: number) => number;

const number = (value: number): string => String(Math.round(value * 100) / 100);
const words = (...values: readonly number[]): string => values.map(number).join(' ');

const box = ({ left, top, right, bottom }: Area, flip: Flip): string =>
  `${words(left, flip(bottom), right - left, bottom - top)} re`;

const stroke = (x1: number, y1: number, x2: number, y2: number): string =>
  `${words(x1, y1)} m ${words(x2, y2)} l S`;

interface Edge {
  readonly horizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const edgesOf = ({ left, top, right, bottom }: Area): Edge[] => [
  { horizontal: true, at: top, from: left, to: right },
  { horizontal: true, at: bottom, from: left, to: right },
  { horizontal: false, at: left, from: top, to: bottom },
  { horizontal: false, at: right, from: top, to: bottom },
];

/** Edges on one line that touch become one. */
function merged(cells: readonly Area[]): Edge[] {
  const groups = new Map<string, Edge[]>();
  for (const edge of cells.flatMap(edgesOf)) {
    const key = `${edge.horizontal} ${number(edge.at)}`;
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  return [...groups.values()].flatMap(mergeLine);
}

function mergeLine(edges: readonly Edge[]): Edge[] {
  const result: Edge[] = [];
  for (const edge of [...edges].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && edge.from <= last.to + 0.01)
      result[result.length - 1] = { ...last, to: Math.max(last.to, edge.to) };
    else result.push(edge);
  }
  return result;
}

const drawEdge = ({ horizontal, at, from, to }: Edge, flip: Flip): string =>
  horizontal ? stroke(from, flip(at), to, flip(at)) : stroke(at, flip(from), at, flip(to));

function filledEdge({ horizontal, at, from, to }: Edge, flip: Flip): string {
  const area = horizontal
    ? { left: from, right: to, top: at - 0.25, bottom: at + 0.25 }
    : { left: at - 0.25, right: at + 0.25, top: from, bottom: to };
  return `${box(area, flip)} f`;
}

const inset = ({ left, top, right, bottom }: Area, by: number): Area => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
});

function threeLines(cells: readonly CellArea[], flip: Flip): string[] {
  const extent = (list: readonly Area[]) => ({
    left: Math.min(...list.map((area) => area.left)),
    right: Math.max(...list.map((area) => area.right)),
    top: Math.min(...list.map((area) => area.top)),
    bottom: Math.max(...list.map((area) => area.bottom)),
  });
  const all = extent(cells);
  const head = cells.filter((cell) => cell.head);
  const at = [all.top, all.bottom, ...(head.length === 0 ? [] : [extent(head).bottom])];
  return at.map((top) =>
    drawEdge({ horizontal: true, at: top, from: all.left, to: all.right }, flip),
  );
}

/** Operators that draw the rules of one table's cells. */
export function rulesOf(cells: readonly CellArea[], rules: Look['rules'], flip: Flip): string[] {
  if (rules === 'none' || cells.length === 0) return [];
  if (rules === 'cells') return ['0.5 w', ...cells.map((cell) => `${box(cell, flip)} S`)];
  if (rules === 'filled')
    return cells.flatMap((cell) => edgesOf(cell).map((edge) => filledEdge(edge, flip)));
  if (rules === 'three-line') return ['1 w', ...threeLines(cells, flip)];
  const width = rules === 'hairline' ? '0 w' : '0.5 w';
  const once = merged(cells).map((edge) => drawEdge(edge, flip));
  const twice = rules === 'double' ? cells.map((cell) => `${box(inset(cell, 1), flip)} S`) : [];
  return [width, ...once, ...twice];
}
