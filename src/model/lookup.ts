import type { Column, Figure, Model, Row, Side, Statement, TableKind } from '../types/model.ts';

/** One department's tables: a new set begins where a document prints a second 收支总表. */
export type TableSet = readonly Statement[];

/** The document's bound tables in sets; most documents have one. */
export function tableSets(model: Model): readonly TableSet[] {
  const sets: Statement[][] = [[]];
  const seen = new Set<TableKind>();
  for (const statement of model.statements) {
    if (statement.status !== 'checked' && statement.status !== 'empty') continue;
    if (statement.kind === 'summary' && seen.has('summary')) {
      sets.push([]);
      seen.clear();
    }
    seen.add(statement.kind);
    sets.at(-1)?.push(statement);
  }
  return sets.filter((set) => set.length > 0);
}

/** The first table of a kind; of several, one that prints figures. */
export function tableOf(set: TableSet, kind: TableKind): Statement | null {
  const found = set.filter((statement) => statement.kind === kind);
  return found.find((statement) => statement.status === 'checked') ?? found[0] ?? null;
}

/** The list of a table by name; a one-sided table answers to every name. */
export function sideOf(statement: Statement | null, name: Side['name'] = 'only'): Side | null {
  if (!statement) return null;
  return statement.sides.find((side) => side.name === name || side.name === 'only') ?? null;
}

/**
 * The amount column of a concept, not a 其中 nor last year's; with 预算数 and 决算数 side by side, the
 * latter.
 */
export function columnOf(side: Side, concept: string): Column | null {
  const found = side.columns.filter(
    (column) => column.concept === concept && !column.thereof && column.measure !== 'last-year',
  );
  return found.find((column) => column.measure === 'final') ?? found[0] ?? null;
}

/** The column that holds a list's whole amount: 合计, or its only column of money. */
export function wholeColumn(side: Side): Column | null {
  const total = columnOf(side, 'total') ?? columnOf(side, 'amount');
  if (total) return total;
  return side.columns.length === 1 ? (side.columns[0] ?? null) : null;
}

/** The row of a concept, the first that has it. */
export function rowOf(side: Side, ...concepts: readonly string[]): Row | null {
  for (const concept of concepts) {
    const row = side.rows.find((candidate) => candidate.concept === concept);
    if (row) return row;
  }
  return null;
}

/** The list's 合计 row. */
export function totalRow(side: Side): Row | null {
  return side.rows.find((row) => row.role === 'total') ?? null;
}

/** The figure at a row and column, or null where either is absent. */
export function figureAt(side: Side | null, row: Row | null, column: Column | null): Figure | null {
  if (!side || !row || !column) return null;
  return side.figures[row.index]?.[column.index] ?? null;
}

/** Rows that print a code themselves. */
export function codedRows(side: Side): readonly Row[] {
  return side.rows.filter((row) => row.code !== null && row.role === 'item');
}

/**
 * The rows that together make up a code: its own row, or the rows without children below it where
 * a table prints 项 only. Empty where the table has nothing under the code.
 */
export function rowsUnder(side: Side, code: string): readonly Row[] {
  const coded = codedRows(side);
  const own = coded.filter((row) => row.code === code);
  if (own.length > 0) return own;
  const parents = new Set(coded.map((row) => row.parent));
  return coded.filter((row) => row.code?.startsWith(code) && !parents.has(row.index));
}

/** Whether a figure prints nothing or zero. */
export function isNothing(figure: Figure | null): boolean {
  return figure === null || figure.amount === null || figure.amount.value.isZero();
}
