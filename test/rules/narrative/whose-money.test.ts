import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrativeRules } from '../../../src/rules/narrative/index.ts';
import type { Stage } from '../../../src/types/model.ts';
import { states } from './story.ts';

interface Case {
  readonly name: string;
  readonly rule: string;
  readonly text: readonly string[];
  readonly cells: Readonly<Record<string, string>>;
  readonly stage?: Stage;
  readonly states: readonly string[];
}

const FISCAL = '四、财政拨款收入支出决算总体情况说明';
const TOTALS = {
  'summary income grand-total total': '120.00',
  'summary expenditure grand-total total': '120.00',
  'summary income fiscal total': '90.00',
  'fiscal-summary income current-total total': '90.00',
  'fiscal-summary income grand-total total': '100.00',
  'fiscal-summary expenditure grand-total total': '100.00',
};

const CASES: readonly Case[] = [
  {
    name: '支出总计 beside 财政拨款收入总计 is that of 财政拨款 too',
    rule: 'BA301',
    text: [FISCAL, '2024年度财政拨款收入总计100.00万元，支出总计101.00万元。'],
    cells: TOTALS,
    states: ['pass', 'fail'],
  },
  {
    name: '收入总计 in a section on 财政拨款 may be either',
    rule: 'BA301',
    text: [FISCAL, '2024年度收入总计100.00万元，支出总计120.00万元。'],
    cells: TOTALS,
    states: ['pass', 'pass'],
  },
  {
    name: '财政拨款收入 is less than 财政拨款收入总计 by what was carried over',
    rule: 'BA312',
    text: [
      '2024年度收入合计120.00万元，其中：财政拨款收入90.00万元。',
      FISCAL,
      '2024年度财政拨款收入总计100.00万元。',
    ],
    cells: {},
    states: ['pass'],
  },
  {
    name: '财政拨款收入 that exceeds 财政拨款收入总计',
    rule: 'BA312',
    text: [
      '2024年度收入合计120.00万元，其中：财政拨款收入109.00万元。',
      FISCAL,
      '2024年度财政拨款收入总计100.00万元。',
    ],
    cells: {},
    states: ['fail'],
  },
  {
    name: '财政拨款收入 is not held against the 总计 where a table prints it alone',
    rule: 'BA301',
    text: ['2024年度财政拨款收入90.00万元。'],
    cells: TOTALS,
    states: ['pass'],
  },
  {
    name: '收入总计 is not what the list of a year’s income adds up to',
    rule: 'BA301',
    text: ['2024年度收入总计120.00万元。', '2024年度本年收入合计90.10万元。'],
    cells: { 'income total total': '90.00' },
    stage: 'final',
    states: ['fail'],
  },
  {
    name: 'the money of 机关运行经费 is not all there is',
    rule: 'BA301',
    text: [
      '（一）机关运行经费：2024年本部门机关运行经费当年一般公共预算拨款9.00万元。',
      '2024年机关运行经费，涉及1家行政单位，财政拨款预算合计9.00万元。',
      '（三）机关运行经费说明',
      '2024年一般公共预算拨款9.00万元。',
    ],
    cells: {
      ...TOTALS,
      'summary income general total': '80.00',
      'operating total total': '9.00',
    },
    states: ['pass', 'pass', 'pass'],
  },
  {
    name: '财政拨款 among the money of 机关运行经费',
    rule: 'BA301',
    text: [
      '（三）机关运行经费说明',
      '机关运行经费9.00万元。其中：财政拨款8.00万元，其他资金1.00万元。',
    ],
    cells: { ...TOTALS, 'operating total total': '9.00' },
    states: ['pass'],
  },
];

for (const { name, rule: id, text, cells, stage = 'final', states: expected } of CASES) {
  test(`${id}: ${name}`, () => {
    const rule = narrativeRules.find((one) => one.id === id);
    assert.ok(rule);
    assert.deepEqual(states(rule, text, { cells }, stage), expected);
  });
}
