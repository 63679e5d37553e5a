import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerPath, headerRowCount, isNumberingRow } from '../../src/model/header.ts';
import { slotsOf } from '../../src/model/slots.ts';
import { grid, statement } from './build.ts';

const HEADERS: readonly (readonly [string, number, string])[] = [
  ['one row', 1, '| 科目编码 | 科目名称 | 合计 |\n| 201 | 一般公共服务支出 | 1.00 |'],
  [
    'two rows with tall cells',
    2,
    `| 科目编码 | 科目名称 | 合计 | 本年支出 | < |
     | ^ | ^ | ^ | 基本支出 | 项目支出 |
     | 201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00 |`,
  ],
  [
    'three rows, the last one 类 款 项',
    3,
    `| 科目编码 | < | < | 科目名称 | 合计 | 基本支出 | < |
     | ^ | ^ | ^ | ^ | ^ | 小计 | 人员经费 |
     | 类 | 款 | 项 | ^ | ^ | ^ | ^ |
     | 208 | 05 | 05 | 养老保险 | 3.00 | 3.00 | 3.00 |`,
  ],
  [
    'a 合计 row of words only begins the body',
    1,
    `| 科目编码 | 科目名称 | 合计 |
     | | 合计 | |
     | | | |`,
  ],
  [
    'a numbered line begins the body even without figures',
    2,
    `| 收入 | < | 支出 | < |
     | 项目 | 金额 | 项目 | 金额 |
     | 一、财政拨款收入 | | 一、一般公共服务支出 | |`,
  ],
  [
    'a row of 栏次 belongs to the header',
    2,
    `| 项目 | 合计 | 基本支出 | 项目支出 |
     | 栏次 | 1 | 2 | 3 |
     | 合计 | 3.00 | 1.00 | 2.00 |`,
  ],
];

for (const [name, count, text] of HEADERS)
  test(`header depth: ${name}`, () => assert.equal(headerRowCount(slotsOf(grid(text))), count));

const NUMBERING: readonly (readonly [boolean, readonly string[]])[] = [
  [true, ['栏次', '1', '2', '3']],
  [true, ['栏次', '', '1', '栏次', '', '2', '3']],
  [true, ['1', '2', '3', '4']],
  [true, ['栏次', '1', '2=3+4', '3', '4']],
  [false, ['1', '2.00', '3.00']],
  [false, ['合计', '1', '2', '3']],
  [false, ['201', '1', '2']],
  [false, []],
];

for (const [numbering, texts] of NUMBERING)
  test(`${texts.join(' ')} ${numbering ? 'numbers the columns' : 'is money'}`, () =>
    assert.equal(isNumberingRow(texts), numbering));

test('类 款 项 beside 栏次 leave it a row of column numbers', () => {
  assert.equal(isNumberingRow(['类', '款', '项', '栏次', '1', '2', '3']), true);
});

test('the final accounts’ customary head: 类 款 项 as tall as 栏次 and 合计 together', () => {
  const { sides } = statement(`支出决算表
    | 项目 | < | < | < | 本年支出合计 | 基本支出 | 项目支出 |
    | 功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^ |
    | 类 | 款 | 项 | 栏次 | 1 | 2 | 3 |
    | ^ | ^ | ^ | 合计 | 30.00 | 10.00 | 20.00 |
    | 201 | < | < | 一般公共服务支出 | 30.00 | 10.00 | 20.00 |`);
  assert.deepEqual(
    sides[0]?.rows.map((row) => row.label),
    ['合计', '201 一般公共服务支出'],
  );
});

test('a header path names each cell once and leaves 栏次 out', () => {
  const slots = slotsOf(
    grid(`| 项目 | 基本支出 | < |
          | ^ | 小计 | 人员经费 |
          | 栏次 | 1 | 2 |
          | 合计 | 1.00 | 1.00 |`),
  );
  const texts = [1, 2].map((column) => headerPath(slots, 0, 3, column).map((cell) => cell.text));
  assert.deepEqual(texts, [
    ['基本支出', '小计'],
    ['基本支出', '人员经费'],
  ]);
});

test('a header that a new page repeats is no row', () => {
  const { sides } = statement(`部门支出总表
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | 201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00 |
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | 208 | 社会保障和就业支出 | 4.00 | 4.00 | |`);
  assert.deepEqual(
    sides[0]?.rows.map((row) => row.code),
    ['201', '208'],
  );
});
