import { measured, numeral, sideBySide } from '../common-tables.ts';
import { type Cell, group, money, type Table, text, words } from '../document.ts';
import type { Entry, Source, Yuan } from '../ledger.ts';
import {
  fiscalIncome,
  fiscalSpending,
  income,
  type Measure,
  ofSource,
  other,
  outline,
  spending,
  total,
} from '../sums.ts';
import type { Maker } from './maker.ts';

/** The 类 that have money, numbered. */
const classRows = (
  entries: readonly Entry[],
  cells: (below: readonly Entry[]) => Cell[],
): Cell[][] =>
  outline(entries)
    .filter((row) => row.level === 1)
    .map((row, index) => [text(`${numeral(index + 1)}、${row.name}`), ...cells(row.entries)]);

function summary({ ledger, cell, table }: Maker): Table {
  const { entries } = ledger;
  const fiscal = (source: Source): Yuan => total(ofSource(entries, source), fiscalIncome);
  const left: [string, Yuan][] = [
    ['一、财政拨款收入', total(entries, fiscalIncome)],
    ['1. 一般公共预算资金', fiscal('general')],
    ['2. 政府性基金', fiscal('fund')],
    ['3. 国有资本经营预算', fiscal('capital')],
    ['二、事业收入', 0],
    ['三、事业单位经营收入', 0],
    ['四、其他收入', total(entries, other)],
  ];
  const rows = sideBySide(
    left.map(([name, yuan]) => [text(name), cell(yuan)]),
    classRows(entries, (below) => measured(cell, below, [spending])),
  );
  return table({
    sort: 'summary',
    title: '财务收支预算总表',
    columns: 4,
    header: [
      group('本年收入', words('项目'), money('预算数')),
      group('本年支出', words('项目'), money('预算数')),
    ],
    rows: [
      ...rows,
      [
        text('收入总计'),
        cell(total(entries, income)),
        text('支出总计'),
        cell(total(entries, spending)),
      ],
    ],
  });
}

function fiscalSummary({ ledger, cell, table }: Maker): Table {
  const { entries } = ledger;
  const four = (below: readonly Entry[], measure: Measure): Cell[] => [
    cell(total(below, measure)),
    ...(['general', 'fund', 'capital'] as const).map((source) =>
      cell(total(ofSource(below, source), measure)),
    ),
  ];
  const names = ['一、一般公共预算资金', '二、政府性基金', '三、国有资本经营预算'];
  const sorts = ['general', 'fund', 'capital'] as const;
  const left = sorts.map((source, index): Cell[] => [
    text(names[index] ?? ''),
    cell(total(ofSource(entries, source), fiscalIncome)),
  ]);
  const right = classRows(entries, (below) => four(below, fiscalSpending));
  return table({
    sort: 'fiscal-summary',
    title: '财政拨款收支预算总表',
    columns: 7,
    header: [
      group('财政拨款收入', words('项目'), money('预算数')),
      group(
        '财政拨款支出',
        words('项目'),
        money('合计'),
        money('一般公共预算'),
        money('政府性基金预算'),
        money('国有资本经营预算'),
      ),
    ],
    rows: [
      ...sideBySide(left, right),
      [
        text('收入总计'),
        cell(total(entries, fiscalIncome)),
        text('支出总计'),
        ...four(entries, fiscalSpending),
      ],
    ],
  });
}

/** 财务收支预算总表 and 财政拨款收支预算总表. */
export const shanghaiSummaries = (maker: Maker): readonly [Table, Table] => [
  summary(maker),
  fiscalSummary(maker),
];
