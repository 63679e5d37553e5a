import type { TableSet } from '../../model/lookup.ts';
import { columnOf, isNothing, rowOf } from '../../model/lookup.ts';
import type { Rule } from '../../types/rule.ts';
import { byCode, partsAt, singleRows, spentTotal, totals } from './adding.ts';
import { budgets, lacksBudget } from './budgets.ts';
import { apartByCarried, CARRIED } from './carried.ts';
import {
  agrees,
  at,
  eachSet,
  equal,
  named,
  onlyFiscal,
  type Sheet,
  sheet,
  skipped,
  totalOf,
} from './context.ts';

const SOURCE = '财政部《地方预决算公开操作规程》所附表式（各表间勾稽关系）';
const base = { family: 'BA2', severity: 'error', source: SOURCE } as const;
/** Why the expenditure table need not be the sum of the three budgets', or null where it must. */
function incomparable(set: TableSet, expenditure: Sheet): string | null {
  if (lacksBudget(set)) return '三本预算的表未全部印出';
  const fiscal = onlyFiscal(set);
  if (fiscal === null) return '收入表未说明资金是否全为财政拨款';
  if (!fiscal) return '部门有财政拨款以外的收入，两表口径不同';
  const sums = budgets(set).map((table) => spentTotal(table, 'whole'));
  return apartByCarried(set, totalOf(expenditure), sums) ? CARRIED : null;
}

export const budgetsAddUp: Rule = {
  ...base,
  id: 'BA209',
  name: { zh: '支出总表与三本预算', en: 'Expenditure and the three budgets' },
  summary: {
    zh: '资金全为财政拨款时，支出总表逐科目等于一般公共预算、政府性基金、国有资本经营三表之和；否则不小于。',
    en: 'Where all money is fiscal, expenditure by code equals the sum of the three budgets’ tables; otherwise it is no less.',
  },
  why: {
    zh: '财政拨款支出分列三本预算；有事业收入等其他资金时，支出总表还含其他资金安排的支出；三本预算的表未全部印出、所印行列不一的不适用。',
    en: 'Fiscal money is split over three budgets; other money adds to total expenditure only. Not applied where a budget’s table, its row or column is not printed.',
  },
  example: '支出总表 2101501 项目支出 71.00，一般公共预算支出表同科目 17.00：相差 54.00',
  relations: eachSet((set) => {
    const expenditure = sheet(set, 'expenditure');
    const tables = budgets(set);
    if (!expenditure || !tables.some((table) => table.statement.kind === 'general-expenditure'))
      return [];
    const reason = incomparable(set, expenditure);
    if (reason === null)
      return [
        ...totals('BA209', expenditure, tables),
        ...byCode('BA209', expenditure, tables, true),
      ];
    return [
      ...skipped('BA209', `${named(expenditure, '合计')} = 三本预算之和`, reason),
      ...byCode('BA209', expenditure, tables, false),
    ];
  }),
};

/** Why income and expenditure by code may rightly differ, or null where they may not. */
function whyUneven(set: TableSet, income: Sheet, spent: Sheet): string | null {
  const summary = sheet(set, 'summary', 'income');
  const uses = sheet(set, 'summary', 'expenditure');
  if (!summary) return sameTotals(income, spent) ? null : '没有收支总表，不知有无结转结余';
  const put = columnOf(income.side, 'carryover') ? [] : ['carryover', 'reserve'];
  const figures = [
    ...put.map((concept) => at(summary, rowOf(summary.side, concept), 'whole')),
    ...['year-end', 'surplus-distribution'].map(
      (concept) => uses && at(uses, rowOf(uses.side, concept), 'whole'),
    ),
  ];
  return figures.every((figure) => isNothing(figure)) ? null : '有结转结余，收支可以不同';
}

function sameTotals(income: Sheet, spent: Sheet): boolean {
  const [left, right] = [totalOf(income), totalOf(spent)];
  return left !== null && right !== null && agrees(left, right);
}

export const incomeByCode: Rule = {
  ...base,
  id: 'BA210',
  name: { zh: '收入与支出逐科目', en: 'Income and expenditure by code' },
  summary: {
    zh: '没有结转的部门，收入总表与支出总表逐科目合计相等。',
    en: 'Where nothing is carried over, income and expenditure agree code by code.',
  },
  why: {
    zh: '部门预算按支出科目安排收入；有结转结余、或不知有无时收支可以不同。',
    en: 'Income is allotted by expenditure code; balances carried over may make them differ.',
  },
  example: '收入总表 2101301 为 739.00，支出总表同科目 793.00：相差 54.00',
  relations: eachSet((set) => {
    const income = sheet(set, 'income');
    const expenditure = sheet(set, 'expenditure');
    if (!income || !expenditure) return [];
    const formula = `${named(income, '各科目')} = ${named(expenditure, '同科目')}`;
    const reason = whyUneven(set, income, expenditure);
    if (reason !== null) return skipped('BA210', formula, reason);
    return singleRows(income).flatMap((row) => {
      const parts = partsAt([expenditure], row.code ?? '', 'whole');
      return equal(
        'BA210',
        `${named(income, row.code ?? '')} = ${named(expenditure, row.code ?? '')}`,
        at(income, row, 'whole'),
        parts ?? [],
      );
    });
  }),
};
