import { economicRows, economicSum } from '../common-tables.ts';
import { type Cell, group, money, type Table, text, words } from '../document.ts';
import { threeTotal, vehicles } from '../sums.ts';
import { isStaff } from './hebei-functions.ts';
import type { Maker } from './maker.ts';

/** Basic spending by economic item, codes over two columns, 合计 last. */
export function shanghaiBasicTable({ ledger, cell, table }: Maker): Table {
  const staff = economicSum(ledger, ['301', '303']);
  const office = economicSum(ledger, ['302', '310']);
  const rows = economicRows(ledger).map(({ code, name, amount }): Cell[] => [
    text(code.slice(0, 3)),
    text(code.slice(3)),
    text(name),
    cell(amount),
    cell(isStaff(code) ? amount : 0),
    cell(isStaff(code) ? 0 : amount),
  ]);
  return table({
    sort: 'basic-expenditure',
    title: '一般公共预算基本支出部门预算经济分类预算表',
    columns: 6,
    header: [
      group(
        '项目',
        group('部门预算经济分类科目编码', words('类', 0.7, 'code'), words('款', 0.6, 'code')),
        words('经济分类科目名称'),
      ),
      group('一般公共预算基本支出', money('合计'), money('人员经费'), money('公用经费')),
    ],
    rows: [...rows, [text('合计', 3), cell(staff + office), cell(staff), cell(office)]],
  });
}

/** “三公”经费和机关运行经费预算表: one row of figures, in 万元. */
export function shanghaiThreeTable({ ledger, cell, table }: Maker): Table {
  const { three } = ledger;
  const office = economicSum(ledger, ['302', '310']);
  const figures = [
    threeTotal(three),
    three.abroad,
    three.reception,
    vehicles(three),
    three.purchase,
    three.running,
    office,
  ];
  return table({
    sort: 'three-public',
    title: '“三公”经费和机关运行经费预算表',
    unit: '万元',
    columns: 7,
    header: [
      group(
        '“三公”经费预算数',
        money('合计'),
        money('因公出国(境)费'),
        money('公务接待费'),
        group('公务用车购置及运行费', money('小计'), money('购置费'), money('运行费')),
      ),
      money('机关运行经费预算数'),
    ],
    rows: [figures.map((yuan) => cell(yuan))],
  });
}
