import { columnOf } from '../../model/lookup.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { equalByCode } from './adding.ts';
import { budgets, whyApart } from './budgets.ts';
import { classRows } from './classes.ts';
import { at, currentTotal, eachSet, named, type Sheet, sheet, skipped } from './context.ts';

function classRelations(fiscal: Sheet, tables: readonly Sheet[], all: string): readonly Relation[] {
  const lefts = classRows(fiscal).map(({ row, code }) => ({
    code,
    name: named(fiscal, row.label),
    figure: at(fiscal, row, 'whole'),
  }));
  return equalByCode('BA219', all, lefts, tables, 'whole');
}

export const fiscalClasses: Rule = {
  id: 'BA219',
  family: 'BA2',
  severity: 'error',
  source: '财政部《地方预决算公开操作规程》所附表式（各表间勾稽关系）',
  name: { zh: '财政拨款收支总表各类', en: 'Classes of the fiscal summary' },
  summary: {
    zh: '财政拨款收支总表不分列三本预算的，支出的每一类等于三本预算支出表同一类之和。',
    en: 'Where the fiscal summary does not split by budget, each class equals the sum of the three budgets’ tables.',
  },
  why: {
    zh: '财政拨款支出由三本预算组成；有上年结转的，各表是否包含结转不一，合计不合的不适用。',
    en: 'Fiscal money consists of the three budgets; not applied where balances were brought forward, which the tables may or may not hold.',
  },
  example: '财政拨款收支总表城乡社区支出 62.10，政府性基金支出表 212 为 61.20：相差 0.90',
  relations: eachSet((set) => {
    const fiscal = sheet(set, 'fiscal-summary', 'expenditure');
    const tables = budgets(set);
    const general = tables.some(({ statement }) => statement.kind === 'general-expenditure');
    if (!fiscal || !general || columnOf(fiscal.side, 'general')) return [];
    const formula = `${named(fiscal, '各类')} = 三本预算同类之和`;
    const reason = whyApart(set, currentTotal(fiscal));
    return reason === null
      ? classRelations(fiscal, tables, formula)
      : skipped('BA219', formula, reason);
  }),
};
