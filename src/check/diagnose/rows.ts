import type { Decimal } from 'decimal.js';
import type { Cause } from '../../types/finding.ts';
import { ZERO } from '../units.ts';
import { allows, differenceOf } from './balance.ts';
import { type Cells, column, rowKey } from './cells.ts';
import type { Copies } from './lever.ts';
import { grainOf, mouldOf, printLike, toGrain } from './mould.ts';
import type { Move } from './move.ts';
import type { Constraint, System, Variable } from './system.ts';

/** The same column sum in one column of a table: its rows, and by how much the total exceeds them. */
interface Sum {
  readonly constraint: Constraint;
  /** The total first, then the parts, each with its sign. */
  readonly cells: readonly { readonly variable: Variable; readonly sign: number }[];
}

/** The same rows summed in several columns, with those columns where they fail. */
interface Band {
  readonly sums: readonly Sum[];
  readonly failed: readonly Sum[];
  readonly rows: number;
}

/** Causes that lie in a whole row: lost, printed twice, or with several figures wrong together. */
export function rowMoves(
  system: System,
  cells: Cells,
  copies: Copies,
  failed: readonly number[],
): Move[] {
  return bandsOf(system, cells, failed).flatMap((band) => [
    ...missingRow(system, cells, band),
    ...doubledRow(band),
    ...wrongRows(system, copies, band),
  ]);
}

function bandsOf(system: System, cells: Cells, failed: readonly number[]): Band[] {
  const bands = new Map<string, Band>();
  for (const at of failed) {
    const sum = sumOf(system, system.constraints[at]);
    if (sum && !bands.has(keyOf(sum))) bands.set(keyOf(sum), bandOf(system, cells, sum));
  }
  return [...bands.values()];
}

/** A sum within one column of one table; null for any other relation. */
function sumOf(system: System, constraint: Constraint | undefined): Sum | null {
  if (constraint?.relation.kind !== 'sum' || constraint.weights.length < 2) return null;
  const cells = constraint.weights.flatMap(({ variable, sign }) => {
    const found = system.variables[variable];
    return found ? [{ variable: found, sign }] : [];
  });
  const columns = new Set(cells.map(({ variable }) => columnOf(variable)));
  if (columns.size !== 1 || columns.has('')) return null;
  return { constraint, cells };
}

function columnOf(variable: Variable): string {
  const { place } = variable.figure;
  return place.kind === 'cell' ? `${place.statement} ${place.columnIndex}` : '';
}

function keyOf(sum: Sum): string {
  return sum.cells.map(({ variable, sign }) => `${sign}${rowKey(variable)}`).join();
}

function bandOf(system: System, cells: Cells, sum: Sum): Band {
  const key = keyOf(sum);
  const total = sum.cells[0]?.variable;
  const beside = total ? cells.row(total) : [];
  const around = new Set(beside.flatMap((variable) => variable.constraints));
  const sums = [...around].flatMap((at) => {
    const other = sumOf(system, system.constraints[at]);
    return other && keyOf(other) === key ? [other] : [];
  });
  const distinct = [...new Map(sums.map((one) => [totalColumn(one), one])).values()];
  const failing = sums.filter((one) => one.constraint.failed);
  return { sums: distinct, failed: failing, rows: sum.cells.length };
}

function totalColumn(sum: Sum): number {
  const total = sum.cells[0]?.variable;
  return total ? column(total) : -1;
}

/** The totals exceed their parts in several columns, by figures that themselves make a row. */
function missingRow(system: System, cells: Cells, band: Band): Move[] {
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
  const weight = columns.size > 1 ? 1.2 : 1.9;
  return [excuse(band, cause, weight, consistency === 'yes' ? 6 : 9)];
}

function excuse(band: Band, cause: Cause, weight: number, price: number): Move {
  const excused = band.failed.map((sum) => sum.constraint.index);
  return { values: new Map(), excused, weight, price, lead: null, slip: null, cause };
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

/** One of two equal rows of the same name accounts for all the differences. */
function doubledRow(band: Band): Move[] {
  const [first] = band.failed;
  if (!first) return [];
  return first.cells.slice(1).flatMap((_, offset) => {
    const at = offset + 1;
    const twin = twinOf(band, at);
    const place = first.cells[at]?.variable.figure.place;
    if (!twin || place?.kind !== 'cell') return [];
    const explains = band.sums.every((sum) => {
      const cell = sum.cells[at];
      return (
        cell !== undefined &&
        differenceOf(sum.constraint).equals(cell.variable.value.times(cell.sign))
      );
    });
    const cause: Cause = { kind: 'row-doubled', table: place.table, row: place.row };
    return explains ? [excuse(band, cause, 1, 5)] : [];
  });
}

/** An earlier row with the same name and the same figures. */
function twinOf(band: Band, at: number): boolean {
  const same = (other: number) =>
    band.sums.every((sum) => {
      const [one, two] = [sum.cells[at]?.variable, sum.cells[other]?.variable];
      return one && two && one.value.equals(two.value) && label(one) === label(two);
    });
  return Array.from({ length: at - 1 }, (_, index) => index + 1).some(same);
}

function label({ figure: { place } }: Variable): string {
  return place.kind === 'cell' ? place.row : '';
}

/** Any one row takes all differences up: a total that was not updated, or a row of another year. */
function wrongRows(system: System, copies: Copies, band: Band): Move[] {
  if (new Set(band.failed.map(totalColumn)).size < 2) return [];
  return Array.from({ length: band.rows }, (_, at) => wrongRow(system, copies, band, at)).flat();
}

function wrongRow(system: System, copies: Copies, band: Band, at: number): Move[] {
  const values = new Map<number, Decimal>();
  for (const { cells, constraint } of band.failed) {
    const cell = cells[at];
    if (!cell || !mouldOf(system, cell.variable) || Math.abs(cell.sign) !== 1) return [];
    const shift = differenceOf(constraint).times(-cell.sign);
    for (const index of copies(cell.variable.index)?.members ?? [cell.variable.index]) {
      const variable = system.variables[index];
      if (variable)
        values.set(index, toGrain(variable.value.plus(shift), grainOf(system, variable)));
    }
  }
  const lead = band.failed[0]?.cells[at]?.variable;
  if (lead?.figure.place.kind !== 'cell') return [];
  const { table, row } = lead.figure.place;
  const cause: Cause = { kind: at === 0 ? 'total-not-updated' : 'row-wrong', table, row };
  const negative = [...values.values()].some((value) => value.lt(0));
  const price = (at === 0 ? 10 : 12) + (negative ? 8 : 0);
  const slip = lead.figure.amount ? 'other' : 'blank';
  return [{ values, excused: [], weight: 1.5, price, lead: lead.index, slip, cause }];
}
