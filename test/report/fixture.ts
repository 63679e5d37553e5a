import { Decimal } from 'decimal.js';
import { readAmount } from '../../src/model/amount.ts';
import type { AuditedDocument } from '../../src/types/document.ts';
import type { Finding, Suspect } from '../../src/types/finding.ts';
import type { Figure, Model, Statement } from '../../src/types/model.ts';
import type { Outcome, RuleId, State, SumRelation } from '../../src/types/relation.ts';

const TITLE = '部门支出总表';
const COLUMNS = ['合计', '基本支出', '项目支出'] as const;
const ROWS: readonly (readonly [label: string, figures: readonly string[]])[] = [
  ['合计', ['1,088.00', '1,017.00', '71.00']],
  ['2101501 行政运行', ['71.00', '54.00', '17.00']],
  ['2101502 一般行政管理事务', ['1,017.00', '963.00', '54.00']],
];

/** A figure of the made-up expenditure table, page 9. */
export function figure(row: number, column: number, text?: string): Figure {
  const printed = text ?? ROWS[row]?.[1][column] ?? '';
  return {
    id: `t1:r${row}:c${column}`,
    place: {
      kind: 'cell',
      page: 9,
      table: TITLE,
      statement: 't1',
      row: ROWS[row]?.[0] ?? '',
      column: COLUMNS[column] ?? '',
      rowIndex: row,
      columnIndex: column,
      box: { left: 10, top: 20, right: 60, bottom: 32 },
    },
    amount: readAmount(printed, '万元'),
    text: printed,
    certainty: 'printed',
  };
}

/** A figure in a sentence of page 3. */
export function said(text: string, unit: '元' | '万元' = '万元'): Figure {
  return {
    id: 'n4:1',
    place: {
      kind: 'narrative',
      page: 3,
      sentence: 4,
      subject: '支出预算',
      context: `2024年支出预算${text}${unit}。`,
    },
    amount: readAmount(text, unit),
    text,
    certainty: 'printed',
  };
}

/** total = parts, as a relation. */
export function sum(
  rule: RuleId,
  formula: string,
  total: Figure,
  parts: readonly Figure[],
): SumRelation {
  return {
    kind: 'sum',
    id: `${rule}:${total.id}`,
    rule,
    formula,
    terms: [
      { figure: total, sign: 1, role: 'total' },
      ...parts.map((part) => ({ figure: part, sign: -1, role: 'part' }) as const),
    ],
  };
}

/** A failed relation whose sides are as given, in the total's unit. */
export function failed(
  relation: Outcome['relation'],
  actual: string,
  expected: string,
  failure: NonNullable<Outcome['failure']> = 'mismatch',
): Outcome {
  const [left, right] = [new Decimal(actual), new Decimal(expected)];
  const difference = left.minus(right);
  return {
    relation,
    state: 'fail',
    severity: 'error',
    actual: left,
    expected: right,
    difference,
    failure,
  };
}

export function ended(relation: Outcome['relation'], state: State): Outcome {
  return { relation, state, severity: 'error' };
}

export function finding(outcomes: readonly Outcome[], more: Partial<Finding> = {}): Finding {
  return {
    rule: outcomes[0]?.relation.rule ?? 'BA101',
    severity: outcomes[0]?.severity ?? 'error',
    outcomes,
    suspect: null,
    rivals: [],
    fingerprint: '0123456789abcdef0123456789abcdef',
    ...more,
  };
}

export function suspect(of: Figure, suggested: string, explains = 1): Suspect {
  return { figure: of, suggested, explains, confidence: 'almost-certain' };
}

export function statement(more: Partial<Statement> = {}): Statement {
  const columns = COLUMNS.map((label, index) => ({
    index,
    path: [label],
    concept: null,
    measure: null,
    thereof: false,
  }));
  const rows = ROWS.map(([label], index) => ({
    index,
    page: 9,
    label,
    code: null,
    concept: null,
    role: index === 0 ? ('total' as const) : ('item' as const),
    parent: null,
  }));
  const figures = ROWS.map((_, row) => COLUMNS.map((_, column) => figure(row, column)));
  return {
    id: 't1',
    kind: 'expenditure',
    title: TITLE,
    pages: [9, 10],
    unit: '万元',
    sides: [{ name: 'only', columns, tree: [], rows, figures }],
    rowCount: 3,
    columnCount: 4,
    status: 'checked',
    notes: [],
    ...more,
  };
}

export function model(statements: readonly Statement[], more: Partial<Model> = {}): Model {
  return {
    file: 'a.pdf',
    format: 'pdf',
    pageCount: 12,
    department: '某某局',
    year: 2024,
    stage: 'budget',
    statements,
    sentences: [],
    contents: [],
    unchecked: [],
    ...more,
  };
}

/** A document of one table in which nothing fails, unless `more` says otherwise. */
export function audited(more: Partial<AuditedDocument> = {}): AuditedDocument {
  const rows = [0, 1, 2].map((row) =>
    ended(
      sum('BA101', '合计 = 基本支出 + 项目支出', figure(row, 0), [figure(row, 1), figure(row, 2)]),
      row === 2 ? 'rounding' : 'pass',
    ),
  );
  return {
    file: 'a.pdf',
    sha256: 'ab'.repeat(32),
    format: 'pdf',
    model: model([statement()]),
    outcomes: rows,
    findings: [],
    failure: null,
    unchecked: [],
    ...more,
  };
}

/** A file that could not be read. */
export function unread(code: NonNullable<AuditedDocument['failure']>['code']): AuditedDocument {
  return audited({ format: null, model: null, outcomes: [], failure: { code } });
}
