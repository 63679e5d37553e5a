import { functionClass } from '../../model/catalogue/classes.ts';
import { splitEnumerator } from '../../model/key.ts';
import { columnOf, figureAt, rowsUnder, wholeColumn } from '../../model/lookup.ts';
import type { Figure, Row } from '../../types/model.ts';
import type { Relation, RuleId } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { apartByCarried, CARRIED } from './carried.ts';
import {
  at,
  currentTotal,
  eachSet,
  equal,
  named,
  type Sheet,
  sheet,
  skipped,
  totalOf,
} from './context.ts';

const SOURCE = '财政部《地方预决算公开操作规程》所附表式（各表间勾稽关系）';
const base = { family: 'BA2', severity: 'error', source: SOURCE } as const;

/**
 * Rows of a 收支总表 that name a class (八、社会保障和就业支出), with the class's code. Of two names of
 * one class, an older one kept in the form beside the newer, a blank row says nothing.
 */
export function classRows(of: Sheet): readonly { readonly row: Row; readonly code: string }[] {
  const found = of.side.rows.flatMap((row) => {
    const code = row.role === 'item' ? functionClass(splitEnumerator(row.label).rest) : null;
    return code === null ? [] : [{ row, code }];
  });
  const printed = (row: Row): boolean =>
    of.side.figures[row.index]?.some((figure) => figure.amount !== null) ?? false;
  const alone = (code: string): boolean =>
    found.filter((other) => other.code === code).length === 1;
  return found.filter(({ row, code }) => alone(code) || printed(row));
}

function classFigures(of: Sheet, code: string, concept: string): readonly Figure[] {
  const column = concept === 'whole' ? wholeColumn(of.side) : columnOf(of.side, concept);
  return rowsUnder(of.side, code).flatMap((row) => figureAt(of.side, row, column) ?? []);
}

/** Each class of a two-sided table against the rows of a table by code. */
function byClass(
  rule: RuleId,
  lines: Sheet,
  column: string,
  table: Sheet,
  concept = 'whole',
): readonly Relation[] {
  return classRows(lines).flatMap(({ row, code }) => {
    const left = at(lines, row, column);
    const right = classFigures(table, code, concept);
    const formula = `${named(lines, row.label)} = ${named(table, code)}`;
    return equal(rule, formula, left, right);
  });
}

export const summaryClasses: Rule = {
  ...base,
  id: 'BA204',
  name: { zh: '收支总表与支出总表各类', en: 'Classes of summary and expenditure' },
  summary: {
    zh: '收支总表支出一侧的每一类等于支出总表的同一类。',
    en: 'Each class on the summary’s expenditure side equals the same class of the expenditure table.',
  },
  why: {
    zh: '两表按同一功能分类列示同一笔支出。',
    en: 'Both list the same expenditure by function.',
  },
  example: '收支总表卫生健康支出 831.43，支出总表 210 各项相加 831.72：相差 0.29',
  relations: eachSet((set) => {
    const summary = sheet(set, 'summary', 'expenditure');
    const expenditure = sheet(set, 'expenditure');
    if (!summary || !expenditure) return [];
    const formula = `${named(summary, '各类')} = ${named(expenditure, '同类')}`;
    return apartByCarried(set, currentTotal(summary), [totalOf(expenditure)])
      ? skipped('BA204', formula, CARRIED)
      : byClass('BA204', summary, 'whole', expenditure);
  }),
};

const FUNDS = [
  {
    rule: 'BA205',
    kind: 'general-expenditure',
    concept: 'general',
    zh: '一般公共预算',
    en: 'general public budget',
  },
  {
    rule: 'BA206',
    kind: 'government-fund',
    concept: 'fund',
    zh: '政府性基金',
    en: 'government funds',
  },
  {
    rule: 'BA207',
    kind: 'state-capital',
    concept: 'state-capital',
    zh: '国有资本经营预算',
    en: 'state capital budget',
  },
] as const;

/** The column of a table by code that states what was spent in the year. */
function spent(table: Sheet): string {
  return columnOf(table.side, 'current-expenditure') ? 'current-expenditure' : 'whole';
}

function fundRule({ rule, kind, concept, zh, en }: (typeof FUNDS)[number]): Rule {
  return {
    ...base,
    id: rule,
    name: { zh: `财政拨款收支总表与${zh}支出表`, en: `Fiscal summary and ${en}` },
    summary: {
      zh: `财政拨款收支总表的“${zh}”列，逐类及合计等于${zh}支出表。`,
      en: `The fiscal summary’s column equals the table of the ${en}, by class and in total.`,
    },
    why: {
      zh: '财政拨款收支总表按三本预算分列，各列即该预算支出表的汇总；两者恰差上年结转的不适用。',
      en: 'The fiscal summary splits by budget; each column sums up that budget’s table; not applied where they are apart by just what was brought forward.',
    },
    example: '财政拨款收支总表社会保障和就业支出 43.34，支出表 208 为 34.34：相差 9.00',
    relations: eachSet((set) => {
      const fiscal = sheet(set, 'fiscal-summary', 'expenditure');
      const table = sheet(set, kind);
      if (!fiscal || !table) return [];
      const column = columnOf(fiscal.side, concept);
      if (!column) return [];
      const total = totalOf(table, spent(table));
      const current = currentOf(fiscal, concept);
      const formula = `${named(fiscal, '本年支出合计', zh)} = ${named(table, '合计')}`;
      if (apartByCarried(set, current, [total])) return skipped(rule, formula, CARRIED);
      return [
        ...byClass(rule, fiscal, concept, table, spent(table)),
        ...equal(rule, formula, current, [total]),
      ];
    }),
  };
}

/** 本年支出合计 (or 支出总计) of the fiscal summary in a budget's column. */
function currentOf(fiscal: Sheet, concept: string): Figure | null {
  const whole = currentTotal(fiscal);
  const row = fiscal.side.rows.find((candidate) =>
    fiscal.side.figures[candidate.index]?.some((figure) => figure === whole),
  );
  return row ? at(fiscal, row, concept) : null;
}

export const fundRules: readonly Rule[] = FUNDS.map(fundRule);
