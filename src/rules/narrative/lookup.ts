import { functionClass } from '../../model/catalogue/classes.ts';
import { key, splitEnumerator } from '../../model/key.ts';
import {
  rowOf,
  rowsUnder,
  type TableSet,
  tableOf,
  tableSets,
  totalRow,
} from '../../model/lookup.ts';
import { CLASS_NAMES } from '../../model/narrative/claims/vocabulary.ts';
import { isMoneyless } from '../../model/whole.ts';
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
    figure: remembered((query) => figure(set, query, model.year)),
    state: (kind) => state(model, kind),
    projects: () => set.filter(({ kind }) => kind === 'performance').flatMap(project),
    vehicles: () => vehicles(set),
  };
}

/** Rules ask for the same figures again and again. */
function remembered(ask: FigureLookup['figure']): FigureLookup['figure'] {
  const known = new Map<string, Figure | null>();
  return (query) => {
    const id = JSON.stringify(query);
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = ask(query);
    known.set(id, found);
    return found;
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

/** A row of 公务用车保有量, where all it prints is one number. */
function vehicles(set: TableSet): Figure | null {
  const figures = set.flatMap(({ sides }) =>
    sides.flatMap((side) =>
      side.rows
        .filter(({ label }) => /公务用车保有量/.test(label))
        .flatMap(({ index }) => (side.figures[index] ?? []).filter(({ amount }) => amount)),
    ),
  );
  const [first] = figures;
  return first && figures.every((one) => isSure(one) && one.text === first.text) ? first : null;
}

function figure(set: TableSet, query: FigureQuery, year: number | null): Figure | null {
  const statement = tableOf(set, query.kind);
  if (statement?.status !== 'checked') return null;
  const found = sidesOf(statement, query).flatMap((side) => {
    const { row, column, isYearly } = slotOf(side, query, year);
    const hit = row && column ? side.figures[row.index]?.[column.index] : undefined;
    return hit && isSure(hit) && !(isYearly && hit.certainty === 'inferred') ? [hit] : [];
  });
  const printed = found.length > 1 ? found.filter(({ amount }) => amount !== null) : found;
  return printed.length === 1 ? (printed[0] ?? null) : null;
}

/**
 * Where a list prints what is asked for; a list of one row a year prints each year in its own. Such
 * rows alike leave it open which column a figure without one belongs to.
 */
function slotOf(
  side: Side,
  query: FigureQuery,
  year: number | null,
): { row: Row | null; column: Column | null; isYearly: boolean } {
  const before = query.measure === 'last-year';
  const yearly = query.row.by === 'total' ? yearRow(side, year, before) : null;
  if (!yearly)
    return { row: rowFor(side, query.row), column: columnFor(side, query), isYearly: false };
  return { row: yearly, column: columnFor(side, { ...query, measure: 'final' }), isYearly: true };
}

const YEARLY = /^(20\d\d)年度?(?:预算|决算)?数?$/;

function yearRow({ rows }: Side, year: number | null, before: boolean): Row | null {
  const years = rows.map(({ label }) => YEARLY.exec(label)?.[1]);
  if (year === null || rows.length === 0 || years.includes(undefined)) return null;
  const wanted = `${before ? year - 1 : year}`;
  return only(rows.filter((_, at) => years[at] === wanted));
}

function isSure({ unreadable, certainty }: Figure): boolean {
  return unreadable === undefined && certainty !== 'ambiguous';
}

function sidesOf(statement: Statement, { side }: FigureQuery): readonly Side[] {
  if (side === undefined) return statement.sides;
  return statement.sides.filter(({ name }) => name === side || name === 'only');
}

/** `total` takes the list's 合计 column, or its only column of money. */
function columnFor(side: Side, { column, measure }: FigureQuery): Column | null {
  if (measure === 'last-year') return lastYears(side, column);
  const open = side.columns.filter((one) => !one.thereof && one.measure !== 'last-year');
  const found =
    column === 'total' ? wholeColumns(open) : open.filter(({ concept }) => concept === column);
  if (measure === 'budget') return found.find((one) => one.measure === 'budget') ?? null;
  return found.find((one) => one.measure === 'final') ?? found[0] ?? null;
}

/** The one column of last year's figures. */
function lastYears(side: Side, wanted: string): Column | null {
  const found = side.columns.filter(
    ({ concept, measure, thereof }) =>
      !thereof &&
      (measure === 'last-year' || concept === 'last-year') &&
      (wanted === 'total' ? WHOLE.has(concept ?? '') : concept === wanted),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const WHOLE: ReadonlySet<string> = new Set(['total', 'amount', 'last-year']);

function wholeColumns(open: readonly Column[]): readonly Column[] {
  const named = open.filter(({ concept }) => concept === 'total' || concept === 'amount');
  if (named.length > 0) return named;
  const money = open.filter(({ concept }) => !isMoneyless(concept));
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

/** A list's item rows by their labels' plain forms. */
type Labels = ReadonlyMap<string, readonly Row[]>;

const labelled = new WeakMap<Side, Labels>();

function labelsOf(side: Side): Labels {
  const known = labelled.get(side);
  if (known) return known;
  const rows = new Map<string, Row[]>();
  for (const row of side.rows) {
    if (row.role !== 'item') continue;
    const name = nameKey(row.label);
    rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  labelled.set(side, rows);
  return rows;
}

/** The one row of the last name whose ancestors bear the names before it. */
function byNames(side: Side, names: readonly string[]): Row | null {
  const [above, last] = [names.slice(0, -1), names.at(-1) ?? ''];
  const depth = names.length > 1 ? names.length * 2 + 1 : null;
  const fitting = (labelsOf(side).get(nameKey(last)) ?? []).filter(({ code }) =>
    code === null
      ? above.length === 0
      : (depth === null || code.length === depth) && under(side, code, above),
  );
  if (fitting.length <= 1 || above.length > 0) return only(fitting);
  return only(fitting.filter(({ code }) => code?.length === 3));
}

function under(side: Side, code: string, above: readonly string[]): boolean {
  return above.every((name, level) => {
    const prefix = code.slice(0, 3 + level * 2);
    return (labelsOf(side).get(nameKey(name)) ?? []).some((row) => row.code === prefix);
  });
}

/** Labels compared without numbering, code and spelling: a class by its number. */
function nameKey(label: string): string {
  const bare = splitEnumerator(key(label).replace(/^\d{3,7}/, '')).rest;
  const group = /支出$/.test(bare) ? functionClass(bare) : null;
  return group !== null && CLASS_NAMES.has(bare) ? group : bare;
}
