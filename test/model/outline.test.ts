import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Side } from '../../src/types/model.ts';
import { statement } from './build.ts';

const bare = (label: string): string => label.replace(/^\d+ /, '');

/** `child < parent` for every row that has a parent, in printed order. */
function nesting(side: Side | undefined): readonly string[] {
  return (side?.rows ?? []).flatMap((row) => {
    const parent = row.parent === null ? undefined : side?.rows[row.parent];
    return parent ? [`${bare(row.label)} < ${bare(parent.label) || '合计'}`] : [];
  });
}

const oneSided = (title: string, rows: readonly string[]): Side | undefined =>
  statement(
    [title, '| 科目编码 | 科目名称 | 合计 |', ...rows.map((row) => `| ${row} | 1.00 |`)].join('\n'),
  ).sides[0];

const CODED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    '类 款 项, the total first',
    ['| 合计', '208 | 甲', '20805 | 乙', '2080505 | 丙', '210 | 丁'],
    ['甲 < 合计', '乙 < 甲', '丙 < 乙', '丁 < 合计'],
  ],
  [
    'the total last',
    ['208 | 甲', '20805 | 乙', '2080505 | 丙', '| 合计'],
    ['甲 < 合计', '乙 < 甲', '丙 < 乙'],
  ],
  [
    '项 only: all under the total',
    ['| 合计', '2080505 | 甲', '2101101 | 乙'],
    ['甲 < 合计', '乙 < 合计'],
  ],
  ['款 left out: 项 under 类', ['| 合计', '208 | 甲', '2080505 | 乙'], ['甲 < 合计', '乙 < 甲']],
  [
    'a parent printed below its children',
    ['| 合计', '20805 | 乙', '208 | 甲'],
    ['乙 < 甲', '甲 < 合计'],
  ],
  [
    'a code that continues another’s digits only by chance is not under it',
    ['| 合计', '208 | 甲', '21005 | 乙'],
    ['甲 < 合计', '乙 < 合计'],
  ],
];

for (const [name, rows, expected] of CODED)
  test(`outline: ${name}`, () => assert.deepEqual(nesting(oneSided('支出总表', rows)), expected));

test('a code with a digit too many stands under its 款, beside the 项', () => {
  const side = statement(`支出总表
    | 科目编码 | 科目名称 | 合计 |
    | 208 | 甲 | 95.00 |
    | 20805 | 乙 | 95.00 |
    | 2080505 | 丙 | 60.00 |
    | 20805050 | 丁 | 35.00 |
    | | 合计 | 95.00 |`).sides[0];
  assert.deepEqual(nesting(side), ['甲 < 合计', '乙 < 甲', '丙 < 乙', '丁 < 乙']);
});

test('codes repeat from unit to unit: each stands under its own unit', () => {
  const side = statement(`部门支出总表
    | 科目编码 | 单位代码 | 单位名称（科目） | 合计 |
    | | | 合计 | 5.00 |
    | | 105 | 主管部门 | 5.00 |
    | | 105001 | 本级 | 3.00 |
    | 2010601 | 105001 | 行政运行 | 3.00 |
    | | 105002 | 中心 | 2.00 |
    | 2010601 | 105002 | 行政运行 | 2.00 |`).sides[0];
  assert.deepEqual(nesting(side), [
    '主管部门 < 合计',
    '本级 < 主管部门',
    '行政运行 < 本级',
    '中心 < 主管部门',
    '行政运行 < 中心',
  ]);
});

const income = (rows: readonly string[]): Side | undefined =>
  statement(
    [
      '财政拨款收支总表',
      '| 收入 | < | 支出 | < |',
      '| 项目 | 预算数 | 项目 | 预算数 |',
      ...rows.map((row) => `| ${row} | 1.00 | | |`),
    ].join('\n'),
  ).sides[0];

