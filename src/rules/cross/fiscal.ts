import { isNothing, rowOf } from '../../model/lookup.ts';
import type { Rule } from '../../types/rule.ts';
import {
  at,
  currentTotal,
  eachSet,
  equal,
  equalEither,
  named,
  onlyFiscal,
  sheet,
  skipped,
} from './context.ts';

const SOURCE = '财政部《地方预决算公开操作规程》所附表式（各表间勾稽关系）';
const base = { family: 'BA2', severity: 'error', source: SOURCE } as const;
const BUDGETS = ['general', 'fund', 'state-capital'] as const;

export const fiscalSources: Rule = {
  ...base,
  id: 'BA215',
  name: { zh: '收支总表与财政拨款收支总表收入', en: 'Income of summary and fiscal summary' },
  summary: {
    zh: '收支总表的一般公共预算、政府性基金、国有资本经营收入，等于财政拨款收支总表的同一项。',
    en: 'The three budgets’ income is the same in the summary and the fiscal summary.',
  },
  why: {
    zh: '财政拨款收支总表只是收支总表中财政拨款的部分。',
    en: 'The fiscal summary is the fiscal part of the summary.',
  },
  example: '收支总表政府性基金 12.00，财政拨款收支总表 21.00：相差 9.00',
  relations: eachSet((set) => {
    const summary = sheet(set, 'summary', 'income');
    const fiscal = sheet(set, 'fiscal-summary', 'income');
    if (!summary || !fiscal) return [];
    return BUDGETS.flatMap((concept) => {
      const [left, right] = [rowOf(summary.side, concept), rowOf(fiscal.side, concept)];
      const figures = [at(summary, left, 'whole'), at(fiscal, right, 'whole')] as const;
      if (figures.every((figure) => isNothing(figure))) return [];
      return equal(
        'BA215',
        `${named(summary, left?.label ?? '')} = ${named(fiscal, right?.label ?? '')}`,
        figures[0],
        [figures[1]],
      );
    });
  }),
};

export const fiscalWhole: Rule = {
  ...base,
  id: 'BA216',
  name: { zh: '收支总表与财政拨款收支总表支出', en: 'Expenditure of summary and fiscal summary' },
  summary: {
    zh: '资金全为财政拨款时，收支总表的本年支出合计等于财政拨款收支总表的本年支出合计。',
    en: 'Where all money is fiscal, the year’s expenditure is the same in both summaries.',
  },
  why: {
    zh: '没有其他资金时，部门的全部支出就是财政拨款支出。',
    en: 'Without other money all expenditure is fiscal.',
  },
  example: '收支总表本年支出合计 848.03，财政拨款收支总表本年支出合计 847.74：相差 0.29',
  relations: eachSet((set) => {
    const summary = sheet(set, 'summary', 'expenditure');
    const fiscal = sheet(set, 'fiscal-summary', 'expenditure');
    if (!summary || !fiscal) return [];
    const formula = `${named(summary, '本年支出合计')} = ${named(fiscal, '本年支出合计')}`;
    if (onlyFiscal(set) !== true)
      return skipped('BA216', formula, '部门有（或未说明是否有）财政拨款以外的资金');
    return equalEither('BA216', [{ formula, figure: currentTotal(fiscal) }], currentTotal(summary));
  }),
};
