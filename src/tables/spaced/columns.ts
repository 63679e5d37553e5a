import { figurePlaces } from './figures.ts';
import { alignedGroups, type Item } from './groups.ts';
import type { Run, RunKind } from './runs.ts';

/** A column of the body with the room its runs take on the first page. */
export interface BodyColumn {
  readonly kind: RunKind;
  readonly start: number;
  readonly end: number;
}

export interface Layout {
  readonly columns: readonly BodyColumn[];
  /** For each line the column of each of its runs. */
  readonly places: readonly (readonly number[])[];
  /** How far right edges of figures stray from their column's mean, on average, in characters. */
  readonly stray: number;
}

/**
 * Columns by position: codes by their left edges, labels by the room they share, figures by their
 * right edges. Null where the positions leave a doubt.
 */
export function layoutOf(lines: readonly (readonly Run[])[]): Layout | null {
  const codes = alignedGroups(itemsOf(lines, 'code'), 'code');
  const labels = alignedGroups(itemsOf(lines, 'label'), 'label');
  if (codes === null || labels === null) return null;
  const figures = figureGroups(lines, labels);
  if (figures === null) return null;
  const groups = [...codes, ...labels, ...figures].toSorted((a, b) => middle(a) - middle(b));
  const column = new Map(
    groups.flatMap((group, at) => group.map((item) => [item.run, at] as const)),
  );
  const places = lines.map((runs) => runs.map((run) => column.get(run) ?? -1));
  const ordered = places.every((line) => line.every((place, at) => place > (line[at - 1] ?? -1)));
  return ordered ? { columns: groups.map(columnOf), places, stray: strayOf(figures) } : null;
}

function itemsOf(lines: readonly (readonly Run[])[], kind: RunKind): Item[] {
  return lines.flatMap((runs, line) =>
    runs.filter((run) => run.kind === kind).map((run) => ({ line, run })),
  );
}

/** Figure columns, side by side: a side's figures stand between its labels and the next ones. */
function figureGroups(
  lines: readonly (readonly Run[])[],
  labels: readonly (readonly Item[])[],
): Item[][] | null {
  const starts = labels.map((group) => Math.min(...group.map(({ run }) => run.start)));
  const sideOf = (run: Run) => starts.filter((start) => start < run.start).length;
  const groups: Item[][] = [];
  for (let side = 0; side <= labels.length; side++) {
    const own = lines.map((runs) =>
      runs.filter((run) => run.kind === 'figure' && sideOf(run) === side),
    );
    const places = figurePlaces(own);
    if (places === null) return null;
    const count = Math.max(0, ...own.map((runs) => runs.length));
    const columns = Array.from({ length: count }, (): Item[] => []);
    own.forEach((runs, line) => {
      runs.forEach((run, at) => {
        columns[places[line]?.[at] ?? 0]?.push({ line, run });
      });
    });
    groups.push(...columns);
  }
  return groups;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function middle(group: readonly Item[]): number {
  return mean(group.map(({ run }) => (run.start + run.end) / 2));
}

/** Means rather than extremes: a shifted block of lines must not swallow the neighbour's room. */
function columnOf(group: readonly Item[]): BodyColumn {
  const kind = group[0]?.run.kind ?? 'label';
  const starts = group.map(({ run }) => run.start);
  const ends = group.map(({ run }) => run.end);
  if (kind === 'figure') return { kind, start: mean(starts), end: mean(ends) };
  return { kind, start: Math.min(...starts), end: Math.max(...ends) };
}

function strayOf(groups: readonly (readonly Item[])[]): number {
  const strays = groups.flatMap((group) => {
    const edge = mean(group.map(({ run }) => run.end));
    return group.map(({ run }) => Math.abs(run.end - edge));
  });
  return mean(strays);
}
