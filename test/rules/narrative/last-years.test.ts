import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrativeRules } from '../../../src/rules/narrative/index.ts';
import { states } from './story.ts';

const cells = {
  'summary income grand-total total': '90.00',
  'summary income grand-total total last-year': '100.00',
};

function found(id: string, text: string, lastYear = '2023年预算'): readonly string[] {
  const rule = narrativeRules.find((one) => one.id === id);
  assert.ok(rule);
  return states(rule, [text], { cells, lastYear });
}

test('a change is the difference of both years’ figures in a table', () => {
  assert.deepEqual(found('BA304', '收入总计90.00万元，比2023年预算减少10.00万元。'), ['pass']);
  assert.deepEqual(found('BA304', '收入总计90.00万元，比上年减少10.50万元。'), ['fail']);
});

test('a column of other figures than those compared with tells nothing', () => {
  const text = '收入总计90.00万元，比2023年预算减少10.50万元。';
  assert.deepEqual(found('BA304', text, '2023年执行数'), []);
  assert.deepEqual(found('BA304', text, '2022年预算数'), []);
  assert.deepEqual(found('BA304', text.replace('预算减少', '预算执行数减少'), '2023年执行数'), [
    'fail',
  ]);
});

test('a change of another figure than the table’s is not held against it', () => {
  assert.deepEqual(found('BA304', '收入总计80.00万元，比上年减少10.50万元。'), []);
  assert.deepEqual(found('BA304', '收入总计90.00万元，按同口径比上年减少10.50万元。'), []);
});

test('a growth without its change, and a wrong word, against the table', () => {
  assert.deepEqual(found('BA305', '收入总计90.00万元，比上年下降10%。'), ['pass']);
  assert.deepEqual(found('BA305', '收入总计90.00万元，比上年下降11%。'), ['fail']);
  const wrong = '收入总计90.00万元，比上年增加10.00万元。';
  assert.deepEqual(found('BA304', wrong), ['pass']);
  assert.deepEqual(found('BA309', wrong), ['fail']);
});
