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
