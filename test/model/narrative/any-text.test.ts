import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { narrative } from '../../../src/model/narrative/claims/claims.ts';
import { sentences } from '../../../src/model/narrative/sentences.ts';
import { lines } from './told.ts';

const PIECES =
  '收入预算 财政拨款支出 “三公”经费 教育支出（类）普通教育（款）小学（项） 其中： 包括 主要为 （ ） ( ) 12.50万元 1,234元 0万元 3.5% 占 占比 比上年 比2023年预算 增加 减少 增加(减少) 持平 完成预算的 年初预算为 支出决算 ， 。 ； ： 、 等 合计 一、 （一） 1. 2024年 上年 无政府性基金预算 中， 主要原因是 亿 万 . , ％'.split(
    ' ',
  );

const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), {
  maxLength: 40,
});
const page = fc.array(
  text.map((pieces) => pieces.join('')),
  { maxLength: 6 },
);

test('any text is read without a fault, every figure once and where it is printed', () => {
  fc.assert(
    fc.property(page, (texts) => {
      const told = sentences(lines(...texts));
      const { topics, lists } = narrative(told, { year: 2024, stage: null });
      const figures = topics.flatMap((topic) => topic.claims.map((claim) => claim.figure));
      assert.equal(new Set(figures.map(({ id }) => id)).size, figures.length);
      for (const { place, text: printed } of figures) {
        assert.ok(place.kind === 'narrative' && told[place.sentence]?.text.includes(printed));
      }
      const ids = new Set(topics.map(({ id }) => id));
      for (const list of lists) assert.ok([list.whole, ...list.parts].every((id) => ids.has(id)));
      for (const topic of topics) assert.ok(topic.whole === null || topic.whole !== topic.id);
    }),
  );
});

test('sentences lose no character but spaces and headings', () => {
  const plain = fc.array(fc.stringMatching(/^[甲乙丙丁戊]{1,12}[，；。]?$/), { maxLength: 8 });
  fc.assert(
    fc.property(plain, (texts) => {
      const joined = sentences(lines(...texts)).map((sentence) => sentence.text);
      assert.equal(joined.join(''), texts.join(''));
    }),
  );
});
