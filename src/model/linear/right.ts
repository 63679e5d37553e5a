import { Decimal } from 'decimal.js';
import { readNumber } from '../amount.ts';
import type { Split } from '../sums.ts';
import type { LooseEntry } from './entry.ts';
import { leastFaults } from './faults.ts';
import type { LooseRow, PartFigures } from './ways.ts';

/** Columns `from` to before `to` of one list, and the figures other pages print in them, by left page. */
export interface RightColumns {
  readonly from: number;
  readonly to: number;
  readonly pages: readonly (readonly (readonly string[])[])[];
}

interface Sums {
  readonly width: number;
  readonly splits: readonly Split[];
  readonly slack: Decimal;
}

/** More row sums broken than this, and the figures were laid beside the wrong rows. */
const MOST_BROKEN = 2;

/** The numbers that figure texts print; what is no number counts as nothing. */
export function numbersOf(figures: readonly string[]): readonly Decimal[] {
  return figures.map((text) => {
    const reading = readNumber(text);
    return reading.kind === 'number' ? reading.value : new Decimal(0);
  });
}

function withFigures(
  entry: LooseEntry,
  figures: readonly string[],
  { from, to }: RightColumns,
): LooseEntry {
  const before: readonly PartFigures[] = entry.parts ?? [
    { count: entry.figures.length, from: 0, to: from },
  ];
  const parts = [...before, { count: figures.length, from, to }];
  return { ...entry, figures: [...entry.figures, ...figures], parts };
}

const looseRow = ({ figures, parts }: LooseEntry): LooseRow => ({
  values: numbersOf(figures),
  parent: null,
  ...(parts ? { parts } : {}),
});

interface Path {
  readonly cost: number;
  /** How many assignments cost the same. */
  readonly ways: number;
  readonly entries: readonly LooseEntry[];
}

function better(known: Path | undefined, path: Path): Path {
  if (!known || path.cost < known.cost) return path;
  return path.cost > known.cost ? known : { ...known, ways: known.ways + path.ways };
}

/**
 * Lays a page's figures beside its rows in order, rows left blank where their own sums ask for
 * it. Null where the sums do not decide or would break too often.
 */
function laidOut(
  entries: readonly LooseEntry[],
  figures: readonly (readonly string[])[],
  columns: RightColumns,
  sums: Sums,
): readonly LooseEntry[] | null {
  if (figures.length > entries.length) return null;
  if (figures.length === entries.length)
    return entries.map((entry, at) => withFigures(entry, figures[at] ?? [], columns));
  const faults = (entry: LooseEntry): number =>
    leastFaults(sums.width, sums.splits, looseRow(entry), sums.slack);
  let paths = new Map<number, Path>([[0, { cost: 0, ways: 1, entries: [] }]]);
  for (const entry of entries) {
    const next = new Map<number, Path>();
    for (const [used, path] of paths) {
      for (const taken of used < figures.length ? [[], figures[used] ?? []] : [[]]) {
        const own = withFigures(entry, taken, columns);
        const step = { ...path, cost: path.cost + faults(own), entries: [...path.entries, own] };
        const at = used + (taken.length > 0 ? 1 : 0);
        next.set(at, better(next.get(at), step));
      }
    }
    paths = next;
  }
  const best = paths.get(figures.length);
  return best && best.ways === 1 && best.cost <= MOST_BROKEN ? best.entries : null;
}

/** The rows of one list with the figures of a right part beside them; null where these fit no rows. */
export function withRightColumns(
  entries: readonly LooseEntry[],
  pages: readonly number[],
  columns: RightColumns,
  sums: Sums,
): readonly LooseEntry[] | null {
  const done = pages.map((page, at) =>
    laidOut(
      entries.filter((entry) => entry.page === page),
      columns.pages[at] ?? [],
      columns,
      sums,
    ),
  );
  return done.some((each) => each === null) ? null : done.flatMap((each) => each ?? []);
}
