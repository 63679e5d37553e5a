import { classes } from '../class-lists.ts';
import {
  type ClassLine,
  classLines,
  measured,
  numeral,
  sideBySide,
  type ToCell,
} from '../common-tables.ts';
import { blank, type Cell, group, money, type Table, text, words } from '../document.ts';
import type { Entry, Ledger, Source, Yuan } from '../ledger.ts';
import {
  fiscalIncome,
  fiscalSpending,
  income,
  type Measure,
  ofSource,
  opening,
  other,
  spending,
  total,
} from '../sums.ts';
import type { Maker } from './maker.ts';

const label = (name: string, number: number) => `${numeral(number)}、${name}`;
const fiscalOf = (entries: readonly Entry[], source: Source): Yuan =>
  total(ofSource(entries, source), fiscalIncome);

/** Rows of text and one amount. */
const lines = (cell: ToCell, pairs: readonly (readonly [string, Yuan])[]): Cell[][] =>
  pairs.map(([name, yuan]) => [text(name), cell(yuan)]);

function sources({ entries }: Ledger): readonly (readonly [string, Yuan])[] {
  return [
    ['一、一般公共预算拨款收入', fiscalOf(entries, 'general')],
    ['二、政府性基金预算拨款收入', fiscalOf(entries, 'fund')],
    ['三、国有资本经营预算拨款收入', fiscalOf(entries, 'capital')],
    ['四、财政专户管理资金收入', 0],
    ['五、单位资金', total(entries, other)],
  ];
}

function summary({ ledger, cell, table }: Maker): Table {
  const { entries } = ledger;
  const right = classLines(classes, entries, label).map(([name, below]): Cell[] => [
    text(name),
    cell(total(below, spending)),
  ]);
  const ends = sideBySide(
    lines(cell, [
      ['本年收入合计', total(entries, income)],
      ['上年结转结余', total(entries, opening)],
      ['收入总计', total(entries, spending)],
    ]),
    lines(cell, [
      ['本年支出合计', total(entries, spending)],
      ['年终结转结余', 0],
      ['支出总计', total(entries, spending)],
    ]),
  );
  return table({
    sort: 'summary',
    title: '部门预算收支总表',
    columns: 4,
    header: [
      group('收入', words('项目'), money('预算数')),
      group('支出', words('项目'), money('预算数')),
    ],
    rows: [...sideBySide(lines(cell, sources(ledger)), right), ...ends],
  });
}

/** 合计 and the three budgets' shares of `measure`, in four cells. */
function fourCells(cell: ToCell, entries: readonly Entry[], measure: Measure): Cell[] {
  const three = (['general', 'fund', 'capital'] as const).map((source) =>
    ofSource(entries, source),
  );
  return [
    cell(total(entries, measure)),
    ...three.flatMap((part) => measured(cell, part, [measure])),
  ];
}

function fiscalLeft({ ledger, cell }: Maker): Cell[][] {
  const { entries } = ledger;
  const names = ['一般公共预算拨款', '政府性基金预算拨款', '国有资本经营预算拨款'];
  const sorts = ['general', 'fund', 'capital'] as const;
  return lines(
    cell,
    sorts.map((sort, i) => [label(names[i] ?? '', i + 1), fiscalOf(entries, sort)]),
  );
}

function fiscalEnds({ ledger, cell }: Maker): Cell[][] {
  const { entries } = ledger;
  const carried = (source: Source) => total(ofSource(entries, source), opening);
  const spent = fourCells(cell, entries, fiscalSpending);
  const nothing = fourCells(cell, [], fiscalSpending);
  const empty = [blank, blank, blank, blank, blank];
  const left = lines(cell, [
    ['本年收入合计', total(entries, fiscalIncome)],
    ['年初财政拨款结转和结余', total(entries, opening)],
    ['一、一般公共预算拨款', carried('general')],
    ['二、政府性基金预算拨款', carried('fund')],
    ['三、国有资本经营预算拨款', carried('capital')],
    ['收入总计', total(entries, fiscalSpending)],
  ]);
  return sideBySide(left, [
    [text('本年支出合计'), ...spent],
    [text('年末财政拨款结转和结余'), ...nothing],
    empty,
    empty,
    empty,
    [text('支出总计'), ...spent],
  ]);
}

function fiscalSummary(maker: Maker): Table {
  const { ledger, cell, table } = maker;
  const right = classLines(classes, ledger.entries, label).map(([name, below]: ClassLine) => [
    text(name),
    ...fourCells(cell, below, fiscalSpending),
  ]);
  return table({
    sort: 'fiscal-summary',
    title: '部门预算财政拨款收支总表',
    columns: 7,
    header: [
      group('收入', words('项目'), money('金额')),
      group(
        '支出',
        words('项目'),
        money('合计'),
        money('一般公共预算财政拨款'),
        money('政府性基金预算财政拨款'),
        money('国有资本经营预算财政拨款'),
      ),
    ],
    rows: [...sideBySide(fiscalLeft(maker), right), ...fiscalEnds(maker)],
  });
}

/** 收支总表 and 财政拨款收支总表. */
export const hebeiSummaries = (maker: Maker): Table[] => [summary(maker), fiscalSummary(maker)];
