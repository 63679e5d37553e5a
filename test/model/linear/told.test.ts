import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldFacts } from '../../../src/model/linear/told.ts';
import { sentences } from '../../../src/model/narrative/sentences.ts';
import { lines } from '../narrative/told.ts';

const facts = (...text: readonly string[]): readonly string[] =>
  toldFacts(sentences(lines(...text))).map(([name, value]) => `${name} ${value}`);

test('parts of the whole are facts on the whole', () => {
  assert.deepEqual(facts('本年支出合计30.00万元，其中：基本支出10.00万元，项目支出20.00万元。'), [
    'basic@total 10',
    'project@total 20',
  ]);
  assert.deepEqual(facts('收入合计90.00万元，其中：财政拨款收入80.00万元，其他收入10.00万元。'), [
    'fiscal@total 80',
    'other-income@total 10',
  ]);
});

test('what a sentence or section on one fund says is no fact on the whole', () => {
  assert.deepEqual(facts('政府性基金预算支出42.00万元，其中：项目支出42.00万元。'), []);
  assert.deepEqual(
    facts('五、一般公共预算支出情况说明', '本年支出30.00万元，其中：基本支出10.00万元。'),
    [],
  );
});
