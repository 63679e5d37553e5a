import type { Decimal } from 'decimal.js';
import type { Cause } from '../../types/finding.ts';
import { ZERO } from '../units.ts';
import { type Cells, column, rowKey } from './cells.ts';
import type { Move } from './move.ts';
import type { Variable } from './system.ts';

/** What a row printed twice costs, in nats: that two rows read the same is no chance. */
const PRICE = 3.5;

/** Rows that repeat another of the same name and figures, taken out of every sum they stand in. */
export function doubledRows(cells: Cells, suspects: readonly Variable[]): Move[] {
  const rows = new Map(suspects.map((variable) => [lineKey(variable), variable]));
  rows.delete('');
  const named = new Map<string, Variable[]>();
  for (const variable of rows.values()) {
    const name = nameOf(variable);
    named.set(name, [...(named.get(name) ?? []), variable]);
  }
  return [...named.values()].flatMap((same) => same.flatMap((row) => repeats(cells, row, same)));
}

/** A row's key and its label: a row of a table with two lists is two rows. */
function lineKey(variable: Variable): string {
  const key = rowKey(variable);
  return key === '' ? '' : `${key}\u0001${nameOf(variable)}`;
}

function nameOf({ figure: { place } }: Variable): string {
  return place.kind === 'cell' ? `${place.statement}\u0001${place.row}` : '';
}

function repeats(cells: Cells, row: Variable, same: readonly Variable[]): Move[] {
  const twin = same.find((other) => line(other) < line(row) && alike(cells, row, other, ofList));
  if (!twin) return [];
  const lists = alike(cells, row, twin, ofRow) ? [ofList, ofRow] : [ofList];
  return lists.flatMap((list) => removal(list(cells, row), row));
}

function removal(figures: ReadonlyMap<number, Variable>, { figure }: Variable): Move[] {
  const printed = [...figures.values()].filter(({ value }) => !value.isZero());
  if (printed.length === 0 || figure.place.kind !== 'cell') return [];
  const cause: Cause = { kind: 'row-doubled', table: figure.place.table, row: figure.place.row };
  const values = new Map(printed.map(({ index }): [number, Decimal] => [index, ZERO]));
  return [{ values, excused: [], weight: 1, price: PRICE, lead: null, slip: null, cause }];
}

type Figures = (cells: Cells, row: Variable) => ReadonlyMap<number, Variable>;

/** A row's figures by column. */
const ofRow: Figures = (cells, row) => new Map(cells.row(row).map((one) => [column(one), one]));

/** Those of the row's own list, where two lists stand side by side. */
const ofList: Figures = (cells, row) =>
  new Map([...ofRow(cells, row)].filter(([, one]) => nameOf(one) === nameOf(row)));

function alike(cells: Cells, row: Variable, other: Variable, of: Figures): boolean {
  return sameFigures(of(cells, row), of(cells, other));
}

function line({ figure }: Variable): number {
  return figure.place.kind === 'cell' ? figure.place.rowIndex : -1;
}

function sameFigures(
  one: ReadonlyMap<number, Variable>,
  other: ReadonlyMap<number, Variable>,
): boolean {
  const columns = new Set([...one.keys(), ...other.keys()]);
  return [...columns].every((at) =>
    (one.get(at)?.value ?? ZERO).equals(other.get(at)?.value ?? ZERO),
  );
}
