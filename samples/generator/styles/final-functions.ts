import { codeAndName, measured, outlineRows, type ToCell } from '../common-tables.ts';
import { type Cell, group, type Header, money, type Table, text, words } from '../document.ts';
import type { Entry } from '../ledger.ts';
import {
  basic,
  closing,
  fiscalIncome,
  fiscalProjects,
  fiscalSpending,
  income,
  type Measure,
  ofSource,
  opening,
  other,
  projectSpending,
  spending,
} from '../sums.ts';
import type { Maker } from './maker.ts';

const none: Measure = () => 0;
const itemHeader = (): Header =>
  group('项目', words('功能分类科目编码', 1.1, 'code'), words('科目名称'));

function totalFirst(
  cell: ToCell,
  entries: readonly Entry[],
  measures: readonly Measure[],
): Cell[][] {
  if (entries.length === 0) return [];
  return [
    [text('合计', 2), ...measured(cell, entries, measures)],
    ...outlineRows(cell, entries, measures, codeAndName),
  ];
}

function totalLast(
  cell: ToCell,
  entries: readonly Entry[],
  measures: readonly Measure[],
): Cell[][] {
  const [first, ...rest] = totalFirst(cell, entries, measures);
  return first === undefined ? [] : [...rest, first];
}

function incomeTable({ ledger, cell, table }: Maker): Table {
  const labels = [
    '本年收入合计',
    '财政拨款收入',
    '上级补助收入',
    '事业收入',
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
  ];
  return table({
    sort: 'income',
    title: '收入决算表',
    columns: 9,
    header: [itemHeader(), ...labels.map((label) => money(label))],
    rows: totalFirst(cell, ledger.entries, [income, fiscalIncome, none, none, none, none, other]),
    notes: ['注：本表反映部门本年度取得的各项收入情况。'],
  });
}

function expenditure({ ledger, cell, table }: Maker): Table {
  const labels = [
    '本年支出合计',
    '基本支出',
    '项目支出',
    '上缴上级支出',
    '经营支出',
    '对附属单位补助支出',
  ];
  return table({
    sort: 'expenditure',
    title: '支出决算表',
    columns: 8,
    header: [itemHeader(), ...labels.map((label) => money(label))],
    rows: totalFirst(cell, ledger.entries, [spending, basic, projectSpending, none, none, none]),
    notes: ['注：本表反映部门本年度各项支出情况。'],
  });
}

function general({ ledger, cell, table }: Maker): Table {
  const entries = ofSource(ledger.entries, 'general');
  return table({
    sort: 'general-expenditure',
    title: '一般公共预算财政拨款支出决算表',
    columns: 5,
    header: [itemHeader(), money('合计'), money('基本支出'), money('项目支出')],
    rows: totalLast(cell, entries, [fiscalSpending, basic, fiscalProjects]),
    notes: ['注：本表反映部门本年度一般公共预算财政拨款支出情况。'],
  });
}

function fund({ ledger, cell, table }: Maker): Table {
  const entries = ofSource(ledger.entries, 'fund');
  const measures = [opening, fiscalIncome, fiscalSpending, basic, fiscalProjects, closing];
  return table({
    sort: 'government-fund',
    title: '政府性基金预算财政拨款收入支出决算表',
    columns: 8,
    header: [
      itemHeader(),
      money('年初结转和结余'),
      money('本年收入'),
      group('本年支出', money('合计'), money('基本支出'), money('项目支出')),
      money('年末结转和结余'),
    ],
    rows: totalFirst(cell, entries, measures),
    ...(entries.length === 0 ? { empty: '本部门没有政府性基金预算财政拨款收入和支出' } : {}),
  });
}

function capital({ ledger, cell, table }: Maker): Table {
  const entries = ofSource(ledger.entries, 'capital');
  return table({
    sort: 'state-capital',
    title: '国有资本经营预算财政拨款支出决算表',
    columns: 5,
    header: [itemHeader(), group('本年支出', money('合计'), money('基本支出'), money('项目支出'))],
    rows: totalFirst(cell, entries, [fiscalSpending, basic, fiscalProjects]),
    ...(entries.length === 0 ? { empty: '本部门没有国有资本经营预算财政拨款支出' } : {}),
  });
}

/** 收入决算表, 支出决算表 and the three budgets' tables by function. */
export const finalFunctionTables = (maker: Maker): Table[] => [
  incomeTable(maker),
  expenditure(maker),
  general(maker),
  fund(maker),
  capital(maker),
];
