import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindColumn, columnConcept, labelRole, ownColumns } from '../../../src/model/columns.ts';
import type { TableKind } from '../../../src/types/model.ts';

/** Header paths, from the top down, and what the column holds. */
const CONCEPTS: readonly (readonly [string, string])[] = [
  ['合计', 'total'],
  ['总计', 'total'],
  ['本年收入合计', 'total'],
  ['本年支出/小计', 'current-expenditure'],
  ['本年支出/合计', 'current-expenditure'],
  ['本年收入', 'current-income'],
  ['年初结转和结余', 'carryover'],
  ['年初财政拨款结转和结余', 'carryover'],
  ['上年结转', 'carryover'],
  ['上年结转结余/合计', 'carryover'],
  ['上年结转结余/一般公共预算', 'carryover.general'],
  ['财政拨款结转结余/政府性基金预算', 'carryover.fund'],
  ['财政拨款（含上年结转）', 'fiscal'],
  ['合计（含上年结转）', 'total'],
  ['本年收入（不含上年结转）', 'current-income'],
  ['上年结转（含财政拨款结转）', 'carryover'],
  ['年末结转和结余', 'year-end'],
  ['结转下年', 'year-end'],
  ['基本支出', 'basic'],
  ['基本支出/小计', 'basic'],
  ['基本支出/人员经费', 'personnel'],
  ['基本支出/公用经费', 'public'],
  ['基本支出/人员经费/工资福利支出', 'wages'],
  ['基本支出/人员经费/对个人和家庭的补助', 'family'],
  ['基本支出/公用经费/商品和服务支出', 'goods'],
  ['基本支出/公用经费/资本性支出', 'capital'],
  ['日常公用经费', 'public'],
  ['项目支出', 'project'],
  ['项目支出/小计', 'project'],
  ['项目支出/其他运转类', 'other-operation'],
  ['项目支出/特定目标类', 'specific-target'],
  ['经营支出', 'operating-expenditure'],
  ['事业单位经营支出', 'operating-expenditure'],
  ['上缴上级支出', 'turnover'],
  ['上解上级支出', 'turnover'],
  ['对附属单位补助支出', 'subsidy'],
  ['对下级单位补助支出', 'subsidy'],
  ['财政拨款收入', 'fiscal'],
  ['财政拨款', 'fiscal'],
  ['一般公共预算', 'general'],
  ['一般公共预算财政拨款', 'general'],
  ['一般公共预算拨款收入', 'general'],
  ['一般公共预算/小计', 'general'],
  ['政府性基金', 'fund'],
  ['政府性基金预算财政拨款', 'fund'],
  ['国有资本经营预算拨款收入', 'state-capital'],
  ['财政专户管理资金收入', 'special-account'],
  ['事业收入', 'business'],
  ['事业收入/金额', 'business'],
  ['经营收入', 'operating-income'],
  ['事业单位经营收入', 'operating-income'],
  ['上级补助收入', 'superior'],
  ['附属单位上缴收入', 'affiliated'],
  ['其他收入', 'other-income'],
  ['单位资金', 'unit-funds'],
  ['使用非财政拨款结余', 'reserve'],
  ['用事业基金弥补收支差额', 'reserve'],
  ['使用非财政拨款结余和专用结余', 'reserve'],
  ['因公出国（境）费', 'abroad'],
  ['公务用车购置及运行维护费/小计', 'vehicles'],
  ['公务用车购置及运行费', 'vehicles'],
  ['公务用车购置及运行维护费/公务用车购置费', 'vehicle-purchase'],
  ['公务用车购置及运行费/购置费', 'vehicle-purchase'],
  ['公务用车购置及运行费/公务用车运行费', 'vehicle-operation'],
  ['公务用车购置及运行维护费/公务用车运行维护费', 'vehicle-operation'],
  ['公务接待费', 'reception'],
  ['“三公”经费合计', 'total'],
  ['财政拨款“三公”经费合计', 'total'],
  ['预算数/合计', 'total'],
  ['决算数/公务接待费', 'reception'],
  ['会议费', 'meeting'],
  ['培训费', 'training'],
  ['金额', 'amount'],
  ['预算数', 'amount'],
  ['决算数', 'amount'],
  ['年初预算数', 'amount'],
  ['金额（万元）', 'amount'],
  ['合计（元）', 'total'],
  ['上年预算数', 'last-year'],
  ['上年决算数', 'last-year'],
  ['增减额', 'change'],
  ['增减%', 'percent'],
  ['占比', 'percent'],
  ['执行进度', 'percent'],
  ['数量', 'quantity'],
  ['单价（元）', 'price'],
  ['人均支出', 'count'],
  ['公务接待批次（个）', 'count'],
  ['因公出国（境）团组数（个）', 'count'],
];

