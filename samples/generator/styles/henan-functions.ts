import { measured, type ToCell } from '../common-tables.ts';
import { type Cell, group, type Header, money, type Table, text, words } from '../document.ts';
import type { Entry, Ledger } from '../ledger.ts';
import {
  basic,
  fiscalIncome,
  income,
  type Measure,
  ofSource,
  opening,
  operatingProjects,
  other,
  projectSpending,
  spending,
  targetProjects,
} from '../sums.ts';
import type { Maker } from './maker.ts';

const none: Measure = () => 0;

function incomeHeader(): Header[] {
  return [
    words('部门（单位）代码', 1, 'code'),
    words('部门（单位）名称', 1.6),
    money('总计'),
    group(
      '本年收入',
      money('合计'),
      group('一般公共预算', money('小计'), money('其中：财政拨款')),
      money('政府性基金'),
      money('国有资本经营预算'),
      money('财政专户管理资金收入'),
      money('事业收入'),
      money('事业单位经营收入'),
      money('上级补助收入'),
      money('附属单位上缴收入'),
      money('其他收入'),
    ),
    group(
      '上年结转结余',
      money('合计'),
      money('一般公共预算'),
      money('政府性基金'),
      money('国有资本经营预算'),
      money('财政专户管理资金'),
      money('单位资金'),
    ),
  ];
}

function incomeCells(cell: ToCell, { entries }: Ledger): Cell[] {
  const [general, fund, capital] = (['general', 'fund', 'capital'] as const).map((source) =>
    ofSource(entries, source),
  );
  const of = (some: readonly Entry[] | undefined, measure: Measure) =>
    measured(cell, some ?? [], [measure]);
  return [
    ...measured(cell, entries, [spending, income]),
    ...measured(cell, general ?? [], [fiscalIncome, fiscalIncome]),
    ...of(fund, fiscalIncome),
    ...of(capital, fiscalIncome),
    ...measured(cell, entries, [none, none, none, none, none, other]),
    ...measured(cell, entries, [opening]),
    ...of(general, opening),
    ...of(fund, opening),
    ...of(capital, opening),
    ...measured(cell, entries, [none, none]),
  ];
}

/** Income by unit: 合计, the department and its only unit. */
export function henanIncomeTable({ ledger, cell, table }: Maker): Table {
  const heads = [
    ['', '合计'],
    [ledger.departmentCode, ledger.department],
    [`${ledger.departmentCode}001`, `${ledger.department}本级`],
  ];
  return table({
    sort: 'income',
    title: '部门收入预算表',
    columns: 19,
    header: incomeHeader(),
    rows: heads.map((head) => [...head.map((part) => text(part)), ...incomeCells(cell, ledger)]),
  });
}

const spendingHeader = (): Header[] => [
  group('科目编码', words('类', 0.7, 'code'), words('款', 0.6, 'code'), words('项', 0.6, 'code')),
  words('单位代码', 0.8, 'code'),
  words('单位（科目名称）', 2.2),
  money('合计'),
  group(
    '基本支出',
    money('小计'),
    group('人员经费', money('工资福利支出'), money('对个人和家庭的补助')),
    group('公用经费', money('商品和服务支出'), money('资本性支出')),
  ),
  group('项目支出', money('小计'), money('其他运转类'), money('特定目标类')),
];

const measures: readonly Measure[] = [
  spending,
  basic,
  (entry) => entry.wages,
  (entry) => entry.family,
  (entry) => entry.goods,
  (entry) => entry.assets,
  projectSpending,
  operatingProjects,
  targetProjects,
];

/** What other income pays for is left out of its project's kind. */
const withoutOther = (entry: Entry): Entry => ({
  ...entry,
  projects: entry.projects.map((project) => ({
    ...project,
    amount: project.amount - project.other,
    other: 0,
  })),
});

function rowsOf({ ledger, cell }: Maker, entries: readonly Entry[]): Cell[][] {
  const blanks = [text(''), text(''), text('')];
  const sums = measured(cell, entries, measures);
  const total = [...blanks, text(''), text('合计'), ...sums];
  if (entries.length === 0) return [total];
  const unit = [...blanks, text(ledger.departmentCode), text(ledger.department), ...sums];
  const items = entries.map((entry): Cell[] => [
    text(entry.code.slice(0, 3)),
    text(entry.code.slice(3, 5)),
    text(entry.code.slice(5)),
    text(''),
    text(entry.name),
    ...measured(cell, [entry], measures),
  ]);
  return [total, unit, ...items];
}

const tables = [
  ['expenditure', '部门支出预算表', ''],
  ['general-expenditure', '一般公共预算支出预算表', '一般公共预算'],
  ['government-fund', '政府性基金支出预算表', '政府性基金'],
  ['state-capital', '国有资本经营支出预算表', '国有资本经营'],
] as const;

/** 支出 of all money, then of the three budgets, by 项 only. */
export function henanFunctionTables(maker: Maker): Table[] {
  const { entries } = maker.ledger;
  const sets = (['general', 'fund', 'capital'] as const).map((source) =>
    ofSource(entries, source).map(withoutOther),
  );
  return tables.map(([sort, title, name], index) => {
    const below = index === 0 ? entries : (sets[index - 1] ?? []);
    const empty = below.length === 0 ? { empty: `本部门无${name}支出` } : {};
    return maker.table({
      sort,
      title,
      columns: 14,
      header: spendingHeader(),
      rows: rowsOf(maker, below),
      ...empty,
    });
  });
}
