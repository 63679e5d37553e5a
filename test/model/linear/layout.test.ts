import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLayout, layoutPaths, widthOf } from '../../../src/model/linear/layout.ts';
import type { TableKind } from '../../../src/types/model.ts';

const HEADERS: readonly (readonly [TableKind, string, number, number])[] = [
  ['expenditure', '科目编码科目名称合计基本支出项目支出', 3, 3],
  [
    'expenditure',
    '合计上解基本支项目支出经营支出出上级支出对附属单位补助支出科目编码科目名称',
    6,
    6,
  ],
  ['summary', '收入支出项目预算数项目预算数', 2, 2],
  ['basic-expenditure', '科目编码科目名称合计人员经费公用经费', 3, 3],
  [
    'government-fund',
    '科目名称年初结转和结余本年收入本年支出合计基本支出项目支出年末结转和结余',
    6,
    6,
  ],
];

for (const [kind, header, widest, width] of HEADERS)
  test(`${kind}: scattered words “${header}” make ${width} columns`, () => {
    const layout = chooseLayout(kind, header.split(' '), widest);
    assert.ok(layout);
    assert.equal(widthOf(layout), width);
    assert.equal(layout.sides.flatMap(layoutPaths).length, width);
  });

const SPLIT = [
  '科目编码',
  '科目名称',
  '合计',
  '基本支出',
  '项目支出',
  '小计',
  '人员经费',
  '公用经费',
];

test('a header that splits basic expenditure has columns for the parts', () => {
  const layout = chooseLayout('expenditure', SPLIT, 4);
  assert.ok(layout);
  assert.equal(widthOf(layout), 5);
});

test('a header that splits more than any layout does chooses none', () => {
  const header = [...SPLIT.slice(0, 5), '工资福利支出', '商品和服务支出'];
  assert.equal(chooseLayout('expenditure', header, 4), null);
});

test('income by budgets is not read by the columns of final accounts', () => {
  const header = [
    '合计',
    '本年收入',
    '上年结转结余',
    '小计',
    '一般公共预算资金',
    '政府性基金',
    '预算资金',
  ];
  const own = ['国有资本经营', '预算资金', '财政专户', '管理资金', '事业收入', '事业单位经营收入'];
  const rest = ['上级补助收入', '附属单位上缴收入', '其他收入'];
  const layout = chooseLayout('income', ['单位代码', '单位名称', ...header, ...own, ...rest], 5);
  assert.ok(layout);
  assert.equal(widthOf(layout), 12);
});

test('a row wider than a layout rules it out', () => {
  assert.equal(
    chooseLayout('expenditure', ['科目编码', '科目名称', '合计', '基本支出', '项目支出'], 9),
    null,
  );
});

test('words that fit nothing choose nothing', () => {
  assert.equal(chooseLayout('expenditure', ['甲乙丙丁'], 2), null);
  assert.equal(chooseLayout('assets', ['合计', '基本支出', '项目支出'], 3), null);
});
