import { Decimal } from 'decimal.js';
import type { Split } from '../sums.ts';
import { columnChoices, type LooseRow, waysOf } from './ways.ts';

export type { LooseRow, PartFigures } from './ways.ts';

/** Where each row's figures stand: `columns[r][k]` is the column of row r's k-th figure. */
export interface Placement {
  readonly columns: readonly (readonly number[])[];
  /** How many row and column sums this placement breaks. */
  readonly broken: number;
  /** Rows for which another placement does as well. */
  readonly ambiguous: ReadonlySet<number>;
}

interface Table {
  readonly width: number;
  readonly splits: readonly Split[];
  readonly rows: readonly LooseRow[];
  readonly children: readonly (readonly number[])[];
  readonly slack: Decimal;
  readonly check: RowCheck;
  /** Placements and steps that may still be looked at; counted down. */
  readonly work: { left: number };
}

/** A row's figures by column, null where the column is blank. */
export type Vector = readonly (Decimal | null)[];

/** What a row breaks besides its sums, as 数量 × 单价 = 金额. */
export type RowCheck = (vector: Vector) => number;

interface Choice {
  readonly columns: readonly number[];
  readonly vector: Vector;
  /** Sums the subtree breaks under this choice, and the choices of its children. */
  readonly cost: number;
  readonly picks: ReadonlyMap<number, Choice>;
  readonly several: boolean;
}

const MOST_STEPS = 20_000;
/** Placements and steps looked at for a table before its columns are given up as not certain. */
const WORK = 20_000;
const ROW_FAULT = 1;

function vectorOf(table: Pick<Table, 'width'>, row: LooseRow, columns: readonly number[]): Vector {
  const vector = new Array<Decimal | null>(table.width).fill(null);
  columns.forEach((column, index) => {
    vector[column] = row.values[index] ?? null;
  });
  return vector;
}

function sum(values: readonly (Decimal | null)[]): Decimal {
  return values.reduce<Decimal>(
    (total, value) => (value === null ? total : total.plus(value)),
    new Decimal(0),
  );
}

/** Row sums a placement breaks: a 合计 that is not the sum of its parts, or blank beside them. */
function rowFaults(table: Pick<Table, 'splits' | 'slack' | 'check'>, vector: Vector): number {
  const broken = table.splits.filter(({ total, parts, less = [] }) => {
    const at = (columns: readonly number[]): Decimal =>
      sum(columns.map((column) => vector[column] ?? null));
    const gap = at([total, ...less]).minus(at(parts));
    return gap.abs().gt(table.slack.times(parts.length + 1));
  }).length;
  return broken + table.check(vector);
}

/** The fewest row sums that any placement of one row's figures breaks. */
export function leastFaults(
  width: number,
  splits: readonly Split[],
  row: LooseRow,
  slack: Decimal,
): number {
  const every = Array.from({ length: width }, (_, column) => column);
  const faults = columnChoices(row, every).map((columns) =>
    rowFaults({ splits, slack, check: () => 0 }, vectorOf({ width }, row, columns)),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...faults);
}

/** A row's possible placements within `active` columns, those that break the fewest row sums. */
function placements(
  table: Table,
  index: number,
  active: readonly number[],
): readonly { columns: readonly number[]; vector: Vector; faults: number }[] {
  const row = table.rows[index];
  if (!row) return [];
  const every = Array.from({ length: table.width }, (_, column) => column);
  const { work } = table;
  work.left -= waysOf(row, active) || waysOf(row, every);
  if (work.left <= 0) return [];
  const within = row.values.length <= active.length ? columnChoices(row, active) : [];
  const all = (within.length > 0 ? within : columnChoices(row, every)).map((columns) => {
    const vector = vectorOf(table, row, columns);
    const misplaced = (row.barred ?? []).filter((column) => !(vector[column]?.isZero() ?? true));
    return { columns, vector, faults: rowFaults(table, vector) + misplaced.length };
  });
  const least = Math.min(...all.map((each) => each.faults));
  return all.filter((each) => each.faults === least);
}

/** Finds, for one set of used columns, the cheapest consistent choice for every row of a subtree. */
function solver(table: Table, active: readonly number[]) {
  const memo = new Map<number, readonly Choice[]>();
  const choicesOf = (index: number): readonly Choice[] => {
    const known = memo.get(index);
    if (known) return known;
    const choices = placements(table, index, active).map(({ columns, vector, faults }) => {
      const below = settleChildren(table, table.children[index] ?? [], vector, choicesOf);
      return {
        columns,
        vector,
        cost: faults * ROW_FAULT + below.cost,
        picks: below.picks,
        several: below.several,
      };
    });
    memo.set(index, choices);
    return choices;
  };
  return choicesOf;
}

interface Settled {
  readonly cost: number;
  readonly picks: ReadonlyMap<number, Choice>;
  readonly several: boolean;
}

