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

const fallen = '2024年支出决算80.00万元，比上年减少20.00万元，';

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
  {
    rule: 'BA303',
    name: 'changes against different years or measures do not add up, and need not',
    text: [
      '支出合计100.00万元，比上年决算增加10.00万元，其中：基本支出60.00万元，比上年预算增加5.00万元，项目支出40.00万元，比上年预算增加2.00万元。',
      '财政拨款支出合计100.00万元，比2023年增加10.00万元，其中：基本支出60.00万元，比2022年增加5.00万元，项目支出40.00万元，比2023年增加2.00万元。',
      '一般公共预算支出合计100.00万元，比2023年增加10.00万元，其中：基本支出60.00万元，增加5.00万元，项目支出40.00万元，增加2.00万元。',
    ],
    states: ['not-applicable', 'not-applicable', 'fail'],
  },
  {
    rule: 'BA304',
    name: 'by how much a budget was exceeded, but not that it was not',
    text: [
      `农林水支出${now}年初预算100.00万元，超出年初预算20.00万元。`,
      `教育支出${now}年初预算100.00万元，超年初预算21.00万元。`,
      `国防支出${now}年初预算130.00万元，未超出年初预算130.00万元。`,
      `金融支出${now}年初预算100.00万元，比年初预算超支22.00万元。`,
    ],
    stage: 'final',
    states: ['pass', 'fail', 'fail'],
  },
  {
    rule: 'BA305',
    name: 'a growth behind what a budget was exceeded by is of that budget',
    text: [
      `农林水支出${now}年初预算80.00万元，超出年初预算40.00万元，增长50%。`,
      `教育支出${now}年初预算80.00万元，超出年初预算40.00万元，增长25%。`,
      `国防支出${now}年初预算80.00万元，超出年初预算51%。`,
    ],
    stage: 'final',
    states: ['pass', 'fail', 'fail'],
  },
  {
    rule: 'BA303',
    name: 'a part or a whole that fell by a negative figure went nobody knows where',
    text: [
      '支出合计100.00万元，比上年增加10.00万元，其中：基本支出60.00万元，比上年减少-5.00万元，项目支出40.00万元，比上年增加5.00万元。',
      '财政拨款支出合计100.00万元，比上年减少-10.00万元，其中：基本支出60.00万元，比上年增加5.00万元，项目支出40.00万元，与上年持平。',
      '一般公共预算支出合计100.00万元，比上年减少-10.00万元，其中：基本支出60.00万元，比上年增加5.00万元，项目支出40.00万元。',
    ],
    states: ['not-applicable', 'not-applicable'],
  },
  {
    rule: 'BA303',
    name: 'what is carried over may have changed too',
    text: [
      '本年支出合计100.00万元，比上年增加10.00万元，其中：基本支出60.00万元，比上年增加5.00万元，项目支出30.00万元，比上年增加2.00万元，结转下年10.00万元，比上年增加3.00万元。',
    ],
    states: ['pass'],
  },
  {
    rule: 'BA302',
    name: 'what is carried over belongs to the whole or stands beside it',
    text: [
      '支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元，结转下年10.00万元。',
      '财政拨款支出合计90.00万元，其中：基本支出60.00万元，项目支出30.00万元，结余分配1.00万元，年末结转和结余10.00万元。',
      '一般公共预算支出合计100.00万元，其中：基本支出60.00万元，项目支出31.00万元，结转下年10.00万元。',
    ],
    states: ['pass', 'not-applicable', 'pass', 'not-applicable', 'fail', 'not-applicable'],
  },
  {
    rule: 'BA309',
    name: 'a growth of −20% falls, 下降-20% need not rise, and 同口径 is another comparison',
    text: [
      `农林水支出${fallen}增长率为-20%。`,
      `农林水支出${fallen}下降-20%。`,
      `农林水支出${fallen}按同口径计算，增长5%。`,
      `农林水支出${fallen}增长20%。`,
    ],
    stage: 'final',
    states: ['pass', 'fail'],
  },
  {
    rule: 'BA304',
    name: 'a sign before the change, with a word for it or against it, and 同口径',
    text: [
      '农林水支出2024年支出决算80.00万元，2023年100.00万元，比上年增加-20.00万元。',
      '教育支出2024年支出决算80.00万元，2023年100.00万元，比上年减少-20.00万元。',
      '国防支出2024年支出决算80.00万元，2023年100.00万元，同口径比上年增加5.00万元。',
      '金融支出2024年支出决算80.00万元，2023年100.00万元，比上年增加-21.00万元。',
    ],
    stage: 'final',
    states: ['pass', 'pass', 'fail'],
  },
  {
    rule: 'BA306',
    name: 'a share of a whole of its own name',
    text: [
      '支出合计100.00万元，其中：项目支出40.00万元，占项目支出总额的40%；基本支出60.00万元，占支出合计的61%。',
    ],
    states: ['not-applicable', 'fail'],
  },
  {
    rule: 'BA309',
    name: 'a reason for what became of the budget says nothing of last year',
    text: [
      '1.“教育支出（类）普通教育（款）小学教育（项）”43.83万元，上年25.77万元，比年初预算50.00万元减少6.17万元，主要原因是小学教育经费减少。',
      '2.“教育支出（类）普通教育（款）初中教育（项）”年初预算50.00万元，支出决算43.83万元，完成年初预算的87.66%，上年25.77万元，主要原因是初中教育经费减少。',
      '3.“教育支出（类）普通教育（款）高中教育（项）”43.83万元，上年25.77万元，主要原因是高中教育经费减少。',
    ],
    stage: 'final',
    states: ['pass', 'fail'],
  },
];

for (const { rule: id, name, text, stage, states: expected } of CASES) {
  test(`${id}: ${name}`, () => {
    const rule = narrativeRules.find((one) => one.id === id);
    assert.ok(rule);
    assert.deepEqual(states(rule, text, {}, stage), expected);
  });
}
