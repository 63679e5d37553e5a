import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { grids, itemsOf } from '../read.ts';

const word = fc.constantFrom(
  '支出决算表',
  '单位：万元',
  '序号',
  '科目编码',
  '合计',
  '208',
  '05',
  '1',
  '2',
  '12.30',
  '1,234.50',
  '一、收入',
  '其中：',
  '注：空表',
  '支',
  '出',
  '第一部分',
  '（2022年度）',
  '——',
  '。',
);
const gap = fc.constantFrom(' ', '  ', '          ', '\t', '\n', '\n\n', '\f', '|', '\n\t', '');
const text = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 120 })
  .map((parts) => parts.flat().join(''));

test('any text is read: every slot of a grid in exactly one cell', () => {
  fc.assert(
    fc.property(text, (each) => {
      const items = itemsOf(each);
      // Nothing but numbers, a page each, are the numbers of pages.
      assert.ok(items.length > 0 || /^[\d\s]*$/.test(each));
      for (const grid of grids(items)) {
        const area = grid.cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
        assert.equal(area, grid.rowCount * grid.columnCount);
      }
    }),
    { numRuns: 300 },
  );
});

test('no amount is lost or made up, whatever the layout', () => {
  const amounts = (all: string) => (all.match(/\d[\d,]*\.\d{2}/g) ?? []).toSorted();
  fc.assert(
    fc.property(text, (each) => {
      const printed = itemsOf(each).flatMap((item) => {
        if (item.kind === 'line') return [item.text];
        if (item.kind === 'grid') return item.cells.map((cell) => cell.text);
        return [...item.header, ...item.rows.flatMap((row) => row.tokens)].map(
          (token) => token.text,
        );
      });
      assert.deepEqual(amounts(printed.join(' ')), amounts(each));
    }),
    { numRuns: 300 },
  );
});
