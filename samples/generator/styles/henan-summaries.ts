import { classes } from '../class-lists.ts';
import { classLines, numeral, sideBySide, type ToCell } from '../common-tables.ts';
import { type Cell, group, money, type Table, text, words } from '../document.ts';
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

const pairs = (cell: ToCell, list: readonly (readonly [string, Yuan])[]): Cell[][] =>
  list.map(([name, yuan]) => [text(name), cell(yuan)]);

function sources({ entries }: Ledger): readonly (readonly [string, Yuan])[] {
  const fiscal = (source: Source) => total(ofSource(entries, source), fiscalIncome);
  return [
    ['一、一般公共预算', fiscal('general')],
    ['其中：财政拨款', fiscal('general')],
    ['二、政府性基金预算拨款收入', fiscal('fund')],
    ['三、国有资本经营预算拨款收入', fiscal('capital')],
    ['四、财政专户管理资金收入', 0],
    ['五、事业收入', 0],
    ['六、事业单位经营收入', 0],
    ['七、上级补助收入', 0],
    ['八、附属单位上缴收入', 0],
    ['九、其他收入', total(entries, other)],
  ];
}

function summary({ ledger, cell, table }: Maker): Table {
  const { entries } = ledger;
  const lines = classLines(
    classes,
    entries,
    (name, number) => `${numeral(number)}、${name.replace(/支出$/, '')}`,
  );
  const right = lines.map(([name, below]): Cell[] => [text(name), cell(total(below, spending))]);
  const spent = total(entries, spending);
  return table({
    sort: 'summary',
    title: '部门收支预算表',
    columns: 4,
    header: [
      group('收入', words('项目'), money('金额')),
      group('支出', words('项目'), money('金额')),
    ],
    rows: [
      ...sideBySide(pairs(cell, sources(ledger)), right),
      [text('本年收入合计'), cell(total(entries, income)), text('本年支出合计'), cell(spent)],
      [text('上年结转结余'), cell(total(entries, opening)), text('年终结转结余'), cell(0)],
      [text('收入总计'), cell(spent), text('支出总计'), cell(spent)],
    ],
  });
}

function fiscalLeft({ entries }: Ledger): readonly (readonly [string, Yuan])[] {
  const of = (source: Source, measure: Measure) => total(ofSource(entries, source), measure);
  return [
    ['一、本年收入', total(entries, fiscalIncome)],
    ['（一）一般公共预算拨款', of('general', fiscalIncome)],
    ['其中：财政拨款', of('general', fiscalIncome)],
    ['（二）政府性基金预算拨款', of('fund', fiscalIncome)],
    ['（三）国有资本经营预算拨款', of('capital', fiscalIncome)],
    ['二、上年结转', total(entries, opening)],
    ['（一）一般公共预算拨款', of('general', opening)],
    ['（二）政府性基金预算拨款', of('fund', opening)],
    ['（三）国有资本经营预算拨款', of('capital', opening)],
  ];
}

function fiscalSummary({ ledger, cell, table }: Maker): Table {
  const { entries } = ledger;
  const five = (below: readonly Entry[]): Cell[] => {
    const of = (source: Source) => cell(total(ofSource(below, source), fiscalSpending));
    return [
      cell(total(below, fiscalSpending)),
      of('general'),
      of('general'),
      of('fund'),
      of('capital'),
    ];
  };
  const lines = classLines(classes, entries, (name, number) => `（${numeral(number)}）${name}`);
  const right = [
    [text('一、本年支出'), ...five(entries)],
    ...lines.map(([name, below]): Cell[] => [text(name), ...five(below)]),
    [text('二、年终结转结余'), ...five([])],
  ];
  return table({
    sort: 'fiscal-summary',
    title: '财政拨款收支预算表',
    columns: 8,
    header: [
      group('收入', words('项目'), money('金额')),
      group(
        '支出',
        words('项目'),
        money('合计'),
        group('一般公共预算', money('小计'), money('其中：财政拨款')),
        money('政府性基金'),
        money('国有资本经营预算'),
      ),
    ],
    rows: [
      ...sideBySide(pairs(cell, fiscalLeft(ledger)), right),
      [text('收入合计'), cell(total(entries, fiscalSpending)), text('支出合计'), ...five(entries)],
    ],
  });
}

/** 部门收支预算表 and 财政拨款收支预算表. */
export const henanSummaries = (maker: Maker): readonly [Table, Table] => [
  summary(maker),
  fiscalSummary(maker),
];
