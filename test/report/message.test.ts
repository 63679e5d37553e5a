import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageOf } from '../../src/report/message.ts';
import {
  blankFinding,
  causeFindings,
  equalFinding,
  factFinding,
  orderFinding,
  ratioFinding,
  roundingFinding,
  sumFinding,
  suspectFinding,
} from './findings.ts';
import { figure, suspect } from './fixture.ts';

test('a suspect is named first: its place, its figure, what it should be, how far off', () => {
  assert.equal(
    messageOf(suspectFinding(), 'zh'),
    '第9页《部门支出总表》“合计”行“项目支出”列：印为 17.00，按 合计 = 基本支出 + 项目支出 应为 71.00，相差 54.00 万元',
  );
});

test('without a suspect the total is shown beside what its parts give', () => {
  assert.equal(
    messageOf(sumFinding(), 'zh'),
    '第9页《部门支出总表》“合计”行“合计”列：印为 1,088.00，按 合计 = 基本支出 + 项目支出 算得 1000.00，相差 88.00 万元',
  );
});

test('two figures in two units each keep their own', () => {
  assert.equal(
    messageOf(equalFinding(), 'zh'),
    '第3页正文“支出预算”：印为 10880100 元，而第9页《部门支出总表》“合计”行“合计”列印为 1,088.00 万元，按 支出预算 = 支出合计 两者应当一致，相差 100 元',
  );
});

test('a blank total is said to be blank, with the figure it should hold', () => {
  assert.match(messageOf(blankFinding(), 'zh'), /“合计”列：空白未填，按 .+ 应为 71\.00 万元$/);
});

test('a blank suspect is printed as blank, not as nothing', () => {
  const base = sumFinding();
  const message = messageOf({ ...base, suspect: suspect(figure(1, 2, ''), '17.00') }, 'zh');
  assert.match(message, /印为 空白，.*应为 17\.00，相差 17\.00 万元/);
});

test('a difference beyond likely rounding says so', () => {
  const message = messageOf(roundingFinding(), 'zh');
  assert.match(message, /算得 1088\.05，相差 0\.05 万元，超出四舍五入通常造成的尾差$/);
});

test('an order, a ratio and a fact each have their own sentence', () => {
  assert.match(messageOf(orderFinding(), 'zh'), /印为 963\.00，大于第9页.+的 54\.00，超出 909\.00/);
  assert.match(messageOf(ratioFinding(), 'zh'), /印为 7\.5%，按 .+ 算得 6\.526%，相差 0\.974 个/);
  assert.equal(messageOf(factFinding(), 'zh'), '文字说增加，数字却减少');
  assert.equal(messageOf(factFinding(), 'en'), 'said to grow, but falls');
});

test('every cause has words in both languages', () => {
  for (const each of causeFindings()) {
    assert.notEqual(messageOf(each, 'zh'), '');
    assert.notEqual(messageOf(each, 'en'), '');
  }
  assert.match(messageOf(causeFindings()[4] ?? sumFinding(), 'zh'), /漏列一行：“合计”列 7\.00$/);
});
