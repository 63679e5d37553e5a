import { evaluate } from '../../../src/check/evaluate.ts';
import { readAmount } from '../../../src/model/amount.ts';
import { sentences } from '../../../src/model/narrative/sentences.ts';
import { contextOf, type NarrativeRule } from '../../../src/rules/narrative/context.ts';
import type { FigureLookup, FigureQuery, TableState } from '../../../src/types/claim.ts';
import type { Figure, Stage, TableKind, Unit } from '../../../src/types/model.ts';
import { lines, told } from '../../model/narrative/told.ts';

/** Tables for a test: cells by `kind row column`, states by kind, projects by name. */
export interface Tables {
  readonly cells?: Readonly<Record<string, string>>;
  readonly states?: Readonly<Partial<Record<TableKind, TableState>>>;
  readonly projects?: Readonly<Record<string, string>>;
  readonly unit?: Unit;
  /** 公务用车保有量 as a table prints it. */
  readonly vehicles?: string;
  /** The header of the columns that print the year before's figures. */
  readonly lastYear?: string;
}

function cell(name: string, text: string, unit: Unit, column = ''): Figure {
  return {
    id: `t:${name}`,
    text,
    amount: readAmount(text, unit),
    certainty: 'printed',
    place: {
      kind: 'cell',
      page: 1,
      table: name,
      statement: 't1',
      row: '',
      column,
      rowIndex: 0,
      columnIndex: 0,
    },
  };
}

function keyOf({ kind, side, row, column, measure }: FigureQuery): string {
  const at =
    row.by === 'total' ? 'total' : row.by === 'names' ? row.names.join('/') : Object.values(row)[1];
  const where = kind === 'summary' || kind === 'fiscal-summary' ? `${kind} ${side}` : kind;
  return `${where} ${at} ${column}${measure === undefined || measure === 'final' ? '' : ` ${measure}`}`;
}

/** A lookup that knows only what a test gives it. */
export function tables({
  cells = {},
  states = {},
  projects = {},
  unit = '万元',
  vehicles,
  lastYear = '上年数',
}: Tables): FigureLookup {
  return {
    figure: (query) => {
      const text = cells[keyOf(query)];
      const column = query.measure === 'last-year' ? lastYear : '';
      return text === undefined ? null : cell(keyOf(query), text, unit, column);
    },
    state: (kind) => states[kind] ?? 'absent',
    vehicles: () => (vehicles === undefined ? null : cell('vehicles', vehicles, unit)),
    projects: () =>
      Object.entries(projects).map(([name, text]) => ({ name, budget: cell(name, text, unit) })),
  };
}

/** The states of the relations a rule selects from a text of 2024: `pass`, `fail`, … in order. */
export function states(
  rule: NarrativeRule,
  text: readonly string[],
  known: Tables = {},
  stage: Stage = 'budget',
): readonly string[] {
  const context = contextOf(told(text, stage), tables(known), stage, sentences(lines(...text)));
  return evaluate(rule.select(context), () => rule.severity).map(({ state }) => state);
}
