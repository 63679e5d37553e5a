import { type EconomicRow, economicRows, economicSum, sideBySide } from '../common-tables.ts';
import { type Cell, group, type Header, money, type Table, text, words } from '../document.ts';
import type { ThreePublic } from '../ledger.ts';
import { threeTotal, vehicles } from '../sums.ts';
import { isStaff } from './hebei-functions.ts';
import type { Maker } from './maker.ts';

/** Basic spending in two lists: 301 and 303 at the left, 302 and 310 at the right. */
export function finalBasicTable({ ledger, cell, table }: Maker): Table {
  const rows = economicRows(ledger);
  const row = ({ code, name, amount }: EconomicRow): Cell[] => [
    text(code),
    text(name),
    cell(amount),
  ];
  const side = (): Header[] => [
    words('经济分类科目编码', 1, 'code'),
    words('科目名称', 2.2),
    money('决算数'),
  ];
  const left = rows.filter(({ code }) => isStaff(code)).map(row);
  const right = rows.filter(({ code }) => !isStaff(code)).map(row);
  return table({
    sort: 'basic-expenditure',
    title: '一般公共预算财政拨款基本支出决算表',
    columns: 6,
    header: [...side(), ...side()],
    rows: [
      ...sideBySide(left, right),
      [
        text('人员经费合计', 2),
        cell(economicSum(ledger, ['301', '303'])),
        text('公用经费合计', 2),
        cell(economicSum(ledger, ['302', '310'])),
      ],
    ],
    notes: ['注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。'],
  });
}

const items: readonly ((three: ThreePublic) => number)[] = [
  threeTotal,
  (three) => three.abroad,
  vehicles,
  (three) => three.purchase,
  (three) => three.running,
  (three) => three.reception,
];

const both = (label: string): Header => group(label, money('预算数'), money('决算数'));

/** “三公” across the page in pairs of 预算数 and 决算数. */
export function finalThreeTable({ ledger, cell, table }: Maker): Table {
  const { three, threeBudget } = ledger;
  const none = threeTotal(threeBudget) === 0;
  const cells = items.flatMap((item) => [cell(item(threeBudget)), cell(item(three))]);
  return table({
    sort: 'three-public',
    title: '财政拨款“三公”经费支出决算表',
    columns: 12,
    header: [
      both('合计'),
      both('因公出国（境）费'),
      group(
        '公务用车购置及运行维护费',
        both('小计'),
        both('公务用车购置费'),
        both('公务用车运行维护费'),
      ),
      both('公务接待费'),
    ],
    rows: none ? [] : [cells],
    notes: ['注：本表反映部门本年度“三公”经费支出预决算情况。'],
    ...(none ? { empty: '本部门没有财政拨款“三公”经费支出' } : {}),
  });
}