/** Chooses the children's placements whose sum is the parent's row, column by column. */
function settleChildren(
  table: Table,
  children: readonly number[],
  target: Vector,
  choicesOf: (index: number) => readonly Choice[],
): Settled {
  if (children.length === 0) return { cost: 0, picks: new Map(), several: false };
  const options = children.map((child) => [...choicesOf(child)].sort((a, b) => a.cost - b.cost));
  const order = children
    .map((_, at) => at)
    .sort((a, b) => (options[a]?.length ?? 0) - (options[b]?.length ?? 0));
  const found = search(table, target, order, options);
  if (found === 'too many') return { ...firstPicks(children, options), several: true };
  if (found) {
    const picks = new Map(
      found.best.map((choice, at) => [children[order[at] as number] as number, choice]),
    );
    return { cost: total(found.best), picks, several: found.count > 1 };
  }
  const { cost, picks } = firstPicks(children, options);
  return { cost: 1 + cost, picks, several: false };
}

/** Every child's own cheapest placement, whatever their sum. */
function firstPicks(
  children: readonly number[],
  options: readonly (readonly Choice[])[],
): Pick<Settled, 'cost' | 'picks'> {
  const picks = new Map<number, Choice>();
  options.forEach(([choice], at) => {
    if (choice) picks.set(children[at] as number, choice);
  });
  return { cost: total([...picks.values()]), picks };
}

function total(choices: readonly Choice[]): number {
  return choices.reduce((cost, choice) => cost + choice.cost, 0);
}

function search(
  table: Table,
  target: Vector,
  order: readonly number[],
  options: readonly (readonly Choice[])[],
): { best: readonly Choice[]; count: number } | 'too many' | null {
  let steps = 0;
  let best: readonly Choice[] | null = null;
  let count = 0;
  const room = table.slack.times(order.length + 1);
  const goal = target.map((value) => value ?? new Decimal(0));
  const visit = (at: number, left: readonly Decimal[], chosen: readonly Choice[]): void => {
    if (++steps > MOST_STEPS || --table.work.left <= 0) return;
    if (at === order.length) {
      if (left.some((value) => value.abs().gt(room))) return;
      if (best === null || total(chosen) < total(best)) [best, count] = [chosen, 1];
      else if (total(chosen) === total(best)) count++;
      return;
    }
    for (const choice of options[order[at] as number] ?? []) {
      const next = left.map((value, column) => value.minus(choice.vector[column] ?? 0));
      if (next.some((value, column) => value.lt(room.negated()) && (goal[column]?.gte(0) ?? true)))
        continue;
      visit(at + 1, next, [...chosen, choice]);
    }
  };
  visit(0, goal, []);
  // A search that was cut short has not shown that its find is the only one, or that there is none.
  const isCut = steps > MOST_STEPS;
  if (best === null) return isCut ? 'too many' : null;
  return { best, count: isCut ? count + 1 : count };
}

function collect(
  choice: Choice,
  index: number,
  columns: (readonly number[])[],
  ambiguous: Set<number>,
): void {
  columns[index] = choice.columns;
  for (const [child, pick] of choice.picks) {
    if (choice.several) ambiguous.add(child);
    collect(pick, child, columns, ambiguous);
  }
}

/**
 * All ways to place the rows' figures into columns that break the fewest sums, the customary
 * (leftmost) first: one for each set of columns that the table's own total may use.
 * `splits` says which columns add up to which; `slack` is half a unit of the last printed digit.
 */
export function placeRows(
  width: number,
  splits: readonly Split[],
  rows: readonly LooseRow[],
  slack: Decimal,
  check: RowCheck = () => 0,
): readonly Placement[] {
  const children = rows.map((_, index) =>
    rows.flatMap((row, child) => (row.parent === index ? [child] : [])),
  );
  const work = { left: WORK };
  const table: Table = { width, splits, rows, children, slack, check, work };
  const roots = rows.flatMap((row, index) => (row.parent === null ? [index] : []));
  const every = Array.from({ length: width }, (_, column) => column);
  const main = roots.find((root) => (children[root]?.length ?? 0) > 0);
  const views =
    main === undefined ? [every] : placements(table, main, every).map((each) => each.columns);
  const solved = views.map((active) => placeWithin(table, roots, active));
  if (work.left <= 0) return [givenUp(rows)];
  const least = Math.min(...solved.map((placement) => placement.broken));
  const kept = solved.filter((placement) => placement.broken === least);
  if (least > 0 && main !== undefined) {
    const open = placeWithin(table, roots, every);
    if (work.left <= 0) return [givenUp(rows)];
    if (open.broken < least) return [open];
  }
  return kept;
}

/** Too many placements to tell one from another: the leftmost, and none of it certain. */
function givenUp(rows: readonly LooseRow[]): Placement {
  return {
    columns: rows.map(({ values }) => values.map((_, column) => column)),
    broken: 0,
    ambiguous: new Set(rows.keys()),
  };
}

function placeWithin(table: Table, roots: readonly number[], active: readonly number[]): Placement {
  const columns: (readonly number[])[] = table.rows.map(() => []);
  const ambiguous = new Set<number>();
  let broken = 0;
  for (const root of roots) {
    const choices = solver(table, active)(root);
    const least = Math.min(...choices.map((choice) => choice.cost));
    const best = choices.filter((choice) => choice.cost === least);
    const pick = best[0];
    if (!pick) continue;
    if (best.length > 1) ambiguous.add(root);
    broken += pick.cost;
    collect(pick, root, columns, ambiguous);
  }
  return { columns, broken, ambiguous };
}
