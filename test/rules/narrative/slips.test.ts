import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listedParts } from '../../../src/rules/narrative/lists.ts';
import { states } from './story.ts';

const OPEN = ['not-applicable', 'pass', 'pass', 'pass'];

test('a bracket whose parts miss their whole by one slip is held to it', () => {
  for (const parts of [
    '加油费4.09万元，维修费9.09万元，保险费9.09万元',
    '其中：加油费9.05万元，维修费8.63万元，保险费9.95万元',
  ]) {
    assert.deepEqual(states(listedParts, [`公务用车运行维护费27.27万元（${parts}）。`]), ['fail']);
  }
});

test('a bracket that leaves a part out is not', () => {
  for (const text of [
    '公务用车运行维护费37.27万元（加油费4.09万元，维修费9.09万元，保险费9.72万元）。',
    '公务用车运行维护费50万元（加油费10万元，维修费5万元，保险费5万元）。',
    '公务用车运行维护费27.27万元（加油费4.09万元，维修费9.09万元，保险费9.09万元等）。',
    '公务用车运行维护费27.27万元，主要用于加油费4.09万元，维修费9.09万元，保险费9.09万元。',
  ]) {
    assert.deepEqual(states(listedParts, [text]), OPEN, text);
  }
});
