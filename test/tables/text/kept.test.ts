import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item } from '../../../src/types/grid.ts';
import { itemsOf } from '../read.ts';

/** All texts that stand in tables, in the order read. */
const inTables = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) => {
    if (item.kind === 'grid') return item.cells.map(({ text }) => text);
    return item.kind === 'line'
      ? []
      : item.rows.flatMap(({ tokens }) => tokens.map((each) => each.text));
  });

const HEAD = '科目编码    科目名称                合计   基本支出   项目支出';
const CLASS = '208         社会保障和就业支出    100.00      90.00      10.00';
const SECTION = '20805       行政事业单位养老支出  100.00      90.00      10.00';

const kept = (text: string, wanted: readonly string[]): void => {
  const found = inTables(itemsOf(text)).join(' ');
  for (const each of wanted) assert.ok(found.includes(each), `${each} in ${found}`);
};

test('a total above the row that numbers the columns is a row', () => {
  const total = '            合计                  399.00     379.00      20.00';
  const numbers = '            栏次                       1          2          3';
  kept(['部门支出总表', HEAD, total, numbers, CLASS, SECTION, SECTION].join('\n'), ['399.00']);
});

test('a row whose number and amount count on numbers no columns', () => {
  const head = '序号    项目名称          金额';
  const page = (from: number) =>
    [0, 1, 2, 3].map((at) => `${from + at}       道路维修工程      ${from + at + 1}.00`);
  const text = ['项目支出表', head, ...page(2), `\f${head}`, ...page(6)].join('\n');
  kept(text, ['6', '7.00', '10.00']);
});

test('a line of a cell that ends as a heading does ends no table', () => {
  const piece = '            其中：执行情况';
  kept(
    [
      '部门支出总表',
      HEAD,
      CLASS,
      SECTION,
      piece,
      SECTION,
      '210         卫生健康支出          290.00     290.00       0.00',
    ].join('\n'),
    ['290.00'],
  );
});

test('an amount of three digits at a row’s end is no code', () => {
  const rows = [
    '合计 1850.5 1350.5 500',
    '社会保障和就业支出 500.5 300.5 200',
    '卫生健康支出 650.5 350.5 300',
  ];
  const items = itemsOf(['部门支出总表', '科目名称 合计 基本支出 项目支出', ...rows].join('\n'));
  const table = items.find((item) => item.kind === 'linear');
  assert.equal(table?.kind === 'linear' && table.rows.length, 3);
});

test('an amount keeps its sign where a label runs on to it', () => {
  kept(
    '部门收支总表\n单位：万元\n项目 预算数 项目 预算数\n一、拨款收入 105.00一、一般公共服务支出 100.00\n二、其他收入 -1,005.00二、国防支出 0.00',
    ['-1,005.00'],
  );
});

test('an amount below digits that cannot be its beginning stands by itself', () => {
  kept('支出决算表  05\n\t1,234.50\n\n支出决算表 支出决算表          支出决算表 ', ['05 1,234.50']);
});
