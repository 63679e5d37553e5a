import type { TableSet } from '../../model/lookup.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { byCode, totals } from './adding.ts';
import { budgets, whyApart } from './budgets.ts';
import { eitherUnlessCarried } from './carried.ts';
import {
  currentTotal,
  eachSet,
  grandTotal,
  named,
  type Sheet,
  sheet,
  skipped,
  totalOf,
} from './context.ts';

/** The year's expenditure of the fiscal summary, with or without what is carried on. */
function againstSummary(set: TableSet, table: Sheet): readonly Relation[] {
  const fiscal = sheet(set, 'fiscal-summary', 'expenditure');
  if (!fiscal) return [];
  const left = named(table, '合计');
  return eitherUnlessCarried(
    'BA218',
    set,
    [
      { formula: `${left} = ${named(fiscal, '本年支出合计')}`, figure: currentTotal(fiscal) },
      { formula: `${left} = ${named(fiscal, '支出总计')}`, figure: grandTotal(fiscal) },
    ],
    totalOf(table),
  );
}

function againstBudgets(set: TableSet, table: Sheet): readonly Relation[] {
  const tables = budgets(set);
  if (!tables.some(({ statement }) => statement.kind === 'general-expenditure')) return [];
  const formula = `${named(table, '合计')} = 三本预算之和`;
  const reason = whyApart(set, totalOf(table));
  if (reason !== null) return skipped('BA218', formula, reason);
  return [...totals('BA218', table, tables), ...byCode('BA218', table, tables, true)];
}

export const fiscalExpenditure: Rule = {
  id: 'BA218',
  family: 'BA2',
  severity: 'error',
  source: '财政部《地方预决算公开操作规程》所附表式（各表间勾稽关系）',
  name: { zh: '财政拨款支出表', en: 'Fiscal expenditure' },
  summary: {
    zh: '财政拨款支出表逐科目及合计等于一般公共预算、政府性基金、国有资本经营三表之和，合计等于财政拨款收支总表的支出。',
    en: 'The fiscal expenditure table equals the sum of the three budgets’ tables by code and in total, and the fiscal summary’s expenditure.',
  },
  why: {
    zh: '财政拨款支出由三本预算组成；有上年结转的，各表是否包含结转不一，合计不合时只核对与财政拨款收支总表的合计。',
    en: 'Fiscal money consists of the three budgets; where balances were brought forward the tables may or may not hold them, and only the total is compared with the summary.',
  },
  example:
    '财政拨款支出表合计 107.00，一般公共预算 95.00 与政府性基金 21.00 相加 116.00：相差 9.00',
  relations: eachSet((set) => {
    const table = sheet(set, 'fiscal-expenditure');
    return table ? [...againstSummary(set, table), ...againstBudgets(set, table)] : [];
  }),
};
