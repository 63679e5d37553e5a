import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrativeRules } from '../../../src/rules/narrative/index.ts';
import type { Stage } from '../../../src/types/model.ts';
import { states } from './story.ts';

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly text: readonly string[];
  readonly stage?: Stage;
  /** The states of the relations the rule selects, in order; none where it has nothing to say. */
  readonly states: readonly string[];
}

const risen = '农林水支出2024年支出决算 10.00 万元，2023年支出决算 8.00 万元，';

const now = '2024年支出决算120.00万元，';

const CASES: readonly Case[] = [
  {
    rule: 'BA309',
    name: 'a word of direction that is denied, or left to choose, says nothing',
    text: [
      `${risen}较上年没有减少。`,
      `${risen}较上年未减少。`,
      `${risen}较上年无明显减少。`,
      `${risen}较上年增加/减少。`,
    ],
    stage: 'final',
    states: [],
  },
  {
    rule: 'BA309',
    name: 'a word of direction that 不断 strengthens',
    text: [`${risen}较上年不断减少。`],
    stage: 'final',
    states: ['fail'],
  },
  {
    rule: 'BA307',
    name: 'a completion whose subject stands before 完成',
    text: [
      '“三公”经费年初预算10.00万元，支出决算8.00万元。其中：公务接待费完成年初预算4.00万元的50%，公务接待费支出决算2.00万元。',
    ],
    stage: 'final',
    states: ['pass'],
  },
  {
    rule: 'BA307',
    name: 'the item’s expenditure is not the total’s',
    text: [
      '支出年初预算100.00万元，支出决算90.00万元。',
      '公务接待费年初预算4.00万元，支出决算2.00万元，支出完成年初预算的60%。',
    ],
    stage: 'final',
    states: ['fail'],
  },
  {
    rule: 'BA305',
    name: 'a growth is of what the change just before it is measured against',
    text: [
      `农林水支出${now}年初预算80.00万元，2023年决算数100.00万元。比年初预算增加40.00万元，增长50%，比上年增加20.00万元，增长21%。`,
      `教育支出${now}年初预算80.00万元，2023年决算数100.00万元。与2023年相比，增加20.00万元，增长20%；比年初预算增加40.00万元，增长51%。`,
    ],
    stage: 'final',
    states: ['pass', 'fail', 'pass', 'fail'],
  },
  {
    rule: 'BA304',
    name: 'a change is against the figure named just before it, in brackets or without',
    text: [
      `农林水支出${now}比上年100.00万元增加20.00万元，比年初预算80.00万元增加41.00万元。`,
      `教育支出${now}比年初预算（80.00万元）增加40.00万元，比上年（100.00万元）增加21.00万元。`,
    ],
    stage: 'final',
    states: ['pass', 'fail', 'pass', 'fail'],
  },
  {
    rule: 'BA304',
    name: 'a change of the year before that',
    text: [
      '农林水支出2023年决算100.00万元，较2022年80.00万元增加20.00万元，增长25%；农林水支出2024年支出决算130.00万元，较2023年增加31.00万元。',
    ],
    stage: 'final',
    states: ['fail'],
  },
];

for (const { rule: id, name, text, stage, states: expected } of CASES) {
  test(`${id}: ${name}`, () => {
    const rule = narrativeRules.find((one) => one.id === id);
    assert.ok(rule);
    assert.deepEqual(states(rule, text, {}, stage), expected);
  });
}
