import { functionClass } from '../../model/catalogue/classes.ts';
import { key, splitEnumerator } from '../../model/key.ts';
import {
  codedRows,
  rowOf,
  rowsUnder,
  type TableSet,
  tableOf,
  tableSets,
  totalRow,
} from '../../model/lookup.ts';
import type { FigureLookup, FigureQuery, TableState } from '../../types/claim.ts';
import type { Column, Figure, Model, Row, Side, Statement, TableKind } from '../../types/model.ts';

/**
 * The tables of a document as the narrative's rules ask for them. Where a document holds several
 * departments' tables it is not known which a sentence speaks of: then nothing is found.
 */
export function figureLookup(model: Model): FigureLookup {
  const sets = tableSets(model);
  const set = sets.length === 1 ? (sets[0] ?? []) : [];
  return {
    figure: (query) => figure(set, query),
    state: (kind) => state(model, kind),
    projects: () => set.filter(({ kind }) => kind === 'performance').flatMap(project),
  };
}

function state(model: Model, kind: TableKind): TableState {
  const found = model.statements.filter((statement) => statement.kind === kind);
  if (found.some(({ status }) => status === 'unreadable')) return 'unreadable';
  if (found.some(({ status }) => status === 'checked')) return 'filled';
  return found.length > 0 ? 'empty' : 'absent';
}

function project({ sides }: Statement): readonly { name: string; budget: Figure }[] {
  const side = sides[0];
  const name = side?.rows[0]?.label;
  const budget = side?.figures[0]?.[0];
  return name === undefined || !budget?.amount ? [] : [{ name, budget }];
}

function figure(set: TableSet, query: FigureQuery): Figure | null {
  const statement = tableOf(set, query.kind);
  if (statement?.status !== 'checked') return null;
  const found = sidesOf(statement, query).flatMap((side) => {
    const row = rowFor(side, query.row);
    const column = columnFor(side, query);
    const hit = row && column ? side.figures[row.index]?.[column.index] : undefined;
    return hit && isSure(hit) ? [hit] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isSure({ unreadable, certainty }: Figure): boolean {
  return unreadable === undefined && certainty !== 'ambiguous';
}

function sidesOf(statement: Statement, { side }: FigureQuery): readonly Side[] {
  if (side === undefined) return statement.sides;
  return statement.sides.filter(({ name }) => name === side || name === 'only');
}

/** Columns that count or price things. */
const NO_WHOLE: ReadonlySet<string> = new Set(['quantity', 'price', 'percent', 'change']);

/** `total` takes the list's 合计 column, or its only column of money. */
function columnFor(side: Side, { column, measure }: FigureQuery): Column | null {
  const open = side.columns.filter((one) => !one.thereof && one.measure !== 'last-year');
  const found =
    column === 'total' ? wholeColumns(open) : open.filter(({ concept }) => concept === column);
  if (measure === 'budget') return found.find((one) => one.measure === 'budget') ?? null;
  return found.find((one) => one.measure === 'final') ?? found[0] ?? null;
}

function wholeColumns(open: readonly Column[]): readonly Column[] {
  const named = open.filter(({ concept }) => concept === 'total' || concept === 'amount');
  if (named.length > 0) return named;
  const money = open.filter(({ concept }) => concept === null || !NO_WHOLE.has(concept));
  return money.length === 1 ? money : [];
}

function rowFor(side: Side, row: FigureQuery['row']): Row | null {
  switch (row.by) {
    case 'total':
      return totalRow(side) ?? soleRow(side);
    case 'concept':
      return rowOf(side, row.concept);
    case 'code':
      return only(rowsUnder(side, row.code));
    case 'names':
      return byNames(side, row.names);
  }
}

/** A table printed as one row of figures needs no 合计. */
function soleRow(side: Side): Row | null {
  return only(side.rows.filter(({ role }) => role === 'item'));
}

function only(rows: readonly Row[]): Row | null {
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** The one row of the last name whose ancestors bear the names before it. */
function byNames(side: Side, names: readonly string[]): Row | null {
  const last = names.at(-1) ?? '';
  const above = names.slice(0, -1);
  const rows = side.rows.filter((row) => row.role === 'item' && sameName(row.label, last));
  const depth = names.length > 1 ? names.length * 2 + 1 : null;
  const fitting = rows.filter(
    (row) =>
      (depth === null || row.code === null || row.code.length === depth) && under(side, row, above),
  );
  if (fitting.length <= 1 || above.length > 0) return only(fitting);
  return only(fitting.filter(({ code }) => code !== null && code.length === 3));
}

function under(side: Side, row: Row, above: readonly string[]): boolean {
  if (above.length === 0) return true;
  const code = row.code ?? '';
  return above.every((name, level) => {
    const prefix = code.slice(0, 3 + level * 2);
    const ancestor = codedRows(side).find((one) => one.code === prefix);
    return ancestor !== undefined && sameName(ancestor.label, name);
  });
}

function sameName(label: string, name: string): boolean {
  const [printed, wanted] = [bare(label), bare(name)];
  if (printed === wanted) return true;
  const group = functionClass(wanted);
  return (
    group !== null &&
    /支出$/.test(wanted) &&
    functionClass(printed) === group &&
    /支出$/.test(printed)
  );
}

function bare(label: string): string {
  return splitEnumerator(key(label).replace(/^\d{3,7}/, '')).rest;
}
