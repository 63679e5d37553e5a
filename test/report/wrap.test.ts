import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wrap } from '../../src/report/terminal/wrap.ts';
import { widthOf } from '../../src/report/width.ts';

const words = fc.array(
  fc.constantFrom('部门', '支出总表', '2101501', '1,088.00', '《', '》', '“', '”', '，', '。', ' '),
  { maxLength: 40 },
);

test('wrapping loses no character and keeps to the width', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 60 }), (parts, width) => {
      const text = parts.join('');
      const lines = wrap(text, width);
      assert.equal(lines.join('').replace(/ /g, ''), text.replace(/ /g, ''));
      for (const line of lines) assert.ok(widthOf(line) <= width, line);
    }),
  );
});

test('no line begins with closing punctuation, and a figure is not cut', () => {
  const lines = wrap(
    '第9页《部门支出总表》“合计”行：印为 1,234,567.89，应为 1,234,567.98，相差',
    24,
  );
  assert.deepEqual(
    lines.filter((line) => /^[，。》”]/u.test(line)),
    [],
  );
  assert.ok(lines.some((line) => line.includes('1,234,567.89，')));
});

test('a word wider than the line is cut rather than left sticking out', () => {
  assert.deepEqual(wrap('abcdefgh', 3), ['abc', 'def', 'gh']);
});
