import type { Decimal } from 'decimal.js';
import type { Cause } from '../../types/finding.ts';
import { type Cells, column, rowKey } from './cells.ts';
import type { Move } from './move.ts';
import { statementOf, tableOf } from './place.ts';
import type { System, Variable } from './system.ts';

/** More rows with failures than this are not compared pair by pair. */
const MOST_ROWS = 16;

/** Two adjoining figures of a row put back into each other's column. */
export function neighbourSwaps(cells: Cells, suspects: readonly Variable[]): Move[] {
  return suspects.flatMap((variable) => {
    const row = cells.row(variable);
    const next = row[row.indexOf(variable) + 1];
    const before = row[row.indexOf(variable) - 1];
    return [next, before].flatMap((other) => {
      if (!other || other.value.equals(variable.value)) return [];
      const { place } = variable.figure;
      const row = place.kind === 'cell' ? place.row : '';
      const cause: Cause = { kind: 'neighbour-column', table: tableOf(place), row };
      return [swap([[variable, other]], misplaced(variable, other), cause, 1, 6)];
    });
  });
}

/** The figure to show: the one that is not nothing, and the first of two such. */
function misplaced(left: Variable, right: Variable): Variable {
  if (left.value.isZero()) return right;
  if (right.value.isZero()) return left;
  return column(left) < column(right) ? left : right;
}

/** Two rows of a table (or two figures of a column) that carry each other's figures. */
export function rowSwaps(cells: Cells, suspects: readonly Variable[]): Move[] {
  const rows = new Map(suspects.map((variable) => [rowKey(variable), variable]));
  rows.delete('');
  const heads = [...rows.values()];
  if (heads.length > MOST_ROWS) return [];
  return heads.flatMap((left, at) =>
    heads.slice(at + 1).flatMap((right) => swapsOf(cells, left, right)),
  );
}

function swapsOf(cells: Cells, left: Variable, right: Variable): Move[] {
  if (statementOf(left.figure.place) !== statementOf(right.figure.place)) return [];
  const opposite = new Map(cells.row(right).map((other) => [column(other), other]));
  const pairs = cells.row(left).flatMap((one): [Variable, Variable][] => {
    const other = opposite.get(column(one));
    return other && !other.value.equals(one.value) ? [[one, other]] : [];
  });
  const [first] = pairs;
  if (!first || left.figure.place.kind !== 'cell' || right.figure.place.kind !== 'cell') return [];
  const cause: Cause = {
    kind: 'rows-swapped',
    table: left.figure.place.table,
    rows: [left.figure.place.row, right.figure.place.row],
  };
  const whole = swap(pairs, first[0], cause, 1.1, 7);
  const single = pairs.map((pair) => swap([pair], pair[0], cause, 1.1, 9));
  return pairs.length > 1 ? [whole, ...single] : single;
}

function swap(
  pairs: readonly (readonly [Variable, Variable])[],
  lead: Variable,
  cause: Cause,
  weight: number,
  price: number,
): Move {
  const values = new Map<number, Decimal>();
  for (const [left, right] of pairs) {
    values.set(left.index, right.value);
    values.set(right.index, left.value);
  }
  return { values, excused: [], weight, price, lead: lead.index, slip: 'neighbour', cause };
}

/** The figures of all failed relations. */
export function suspectsIn(system: System, failed: readonly number[]): Variable[] {
  const indexes = new Set(
    failed.flatMap((at) => system.constraints[at]?.weights.map((one) => one.variable) ?? []),
  );
  return [...indexes].flatMap((index) => system.variables[index] ?? []);
}
