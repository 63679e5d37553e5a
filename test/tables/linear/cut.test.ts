import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCutCode } from '../../../src/tables/linear/cut.ts';
import type { BodyLine } from '../../../src/tables/linear/rejoin.ts';
import { cutsWhole } from '../../../src/tables/linear/whole.ts';

const cases: readonly (readonly [string, string, boolean])[] = [
  ['2080', '5', true],
  ['208050', '5', true],
  ['20805', '01', true],
  ['5080', '01', true],
  ['500000', '0', false],
  ['250000', '5', false],
  ['955969', '4', false],
  ['2080', '0', false],
];

for (const [above, below, cut] of cases) {
  test(`${above} over ${below} is ${cut ? 'a code cut in two' : 'no code'}`, () => {
    assert.equal(isCutCode(above, below), cut);
  });
}

test('a digit below an amount is its end, but not where rows have numbers of their own', () => {
  const line = (text: string): BodyLine => ({ page: 1, tokens: [text], beside: false, cut: false });
  const lines = ['1955969', '3', '500000'].map(line);
  const cuts = (numbered: boolean) =>
    cutsWhole(lines, [], numbered)('1955969', '3', lines[1] as BodyLine);
  assert.deepEqual([cuts(false), cuts(true)], [true, false]);
});