const LISTS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    '本年合计 over its lines, 总计 over what was carried too',
    ['一、财政拨款', '二、事业收入', '本年收入合计', '上年结转', '收入总计'],
    [
      '一、财政拨款 < 本年收入合计',
      '二、事业收入 < 本年收入合计',
      '本年收入合计 < 收入总计',
      '上年结转 < 收入总计',
    ],
  ],
  [
    '小计 of some sources, a part of 本年收入合计',
    ['一般公共预算', '政府性基金', '小计', '事业收入', '本年收入合计', '上年结转', '收入总计'],
    [
      '一般公共预算 < 小计',
      '政府性基金 < 小计',
      '小计 < 本年收入合计',
      '事业收入 < 本年收入合计',
      '本年收入合计 < 收入总计',
      '上年结转 < 收入总计',
    ],
  ],
  [
    'numbering nests: 一、本年收入 over （一）',
    [
      '一、本年收入',
      '（一）一般公共预算拨款',
      '二、上年结转',
      '（一）一般公共预算拨款',
      '收入总计',
    ],
    [
      '一、本年收入 < 收入总计',
      '（一）一般公共预算拨款 < 一、本年收入',
      '二、上年结转 < 收入总计',
      '（一）一般公共预算拨款 < 二、上年结转',
    ],
  ],
  [
    'two levels below a number',
    ['一、财政拨款收入', '1.一般公共预算资金', '2.政府性基金', '二、事业收入', '收入总计'],
    [
      '一、财政拨款收入 < 收入总计',
      '1.一般公共预算资金 < 一、财政拨款收入',
      '2.政府性基金 < 一、财政拨款收入',
      '二、事业收入 < 收入总计',
    ],
  ],
  [
    '其中 belongs to the line above',
    ['一、一般公共预算', '其中：财政拨款', '二、政府性基金', '本年收入合计', '收入总计'],
    [
      '一、一般公共预算 < 本年收入合计',
      '其中：财政拨款 < 一、一般公共预算',
      '二、政府性基金 < 本年收入合计',
      '本年收入合计 < 收入总计',
    ],
  ],
  [
    'what 年初结转 consists of, numbered as the form does',
    ['一、甲', '本年收入合计', '年初财政拨款结转和结余', '一、一般公共预算财政拨款', '总计'],
    [
      '一、甲 < 本年收入合计',
      '本年收入合计 < 总计',
      '年初财政拨款结转和结余 < 总计',
      '一、一般公共预算财政拨款 < 年初财政拨款结转和结余',
    ],
  ],
  [
    'what 年初结转 consists of, not numbered',
    ['一、甲', '本年收入合计', '年初财政拨款结转和结余', '一般公共预算财政拨款', '总计'],
    [
      '一、甲 < 本年收入合计',
      '本年收入合计 < 总计',
      '年初财政拨款结转和结余 < 总计',
      '一般公共预算财政拨款 < 年初财政拨款结转和结余',
    ],
  ],
];

for (const [name, rows, expected] of LISTS)
  test(`outline: ${name}`, () => assert.deepEqual(nesting(income(rows)), expected));

const conceptOf = (rows: readonly string[], label: string): string | null | undefined =>
  income(rows)?.rows.find((row) => row.label === label)?.concept;

test('小计 is the income of the year only where it sums up all of it', () => {
  assert.equal(conceptOf(['财政拨款', '小计', '上年结转', '收入总计'], '小计'), 'current-total');
  const carried = ['财政拨款', '小计', '上年结转', '一般公共预算', '收入总计'];
  assert.equal(conceptOf(carried, '小计'), 'current-total');
  assert.equal(conceptOf(['财政拨款', '小计', '事业收入', '收入总计'], '小计'), null);
  assert.equal(conceptOf(['财政拨款', '小计', '本年收入合计', '收入总计'], '小计'), null);
});

const VISITS: readonly (readonly [string, readonly string[]])[] = [
  [
    'numbered',
    [
      '“三公”经费合计',
      '1.因公出国（境）费',
      '2.公务用车购置及运行维护费',
      '（1）公务用车购置费',
      '（2）公务用车运行维护费',
      '3.公务接待费',
    ],
  ],
  [
    'with 其中',
    [
      '合计',
      '1、因公出国（境）费用',
      '2、公务接待费',
      '3、公务用车购置及运行费',
      '其中：（1）公务用车运行维护费',
      '（2）公务用车购置',
    ],
  ],
  [
    'under the short name 公务用车费',
    [
      '合计',
      '1、因公出国（境）费用',
      '2、公务接待费',
      '3、公务用车费',
      '其中：（1）公务用车运行维护费',
      '（2）公务用车购置',
    ],
  ],
];

for (const [name, rows] of VISITS)
  test(`三公 down the page, ${name}: three items, and two under the cars`, () => {
    const side = statement(
      [
        '2024年财政拨款“三公”经费支出表',
        '| 项目 | 预算数 |',
        ...rows.map((row) => `| ${row} | 1.00 |`),
      ].join('\n'),
    ).sides[0];
    const parents = side?.rows.map((row) => row.parent) ?? [];
    const cars = side?.rows.findIndex(
      (row) => /车.*费$/.test(row.label) && !/[（(][12]/.test(row.label),
    );
    assert.equal(parents.filter((parent) => parent === 0).length, 3);
    assert.equal(parents.filter((parent) => parent === cars).length, 2);
  });
