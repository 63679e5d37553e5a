import type { TableSet } from '../../model/lookup.ts';
import { figureAt, rowOf, tableOf, totalRow, wholeColumn } from '../../model/lookup.ts';
import type { Figure, Statement } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { isSum } from './adding.ts';
import { eachSet, equal, named, type Sheet, sheet, totalOf } from './context.ts';

const SOURCE = '财政部《地方预决算公开操作规程》所附表式（各表间勾稽关系）';
const base = { family: 'BA2', severity: 'error', source: SOURCE } as const;

/** The whole of a 基本支出 table: its 合计, or its two footers where it prints lists side by side. */
function basicTotal(statement: Statement): readonly Figure[] {
  const totals = statement.sides.flatMap(
    (side) => figureAt(side, totalRow(side), wholeColumn(side)) ?? [],
  );
  const printed = totals.filter((figure) => figure.amount !== null);
  if (printed.length > 0 || totals.length > 0)
    return printed.length > 0 ? printed : totals.slice(0, 1);
  const footers = ['personnel-total', 'public-total'].map((concept) =>
    statement.sides
      .map((side) => figureAt(side, rowOf(side, concept), wholeColumn(side)))
      .find((figure) => figure?.amount),
  );
  return footers.every((figure) => figure !== undefined) ? (footers as Figure[]) : [];
}

/** The tables whose 基本支出 the basic table may spell out: the general budget's, or all expenditure. */
function wholesOf(set: TableSet, basic: Statement): readonly Sheet[] {
  const general = sheet(set, 'general-expenditure');
  const own = /一般公共|财政拨款|公共财政/.test(basic.title);
  return [own ? null : sheet(set, 'expenditure'), general].filter((one) => one !== null);
}

function basicRelations(set: TableSet): readonly Relation[] {
  const basic = tableOf(set, 'basic-expenditure');
  if (!basic) return [];
  const parts = basicTotal(basic);
  const wholes = wholesOf(set, basic);
  const meant = wholes.find((whole) => isSum(totalOf(whole, 'basic'), parts)) ?? wholes[0];
  if (!meant) return [];
  const formula = `${named(meant, '合计', '基本支出')} = 《${basic.title}》合计`;
  return equal('BA208', formula, totalOf(meant, 'basic'), parts);
}

export const basicExpenditure: Rule = {
  ...base,
  id: 'BA208',
  name: { zh: '基本支出', en: 'Basic expenditure' },
  summary: {
    zh: '一般公共预算支出表的基本支出合计等于基本支出表的合计（人员经费 + 公用经费）。',
    en: 'Basic expenditure of the general budget equals the total of the basic-expenditure table.',
  },
  why: {
    zh: '基本支出表把同一笔基本支出按经济分类列示。',
    en: 'The basic table lists the same money by economic class.',
  },
  example: '支出表基本支出 14107.46，人员经费与公用经费合计 14107.45：尾差',
  relations: eachSet(basicRelations),
};
