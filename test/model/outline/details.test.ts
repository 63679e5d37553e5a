import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '../../../src/types/model.ts';
import { statement } from '../build.ts';

/** The income list of a 收支总表 whose lines are given as `label | amount`. */
const rows = (lines: readonly string[]): readonly Row[] =>
  statement(
    [
      '部门收支总表',
      '| 收入项目 | 金额 | 支出项目 | 金额 |',
      ...lines.map((line) => `| ${line} | | |`),
    ].join('\n'),
  ).sides[0]?.rows ?? [];

const role = (lines: readonly string[], label: string): Row['role'] | undefined =>
  rows(lines).find((row) => row.label === label)?.role;

const CASES: readonly (readonly [string, string, readonly string[], Row['role']])[] = [
  [
    'a line nobody numbered, without which the total would not hold',
    '财政专户管理资金收入',
    [
      '一、财政拨款收入 | 80.00',
      '财政专户管理资金收入 | 20.00',
      '二、上级补助 | 5.00',
      '本年收入合计 | 105.00',
    ],
    'item',
  ],
  [
    'what the line above holds, where the numbered lines alone make the total',
    '财政专户管理资金收入',
    [
      '一、财政拨款收入 | 80.00',
      '财政专户管理资金收入 | 20.00',
      '二、上级补助 | 5.00',
      '本年收入合计 | 85.00',
    ],
    'thereof',
  ],
  [
    'a class of expenditure is a line of its own though the total leaves it out',
    '其他支出',
    [
      '一、一般公共服务支出 | 60.00',
      '二、教育支出 | 30.00',
      '其他支出 | 10.00',
      '本年支出合计 | 90.00',
    ],
    'item',
  ],
  [
    'money no budget holds, where the total is wrong either way',
    '财政专户管理资金收入',
    [
      '一、一般公共预算收入 | 70.00',
      '二、政府性基金收入 | 10.00',
      '财政专户管理资金收入 | 20.00',
      '本年收入合计 | 101.00',
    ],
    'item',
  ],
  [
    'only the last of two lines below a number is one of its own',
    '专项收入',
    [
      '一、一般公共预算收入 | 70.00',
      '经费拨款 | 50.00',
      '专项收入 | 20.00',
      '二、政府性基金收入 | 10.00',
      '本年收入合计 | 100.00',
    ],
    'item',
  ],
];

for (const [name, label, lines, expected] of CASES)
  test(`unnumbered line in a numbered list: ${name}`, () =>
    assert.equal(role(lines, label), expected));

/** `child < parent` for the lines brought forward in a 收支总表 whose income is 95.00. */
const carried = (lines: readonly string[], total: string): readonly string[] => {
  const list = rows([
    '一、财政拨款收入 | 95.00',
    '本年收入合计 | 95.00',
    ...lines,
    `收入总计 | ${total}`,
  ]);
  return list.slice(2, -1).map(({ role: of, parent }) => `${of} < ${list[parent ?? -1]?.label}`);
};

const CARRIED: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
  [
    'the money it is of makes it up',
    ['上年结转结余 | 8.00', '上年财政拨款结转 | 5.00', '上年其他资金结转 | 3.00'],
    '103.00',
    ['item < 收入总计', 'item < 上年结转结余', 'item < 上年结转结余'],
  ],
  [
    'a part that does not add up is found below it, not in the 总计',
    ['上年结转结余 | 8.00', '上年财政拨款结转 | 5.00', '上年其他资金结转 | 2.00'],
    '103.00',
    ['item < 收入总计', 'item < 上年结转结余', 'item < 上年结转结余'],
  ],
  [
    'what follows its 其中 goes on with it',
    ['上年结转结余 | 8.00', '其中：财政拨款结转 | 5.00', '其他资金结转 | 3.00'],
    '103.00',
    ['item < 收入总计', 'thereof < 上年结转结余', 'thereof < 上年结转结余'],
  ],
  [
    'a line without which the 总计 would not hold is one of its own',
    ['上年结转结余 | 8.00', '非财政拨款结余 | 4.00'],
    '107.00',
    ['item < 收入总计', 'item < 收入总计'],
  ],
  [
    'a head without a figure leaves its lines to the 总计',
    ['上年结转结余 |', '上年财政拨款结转 | 5.00', '上年其他资金结转 | 3.00'],
    '103.00',
    ['item < 收入总计', 'item < 收入总计', 'item < 收入总计'],
  ],
];

for (const [name, lines, total, expected] of CARRIED)
  test(`lines below 上年结转结余: ${name}`, () =>
    assert.deepEqual(carried(lines, total), expected));

test('unnumbered lines below a line of the second level leave the lines after it where they are', () => {
  const list = rows([
    '一、本年收入 | 100.00',
    '（一）一般公共预算拨款 | 90.00',
    '经费拨款 | 60.00',
    '纳入一般公共预算管理的非税收入拨款 | 30.00',
    '（二）政府性基金预算拨款 | 10.00',
    '单列资金 | 4.00',
    '二、上年结转 |',
    '（一）一般公共预算拨款 |',
    '收入总计 | 100.00',
  ]);
  const places = list.map(({ role: of, parent }) => `${of} < ${parent}`);
  assert.deepEqual(places.slice(0, 7), [
    'item < 8',
    'item < 0',
    'item < 1',
    'item < 1',
    'item < 0',
    'thereof < 4',
    'item < 8',
  ]);
});
