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
