import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal } from 'decimal.js';
import { isOneSlipOff } from '../../../src/model/linear/slip.ts';

const splits = [{ total: 0, parts: [1, 2] }];
const slack = new Decimal('0.005');

const cases: readonly (readonly [string, readonly (string | null)[], boolean])[] = [
  ['one digit of a part', ['36.56', '15.00', '29.56'], true],
  ['one digit of the total', ['26.56', '15.00', '21.56'], true],
  ['two neighbouring digits', ['36.56', '51.00', '21.56'], true],
  ['two digits', ['36.56', '15.00', '94.56'], false],
  ['a blank total', [null, '15.00', '21.56'], false],
];

for (const [what, cells, expected] of cases) {
  test(`${what}: ${expected ? 'a slip' : 'no slip'}`, () => {
    const vector = cells.map((cell) => (cell === null ? null : new Decimal(cell)));
    assert.equal(isOneSlipOff(splits, slack, vector), expected);
  });
}
