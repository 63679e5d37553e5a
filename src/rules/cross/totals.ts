import type { TableSet } from '../../model/lookup.ts';
import { columnOf, figureAt, isNothing, rowOf, totalRow } from '../../model/lookup.ts';
import type { Figure, Row } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { isSum } from './adding.ts';
import { apartByCarried, CARRIED, eitherUnlessCarried, equalUnlessCarried } from './carried.ts';
import {
  agrees,
  at,
  currentTotal,
  eachSet,
  equal,
  grandTotal,
  named,
  OTHER_MONEY,
  type Sheet,
  sheet,
  skipped,
  totalOf,
} from './context.ts';

const SOURCE = '财政部《地方预决算公开操作规程》所附表式（各表间勾稽关系）';
const base = { family: 'BA2', severity: 'error', source: SOURCE } as const;

function choices(of: Sheet) {
  return [
    { formula: named(of, '本年合计'), figure: currentTotal(of) },
    { formula: named(of, '总计'), figure: grandTotal(of) },
  ];
}

/** A table's total against 本年合计 or 总计 of the 收支总表, as the table includes carry-over or not. */
function totalAgainst(
  rule: 'BA201' | 'BA203',
  set: TableSet,
  table: Sheet | null,
  summary: Sheet | null,
  carried: boolean,
): readonly Relation[] {
  if (!table || !summary) return [];
  const left = named(table, '合计');
  const ordered = carried ? choices(summary).reverse() : choices(summary);
  return eitherUnlessCarried(
    rule,
    set,
    ordered.map((choice) => ({ ...choice, formula: `${left} = ${choice.formula}` })),
    totalOf(table),
  );
}

export const incomeTotal: Rule = {
  ...base,
  id: 'BA201',
  name: { zh: '收支总表与收入总表', en: 'Summary and income totals' },
  summary: {
    zh: '收入总表的合计等于收支总表的收入合计（含上年结转的等于总计）。',
    en: 'The income table’s total equals the summary’s income.',
  },
  why: {
    zh: '收入总表是收支总表收入一侧的展开。',
    en: 'The income table spells out the income side of the summary.',
  },
  example: '收支总表收入总计 848.03，收入总表合计 848.30：相差 0.27',
  relations: eachSet((set) => {
    const income = sheet(set, 'income');
    const carried = income?.side.columns.some((column) => column.concept === 'carryover') ?? false;
    return totalAgainst('BA201', set, income, sheet(set, 'summary', 'income'), carried);
  }),
};

export const expenditureTotal: Rule = {
  ...base,
  id: 'BA203',
  name: { zh: '收支总表与支出总表', en: 'Summary and expenditure totals' },
  summary: {
    zh: '支出总表的合计等于收支总表的本年支出合计。',
    en: 'The expenditure table’s total equals the summary’s expenditure of the year.',
  },
  why: {
    zh: '支出总表是收支总表支出一侧的展开。',
    en: 'The expenditure table spells out the expenditure side of the summary.',
  },
  example: '收支总表本年支出合计 9736.74，支出总表合计 9763.74：相差 27.00',
  relations: eachSet((set) =>
    totalAgainst(
      'BA203',
      set,
      sheet(set, 'expenditure'),
      sheet(set, 'summary', 'expenditure'),
      false,
    ),
  ),
};

const SOURCES = [
  'general',
  'fund',
  'state-capital',
  'fiscal',
  'special-account',
  'business',
  'superior',
  'operating-income',
  'affiliated',
  'unit-funds',
  'other-income',
];

/** Sources that, where a list has no place for another source, may hold that too. */
const COLLECTIVE = new Set(['other-income', 'unit-funds']);

/** Whether one of the two lists prints money of a source that the other has no place for. */
function listsDiffer(summary: Sheet, income: Sheet): boolean {
  return OTHER_MONEY.some((concept) => {
    const row = rowOf(summary.side, concept);
    const column = columnOf(income.side, concept);
    const figure = row ? at(summary, row, 'whole') : totalOf(income, concept);
    return (row === null) !== (column === null) && !isNothing(figure);
  });
}

