import type { Figure } from '../../types/model.ts';
import type { Outcome } from '../../types/relation.ts';
import { judge } from '../evaluate.ts';
import { type Exactness, exactness } from '../exactness.ts';
import { figuresOf, type Read } from '../read.ts';
import type { TableFault } from './tables.ts';

/** Fewer rows than this are figures in a neighbouring column. */
const ROWS = 2;
/** Fewer failed relations than this are not worth a whole column. */
const FAILED = 3;

/** A table's figures by column, and within a column by row. */
type Columns = ReadonlyMap<number, ReadonlyMap<number, Figure>>;

/**
 * The table of which two adjoining columns stand in each other's place: every failed relation over them
 * is satisfied once they change places, and none that holds is broken. Null if there is none.
 */
export function swappedColumns(outcomes: readonly Outcome[]): TableFault | null {
  const failing = failingColumns(outcomes);
  const exact = exactness(outcomes.map(({ relation }) => relation));
  for (const statement of [...failing.keys()].sort()) {
    const columns = columnsOf(outcomes, statement);
    for (const pair of pairsOf(columns, failing.get(statement) ?? new Set())) {
      const fault = exchanged(outcomes, statement, columns, pair, exact);
      if (fault) return fault;
    }
  }
  return null;
}

/** The columns that failed relations of several figures bind, by table. */
function failingColumns(outcomes: readonly Outcome[]): Map<string, Set<number>> {
  const failing = new Map<string, Set<number>>();
  for (const { relation, state } of outcomes) {
    if (state !== 'fail' || relation.kind === 'fact') continue;
    for (const { place } of figuresOf(relation)) {
      if (place.kind !== 'cell') continue;
      const columns = failing.get(place.statement) ?? new Set();
      failing.set(place.statement, columns.add(place.columnIndex));
    }
  }
  return failing;
}

function columnsOf(outcomes: readonly Outcome[], statement: string): Columns {
  const columns = new Map<number, Map<number, Figure>>();
  for (const { relation } of outcomes) {
    for (const figure of figuresOf(relation)) {
      const { place } = figure;
      if (place.kind !== 'cell' || place.statement !== statement) continue;
      const column = columns.get(place.columnIndex) ?? new Map<number, Figure>();
      columns.set(place.columnIndex, column.set(place.rowIndex, figure));
    }
  }
  return columns;
}

type Pair = readonly [number, number];

function pairsOf(columns: Columns, failing: ReadonlySet<number>): Pair[] {
  const order = [...columns.keys()].sort((left, right) => left - right);
  return order.flatMap((left, at): Pair[] => {
    const right = order[at + 1];
    return right !== undefined && (failing.has(left) || failing.has(right)) ? [[left, right]] : [];
  });
}

function exchanged(
  outcomes: readonly Outcome[],
  statement: string,
  columns: Columns,
  [left, right]: Pair,
  exact: Exactness,
): TableFault | null {
  const isOwn = ({ place }: Figure) =>
    place.kind === 'cell' &&
    place.statement === statement &&
    (place.columnIndex === left || place.columnIndex === right);
  const over = (failed: boolean) =>
    outcomes.filter(
      ({ relation, state }) =>
        (state === 'fail') === failed &&
        relation.kind !== 'fact' &&
        state !== 'unchecked' &&
        figuresOf(relation).some(isOwn),
    );
  const failed = over(true);
  const figures = failed.flatMap(({ relation }) => figuresOf(relation).filter(isOwn));
  if (failed.length < FAILED || rowsOf(figures) < ROWS) return null;
  const read = reading(columns, left, right, isOwn);
  const holds = ({ relation }: Outcome) => judge(relation, read, exact).state !== 'fail';
  if (!failed.every(holds) || !over(false).every(holds)) return null;
  const names = [left, right].map((at) => nameOf(columns, at)) as [string, string];
  const base = { printed: null, suggested: null, outcomes: failed };
  return { ...base, statement, kind: 'columns-swapped', figures, columns: names, read };
}

/** Reads each figure of two columns in the other's place. */
function reading(
  columns: Columns,
  left: number,
  right: number,
  isOwn: (figure: Figure) => boolean,
): Read {
  return (figure) => {
    const { place, amount } = figure;
    if (place.kind !== 'cell' || !isOwn(figure)) return amount;
    const other = place.columnIndex === left ? right : left;
    return columns.get(other)?.get(place.rowIndex)?.amount ?? null;
  };
}

/** How many rows the figures stand in. */
function rowsOf(figures: readonly Figure[]): number {
  return new Set(figures.map(({ place }) => (place.kind === 'cell' ? place.rowIndex : -1))).size;
}

function nameOf(columns: Columns, column: number): string {
  const [first] = columns.get(column)?.values() ?? [];
  return first?.place.kind === 'cell' ? first.place.column : '';
}
