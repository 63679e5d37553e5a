import {
  codeAndName,
  economicRows,
  economicSum,
  measured,
  outlineRows,
  type ToCell,
} from '../common-tables.ts';
import { type Cell, group, money, type Table, text, words } from '../document.ts';
import type { Entry, Yuan } from '../ledger.ts';
import {
  basic,
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
const functionHeader = group('功能分类科目', words('科目编码', 1.1, 'code'), words('科目名称'));

/** 合计 first, then 类, 款 and 项; no row at all where there is no entry. */
function totalFirst(
  cell: ToCell,
  entries: readonly Entry[],
  measures: readonly Measure[],
): Cell[][] {
  if (entries.length === 0) return [];
  const sum = [text(''), text('合计'), ...measured(cell, entries, measures)];
  return [sum, ...outlineRows(cell, entries, measures, codeAndName)];
}

function income_({ ledger, cell, table }: Maker): Table {
  const spent: Measure = (entry) => income(entry) + opening(entry);
  const measures = [spent, income, fiscalIncome, none, none, none, none, none, other, opening];
  return table({
    sort: 'income',
    title: '部门预算收入总表',
    columns: 12,
    header: [
      functionHeader,
      money('合计'),
      group(
        '本年收入',
        money('小计'),
        money('财政拨款收入'),
        money('财政专户收入'),
        money('事业收入'),
        money('经营收入'),
        money('上级补助收入'),
        money('附属单位上缴收入'),
        money('其他收入'),
      ),
      money('上年结转'),
    ],
    rows: totalFirst(cell, ledger.entries, measures),
  });
}

function expenditure({ ledger, cell, table }: Maker): Table {
  const measures = [spending, basic, projectSpending, none, none, none];
  const columns = [
    '合计',
    '基本支出',
    '项目支出',
    '经营支出',
    '上解上级支出',
    '对附属单位补助支出',
  ];
  return table({
    sort: 'expenditure',
    title: '部门预算支出总表',
    columns: 8,
    header: [functionHeader, ...columns.map((column) => money(column))],
    rows: totalFirst(cell, ledger.entries, measures),
  });
}

const budgets = [
  ['general', 'general-expenditure', '部门预算一般公共预算财政拨款支出表', '一般公共预算'],
  ['fund', 'government-fund', '部门预算政府性基金预算财政拨款支出表', '政府性基金预算'],
  ['capital', 'state-capital', '部门预算国有资本经营预算财政拨款支出表', '国有资本经营预算'],
] as const;

function byBudget({ ledger, cell, table }: Maker): Table[] {
  return budgets.map(([source, sort, title, name]) =>
    table({
      sort,
      title,
      columns: 5,
      header: [functionHeader, money('合计'), money('基本支出'), money('项目支出')],
      rows: totalFirst(cell, ofSource(ledger.entries, source), [
        fiscalSpending,
        basic,
        fiscalProjects,
      ]),
      empty: `本部门无${name}财政拨款安排的支出`,
    }),
  );
}

/** 收入总表, 支出总表 and the three budgets' expenditure tables. */
export const hebeiFunctionTables = (maker: Maker): Table[] => [
  income_(maker),
  expenditure(maker),
  ...byBudget(maker),
];

/** Whether an economic item is staff cost (301, 303) or public cost (302, 310). */
export const isStaff = (code: string): boolean => code.startsWith('301') || code.startsWith('303');

/** 一般公共预算财政拨款基本支出表. */
export function hebeiBasicTable({ ledger, cell, table }: Maker): Table {
  const staff = economicSum(ledger, ['301', '303']);
  const office = economicSum(ledger, ['302', '310']);
  const three = (code: string, amount: Yuan) =>
    isStaff(code) ? [cell(amount), cell(amount), cell(0)] : [cell(amount), cell(0), cell(amount)];
  return table({
    sort: 'basic-expenditure',
    title: '部门预算一般公共预算财政拨款基本支出表',
    columns: 5,
    header: [
      group('支出部门经济分类科目', words('科目编码', 1.1, 'code'), words('科目名称')),
      group('一般公共预算基本支出', money('合计'), money('人员经费'), money('公用经费')),
    ],
    rows: [
      [text(''), text('合计'), cell(staff + office), cell(staff), cell(office)],
      ...economicRows(ledger).map(({ code, name, amount }) => [
        text(code),
        text(name),
        ...three(code, amount),
      ]),
    ],
  });
}
