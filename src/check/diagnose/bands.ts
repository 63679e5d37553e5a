import { type Cells, column, rowKey } from './cells.ts';
import type { Constraint, System, Variable } from './system.ts';

/** The same column sum in one column of a table: its rows, and by how much the total exceeds them. */
export interface Sum {
  readonly constraint: Constraint;
  /** The total first, then the parts, each with its sign. */
  readonly cells: readonly { readonly variable: Variable; readonly sign: number }[];
}

/** The same rows summed in several columns, with those columns where they fail. */
export interface Band {
  readonly sums: readonly Sum[];
  readonly failed: readonly Sum[];
  readonly rows: number;
}

/** The bands of all failed column sums. */
export function bandsOf(system: System, cells: Cells, failed: readonly number[]): Band[] {
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

/** The table and column a figure stands in; '' in the narrative. */
export function columnOf(variable: Variable): string {
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

/** The column a sum runs down. */
export function totalColumn(sum: Sum): number {
  const total = sum.cells[0]?.variable;
  return total ? column(total) : -1;
}
