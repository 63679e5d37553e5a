import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentsOf } from '../../src/model/contents.ts';
import { metaOf } from '../../src/model/meta.ts';
import type { Line } from '../../src/types/grid.ts';
import { items, model } from './build.ts';

const lines = (text: string): readonly Line[] =>
  items(text).filter((item): item is Line => item.kind === 'line');

test('a budget with its year and department', () => {
  assert.deepEqual(
    metaOf(items('某某市某某局2024年部门预算\n预算单位：某某市某某局\n一般公共预算支出表')),
    {
      department: '某某市某某局',
      year: 2024,
      stage: 'budget',
    },
  );
});

test('final accounts, though every table of them speaks of 预算', () => {
  const text = `某某市某某局2023年度部门决算
    收入支出决算总表
    收入决算表
    支出决算表
    一般公共预算财政拨款支出决算表
    政府性基金预算财政拨款收入支出决算表
    国有资本经营预算财政拨款支出决算表`;
  assert.equal(metaOf(items(text)).stage, 'final');
  assert.equal(metaOf(items(text)).year, 2023);
});

test('last year mentioned often is not the document’s year', () => {
  const text = `某某市某某局2024年部门预算
    2024年部门预算说明
    与2023年预算相比增加
    比2023年预算减少`;
  assert.equal(metaOf(items(text)).year, 2024);
});

test('the year compared with is not the document’s', () => {
  const compared = '公务接待费支出比2022年度决算数减少，较2022年度决算数下降。\n';
  assert.equal(metaOf(items(`2023年度部门决算\n${compared.repeat(3)}`)).year, 2023);
});

test('the day a text was published is not the document’s year', () => {
  const text = '2025年9月10日公布2024年部门决算\n2025年公开2024年部门决算\n2025-09-10部门决算\n';
  assert.equal(metaOf(items(text)).year, 2024);
  assert.equal(metaOf(items('2025年9月10日公开部门决算')).year, null);
});

test('nothing stated, nothing made up', () => {
  assert.deepEqual(metaOf(items('一、主要职责')), { department: null, year: null, stage: null });
});

test('the contents’ titles without numbers and leaders', () => {
  const text = `目 录
    一、部门收支总表..........1
    二、部门收入总表……………2
    表3 部门支出总表
    第三部分 名词解释
    本部门负责拟订有关政策。`;
  assert.deepEqual(
    contentsOf(lines(text)).map((title) => title.replace(/^(表\d|[一二三]、)/, '')),
    ['部门收支总表', '部门收入总表', '部门支出总表'],
  );
});

test('without contents there are none', () => {
  assert.deepEqual(model('部门收支总表').contents, []);
});

test('a department named in the headings of parts', () => {
  const text = `目录
    第二部分 国家某某局2024年部门预算表
    第三部分 国家某某局2024年部门预算情况说明`;
  assert.equal(metaOf(items(text)).department, '国家某某局');
});
