import { edgeGroups, type Item } from './groups.ts';
import type { Run } from './runs.ts';

const MARGIN = 3;
/** With more columns than this all ways to leave some blank are too many to weigh. */
const MOST_WEIGHED = 12;

/**
 * The figure column of each figure, for the lines of one side of a table. Where edges group into as
 * many columns as the fullest line has figures, these are the columns. Where they stray (extractors
 * shift whole blocks of lines), lines with all figures are read in order and the others by the
 * nearest of those. Null where a figure could as well stand in another column.
 */
export function figurePlaces(
  lines: readonly (readonly Run[])[],
): readonly (readonly number[])[] | null {
  const most = Math.max(0, ...lines.map((runs) => runs.length));
  const items = lines.flatMap((runs, line) => runs.map((run) => ({ line, run })));
  const groups = edgeGroups(items);
  if (groups && groups.length === most)
    return lines.map((runs) => runs.map((run) => groupOf(groups, run)));
  return nearestPlaces(lines, most);
}

function groupOf(groups: readonly (readonly Item[])[], run: Run): number {
  return groups.findIndex((group) => group.some((item) => item.run === run));
}

function nearestPlaces(
  lines: readonly (readonly Run[])[],
  most: number,
): readonly (readonly number[])[] | null {
  const full = lines.flatMap((runs, at) => (runs.length === most ? [at] : []));
  if (most > MOST_WEIGHED && full.length < lines.length) return null;
  if (
    !full.every(
      (at, index) => index === 0 || movesAsOne(lines[full[index - 1] ?? at] ?? [], lines[at] ?? []),
    )
  )
    return null;
  const places: (readonly number[])[] = [];
  for (const [at, runs] of lines.entries()) {
    const place = runs.length === most ? runs.map((_, index) => index) : nearest(lines, full, at);
    if (place === null) return null;
    places.push(place);
  }
  return places;
}

/** Two lines of one layout, one of them perhaps shifted: each figure by about as much. */
function movesAsOne(a: readonly Run[], b: readonly Run[]): boolean {
  const shifts = a.map((run, at) => (b[at]?.end ?? 0) - run.end);
  const steps = a.slice(1).map((run, at) => run.end - (a[at]?.end ?? 0));
  const room = Math.max(3, Math.min(...steps, 12) / 2);
  return Math.max(...shifts) - Math.min(...shifts) <= room;
}

function nearest(
  lines: readonly (readonly Run[])[],
  full: readonly number[],
  at: number,
): readonly number[] | null {
  const runs = lines[at] ?? [];
  if (runs.length === 0) return [];
  const above = full.findLast((line) => line < at);
  const below = full.find((line) => line > at);
  const fits = [above, below].flatMap((line) =>
    line === undefined ? [] : placements(runs, lines[line] ?? []),
  );
  fits.sort((a, b) => a.cost - b.cost);
  const [best] = fits;
  const rival = fits.find((fit) => fit.places.join() !== best?.places.join());
  return best && (!rival || rival.cost - best.cost >= MARGIN) ? best.places : null;
}

interface Fit {
  readonly places: readonly number[];
  readonly cost: number;
}

/** All order-keeping ways to put the runs into the reference line's columns. */
function placements(runs: readonly Run[], reference: readonly Run[], from = 0): Fit[] {
  const [run, ...rest] = runs;
  if (!run) return [{ places: [], cost: 0 }];
  const fits: Fit[] = [];
  for (let column = from; column <= reference.length - runs.length; column++) {
    const own = Math.abs(run.end - (reference[column]?.end ?? 0));
    for (const fit of placements(rest, reference, column + 1)) {
      fits.push({ places: [column, ...fit.places], cost: own + fit.cost });
    }
  }
  return fits;
}
