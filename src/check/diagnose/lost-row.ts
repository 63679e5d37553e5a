import type { Decimal } from 'decimal.js';
import type { Cause } from '../../types/finding.ts';
import { ZERO } from '../units.ts';
import { allows, differenceOf } from './balance.ts';
import { type Band, columnOf, type Sum, totalColumn } from './bands.ts';
import { type Cells, rowKey } from './cells.ts';
import { mouldOf, printLike } from './mould.ts';
import type { Move } from './move.ts';
import type { Constraint, System, Variable } from './system.ts';

/**
 * What a lost row costs, in nats: it may be any row, so that a slip that fits exactly is likelier. The
 * first where the lost figures obey the sums of a row, the second where no sum tells.
 */
const PRICE = { yes: 9.5, unknown: 12 } as const;

/** The totals exceed their parts in several columns, by figures that themselves make a row. */
export function missingRow(
  system: System,
  cells: Cells,
  band: Band,
  failed: readonly number[],
): Move[] {
  const total = band.failed[0]?.cells[0]?.variable;
  if (total?.figure.place.kind !== 'cell') return [];
  if (!band.failed.every((sum) => differenceOf(sum.constraint).gt(0))) return [];
  const consistency = consistent(system, cells, band, total);
  if (consistency === 'no') return [];
  const columns = new Map(band.failed.map((sum) => [totalColumn(sum), sum]));
  const cause: Cause = {
    kind: 'row-missing',
    table: total.figure.place.table,
    total: total.figure.place.row,
    columns: [...columns.values()].map((sum) => columnLabel(sum)),
    values: [...columns.values()].map((sum) => printed(system, sum)),
  };
  const excused = [
    ...new Set([
      ...band.failed.map(({ constraint }) => constraint.index),
      ...elsewhere(system, band, failed),
    ]),
  ];
  const weight = columns.size > 1 ? 1.2 : 1.9;
  const price = PRICE[consistency];
  return [{ values: new Map(), excused, weight, price, lead: null, slip: null, cause }];
}

/** Sums over the same rows in other tables, that lack just what the lost row would add to them. */
function elsewhere(system: System, band: Band, failed: readonly number[]): number[] {
  const lost = new Map(
    band.failed.flatMap(({ cells, constraint }): [string, Decimal][] => {
      const [total] = cells;
      return total ? [[columnOf(total.variable), differenceOf(constraint)]] : [];
    }),
  );
  const rows = new Set(band.sums.flatMap(({ cells }) => cells.slice(1).map(rowOf)));
  return failed.filter((at) => {
    const constraint = system.constraints[at];
    if (constraint?.relation.kind !== 'sum') return false;
    return constraint.weights.some(({ variable, sign }) => {
      const one = system.variables[variable];
      const lack = one && rows.has(rowKey(one)) ? lost.get(columnOf(one)) : undefined;
      return lack !== undefined && takes(constraint, lack.times(sign));
    });
  });
}

function takes(constraint: Constraint, more: Decimal): boolean {
  return allows(constraint, differenceOf(constraint).plus(more).abs());
}

function rowOf({ variable }: Sum['cells'][number]): string {
  return rowKey(variable);
}

function columnLabel(sum: Sum): string {
  const place = sum.cells[0]?.variable.figure.place;
  return place?.kind === 'cell' ? place.column : '';
}

function printed(system: System, sum: Sum): string {
  const total = sum.cells[0]?.variable;
  const mould = total && mouldOf(system, total);
  return mould ? printLike(mould, differenceOf(sum.constraint)) : '';
}

/** Whether the differences obey the sums that the total's own row obeys, as a lost row's figures would. */
function consistent(
  system: System,
  cells: Cells,
  band: Band,
  total: Variable,
): 'yes' | 'no' | 'unknown' {
  const lost = new Map(
    band.sums.map((sum) => [sum.cells[0]?.variable.index ?? -1, differenceOf(sum.constraint)]),
  );
  const row = cells.row(total);
  const sums = new Set(row.flatMap((variable) => variable.constraints));
  let answer: 'yes' | 'unknown' = 'unknown';
  for (const at of sums) {
    const constraint = system.constraints[at];
    if (constraint?.relation.kind !== 'sum') continue;
    if (!constraint.weights.every(({ variable }) => lost.has(variable))) continue;
    const left = constraint.weights.reduce(
      (sum, { variable, sign }) => sum.plus(lost.get(variable)?.times(sign) ?? 0),
      ZERO,
    );
    if (!allows(constraint, left.abs())) return 'no';
    answer = 'yes';
  }
  return answer;
}
