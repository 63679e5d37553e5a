import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claims, told } from './told.ts';

const FORM = [
  '项目编码 P001 项目名称 甲项目经费',
  '预算数 165.68其中：财政资金 165.68其他资金',
  '绩效目标 完成年度任务。资金按用途使用。',
  '一级指标 二级指标 三级指标 指标值',
  '产出指标 成本指标 项目总费用 ≤165.68万元',
  '满意度指标 服务对象满意度 满意程度 ≥95%',
];

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['states nothing of the department', FORM, []],
  ['without blanks', FORM.map((line) => line.replace(/ /g, '')), []],
  [
    'leaves the text before and behind it',
    ['本部门收入总计90.00万元。', ...FORM, '2024年，本部门机关运行经费安排234.32万元。'],
    ['total income: level 90.00 万元', 'operating-cost: level 234.32 万元'],
  ],
  [
    'two forms in a row, each with sentences of its own',
    [...FORM, ...FORM, '六、机关运行经费情况', '本部门机关运行经费安排234.32万元。'],
    ['operating-cost: level 234.32 万元'],
  ],
  [
    'a text that names a project is no form',
    ['项目名称：甲项目。本部门财政拨款收入总计90.00万元，绩效目标见附表。'],
    ['total fiscal income: level 90.00 万元'],
  ],
];

for (const [name, text, expected] of CASES)
  test(`a form of targets run into lines: ${name}`, () =>
    assert.deepEqual(claims(told(text)), expected));
