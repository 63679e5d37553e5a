import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTitle, kindOfTitle } from '../../../src/model/caption.ts';
import type { TableKind } from '../../../src/types/model.ts';

/** Titles in use, budgets and final accounts, gathered from many places. */
const TITLES: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  summary: [
    '收支总表',
    '部门收支总表',
    '部门收支总表(公开表1)',
    '部门预算收支总表',
    '部门收支总体情况表',
    '收入支出决算总表',
    '表1：收入支出决算总表',
    '表一:收入支出决算总表',
    '2024年部门收支预算总表',
    '2025年部门财务收支预算总表',
    '部门收支预算表',
    '收支预算总表',
  ],
  income: [
    '收入总表',
    '部门收入总表(公开表1-1)',
    '部门收入总体情况表',
    '收入决算表',
    '收入决算总表',
    '收入决算表(按功能分类列示)',
    '收入决算表(按单位列示)',
    '收入决算表(分科目)',
    '2022年部门收入预算表',
    '部门预算收入总表',
    '部门收入预算总表',
  ],
  expenditure: [
    '支出总表',
    '部门支出总表(公开表1-2)',
    '部门支出总体情况表',
    '支出决算表',
    '支出决算总表',
    '支出决算表(分科目)',
    '支出预算表',
    '2022年部门支出预算表',
  ],
  'fiscal-summary': [
    '财政拨款收支总表',
    '财政拨款收支预算总表(公开表2)',
    '财政拨款收支情况表',
    '财政拨款收支总体情况表',
    '财政拨款收入支出决算总表',
    '财政拨款收入支出决算表',
    '2024年财政拨款收支预算总表',
  ],
  'general-expenditure': [
    '一般公共预算支出表',
    '一般公共预算支出预算表(公开表3)',
    '一般公共预算支出情况表',
    '一般公共预算财政拨款支出决算表',
    '一般公共预算财政拨款支出表',
    '一般公共预算支出功能分类预算表',
    '一般公共预算支出情况表（按功能分类科目）',
    '部门一般公共预算拨款表',
    '一般公共财政预算支出表',
    '公开05表一般公共预算财政拨款支出决算表',
  ],
  'basic-expenditure': [
    '一般公共预算基本支出表',
    '一般公共预算基本支出预算表(公开表3-1)',
    '一般公共预算财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出决算明细表',
    '表六:一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算基本支出情况表（按支出经济分类科目）',
    '一般公共预算基本支出部门预算经济分类预算表',
  ],
  'government-fund': [
    '政府性基金预算支出表',
    '政府性基金预算支出情况表',
    '政府性基金预算财政拨款收入支出决算表',
    '政府性基金预算财政拨款支出决算表',
    '政府性基金收支表',
    '政府基金预算财政拨款支出表',
  ],
  'state-capital': [
    '国有资本经营预算支出表',
    '固有资本经营预算支出表(公开表5)',
    '国有资本经营预算财政拨款支出决算表',
    '国有资本经营预算财政拨款收入支出决算表',
  ],
  'three-public': [
    '一般公共预算“三公”经费支出表',
    '一般公共预算“三公“经费支出预算表(公开表3-3)',
    '一般公共预算“三公”经费支出情况表',
    '公共财政拨款“三公”经费支出预算表',
    '财政拨款“三公”经费支出决算表',
    '“三公”经费和机关运行经费预算表',
    '一般公共预算财政拨款“三公”经费、会议费、培训费支出情况表',
    '“三公”经费、行政参公单位机关运行经费情况表',
    '政府性基金预算“三公“经费支出预算表(公开表4-1)',
  ],
  'economic-summary': ['支出经济分类汇总表', '财政拨款支出预算表(部门经济分类科目)(公开表2-1)'],
  'fiscal-expenditure': [
    '财政拨款支出表',
    '财政拨款支出表（功能科目）',
    '财政拨款支出预算表（按功能科目）',
    '财政拨款支出决算表（功能科目）',
    '部门财政拨款支出预算表',
    '一般公共预算和政府性基金预算财政拨款支出表',
  ],
  projects: [
    '项目支出表',
    '项目支出决算表',
    '一般公共预算项目支出预算表(公开表3-2)',
    '一般公共预算财政拨款项目支出决算表',
    '项目支出预算表',
  ],
  procurement: ['政府采购预算表', '部门政府采购预算表', '政府购买服务预算表'],
  assets: ['国有资产占用情况表', '部门固定资产占用情况表'],
  performance: [
    '项目绩效目标表',
    '2024年度预算项目绩效目标公开表',
    '部门整体支出绩效目标表',
    '市级财政项目支出绩效目标表',
  ],
  operating: ['一般公共预算财政拨款机关运行经费表', '机关运行经费预算表'],
  unknown: ['部门管理转移支付表', '政府债务情况表', '人员编制情况表', '关于空表的说明表'],
};

for (const [kind, titles] of Object.entries(TITLES))
  for (const title of titles)
    test(`${title} is ${kind}`, () => {
      assert.equal(isTitle(title), true);
      assert.equal(kindOfTitle(title), kind);
    });

/** Tables that are cuts of a known one: taken for the whole, every figure of them would be wrong. */
for (const title of [
  '财政拨款支出决算明细表',
  '部门综合预算财政拨款上年结转资金支出表',
  '一般公共预算财政拨款支出决算明细表',
  '基本支出预算明细表-工资福利支出',
  '一般公共预算基本支出表(政府预算经济科目)',
  '部门支出总表(按政府经济分类表)',
])
  test(`${title} is not taken for the whole it is cut from`, () => {
    assert.ok(['unknown', 'economic-summary', 'basic-expenditure'].includes(kindOfTitle(title)));
    assert.notEqual(kindOfTitle(title), 'general-expenditure');
    assert.notEqual(kindOfTitle(title), 'expenditure');
  });

for (const line of [
  '公开01表',
  '财决公开01表',
  '预算01表',
  '附表1',
  '表',
  '部门收支总表..................12',
  '部门收支总表……………12',
  '本部门收支情况详见收支总表',
  '我局2024年收入总计100.00万元，支出总计100.00万元，收支平衡，见附表',
])
  test(`“${line}” is no title`, () => assert.equal(isTitle(line), false));
