import {
  columnOf,
  figureAt,
  isNothing,
  rowOf,
  sideOf,
  type TableSet,
  tableOf,
  tableSets,
  totalRow,
  wholeColumn,
} from '../../model/lookup.ts';
import type { Figure, Model, Row, Side, Statement, TableKind } from '../../types/model.ts';
import type { Relation, RuleId } from '../../types/relation.ts';
import { notRelated, sum } from '../relate.ts';

/** One table list with what cross-table rules ask of it. */
export interface Sheet {
  readonly statement: Statement;
  readonly side: Side;
}

const BUDGET_KINDS = new Set<TableKind>(['government-fund', 'state-capital']);

/** A budget may print its income and its expenditure apart: the rules here speak of the latter. */
function withoutIncome(set: TableSet, kind: TableKind): TableSet {
  if (!BUDGET_KINDS.has(kind)) return set;
  const others = set.filter(({ title }) => !/收入/.test(title) || /支出|收支/.test(title));
  return others.some((statement) => statement.kind === kind) ? others : set;
}

/** The list of a kind in a set of tables, or null where the document does not print it. */
export function sheet(set: TableSet, kind: TableKind, name: Side['name'] = 'only'): Sheet | null {
  const statement = tableOf(withoutIncome(set, kind), kind);
  const side = sideOf(statement, name);
  return statement && side ? { statement, side } : null;
}

/** `《部门支出总表》合计`: a figure's name in a formula that crosses tables. */
export function named(of: Sheet, ...parts: readonly string[]): string {
  return `《${of.statement.title}》${parts.filter((part) => part !== '').join('·')}`;
}

/** The figure of a row in a column of a concept (`whole` is the list's 合计 or only column). */
export function at(of: Sheet, row: Row | null, concept: string): Figure | null {
  return figureAt(
    of.side,
    row,
    concept === 'whole' ? wholeColumn(of.side) : columnOf(of.side, concept),
  );
}

/** The list's own total in a column; where no 合计 row is printed, null. */
export function totalOf(of: Sheet | null, concept = 'whole'): Figure | null {
  if (!of) return null;
  return at(of, totalRow(of.side), concept);
}

/** 本年收入（支出）合计 where printed, else the grand total. */
export function currentTotal(of: Sheet): Figure | null {
  return at(of, rowOf(of.side, 'current-total', 'grand-total') ?? totalRow(of.side), 'whole');
}

/** 收入（支出）总计. */
export function grandTotal(of: Sheet): Figure | null {
  return at(of, rowOf(of.side, 'grand-total') ?? totalRow(of.side), 'whole');
}

/** Runs a cross-table selection on every set of tables of the document. */
export function eachSet(
  select: (set: TableSet, model: Model) => readonly Relation[],
): (model: Model) => readonly Relation[] {
  return (model) => tableSets(model).flatMap((set) => select(set, model));
}

/** left = right, where both are printed somewhere; blank both is nothing to check. */
export function equal(
  rule: RuleId,
  formula: string,
  left: Figure | null,
  right: readonly (Figure | null)[],
): readonly Relation[] {
  const parts = right.filter((figure): figure is Figure => figure !== null);
  if (!left || parts.length === 0) return [];
  const blank = [left, ...parts].every(
    (figure) => figure.amount === null && figure.unreadable === undefined,
  );
  return blank ? [] : [sum(rule, formula, left, parts)];
}

/** Whether two figures print the same money, to the digit they print. */
export function agrees(left: Figure, right: Figure): boolean {
  const [a, b] = [left.amount, right.amount];
  if (!a || !b) return isNothing(left) && isNothing(right);
  if (a.unit !== b.unit) return false;
  return a.value.minus(b.value).abs().lte(a.halfStep.plus(b.halfStep));
}

/** One reading of a total, with the formula that holds if it is meant. */
export interface Choice {
  readonly formula: string;
  readonly figure: Figure | null;
}

/**
 * left = one of several readings of the same total (本年合计 with or without what was carried
 * over, as provinces differ): the one it agrees with, else the first.
 */
export function equalEither(
  rule: RuleId,
  choices: readonly Choice[],
  left: Figure | null,
): readonly Relation[] {
  const printed = choices.filter((choice) => choice.figure !== null);
  const pick =
    printed.find((choice) => left && choice.figure && agrees(left, choice.figure)) ?? printed[0];
  return pick ? equal(rule, pick.formula, left, [pick.figure]) : [];
}

/** The concepts of income that are not 财政拨款. */
export const OTHER_MONEY: readonly string[] = [
  'special-account',
  'business',
  'superior',
  'operating-income',
  'affiliated',
  'other-income',
  'unit-funds',
  'reserve',
];

/** Whether all the department's money is 财政拨款, as its income lists state; null where they cannot tell. */
export function onlyFiscal(set: TableSet): boolean | null {
  const summary = sheet(set, 'summary', 'income');
  const fiscal = sheet(set, 'fiscal-summary', 'income');
  if (!summary) return null;
  const other = OTHER_MONEY.some(
    (concept) => !isNothing(at(summary, rowOf(summary.side, concept), 'whole')),
  );
  if (other) return false;
  const carried = at(summary, rowOf(summary.side, 'carryover'), 'whole');
  if (isNothing(carried)) return true;
  const fiscalCarried = fiscal ? at(fiscal, rowOf(fiscal.side, 'carryover'), 'whole') : null;
  return fiscalCarried && carried ? agrees(carried, fiscalCarried) : null;
}

/** Says once why a rule is not applied to a set. */
export function skipped(rule: RuleId, formula: string, reason: string): readonly Relation[] {
  return [notRelated(rule, formula, 'not-applicable', reason)];
}
