import type { Run } from './runs.ts';

/** A run with the line it stands on. */
export interface Item {
  readonly line: number;
  readonly run: Run;
}

interface Reach extends Item {
  readonly from: number;
  readonly to: number;
}

/** How far right of the longest name a centred 合计 may begin. */
const CENTRED = 4;
const TOLERANCES = [6, 5, 4, 3, 2, 1];

/** Labels that share room, codes whose left edges agree: one group a column. Null if a line has two in one. */
export function alignedGroups(items: readonly Item[], kind: 'code' | 'label'): Item[][] | null {
  const reaches = items.map((item) => ({
    ...item,
    from: item.run.start,
    to: kind === 'label' ? item.run.end : item.run.start + 2,
  }));
  const groups = linked(reaches);
  return groups.every(isColumn) ? merged(groups, kind === 'label' ? CENTRED : 0) : null;
}

/** Neighbours that no line holds both of: a centred total beside short names, a shifted block of codes. */
function merged(groups: readonly Item[][], room: number): Item[][] {
  const columns: Item[][] = [];
  for (const group of groups) {
    const last = columns.at(-1);
    const gap = start(group) - end(last ?? []);
    if (last && gap <= room && isColumn([...last, ...group])) last.push(...group);
    else columns.push([...group]);
  }
  return columns;
}

function start(group: readonly Item[]): number {
  return Math.min(...group.map(({ run }) => run.start));
}

function end(group: readonly Item[]): number {
  return Math.max(...group.map(({ run }) => run.end));
}

/** Figures whose right edges agree, as loosely as they may without two of a line in one group. */
export function edgeGroups(items: readonly Item[]): Item[][] | null {
  for (const tolerance of TOLERANCES) {
    const reaches = items.map((item) => ({
      ...item,
      from: item.run.end,
      to: item.run.end + tolerance,
    }));
    const groups = linked(reaches);
    if (groups.every(isColumn)) return groups;
  }
  return null;
}

function linked(items: readonly Reach[]): Item[][] {
  const groups: Item[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const { line, run, from, to } of items.toSorted((a, b) => a.from - b.from)) {
    const group = from < reach ? groups.at(-1) : undefined;
    if (group) group.push({ line, run });
    else groups.push([{ line, run }]);
    reach = group ? Math.max(reach, to) : to;
  }
  return groups;
}

function isColumn(group: readonly Item[]): boolean {
  return new Set(group.map((item) => item.line)).size === group.length;
}
