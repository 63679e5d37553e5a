import { economicSum } from '../common-tables.ts';
import { type Cell, group, money, type Table, text, words } from '../document.ts';
import { economicNames } from '../economic-codes.ts';
import { threeTotal, vehicles } from '../sums.ts';
import { isStaff } from './hebei-functions.ts';
import type { Maker } from './maker.ts';

/** The government's own economic item for a department's, for two kinds of department's. */
const governmentItem = (code: string): readonly [string, string] => {
  if (code.startsWith('303')) return ['50901', '社会福利和救助'];
  if (code.startsWith('310')) return ['50306', '设备购置'];
  if (code.startsWith('302')) return ['50201', '办公经费'];
  return code === '30113' ? ['50103', '住房公积金'] : ['50101', '工资奖金津补贴'];
};

/** Basic spending by the department's and the government's economic items, without 类 rows. */
export function henanBasicTable({ ledger, cell, table }: Maker): Table {
  const staff = economicSum(ledger, ['301', '303']);
  const office = economicSum(ledger, ['302', '310']);
  const rows = ledger.economic.map(([code, amount]): Cell[] => {
    const [otherCode, otherName] = governmentItem(code);
    const names = [code, economicNames[code] ?? '', otherCode, otherName].map((name) => text(name));
    const share = (mine: boolean) => cell(mine ? amount : 0);
    return [...names, cell(amount), share(isStaff(code)), share(!isStaff(code))];
  });
  return table({
    sort: 'basic-expenditure',
    title: '一般公共预算基本支出预算表',
    columns: 7,
    header: [
      group('部门预算支出经济分类科目', words('科目编码', 0.9, 'code'), words('科目名称', 2)),
      group('政府预算支出经济分类科目', words('科目编码', 0.9, 'code'), words('科目名称', 1.8)),
      group('本年一般公共预算基本支出', money('合计'), money('人员经费'), money('公用经费')),
    ],
    rows: [[text('合计', 4), cell(staff + office), cell(staff), cell(office)], ...rows],
  });
}

/** “三公” across the page, one row; no row where nothing is planned. */
export function henanThreeTable({ ledger, cell, table }: Maker): Table {
  const { three } = ledger;
  const figures = [
    threeTotal(three),
    three.abroad,
    vehicles(three),
    three.purchase,
    three.running,
    three.reception,
  ];
  const none = threeTotal(three) === 0;
  return table({
    sort: 'three-public',
    title: '一般公共预算“三公”经费预算表',
    columns: 6,
    header: [
      money('“三公”经费合计'),
      money('因公出国（境）费'),
      group(
        '公务用车购置及运行费',
        money('小计'),
        money('公务用车购置费'),
        money('公务用车运行费'),
      ),
      money('公务接待费'),
    ],
    rows: none ? [] : [figures.map((yuan) => cell(yuan))],
    ...(none ? { empty: '本部门无“三公”经费支出' } : {}),
  });
}
