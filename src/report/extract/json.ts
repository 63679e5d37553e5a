import type { Column, Figure, Model, Row, Side, Statement, TableKind } from '../../types/model.ts';
import { decimalOf, tablesOf } from './table.ts';

function figureJson(figure: Figure): unknown {
  return {
    id: figure.id,
    text: figure.text,
    value: decimalOf(figure),
    unit: figure.amount?.unit ?? null,
    page: figure.place.page,
    box: figure.place.box ?? null,
    certainty: figure.certainty,
    ...(figure.unreadable === undefined ? {} : { unreadable: figure.unreadable }),
  };
}

function columnJson({ path, concept, measure, thereof }: Column): unknown {
  return { path, concept, measure, thereof };
}

function rowJson(row: Row, figures: readonly Figure[]): unknown {
  const { page, label, code, concept, role, parent } = row;
  return { page, label, code, concept, role, parent, figures: figures.map(figureJson) };
}

function sideJson(side: Side): unknown {
  const rows = side.rows.map((row, index) => rowJson(row, side.figures[index] ?? []));
  return { name: side.name, columns: side.columns.map(columnJson), rows };
}

function statementJson(statement: Statement): unknown {
  const { id, kind, title, unit, pages, status, reason = null, notes, sides } = statement;
  return { id, kind, title, unit, pages, status, reason, notes, sides: sides.map(sideJson) };
}

function documentJson(model: Model, kinds: readonly TableKind[]): unknown {
  const { file, format, department, year, stage } = model;
  const tables = tablesOf([model], kinds).map(({ statement }) => statementJson(statement));
  return { file, format, department, year, stage, tables };
}

/**
 * The tables as JSON (`schemaVersion` 1): documents → tables → sides → rows → figures. A `value` is
 * a decimal string in the figure's `unit`, null for a blank; `text` is what is printed. `certainty`
 * says whether the column was printed, inferred by arithmetic or one of several. A row's `parent`
 * is an index into the rows of its side.
 */
export function extractJson(models: readonly Model[], kinds: readonly TableKind[] = []): string {
  const documents = models.map((model) => documentJson(model, kinds));
  return `${JSON.stringify({ schemaVersion: 1, documents }, null, 2)}\n`;
}
