import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widthOf } from '../../src/report/width.ts';

const cases: readonly (readonly [string, number])[] = [
  ['', 0],
  ['1,088.00', 8],
  ['部门支出总表', 12],
  ['（一）《表》', 12],
  ['“三公”', 6],
  ['−0.3 ≠ 0', 8],
  ['\u001b[31m错误\u001b[39m', 4],
  ['e\u0301', 1],
  ['\u{20000}', 2],
];

for (const [text, width] of cases) {
  test(`${JSON.stringify(text)} takes ${width} columns`, () => {
    assert.equal(widthOf(text), width);
  });
}
