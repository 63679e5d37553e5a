import { measured, outlineRows, splitCode, type ToCell } from '../common-tables.ts';
import { type Cell, group, type Header, money, type Table, text, words } from '../document.ts';
import type { Entry } from '../ledger.ts';
import {
  basic,
  fiscalIncome,
  fiscalProjects,
  fiscalSpending,
  income,
  type Measure,
  ofSource,
  other,
  projectSpending,
  spending,
} from '../sums.ts';
import type { Maker } from './maker.ts';

const none: Measure = () => 0;

const itemHeader = (): Header =>
  group(
    '项目',
    group(
      '功能分类科目编码',
      words('类', 0.6, 'code'),
      words('款', 0.5, 'code'),
      words('项', 0.5, 'code'),
    ),
    words('功能分类科目名称'),
  );

/** 类, 款, 项 and then 合计, whose words stand over the code columns. */
function totalLast(
  cell: ToCell,
  entries: readonly Entry[],
  measures: readonly Measure[],
): Cell[][] {
  if (entries.length === 0) return [[text('合计', 4), ...measures.map(() => text(''))]];
  return [
    ...outlineRows(cell, entries, measures, splitCode),
    [text('合计', 4), ...measured(cell, entries, measures)],
  ];
}

function incomeTable({ ledger, cell, table }: Maker): Table {
  return table({
    sort: 'income',
    title: '收入预算总表',
    columns: 9,
    header: [
      itemHeader(),
      group(
        '收入预算',
        money('合计'),
        money('财政拨款收入'),
        money('事业收入'),
        money('事业单位经营收入'),
        money('其他收入'),
      ),
    ],
    rows: totalLast(cell, ledger.entries, [income, fiscalIncome, none, none, other]),
  });
}

const spendingHeader = (label: string): Header[] => [
  itemHeader(),
  group(label, money('合计'), money('基本支出'), money('项目支出')),
];

function expenditure({ ledger, cell, table }: Maker): Table {
  return table({
    sort: 'expenditure',
    title: '支出预算总表',
    columns: 7,
    header: spendingHeader('支出预算'),
    rows: totalLast(cell, ledger.entries, [spending, basic, projectSpending]),
  });
}

const budgets = [
  ['general', 'general-expenditure', '一般公共预算'],
  ['fund', 'government-fund', '政府性基金预算'],
  ['capital', 'state-capital', '国有资本经营预算'],
] as const;

function byBudget({ ledger, cell, table }: Maker): Table[] {
  return budgets.map(([source, sort, name]) => {
    const entries = ofSource(ledger.entries, source);
    return table({
      sort,
      title: `${name}支出功能分类预算表`,
      columns: 7,
      header: spendingHeader(`${name}支出`),
      rows: totalLast(cell, entries, [fiscalSpending, basic, fiscalProjects]),
      ...(entries.length === 0 ? { empty: `本部门无${name}财政拨款安排的预算` } : {}),
    });
  });
}

/** 收入预算总表, 支出预算总表 and the three budgets' tables by function. */
export const shanghaiFunctionTables = (maker: Maker): Table[] => [
  incomeTable(maker),
  expenditure(maker),
  ...byBudget(maker),
];
