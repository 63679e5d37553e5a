import type { Decimal } from 'decimal.js';
import type { Split } from '../sums.ts';
import { rowPlacements } from './faults.ts';
import { chooser } from './settle.ts';
import type { Choice, RowCheck, Table } from './table.ts';
import type { LooseRow } from './ways.ts';

/** Where each row's figures stand: `columns[r][k]` is the column of row r's k-th figure. */
export interface Placement {
  readonly columns: readonly (readonly number[])[];
  /** How many row and column sums this placement breaks. */
  readonly broken: number;
  /** Rows for which another placement does as well. */
  readonly ambiguous: ReadonlySet<number>;
  /** All columns that do equally well for an ambiguous row; absent where they are too many to tell. */
  readonly variants: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** The rows were not told apart, so that nothing is certain. */
  readonly unsure?: boolean;
}

/** A list's figures, and what must hold of their columns. */
export interface LooseTable {
  readonly width: number;
  /** Which columns add up to which. */
  readonly splits: readonly Split[];
  readonly rows: readonly LooseRow[];
  /** Half a unit of the last printed digit. */
  readonly slack: Decimal;
  /** For each column whether rows add up in it; all do where it is left out. */
  readonly additive?: readonly boolean[];
  readonly check?: RowCheck;
}

/** Placements and steps looked at for a table before its columns are given up as not certain. */
const WORK = 20_000;

/** A wrong figure breaks its row's sum and its column's: so much worse, a placement may be the true one. */
const ONE_FAULT = 2;

/**
 * The ways to place the rows' figures into columns, one for each set of columns that the table's
 * own total may use: those that break no sum, the customary (leftmost) first. Where each breaks
 * some, a figure is wrong, and those that break few are given, the fewest first.
 */
export function placeRows(loose: LooseTable): readonly Placement[] {
  const { width, rows } = loose;
  const children = rows.map((_, index) =>
    rows.flatMap((row, child) => (row.parent === index ? [child] : [])),
  );
  const work = { left: WORK };
  const additive = loose.additive ?? Array.from({ length: width }, () => true);
  const table: Table = { ...loose, additive, children, check: loose.check ?? (() => 0), work };
  const roots = rows.flatMap((row, index) => (row.parent === null ? [index] : []));
  const every = Array.from({ length: width }, (_, column) => column);
  const main = roots.find((root) => (children[root]?.length ?? 0) > 0);
  const views =
    main === undefined
      ? [every]
      : rowPlacements(table, main, every).map(({ columns }) =>
          every.filter((column) => !additive[column] || columns.includes(column)),
        );
  const solved = views.map((active) => placeWithin(table, roots, active));
  // No view at all: the total itself holds more figures than there are columns.
  if (work.left <= 0 || solved.length === 0) return [givenUp(rows)];
  const least = Math.min(...solved.map((placement) => placement.broken));
  const most = least === 0 ? 0 : least + ONE_FAULT;
  return solved
    .filter(({ broken }) => broken <= most)
    .toSorted((one, other) => one.broken - other.broken);
}

/** Too many placements to tell one from another: the leftmost, and none of it certain. */
function givenUp(rows: readonly LooseRow[]): Placement {
  return {
    columns: rows.map(({ values }) => values.map((_, column) => column)),
    broken: 0,
    ambiguous: new Set(rows.keys()),
    variants: new Map(),
  };
}

function placeWithin(table: Table, roots: readonly number[], active: readonly number[]): Placement {
  const choicesOf = chooser(table, active);
  const best = roots.map((root) => {
    const choices = choicesOf(root);
    const least = Math.min(...choices.map(({ cost }) => cost));
    return choices.filter(({ cost }) => cost === least);
  });
  const seen: Seen = { ways: new Map(), open: new Set(), done: new Set() };
  roots.forEach((root, at) => {
    see(seen, root, best[at] ?? []);
  });
  const { ways, open } = seen;
  const several = [...ways].filter(([row, found]) => found.size > 1 && !open.has(row));
  return {
    columns: table.rows.map((_, row) => [...(ways.get(row)?.values() ?? [])][0] ?? []),
    broken: best.reduce((sum, [first]) => sum + (first?.cost ?? 0), 0),
    ambiguous: new Set([...open, ...several.map(([row]) => row)]),
    variants: new Map(several.map(([row, found]) => [row, [...found.values()]])),
  };
}

/** What the best solutions hold: each row's columns, and rows of which they do not tell. */
interface Seen {
  readonly ways: Map<number, Map<string, readonly number[]>>;
  readonly open: Set<number>;
  readonly done: Set<Choice>;
}

function see(seen: Seen, row: number, choices: readonly Choice[], isOpen = false): void {
  if (isOpen) seen.open.add(row);
  for (const choice of choices) {
    const ways = seen.ways.get(row) ?? new Map<string, readonly number[]>();
    if (!ways.has(String(choice.columns)))
      seen.ways.set(row, ways.set(String(choice.columns), choice.columns));
    if (seen.done.has(choice) && !isOpen) continue;
    seen.done.add(choice);
    for (const [child, below] of choice.below) see(seen, child, below, isOpen || choice.open);
  }
}
