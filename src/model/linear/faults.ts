import { Decimal } from 'decimal.js';
import type { Split } from '../sums.ts';
import { isOneSlipOff } from './slip.ts';
import type { Table, Vector } from './table.ts';
import { columnChoices, type LooseRow, waysOf } from './ways.ts';

function vectorOf(width: number, row: LooseRow, columns: readonly number[]): Vector {
  const vector = new Array<Decimal | null>(width).fill(null);
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

/** How far a row's 合计 is above the sum of its parts. */
export function gapOf({ total, parts, less = [] }: Split, vector: Vector): Decimal {
  const at = (columns: readonly number[]): Decimal =>
    sum(columns.map((column) => vector[column] ?? null));
  return at([total, ...less]).minus(at(parts));
}

/** Row sums a placement breaks: a 合计 that is not the sum of its parts, or blank beside them. */
function rowFaults(splits: readonly Split[], slack: Decimal, vector: Vector): number {
  return splits.filter((split) =>
    gapOf(split, vector)
      .abs()
      .gt(slack.times(split.parts.length + 1)),
  ).length;
}

const every = (width: number): readonly number[] =>
  Array.from({ length: width }, (_, column) => column);

/** The fewest row sums that any placement of one row's figures breaks. */
export function leastFaults(
  width: number,
  splits: readonly Split[],
  row: LooseRow,
  slack: Decimal,
): number {
  const faults = columnChoices(row, every(width)).map((columns) =>
    rowFaults(splits, slack, vectorOf(width, row, columns)),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...faults);
}

/** A row's figures in columns, and how many of its own sums that breaks. */
export interface RowPlacement {
  readonly columns: readonly number[];
  readonly vector: Vector;
  readonly faults: number;
}

/** A row's figures in each of the columns they may stand in, with the sums that breaks. */
function placed(
  table: Table,
  row: LooseRow,
  choices: readonly (readonly number[])[],
): readonly RowPlacement[] {
  return choices.map((columns) => {
    const vector = vectorOf(table.width, row, columns);
    const misplaced = (row.barred ?? []).filter((column) => !(vector[column]?.isZero() ?? true));
    const broken = rowFaults(table.splits, table.slack, vector) + table.check(vector);
    return { columns, vector, faults: broken + misplaced.length };
  });
}

const leastOf = (all: readonly RowPlacement[]): number =>
  Math.min(Number.POSITIVE_INFINITY, ...all.map(({ faults }) => faults));

/**
 * A row's possible placements within `active` columns, those that break the fewest row sums; in
 * all columns where that breaks fewer: not every row's columns are those of the total.
 */
export function rowPlacements(
  table: Table,
  index: number,
  active: readonly number[],
): readonly RowPlacement[] {
  const row = table.rows[index];
  if (!row) return [];
  const all = every(table.width);
  table.work.left -= waysOf(row, active) || waysOf(row, all);
  if (table.work.left <= 0) return [];
  const within = placed(table, row, columnChoices(row, active));
  if (leastOf(within) > 0) table.work.left -= waysOf(row, all);
  const wide = leastOf(within) > 0 ? placed(table, row, columnChoices(row, all)) : within;
  const best = leastOf(wide) < leastOf(within) ? wide : within;
  const least = leastOf(best);
  const slips =
    least > 0 ? best.filter(({ vector }) => isOneSlipOff(table.splits, table.slack, vector)) : [];
  return slips.length > 0 ? slips : best.filter(({ faults }) => faults === least);
}
