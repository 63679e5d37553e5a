import { readNumber } from '../../model/amount.ts';
import { rowSplits, type Split } from '../../model/sums.ts';
import type { Figure, Model, Row, Side } from '../../types/model.ts';
import type { Relation, RuleId } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { atMost, sum } from '../relate.ts';
import { type BoundSide, boundSides } from './sides.ts';

const MONEYLESS = new Set(['percent', 'price', 'quantity', 'change', 'source-budget']);

function printed(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && (figure.amount !== null || figure.unreadable !== undefined);
}

/** A line that heads those below it need not sum them up. */
const isHeading = (figure: Figure): boolean =>
  figure.amount === null && figure.unreadable === undefined;

/** A cell that holds words where a figure would stand: no figure was left out there. */
function isWord(figure: Figure): boolean {
  return figure.amount === null && readNumber(figure.text).kind === 'text';
}

function label(row: Row | undefined): string {
  return row?.label || '（未标明的合计行）';
}

function partsText(rows: readonly Row[]): string {
  if (rows.length <= 4) return rows.map(label).join(' + ');
  return `${label(rows[0])} + … + ${label(rows.at(-1))}（共${rows.length}行）`;
}

/** One relation an amount column; a total whose parts print nothing at all announces no sum. */
function splitRelations(rule: RuleId, side: Side, split: Split): readonly Relation[] {
  const parts = split.parts.flatMap((part) => side.rows[part] ?? []);
  const formula = `${label(side.rows[split.total])} = ${partsText(parts)}`;
  return side.columns.flatMap((column) => {
    const total = side.figures[split.total]?.[column.index];
    const figures = parts.flatMap((row) => side.figures[row.index]?.[column.index] ?? []);
    const listed = parts.some((row) => side.figures[row.index]?.some(printed));
    if (
      !total ||
      !listed ||
      isWord(total) ||
      (rule === 'BA108' && isHeading(total)) ||
      MONEYLESS.has(column.concept ?? '')
    )
      return [];
    return [total, ...figures].some(printed) ? [sum(rule, formula, total, figures)] : [];
  });
}

type Pick = (bound: BoundSide, total: Row, parts: readonly Row[]) => boolean;

function columnSums(model: Model, rule: RuleId, pick: Pick): readonly Relation[] {
  return boundSides(model)
    .filter(({ statement }) => statement.kind !== 'three-public')
    .flatMap((bound) =>
      rowSplits(bound.side.rows).flatMap((split) => {
        const total = bound.side.rows[split.total];
        const parts = split.parts.flatMap((part) => bound.side.rows[part] ?? []);
        return total && pick(bound, total, parts) ? splitRelations(rule, bound.side, split) : [];
      }),
    );
}

const isTotal = (row: Row): boolean => row.role === 'total' || row.role === 'subtotal';
const isCoded = (rows: readonly Row[]): boolean => rows.some((row) => row.code !== null);
const twoSided = ({ statement }: BoundSide): boolean =>
  statement.kind === 'summary' || statement.kind === 'fiscal-summary';

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
      (_, total, parts) => !isTotal(total) && isCoded([total]) && isCoded(parts),
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
      (bound, total, parts) => !twoSided(bound) && isTotal(total) && isCoded(parts),
    ),
};

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

export const thereofLimit: Rule = {
  ...base,
  id: 'BA113',
  name: { zh: '其中不大于总体', en: '其中 within its whole' },
  summary: {
    zh: '“其中”所列的金额不大于它所属的一行或一列。',
    en: 'An amount listed as 其中 does not exceed the line or column it belongs to.',
  },
  why: { zh: '部分不大于总体。', en: 'A part does not exceed its whole.' },
  source: TEMPLATE,
  example: '一般公共预算 847.74，其中：财政拨款 874.74',
  relations: (model) =>
    boundSides(model).flatMap(({ statement, side }) =>
      statement.kind === 'performance' ? [] : [...thereofRows(side), ...thereofColumns(side)],
    ),
};

function thereofRows(side: Side): readonly Relation[] {
  return side.rows
    .filter((row) => row.role === 'thereof' && row.parent !== null)
    .flatMap((row) =>
      side.columns.flatMap((column) => {
        const lesser = side.figures[row.index]?.[column.index];
        const greater = side.figures[row.parent ?? -1]?.[column.index];
        const formula = `${label(row)} ≤ ${label(side.rows[row.parent ?? -1])}`;
        return printed(lesser) && printed(greater)
          ? [atMost('BA113', formula, lesser, greater)]
          : [];
      }),
    );
}

function thereofColumns(side: Side): readonly Relation[] {
  return side.columns
    .filter((column) => column.thereof)
    .flatMap((column) => {
      const whole = side.columns.findLast((other) => other.index < column.index && !other.thereof);
      if (!whole) return [];
      const formula = `${column.path.at(-1)} ≤ ${whole.path.at(-1)}`;
      return side.figures.flatMap((row) => {
        const lesser = row[column.index];
        const greater = row[whole.index];
        return printed(lesser) && printed(greater)
          ? [atMost('BA113', formula, lesser, greater)]
          : [];
      });
    });
}
