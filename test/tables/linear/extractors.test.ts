import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item } from '../../../src/types/grid.ts';
import { grids, itemsOf, linearTables, rowTexts } from '../read.ts';

const HEAD = '单位：万元\n科目编码 科目名称 合计 基本支出 项目支出';
const ROWS = ['208|社会保障支出|3.00|1.00|2.00', '20805|养老支出|2.00|2.00', '210|卫生支出|5.00'];

const rowsOf = (text: string): readonly string[] => rowTexts(linearTables(itemsOf(text))[0]);

test('tabs that stand for gaps between words part no cells', () => {
  const text = `支出决算表
单位：万元
科目编码 \t科目名称 \t合计 \t基本支出 \t项目支出
208 \t社会保障支出 \t3.00 \t1.00 \t2.00
20805 \t养老支出 \t2.00 \t2.00
210 \t卫生支出 \t5.00`;
  assert.deepEqual(grids(itemsOf(text)), []);
  assert.deepEqual(rowsOf(text), ROWS);
});

test('rows of different numbers of cells without a blank one have lost their columns', () => {
  const text = `支出决算表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
208\t社会保障支出\t3.00\t1.00\t2.00
20805\t养老支出\t2.00\t2.00
210\t卫生支出\t5.00
合计\t8.00`;
  assert.deepEqual(rowsOf(text), [...ROWS, '合计|8.00']);
});

test('tabs between cells stay what they are', () => {
  const text = `支出决算表
科目编码\t科目名称\t合计\t基本支出\t项目支出
208\t社会保障支出\t3.00\t1.00\t2.00
20805\t养老支出\t2.00\t\t2.00`;
  assert.deepEqual(linearTables(itemsOf(text)), []);
  assert.equal(grids(itemsOf(text)).length, 1);
});

test('title and header printed below the rows of each page go above them', () => {
  const page = (title: string, rows: string) =>
    `单位：万元\n类 款\n${rows}\n${title}\n项目 支出预算\n科目编码 科目名称 合计 基本支出 项目支出\n编制单位：某局`;
  const text = [
    page('收入预算总表', '201 一般公共服务支出 9.00 9.00'),
    page('支出预算总表', '208 社会保障支出 3.00 1.00 2.00\n20805 养老支出 2.00 2.00'),
  ].join('\f');
  const items = itemsOf(text);
  assert.deepEqual(
    linearTables(items).map((table) => rowTexts(table)),
    [['201|一般公共服务支出|9.00|9.00'], ROWS.slice(0, 2)],
  );
  const second = items.lastIndexOf(linearTables(items)[1] as Item);
  assert.ok(
    items.slice(0, second).some((item) => item.kind === 'line' && item.text === '支出预算总表'),
  );
});

for (const [what, body, wanted] of [
  [
    'the end of a name with the figures below the name',
    '2080505 机关事业单位基本养老保险\n缴费支出 3.00 3.00\n2080506 职业年金 1.00 1.00',
    ['2080505|机关事业单位基本养老保险缴费支出|3.00|3.00', '2080506|职业年金|1.00|1.00'],
  ],
  [
    'the end of a name before the entry of the other list',
    '301 工资 9.00 302 商品 1.00\n30108 机关事业单位基本养老保险缴\n费 9.00 30206 电费',
    ['301|工资|9.00|302|商品|1.00', '30108|机关事业单位基本养老保险缴费|9.00|30206|电费'],
  ],
  [
    'an amount below its name, before the other list goes on',
    '二、政府性基金预算拨\n款\n158.98 三、国防支出\n三、国有资本 四、公共安全支出',
    ['二、政府性基金预算拨款|158.98|三、国防支出', '三、国有资本|四、公共安全支出'],
  ],
  [
    'an entry of the right list over several lines',
    '303 补助 36.26 30231\n公务用车运行维护\n费\n3.28\n30302 退休费 24.74 30239 其他交通费用 29.59',
    ['303|补助|36.26|30231|公务用车运行维护费|3.28', '30302|退休费|24.74|30239|其他交通费用|29.59'],
  ],
  [
    'a code parted from its lower parts',
    '301 01\n基本工资 9.00\n302\n01 办公费 1.00',
    ['301|01|基本工资|9.00', '302|01|办公费|1.00'],
  ],
  [
    'cells of a row below one another',
    '208 社会保障支出 3.00\n1.00\n2.00\n20805 养老支出 2.00\n2.00\n210 卫生支出 5.00\n5.00',
    ['208|社会保障支出|3.00|1.00|2.00', '20805|养老支出|2.00|2.00', '210|卫生支出|5.00|5.00'],
  ],
  [
    'amounts that numbered labels run on to',
    '一、财政拨款收入9.00一、一般公共服务支出 9.00\n二、事业收入 二、外交支出',
    ['一、财政拨款收入|9.00|一、一般公共服务支出|9.00', '二、事业收入|二、外交支出'],
  ],
] as const) {
  test(`rows come back with ${what}`, () => {
    assert.deepEqual(rowsOf(`支出决算表\n${HEAD}\n${body}`), wanted);
  });
}

test('a wrapped name that ends like a heading does not end the table', () => {
  const body = '（一）农林水支出 2.00\n（二）资源勘探\n工业信息\n等支出 3.00\n（三）金融支出 1.00';
  const [table, ...more] = linearTables(itemsOf(`支出决算表\n${HEAD}\n${body}`));
  assert.deepEqual(more, []);
  assert.equal(table?.rows.length, 3);
});

test('a first row whose label and cut amounts stand on lines of their own is no header', () => {
  const text = `支出决算表\n单位：万元\n科目编码 科目名称\n合计 基本支出\n合计\n1724\n.83\n839.\n63\n208 社会保障支出 3.00`;
  assert.deepEqual(rowsOf(text), ['合计|1724.83|839.63', '208|社会保障支出|3.00']);
});

test('an empty table whose header begins with “三公”经费 is a table', () => {
  const text =
    '“三公”经费支出表\n单位：万元\n“三公”经费\n合计 因公出国（境）费 公务接待费\n注：本表无数据。';
  assert.equal(linearTables(itemsOf(text)).length, 1);
});

test('whole amounts as long as a code, without a name after them, open no row', () => {
  const text = `支出决算表\n单位：元\n科目编码 科目名称 合计 基本支出\n212 城乡社区支出\n220660\n5\n0 2206605\n229 其他支出\n262324\n9\n0 2623249`;
  assert.deepEqual(rowsOf(text), [
    '212|城乡社区支出|2206605|0|2206605',
    '229|其他支出|2623249|0|2623249',
  ]);
});
