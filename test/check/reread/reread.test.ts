import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../../src/check/diagnose/index.ts';
import { evaluate } from '../../../src/check/evaluate.ts';
import { needsSecondReading, reread } from '../../../src/check/reread/index.ts';
import { chosenRules, relationsOf } from '../../../src/rules/index.ts';
import type { Model } from '../../../src/types/model.ts';
import type { Outcome } from '../../../src/types/relation.ts';
import { model } from '../../model/build.ts';

/** A document whose one figure readers may see otherwise: the basic part of 2080501. */
const table = (basic: string, unit = '万元', more = ''): Model =>
  model(`部门支出总表
单位：${unit}
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
${more}| 208 | 社会保障和就业支出 | 90.00 | 60.00 | 30.00 |
| 20805 | 行政事业单位养老支出 | 90.00 | 60.00 | 30.00 |
| 2080501 | 行政单位离退休 | 90.00 | ${basic} | 30.00 |
| | 合计 | 90.00 | 60.00 | 30.00 |`);

const outcomesOf = (read: Model): readonly Outcome[] => evaluate(relationsOf(read, chosenRules()));

const failed = (outcomes: readonly Outcome[]): number =>
  outcomes.filter(({ state }) => state === 'fail').length;

test('a cell that two readers read otherwise makes its failures unchecked, with both texts', () => {
  const first = table('69.00');
  const outcomes = outcomesOf(first);
  assert.ok(failed(outcomes) > 0 && needsSecondReading(outcomes));
  const again = reread(outcomes, first, table('60.00'));
  assert.deepEqual(diagnose(again), []);
  const doubted = again.filter((one, at) => one.state !== outcomes[at]?.state);
  assert.equal(doubted.length, failed(outcomes));
  for (const { state, reason } of doubted) {
    assert.equal(state, 'unchecked');
    assert.equal(reason, '两种读法不一致：甲作“69.00”，乙作“60.00”');
  }
});

test('what both readers read alike is reported, thousands marks or not', () => {
  const first = table('69.00');
  const outcomes = outcomesOf(first);
  assert.deepEqual(reread(outcomes, first, table('69.00')), outcomes);
  assert.deepEqual(reread(outcomes, first, table('69．00')), outcomes);
});

test('a row that one reader alone sees does not move the others', () => {
  const first = table('69.00');
  const outcomes = outcomesOf(first);
  const longer = table('69.00', '万元', '| 201 | 一般公共服务支出 | | | |\n');
  assert.deepEqual(reread(outcomes, first, longer), outcomes);
});

test('a blank and another unit count as other readings and are named', () => {
  const first = table('69.00');
  const outcomes = outcomesOf(first);
  const reasons = (second: Model): readonly (string | undefined)[] =>
    reread(outcomes, first, second).map(({ reason }) => reason);
  assert.ok(reasons(table('')).includes('两种读法不一致：甲作“69.00”，乙作空白'));
  const units = reasons(table('69.00', '元')).find((reason) => reason?.includes('两种读法'));
  assert.match(units ?? '', /甲作“[\d.]+”万元，乙作“[\d.]+”元/);
});

test('a document without failures needs no second reading', () => {
  assert.equal(needsSecondReading(outcomesOf(table('60.00'))), false);
});
