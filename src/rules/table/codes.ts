import type { Rule } from '../../types/rule.ts';
import { columnSums, isCoded, isTotal, twoSided } from './columns.ts';

const base = { family: 'BA1', severity: 'error' } as const;
const TEMPLATE = '财政部《地方预决算公开操作规程》所附表式；《政府收支分类科目》';

export const codeHierarchy: Rule = {
  ...base,
  id: 'BA103',
  name: { zh: '类款项层级', en: 'Code hierarchy' },
  summary: {
    zh: '类等于其下各款之和，款等于其下各项之和，逐列核对。',
    en: 'A class equals the sum of its sections, a section that of its items, column by column.',
  },
  why: {
    zh: '下级科目的编码以上级编码开头，金额全部归入上级。',
    en: 'A code begins with its parent’s code, and its amount belongs wholly to the parent.',
  },
  source: TEMPLATE,
  example: '20805 印 108.48，其下三项相加 108.84：相差 0.36',
  relations: (model) =>
    columnSums(
      model,
      'BA103',
      (_, total, parts) =>
        !isTotal(total) && isCoded([total]) && (isCoded(parts) || total.role === 'item'),
    ),
};

export const codedTotal: Rule = {
  ...base,
  id: 'BA104',
  name: { zh: '科目合计', en: 'Total of the codes' },
  summary: {
    zh: '表的合计等于最上级各科目（或各单位）之和，逐列核对。',
    en: 'The total equals the sum of the topmost codes or units, column by column.',
  },
  why: { zh: '合计行汇总表内全部科目。', en: 'The total row sums up all codes of the table.' },
  source: TEMPLATE,
  example: '合计 8141.01，各类相加 8141.00：相差 0.01',
  relations: (model) =>
    columnSums(
      model,
      'BA104',
      (bound, total, parts) =>
        !twoSided(bound) && (isTotal(total) || total.code === null) && isCoded(parts),
    ),
};
