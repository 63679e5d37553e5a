import type { Statement } from '../../types/model.ts';
import { BYTE_ORDER_MARK, csv } from './csv.ts';
import { columnNames, type ExtractedRow, figureText, rowsOf } from './table.ts';

/** The table's amount columns by name, those of all its lists, each once. */
export function wideColumns(statement: Statement): readonly string[] {
  return [...new Set(statement.sides.flatMap(columnNames))];
}

/** The figures of a row by their columns' names. */
export function figuresByColumn({ side, figures }: ExtractedRow): ReadonlyMap<string, string> {
  return new Map(
    columnNames(side).map((name, index) => {
      const figure = figures[index];
      return [name, figure ? figureText(figure) : ''];
    }),
  );
}

/** The names of the row's columns whose figure is not certainly theirs. */
export function uncertainColumns({ side, figures }: ExtractedRow): string {
  const uncertain = columnNames(side).filter((_, index) => {
    const figure = figures[index];
    return figure !== undefined && figure.certainty !== 'printed' && figure.amount !== null;
  });
  return uncertain.join('；');
}

function record(row: ExtractedRow, columns: readonly string[], unit: string): readonly string[] {
  const figures = figuresByColumn(row);
  return [
    String(row.row.page),
    row.side.name,
    row.row.code ?? '',
    row.row.label,
    row.row.role,
    unit,
    ...columns.map((name) => figures.get(name) ?? ''),
    uncertainColumns(row),
  ];
}

/**
 * One table as CSV with the shape it is printed in: a record a row, a field a column, with page,
 * list, code, label, role and unit before them and the columns of uncertain figures after. With a
 * byte order mark, for Excel.
 */
export function tableCsv(statement: Statement): string {
  const columns = wideColumns(statement);
  const head = ['page', 'side', 'code', 'label', 'role', 'unit', ...columns, 'uncertain'];
  const rows = rowsOf(statement).map((row) => record(row, columns, statement.unit ?? ''));
  return BYTE_ORDER_MARK + csv([head, ...rows]);
}
