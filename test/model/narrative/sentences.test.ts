import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentences } from '../../../src/model/narrative/sentences.ts';
import { lines } from './told.ts';

type Entry = string | readonly [number, string];

const texts = (...entries: readonly Entry[]): readonly string[] =>
  sentences(lines(...entries)).map(({ text }) => text);

test('a sentence broken over lines and pages is one, and page numbers between are dropped', () => {
  assert.deepEqual(
    texts(
      [3, '本部门 2024 年收入预算为'],
      [3, '1,234.'],
      [3, '— 3 —'],
      [4, '50 万元，其中：财政拨款收'],
      [4, '入 1,234.50 万元。'],
    ),
    ['本部门2024年收入预算为1,234.50万元，其中：财政拨款收入1,234.50万元。'],
  );
});

test('a number that stands alone on its line is no page number when its unit follows', () => {
  assert.deepEqual(texts('公用经费', '15', '万元。'), ['公用经费15万元。']);
});

test('each figure keeps the page it is printed on', () => {
  const [sentence] = sentences(lines([7, '基本支出 10 万元，'], [8, '项目支出 20 万元。']));
  assert.equal(sentence?.page, 7);
  assert.deepEqual(sentence?.pieces, [
    { at: 0, page: 7 },
    { at: 9, page: 8 },
  ]);
});

test('headings give the path and make no sentence', () => {
  const found = sentences(
    lines(
      '第三部分 甲局2024年部门决算情况说',
      '明',
      '一、收入支出决算总体情况说明',
      '收支总计 10 万元。',
      '二、“三公”经费支出情况',
      '（一）总体情况说明',
      '支出 1 万元。',
      '三、名词解释',
      '指……的支出。',
    ),
  );
  assert.deepEqual(
    found.map(({ headings }) => headings.slice(1)),
    [
      ['一、收入支出决算总体情况说明'],
      ['二、“三公”经费支出情况', '（一）总体情况说明'],
      ['三、名词解释'],
    ],
  );
  assert.equal(found[0]?.headings[0], '第三部分甲局2024年部门决算情况说明');
});

test('a numbered sentence is no heading, even where its first line has no punctuation', () => {
  assert.deepEqual(
    texts('1、教育支出（类）普通教育（款）小学', '教育（项）39.99 万元。主要用于：教学。'),
    ['1、教育支出（类）普通教育（款）小学教育（项）39.99万元。', '主要用于：教学。'],
  );
});

test('a Latin full stop after Han or a percent sign ends a sentence, one in a number does not', () => {
  assert.deepEqual(texts('比上年增长 5.9%.主要原因是调资.项目支出 3.5 万元.'), [
    '比上年增长5.9%.',
    '主要原因是调资.',
    '项目支出3.5万元.',
  ]);
});

test('items that text extraction ran into one line are parted again', () => {
  const found = sentences(
    lines(
      '一、“三公”经费预算情况说明 2024年预算数为3万元。其中： （一）公务接待费1万元。 （二）出国费2万元。',
    ),
  );
  assert.deepEqual(
    found.map(({ text }) => text),
    ['2024年预算数为3万元。', '其中：', '（一）公务接待费1万元。', '（二）出国费2万元。'],
  );
  assert.deepEqual(found[0]?.headings, ['一、“三公”经费预算情况说明']);
});

test('contents lines and running heads are left out', () => {
  const head = '甲局2024年度部门决算';
  assert.deepEqual(
    texts(
      [1, '一、收入情况说明……………… 3'],
      [2, head],
      [2, '收入合计 10 万'],
      [3, head],
      [3, '元，支出合计 10 万'],
      [4, head],
      [4, '元。'],
    ),
    ['收入合计10万元，支出合计10万元。'],
  );
});
