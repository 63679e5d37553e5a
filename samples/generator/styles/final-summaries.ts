import { finalClasses } from '../class-lists.ts';
import { classLines, numeral, sideBySide } from '../common-tables.ts';
import { blank, type Cell, group, money, type Table, text, words } from '../document.ts';
import type { Entry, Source, Yuan } from '../ledger.ts';
import {
  closing,
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

const numbered = (name: string, number: number) => `${numeral(number)}、${name}`;
const notes = ['注：本表反映部门本年度的收支和结转结余情况。'];

function summary({ ledger, cell, table }: Maker): Table {
  const { entries } = ledger;
  const pair = (name: string, yuan: Yuan): Cell[] => [text(name), cell(yuan)];
  const fiscal = (source: Source) => total(ofSource(entries, source), fiscalIncome);
  const left = [
    pair('一、一般公共预算财政拨款收入', fiscal('general')),
    pair('二、政府性基金预算财政拨款收入', fiscal('fund')),
    pair('三、国有资本经营预算财政拨款收入', fiscal('capital')),
    pair('四、上级补助收入', 0),
    pair('五、事业收入', 0),
    pair('六、经营收入', 0),
    pair('七、附属单位上缴收入', 0),
    pair('八、其他收入', total(entries, other)),
  ];
  const right = classLines(finalClasses, entries, numbered).map(([name, below]) =>
    pair(name, total(below, spending)),
  );
  const whole = total(entries, (entry) => income(entry) + opening(entry));
  return table({
    sort: 'summary',
    title: '收入支出决算总表',
    columns: 4,
    header: [
      group('收入', words('项目'), money('决算数')),
      group('支出', words('项目'), money('决算数')),
    ],
    rows: [
      ...sideBySide(left, right),
      [
        ...pair('本年收入合计', total(entries, income)),
        ...pair('本年支出合计', total(entries, spending)),
      ],
      [...pair('使用非财政拨款结余', 0), ...pair('结余分配', 0)],
      [
        ...pair('年初结转和结余', total(entries, opening)),
        ...pair('年末结转和结余', total(entries, closing)),
      ],
      [...pair('总计', whole), ...pair('总计', whole)],
    ],
    notes,
  });
}

function fiscalLeft({ ledger, cell }: Maker, measure: Measure): Cell[][] {
  const sorts = ['general', 'fund', 'capital'] as const;
  const names = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  return sorts.map((source, index) => [
    text(numbered(names[index] ?? '', index + 1)),
    cell(total(ofSource(ledger.entries, source), measure)),
  ]);
}

function fiscalSummary(maker: Maker): Table {
  const { ledger, cell, table } = maker;
  const { entries } = ledger;
  const four = (below: readonly Entry[], measure: Measure): Cell[] => [
    cell(total(below, measure)),
    ...(['general', 'fund', 'capital'] as const).map((source) =>
      cell(total(ofSource(below, source), measure)),
    ),
  ];
  const right = classLines(finalClasses, entries, numbered).map(([name, below]): Cell[] => [
    text(name),
    ...four(below, fiscalSpending),
  ]);
  const whole: Measure = (entry) => fiscalIncome(entry) + opening(entry);
  const empty = [blank, blank, blank, blank, blank];
  const ends = sideBySide(
    [
      [text('本年收入合计'), cell(total(entries, fiscalIncome))],
      [text('年初财政拨款结转和结余'), cell(total(entries, opening))],
      ...fiscalLeft(maker, opening),
      [text('总计'), cell(total(entries, whole))],
    ],
    [
      [text('本年支出合计'), ...four(entries, fiscalSpending)],
      [text('年末财政拨款结转和结余'), ...four(entries, closing)],
      empty,
      empty,
      empty,
      [text('总计'), ...four(entries, whole)],
    ],
  );
  return table({
    sort: 'fiscal-summary',
    title: '财政拨款收入支出决算总表',
    columns: 7,
    header: [
      group('收入', words('项目'), money('决算数')),
      group(
        '支出',
        words('项目'),
        money('合计'),
        money('一般公共预算财政拨款'),
        money('政府性基金预算财政拨款'),
        money('国有资本经营预算财政拨款'),
      ),
    ],
    rows: [...sideBySide(fiscalLeft(maker, fiscalIncome), right), ...ends],
    notes: ['注：本表反映部门本年度财政拨款收支和结转结余情况。'],
  });
}

/** 收入支出决算总表 and 财政拨款收入支出决算总表. */
export const finalSummaries = (maker: Maker): readonly [Table, Table] => [
  summary(maker),
  fiscalSummary(maker),
];
