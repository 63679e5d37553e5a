import type { Column, Figure, Model, Row, Side, Statement, TableKind } from '../../types/model.ts';
import { fixed, placesOf } from '../decimal.ts';

/** A table of a document, to be written as data. */
export interface ExtractedTable {
  readonly model: Model;
  readonly statement: Statement;
}

/** A row of one list of a table with its figures, one a column. */
export interface ExtractedRow {
  readonly side: Side;
  readonly row: Row;
  readonly figures: readonly Figure[];
}

/** The documents' tables in order; only those of the named kinds where any are named. */
export function tablesOf(
  models: readonly Model[],
  kinds: readonly TableKind[] = [],
): readonly ExtractedTable[] {
  return models.flatMap((model) =>
    model.statements
      .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
      .map((statement) => ({ model, statement })),
  );
}

/** The rows of all lists of a table, one list after the other. */
export function rowsOf(statement: Statement): readonly ExtractedRow[] {
  return statement.sides.flatMap((side) =>
    side.rows.map((row, index) => ({ side, row, figures: side.figures[index] ?? [] })),
  );
}

function columnName(column: Column): string {
  const name = column.path.join('/');
  return name === '' ? `第${column.index + 1}列` : name;
}

/** The columns' header paths, each as one text (`基本支出/人员经费`); the same again is numbered. */
export function columnNames(side: Side): readonly string[] {
  const seen = new Map<string, number>();
  return side.columns.map(columnName).map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

/** The figure's number as a decimal string in its printed unit; null for a blank or unreadable. */
export function decimalOf(figure: Figure): string | null {
  return figure.amount === null ? null : fixed(figure.amount.value, placesOf(figure.amount));
}

/** What to write for a figure: its number, what is printed where that is no number, '' for blank. */
export function figureText(figure: Figure): string {
  return decimalOf(figure) ?? (figure.unreadable === undefined ? '' : figure.text);
}

/** A table's title for people; its kind where it has none. */
export function titleOf(statement: Statement): string {
  return statement.title === '' ? statement.kind : statement.title;
}
