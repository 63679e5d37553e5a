import type { FigureLookup, FigureQuery, TableState } from '../types/claim.ts';
import type { Column, Figure, Model, Row, Side, Statement, TableKind } from '../types/model.ts';
import { functionClass } from './catalogue/classes.ts';
import { key } from './key.ts';
import {
  codedRows,
  columnOf,
  figureAt,
  rowOf,
  rowsUnder,
  type TableSet,
  tableOf,
  tableSets,
  totalRow,
  wholeColumn,
} from './lookup.ts';

function sidesFor(statement: Statement, query: FigureQuery): readonly Side[] {
  if (!query.side) return statement.sides;
  return statement.sides.filter((side) => side.name === query.side || side.name === 'only');
}

function measured(side: Side, column: Column | null, query: FigureQuery): Column | null {
  if (!column || !query.measure) return column;
  const twins = side.columns.filter(
    (other) => other.concept === column.concept && other.measure === query.measure,
  );
  return twins[0] ?? column;
}

function columnFor(side: Side, query: FigureQuery): Column | null {
  const column = query.column === 'total' ? wholeColumn(side) : columnOf(side, query.column);
  return measured(side, column, query);
}

const bareName = (label: string): string =>
  key(label)
    .replace(/^\d+/, '')
    .replace(/\((类|款|项)\)$/, '')
    .replace(/支出$/, '');

/** The rows whose chain of names ends as asked: 类, 款, 项, as many as the text gives. */
function rowsByNames(side: Side, names: readonly string[]): readonly Row[] {
  const wanted = names.map(bareName);
  const last = wanted.at(-1) ?? '';
  const length = 1 + names.length * 2;
  return codedRows(side).filter((row) => {
    if (row.code?.length !== length || bareName(row.label) !== last) return false;
    return wanted
      .slice(0, -1)
      .every((name, level) => ancestorFits(side, row.code ?? '', level, name));
  });
}

/** Whether the ancestor at a level (0 类, 1 款) is named so, or is not printed. */
function ancestorFits(side: Side, code: string, level: number, name: string): boolean {
  const prefix = code.slice(0, 3 + level * 2);
  if (level === 0 && functionClass(name) !== null) return functionClass(name) === prefix;
  const ancestor = codedRows(side).find((row) => row.code === prefix);
  return !ancestor || bareName(ancestor.label) === name;
}

function rowsFor(side: Side, { row }: FigureQuery): readonly Row[] {
  switch (row.by) {
    case 'total':
      return [rowOf(side, 'grand-total') ?? totalRow(side)].filter((found) => found !== null);
    case 'concept':
      return side.rows
        .filter((candidate) => candidate.concept === row.concept && candidate.role !== 'thereof')
        .slice(0, 1);
    case 'code':
      return [
        ...rowsUnder(side, row.code),
        ...side.rows.filter((candidate) => candidate.concept === `class.${row.code}`),
      ];
    case 'names':
      return [...rowsByNames(side, row.names), ...classRows(side, row.names)];
  }
}

function classRows(side: Side, names: readonly string[]): readonly Row[] {
  const code = names.length === 1 ? functionClass(key(names[0] ?? '')) : null;
  return code === null ? [] : side.rows.filter((row) => row.concept === `class.${code}`);
}

/** Three-public tables that run across the page have the item as a column and one row. */
function acrossFigure(side: Side, query: FigureQuery): Figure | null {
  if (query.kind !== 'three-public' || query.row.by !== 'concept') return null;
  const concept = query.row.concept === 'three-public-total' ? 'total' : query.row.concept;
  const column = measured(side, columnOf(side, concept), query);
  return side.rows.length === 1 && column ? (side.figures[0]?.[column.index] ?? null) : null;
}

function find(set: TableSet, query: FigureQuery): Figure | null {
  const statement = tableOf(set, query.kind);
  if (statement?.status !== 'checked') return null;
  const figures = sidesFor(statement, query).flatMap((side) => {
    const rows = rowsFor(side, query);
    const found = rows.flatMap((row) => figureAt(side, row, columnFor(side, query)) ?? []);
    const across = acrossFigure(side, query);
    return found.length === 0 && across ? [across] : found;
  });
  const [only, ...more] = figures;
  const usable = only && only.unreadable === undefined && only.certainty !== 'ambiguous';
  return usable && more.length === 0 ? only : null;
}

function stateOf(model: Model, kind: TableKind): TableState {
  const found = model.statements.filter((statement) => statement.kind === kind);
  if (found.length === 0) return 'absent';
  if (found.some((statement) => statement.status === 'unreadable')) return 'unreadable';
  return found.some((statement) => statement.status === 'checked') ? 'filled' : 'empty';
}

/** Projects with a form of their own (a list of one row) and the budget it states. */
function projectsOf(model: Model): readonly { readonly name: string; readonly budget: Figure }[] {
  return model.statements
    .filter(
      (statement) => statement.kind === 'performance' && statement.sides[0]?.rows.length === 1,
    )
    .flatMap((statement) => {
      const row = statement.sides[0]?.rows[0];
      const budget = statement.sides[0]?.figures[0]?.[0];
      return row && budget?.amount ? [{ name: row.label, budget }] : [];
    });
}

/** The model's tables as the narrative's rules ask for them. */
export function figureLookup(model: Model): FigureLookup {
  const set = tableSets(model)[0] ?? [];
  return {
    figure: (query) => find(set, query),
    state: (kind) => stateOf(model, kind),
    projects: () => projectsOf(model),
  };
}
