import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTorn } from '../../../src/tables/stitch/torn.ts';

const row = (...cells: readonly (readonly [text: string, full: boolean])[]) =>
  new Map(cells.map(([text, full], column) => [column, { text, full }] as const));

const cases: readonly (readonly [string, readonly [string, boolean], string, boolean])[] = [
  ['a name cut by the page end', ['机关事业单位基本养老保', true], '险缴费支出', true],
  ['a name that had room', ['行政运行', false], '事业运行', false],
  ['a numbered row below', ['（二十七）债务还本支出', true], '（二十八）债务付息支出', false],
  ['an amount without its last digit', ['1080.3', false], '2', true],
  ['whole amounts', ['1080.32', false], '2', false],
  ['the total below', ['（二十八）债务付息支出', true], '支出合计', false],
  ['the total of this year below', ['二十三、其他支出', true], '本年支出合计', false],
];

for (const [what, above, below, torn] of cases) {
  test(`${what}: ${torn ? 'one row' : 'two rows'}`, () => {
    assert.equal(isTorn(row(above), row([below, false])), torn);
  });
}