function sourcePairs(set: TableSet): readonly Relation[] {
  const summary = sheet(set, 'summary', 'income');
  const income = sheet(set, 'income');
  if (!summary || !income) return [];
  return SOURCES.flatMap((concept) => {
    const row = rowOf(summary.side, concept);
    const formula = `${named(summary, row?.label ?? '')} = ${named(income, '合计', concept === 'fiscal' ? '财政拨款' : (row?.label ?? ''))}`;
    const left = at(summary, row, 'whole');
    const right = totalOf(income, concept);
    if (isNothing(left) && isNothing(right)) return [];
    const same = left !== null && right !== null && agrees(left, right);
    if (!same && COLLECTIVE.has(concept) && listsDiffer(summary, income))
      return left && right ? skipped('BA202', formula, '两表的收入来源分列不同') : [];
    return apartByCarried(set, right, [left])
      ? skipped('BA202', formula, CARRIED)
      : equal('BA202', formula, left, [right]);
  });
}

/** 财政拨款收入 of the income table = the three budgets' rows of the summary, where it is one column. */
function fiscalPair(set: TableSet): readonly Relation[] {
  const summary = sheet(set, 'summary', 'income');
  const income = sheet(set, 'income');
  if (!summary || !income || rowOf(summary.side, 'fiscal')?.role === 'item') return [];
  const parts = ['general', 'fund', 'state-capital'].map((concept) =>
    at(summary, rowOf(summary.side, concept), 'whole'),
  );
  return equalUnlessCarried(
    'BA202',
    set,
    `${named(income, '合计', '财政拨款收入')} = ${named(summary, '一般公共预算')} + 政府性基金 + 国有资本经营`,
    totalOf(income, 'fiscal'),
    parts,
  );
}

export const incomeSources: Rule = {
  ...base,
  id: 'BA202',
  name: { zh: '收入来源', en: 'Income by source' },
  summary: {
    zh: '收支总表每项收入等于收入总表合计行的同一来源。',
    en: 'Each income line of the summary equals the same source in the income table’s total row.',
  },
  why: {
    zh: '两表按同样的来源列示同一笔收入；来源分列不同的、恰差上年结转的不适用。',
    en: 'Both tables list the same income by the same sources; not applied where they split it otherwise or are apart by what was brought forward.',
  },
  example: '收支总表事业收入 12.00，收入总表事业收入 21.00：相差 9.00',
  relations: eachSet((set) => [...sourcePairs(set), ...fiscalPair(set)]),
};

/** What was carried over in the income table's total row: one column, or one for each kind of money. */
function carriedOf({ side }: Sheet): readonly (Figure | null)[] {
  return side.columns
    .filter(({ concept, thereof }) => concept === 'carryover' && !thereof)
    .map((column) => figureAt(side, totalRow(side), column));
}

/** The summary's lines of what was carried over, without what they consist of. */
function carriedRows({ side }: Sheet): readonly Row[] {
  return side.rows.filter(
    ({ concept, role, parent }) =>
      concept === 'carryover' &&
      role !== 'thereof' &&
      (parent === null || side.rows[parent]?.concept !== 'carryover'),
  );
}

export const carriedOver: Rule = {
  ...base,
  id: 'BA214',
  name: { zh: '上年结转', en: 'Balance brought forward' },
  summary: {
    zh: '收入总表的上年结转等于收支总表的上年结转。',
    en: 'What was carried over is the same in the income table and the summary.',
  },
  why: { zh: '同一笔结转资金在各表口径相同。', en: 'It is the same money.' },
  example: '收支总表上年结转 121.00，收入总表上年结转 112.00：相差 9.00',
  relations: eachSet((set) => {
    const summary = sheet(set, 'summary', 'income');
    const income = sheet(set, 'income');
    if (!summary || !income) return [];
    const columns = carriedOf(income);
    const all = carriedRows(summary);
    // The first line may head the others without being marked so.
    const rows = isSum(at(summary, all[0] ?? null, 'whole'), columns) ? all.slice(0, 1) : all;
    const lines = rows.map((row) => at(summary, row, 'whole'));
    const name = named(summary, rows.map(({ label }) => label).join(' + '));
    const formula = `${name} = ${named(income, '合计', '上年结转')}`;
    const [line = null, column = null] = [lines[0], columns[0]];
    if (lines.length === 1) return equal('BA214', formula, line, columns);
    if (columns.length === 1) return equal('BA214', formula, column, lines);
    const both = lines.length > 0 && columns.length > 0;
    return both ? skipped('BA214', formula, '两表的上年结转分列不同') : [];
  }),
};
