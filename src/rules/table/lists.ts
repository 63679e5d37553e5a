import type { Rule } from '../../types/rule.ts';
import { columnSums, isCoded, isTotal, twoSided } from './columns.ts';

const base = { family: 'BA1', severity: 'error' } as const;
const TEMPLATE = '财政部《地方预决算公开操作规程》所附表式；《政府收支分类科目》';

export const listTotal: Rule = {
  ...base,
  id: 'BA105',
  name: { zh: '列表合计', en: 'Total of a list' },
  summary: {
    zh: '没有科目编码的表（项目、采购、单位等），合计等于所列各行之和。',
    en: 'In tables without codes (projects, purchases, units) the total equals the sum of the listed rows.',
  },
  why: {
    zh: '合计行汇总所列各行；“其中”行不参与相加。',
    en: 'The total row sums up the listed rows; 其中 rows are left out.',
  },
  source: TEMPLATE,
  example: '项目合计 187.00，所列九个项目相加 186.00：相差 1.00',
  relations: (model) =>
    columnSums(
      model,
      'BA105',
      (bound, total, parts) =>
        !twoSided(bound) && !isCoded(parts) && (isTotal(total) || total.role === 'unit'),
    ),
};

export const sideTotal: Rule = {
  ...base,
  id: 'BA106',
  name: { zh: '收支总表合计', en: 'Totals of a two-sided table' },
  summary: {
    zh: '本年收入（支出）合计等于所列各项之和；总计等于本年合计加结转等。',
    en: 'The year’s total equals its lines; the grand total adds what was carried over.',
  },
  why: {
    zh: '收支总表左右两栏各自自上而下加总，“其中”与明细行不重复相加。',
    en: 'Each side adds up from top to bottom; details are not added twice.',
  },
  source: TEMPLATE,
  example: '本年支出合计 9736.74，上年结转 121.00，支出总计 9857.47：相差 0.27',
  relations: (model) =>
    columnSums(model, 'BA106', (bound, total) => twoSided(bound) && isTotal(total)),
};

export const nestedLines: Rule = {
  ...base,
  id: 'BA108',
  name: { zh: '分项之和', en: 'Lines below a line' },
  summary: {
    zh: '收支总表及列表中带下级编号的一行，等于其下各行之和。',
    en: 'A numbered line equals the sum of the lines numbered below it.',
  },
  why: {
    zh: '如“一、财政拨款收入”之下“1. 一般公共预算资金”等即其全部组成。',
    en: 'The lines numbered below it are all it consists of.',
  },
  source: TEMPLATE,
  example: '一、本年收入 847.74，其下（一）847.00：相差 0.74',
  relations: (model) =>
    columnSums(
      model,
      'BA108',
      (_, total, parts) =>
        !isTotal(total) && total.role !== 'unit' && !isCoded([total]) && !isCoded(parts),
    ),
};
