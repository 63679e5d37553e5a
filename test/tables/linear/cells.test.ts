import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf, linearTables, rowTexts } from '../read.ts';

const rowsOf = (...lines: readonly string[]): readonly string[] =>
  rowTexts(linearTables(itemsOf(lines.join('\n')))[0]);

const cells = (text: string): readonly string[] => text.split(' ');

const HEAD = ['收支预算总表', '单位：万元', ...cells('收入 支出 项目 预算数 项目 预算数')];

test('numbers of columns that stand on a line each head the rows, again on the next page', () => {
  const head = cells('序号 功能分类科目 合计 基本支出 项目支出 科目编码 科目名称 栏次 1 2 3 4 5');
  const [table] = linearTables(
    itemsOf(
      [
        '支出预算总表',
        '单位：万元',
        ...head,
        ...cells('1 合计 9.00 4.00 5.00 2 208 社会保障支出 3.00 1.00 2.00'),
        ...cells('3 20805 养老支出 3.00 1.00 2.00 4 2080501 行政单位离退休 1.00 1.00'),
        ...cells('5 2080505 养老保险缴费 2.00 2.00'),
        `\f${head[0]}`,
        ...head.slice(1),
        ...cells('6 210 卫生健康支出 6.00 3.00 3.00'),
      ].join('\n'),
    ),
  );
  assert.deepEqual(rowTexts(table), [
    '1|合计|9.00|4.00|5.00',
    '2|208|社会保障支出|3.00|1.00|2.00',
    '3|20805|养老支出|3.00|1.00|2.00',
    '4|2080501|行政单位离退休|1.00|1.00',
    '5|2080505|养老保险缴费|2.00|2.00',
    '6|210|卫生健康支出|6.00|3.00|3.00',
  ]);
});

test('the last digits of a narrow cell beside the next cell belong to the number above', () => {
  const rows = ['一、一般公共预算', '1,769.4', '8 一、一般公共服务', '12.00', '其中：财政拨款'];
  const more = ['1,769.4', '8 二、外交', '-', '二、政府性基金', '179.46 三、国防', '1,757.4', '8'];
  assert.deepEqual(rowsOf(...HEAD, ...rows, ...more), [
    '一、一般公共预算|1,769.48|一、一般公共服务|12.00',
    '其中：财政拨款|1,769.48|二、外交|-',
    '二、政府性基金|179.46|三、国防|1,757.48',
  ]);
});

test('a row number below an amount with fewer decimals is no digit of it', () => {
  const head = cells('序号 科目名称 合计 基本支出 项目支出');
  const rows = [
    '1',
    '行政运行',
    '13.4',
    '3.25',
    '10.1',
    '2 事业运行',
    '8.25',
    '8.25',
    '3 其他',
    '5.4',
  ];
  assert.deepEqual(rowsOf('支出预算总表', '单位：万元', ...head, ...rows), [
    '1|行政运行|13.4|3.25|10.1',
    '2|事业运行|8.25|8.25',
    '3|其他|5.4',
  ]);
});

test('a whole amount cut beside the next list is put together where others show how wide cells are', () => {
  const rows = ['一、财政拨款收入', '1532553', '1 一、社会保障支出', '4707102', '二、事业收入'];
  const more = ['1479154', '5 二、卫生健康支出', '1148359', '收入总计', '1532553', '0 支出总计'];
  const found = rowsOf(...HEAD, ...rows, ...more, '1532553', '1')
    .join('|')
    .split('|');
  for (const amount of ['15325531', '14791545', '15325530', '4707102'])
    assert.ok(found.includes(amount), amount);
});

const TWO = cells('科目编码 科目名称 科目编码 科目名称 合计 人员经费 公用经费');

test('the second of two codes with their names opens no row', () => {
  const rows = ['合计', '9.00', '6.00', '3.00', '30101', '基本工资', '50101', '工资奖金津补贴'];
  const more = [
    '6.00',
    '6.00',
    '-',
    '30201',
    '办公',
    '用品费',
    '50201',
    '办公经费',
    '3.00',
    '-',
    '3.00',
  ];
  assert.deepEqual(rowsOf('基本支出预算表', '单位：万元', ...TWO, ...rows, ...more), [
    '合计|9.00|6.00|3.00',
    '30101|基本工资|50101|工资奖金津补贴|6.00|6.00|-',
    '30201|办公用品费|50201|办公经费|3.00|-|3.00',
  ]);
});

test('a whole amount that looks like a code opens no row', () => {
  const head = cells('类 款 项 科目名称 合计 财政拨款 其他收入');
  const rows = cells(
    '208 社会保障支出 2123654 2077256 46398 208 05 养老支出 2123654 2077256 46398',
  );
  assert.deepEqual(rowsOf('收入预算总表', '单位：元', ...head, ...rows), [
    '208|社会保障支出|2123654|2077256|46398',
    '208|05|养老支出|2123654|2077256|46398',
  ]);
});
