import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutLineNumbers } from '../../../src/tables/linear/ranks.ts';

const header = ['收入', '支出', '项目', '行次', '金额', '项目', '行次', '金额'];
const printed = [
  '一、财政拨款收入|1|1930.32|一、一般公共服务支出|31|0.00',
  '二、上级补助收入|2|32|二、外交支出|32|0.00',
  '3|三、国防支出|33|12.00',
  '本年收入合计|4|1962.32|本年支出合计|34|12.00',
  '年初结转|5|0.00|35',
];
const plain = [
  '一、财政拨款收入|1930.32|一、一般公共服务支出|0.00',
  '二、上级补助收入|32|二、外交支出|0.00',
  '三、国防支出|12.00',
  '本年收入合计|1962.32|本年支出合计|12.00',
  '年初结转|0.00',
];

const rowsOf = (rows: readonly string[]) =>
  rows.map((row) => ({ page: 1, tokens: row.split('|') }));
const read = (rows: readonly string[], words: readonly string[]): readonly string[] =>
  withoutLineNumbers(rowsOf(rows), words).map(({ tokens }) => tokens.join('|'));

test('the numbers of lines are no figures, on the left nor on the right', () => {
  assert.deepEqual(read(printed, header), plain);
});

test('rows of a header without 行次 keep all their numbers', () => {
  const words = header.filter((word) => word !== '行次');
  assert.deepEqual(read(printed, words), printed);
});

test('whole amounts that count up by chance in fewer rows stay', () => {
  const rows = ['一、财政拨款收入|1|1', '二、上级补助收入|5|7', '三、其他收入|8|20', '总计|14|28'];
  assert.deepEqual(read(rows, header), rows);
});

test('a number left to the row above is its own row’s', () => {
  const rows = [
    '一、财政拨款收入|1|1930.32|一、一般公共服务支出|31|0.00|2',
    '二、外交支出|32|7.00|3',
    '三、国防支出|33|12.00',
    '本年收入合计|4|1962.32|本年支出合计|34|12.00',
  ];
  assert.deepEqual(read(rows, header), [
    '一、财政拨款收入|1930.32|一、一般公共服务支出|0.00',
    '二、外交支出|7.00',
    '三、国防支出|12.00',
    '本年收入合计|1962.32|本年支出合计|12.00',
  ]);
});

test('a whole amount that counts on by chance stays where the next row, or none, has its own number', () => {
  const rows = [
    '一、财政拨款收入|1|10|一、一般公共服务支出|31|2',
    '二、上级补助收入|2|8|二、外交支出|32|1',
    '总计|3|18|总计|33|4',
  ];
  assert.deepEqual(read(rows, header), [
    '一、财政拨款收入|10|一、一般公共服务支出|2',
    '二、上级补助收入|8|二、外交支出|1',
    '总计|18|总计|4',
  ]);
});
