import type { Figure, Model, TableKind } from '../../types/model.ts';
import { csv } from './csv.ts';
import {
  columnNames,
  type ExtractedRow,
  type ExtractedTable,
  figureText,
  rowsOf,
  tablesOf,
} from './table.ts';

const HEAD = [
  ...['file', 'department', 'year', 'stage', 'table', 'kind', 'title', 'page', 'side', 'code'],
  ...['label', 'role', 'column', 'concept', 'value', 'unit', 'certainty', 'text'],
] as const;

function record(
  { model, statement }: ExtractedTable,
  { side, row }: ExtractedRow,
  figure: Figure,
  index: number,
): readonly string[] {
  const column = side.columns[index];
  return [
    model.file,
    model.department ?? '',
    String(model.year ?? ''),
    model.stage ?? '',
    statement.id,
    statement.kind,
    statement.title,
    String(figure.place.page),
    side.name,
    row.code ?? '',
    row.label,
    row.role,
    columnNames(side)[index] ?? '',
    column?.concept ?? '',
    figureText(figure),
    figure.amount?.unit ?? '',
    figure.certainty,
    figure.text,
  ];
}

/** Figures with something printed; a blank is no figure in a list of figures. */
function records(table: ExtractedTable): readonly (readonly string[])[] {
  return rowsOf(table.statement).flatMap((row) =>
    row.figures.flatMap((figure, index) =>
      figure.text === '' ? [] : [record(table, row, figure, index)],
    ),
  );
}

/**
 * All tables of all documents as one CSV, a record a figure, under one header: tables of different
 * columns stay one list that a program can read. No byte order mark: it goes down pipes.
 */
export function figuresCsv(models: readonly Model[], kinds: readonly TableKind[] = []): string {
  return csv([HEAD, ...tablesOf(models, kinds).flatMap(records)]);
}