for (const [path, concept] of CONCEPTS)
  test(`${path} holds ${concept}`, () => assert.equal(columnConcept(path.split('/')), concept));

test('a source under 上年结转 is not this year’s money of the source', () => {
  for (const source of ['一般公共预算', '政府性基金预算', '国有资本经营预算'])
    assert.match(columnConcept(['上年结转', source]) ?? '', /^carryover\./);
});

test('a header over all columns does not decide what one of them holds', () => {
  assert.equal(bindColumn(['一般公共预算支出', '合计'], 0, 1).concept, 'total');
  assert.equal(bindColumn(['一般公共预算支出', '项目支出'], 2, 1).concept, 'project');
});

const owned = (headers: readonly string[], kind: TableKind): readonly (string | null)[] =>
  ownColumns(
    headers.map((header, index) => bindColumn([header], index)),
    kind,
  ).map(({ concept }) => concept);

test('what was carried over is counted once where its 合计 stands beside its kinds', () => {
  const kinds = ['财政拨款上年结转', '单位资金上年结转'];
  assert.deepEqual(owned(['合计', ...kinds], 'income').slice(1), ['carryover', 'carryover']);
  assert.deepEqual(owned(['合计', '上年结转合计', ...kinds], 'income').slice(1), [
    'carryover',
    'carryover.fiscal',
    'carryover.unit-funds',
  ]);
});

test('income with what was carried over counted in is not the year’s income of its source', () => {
  const headers = ['合计', '财政拨款（含上年结转）', '事业收入'];
  assert.deepEqual(owned(headers, 'income'), ['total', 'with-carryover.fiscal', 'business']);
  assert.deepEqual(owned(headers, 'expenditure'), ['total', 'fiscal', 'business']);
});

test('a 合计 of some columns is not the table’s', () => {
  const some = ['一般公共预算', '政府性基金预算', '财政拨款合计', '事业收入'];
  assert.equal(owned(some, 'income')[2], 'fiscal');
  assert.equal(owned(some.slice(0, 3), 'projects')[2], 'total');
});

test('其中 is marked wherever in the path it stands', () => {
  assert.equal(bindColumn(['一般公共预算', '其中：财政拨款'], 0).thereof, true);
  assert.equal(bindColumn(['其中：', '财政拨款'], 0).thereof, true);
  assert.equal(bindColumn(['一般公共预算', '小计'], 0).thereof, false);
});

test('预算数 and 决算数 under an item are told apart', () => {
  assert.equal(bindColumn(['公务接待费', '预算数'], 0).measure, 'budget');
  assert.equal(bindColumn(['公务接待费', '决算数'], 1).measure, 'final');
  assert.equal(bindColumn(['公务接待费', '上年决算数'], 2).measure, 'last-year');
});

test('预算数 and 决算数 above the items are told apart too', () => {
  assert.equal(bindColumn(['预算数', '公务接待费'], 0).measure, 'budget');
  assert.equal(bindColumn(['决算数', '公务用车购置及运行维护费', '小计'], 8).measure, 'final');
});

const LABELS: readonly (readonly [string, string | null])[] = [
  ['序号', 'serial'],
  ['行次', 'serial'],
  ['类', 'class'],
  ['款', 'section'],
  ['项', 'item'],
  ['科目编码', 'code'],
  ['功能分类科目编码', 'code'],
  ['功能科目代码', 'code'],
  ['单位代码', 'unit-code'],
  ['部门（单位）代码', 'unit-code'],
  ['科目名称', 'name'],
  ['项目', 'name'],
  ['单位（科目名称）', 'name'],
  ['单位名称（科目）', 'name'],
  ['收入项目', 'name'],
  ['备注', 'text'],
  ['计量单位', 'text'],
  ['合计', null],
  ['基本支出', null],
  ['因公出国（境）费', null],
];

for (const [header, role] of LABELS)
  test(`${header} heads a column of ${role ?? 'money'}`, () =>
    assert.equal(labelRole(header), role));
