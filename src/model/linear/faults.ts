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

/** A row's possible placements within `active` columns, those that break the fewest row sums. */
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
  const within = row.values.length <= active.length ? columnChoices(row, active) : [];
  const placed = (within.length > 0 ? within : columnChoices(row, all)).map((columns) => {
    const vector = vectorOf(table.width, row, columns);
    const misplaced = (row.barred ?? []).filter((column) => !(vector[column]?.isZero() ?? true));
    const broken = rowFaults(table.splits, table.slack, vector) + table.check(vector);
    return { columns, vector, faults: broken + misplaced.length };
  });
  const least = Math.min(...placed.map(({ faults }) => faults));
  const slips =
    least > 0 ? placed.filter(({ vector }) => isOneSlipOff(table.splits, table.slack, vector)) : [];
  return slips.length > 0 ? slips : placed.filter(({ faults }) => faults === least);
}
