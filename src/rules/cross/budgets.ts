import {
  codedRows,
  columnOf,
  figureAt,
  isNothing,
  rowOf,
  rowsUnder,
  type TableSet,
  tableOf,
  totalRow,
  wholeColumn,
} from '../../model/lookup.ts';
import type { Figure, Row, TableKind } from '../../types/model.ts';
import type { Relation, RuleId } from '../../types/relation.ts';
import { atMost } from '../relate.ts';
import { at, equal, named, type Sheet, sheet, totalOf } from './context.ts';

const NATURES = [
  ['whole', '合计'],
  ['basic', '基本支出'],
  ['project', '项目支出'],
] as const;

const BUDGETS = [
  ['general-expenditure', 'general'],
  ['government-fund', 'fund'],
  ['state-capital', 'state-capital'],
] as const satisfies readonly (readonly [TableKind, string])[];

/** The tables of the three budgets that a set prints. */
export function budgets(set: TableSet): readonly Sheet[] {
  return BUDGETS.flatMap(([kind]) => sheet(set, kind) ?? []);
}

/** Whether the fiscal summary states money of a budget whose own table is not there to be added. */
export function lacksBudget(set: TableSet): boolean {
  const [income, spent] = (['income', 'expenditure'] as const).map((side) =>
    sheet(set, 'fiscal-summary', side),
  );
  return BUDGETS.some(([kind, concept]) => {
    if (tableOf(set, kind)) return false;
    const stated = [
      income ? at(income, rowOf(income.side, concept), 'whole') : null,
      spent ? totalOf(spent, concept) : null,
    ];
    return !stated.every((figure) => isNothing(figure));
  });
}

/** Whether a whole is the sum of its parts to the digit, all in one unit. */
function isSum(whole: Figure | null, parts: readonly (Figure | null)[]): boolean {
  const amounts = parts.flatMap((part) => part?.amount ?? []);
  const total = whole?.amount;
  if (!total || amounts.length === 0 || amounts.some(({ unit }) => unit !== total.unit))
    return false;
  return amounts.reduce((rest, { value }) => rest.minus(value), total.value).isZero();
}

/**
 * Why fiscal expenditure need not be the sum of the three budgets' tables, or null where it must. With
 * money brought forward, which one table may hold and another not, only totals that agree show it.
 */
export function whyApart(set: TableSet, whole: Figure | null): string | null {
  if (lacksBudget(set)) return '三本预算的表未全部印出';
  const income = sheet(set, 'fiscal-summary', 'income');
  const carried = income ? at(income, rowOf(income.side, 'carryover'), 'whole') : null;
  const sums = budgets(set).map((table) =>
    figureAt(table.side, totalRow(table.side), spentColumn(table, 'whole')),
  );
  return isNothing(carried) || isSum(whole, sums) ? null : '有上年结转，各表是否包含不一';
}

/** Coded rows whose code stands once: by unit or printed twice, a code names no single figure. */
export function singleRows(of: Sheet): readonly Row[] {
  const rows = codedRows(of.side);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.code ?? '', (counts.get(row.code ?? '') ?? 0) + 1);
  return rows.filter((row) => counts.get(row.code ?? '') === 1);
}

function spentColumn(of: Sheet, concept: string) {
  if (concept !== 'whole') return columnOf(of.side, concept);
  return columnOf(of.side, 'current-expenditure') ?? wholeColumn(of.side);
}

/** The figures that make up a code in each of the tables. */
export function partsAt(
  tables: readonly Sheet[],
  code: string,
  concept: string,
): readonly Figure[] {
  return tables.flatMap((table) =>
    rowsUnder(table.side, code).flatMap(
      (row) => figureAt(table.side, row, spentColumn(table, concept)) ?? [],
    ),
  );
}

/** Every code of a table of expenditure against the three budgets' tables. */
export function byCode(
  rule: RuleId,
  whole: Sheet,
  tables: readonly Sheet[],
  equality: boolean,
): readonly Relation[] {
  return NATURES.flatMap(([concept, name]) =>
    singleRows(whole).flatMap((row) => {
      const code = row.code ?? '';
      const left = at(whole, row, concept);
      const having = tables.filter((table) => rowsUnder(table.side, code).length > 0);
      const parts = partsAt(having, code, concept);
      const right = having.map((table) => named(table, code)).join(' + ');
      const formula = `${named(whole, code, name)} ${equality ? '=' : '≥'} ${right}`;
      if (equality) return equal(rule, formula, left, parts);
      const [only, ...more] = parts.filter((part) => !isNothing(part));
      return left?.amount && only && more.length === 0 ? [atMost(rule, formula, only, left)] : [];
    }),
  );
}

/** The totals of a table of expenditure, as a whole and by nature, against the three budgets'. */
export function totals(rule: RuleId, whole: Sheet, tables: readonly Sheet[]): readonly Relation[] {
  return NATURES.flatMap(([concept, name]) => {
    const parts = tables.map((table) =>
      figureAt(table.side, totalRow(table.side), spentColumn(table, concept)),
    );
    const right = tables.map((table) => named(table, '合计')).join(' + ');
    const formula = `${named(whole, '合计', name)} = ${right}`;
    return equal(rule, formula, totalOf(whole, concept), parts);
  });
}
