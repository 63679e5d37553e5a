import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMoneyless, namesWhole } from '../../src/model/whole.ts';

test('percentages, changes, prices and numbers of things add up to nothing, by whatever kind they are of', () => {
  for (const concept of ['percent', 'percent.basic', 'change.total', 'price', 'quantity'])
    assert.equal(isMoneyless(concept), true, concept);
  for (const concept of ['basic', 'carryover.fund', 'total', null])
    assert.equal(isMoneyless(concept), false, String(concept));
});

const WHOLES: readonly (readonly [string | null, readonly (string | null)[], boolean, boolean])[] =
  [
    ['project', ['general', 'unit-funds'], true, true],
    ['project', ['general', 'general.basic'], true, false],
    ['fiscal', ['basic', 'project'], true, true],
    ['fiscal', ['general', 'fund', 'percent'], false, true],
    ['fiscal', ['general', 'business'], true, false],
    ['personnel', ['wages', 'family', null], true, true],
    ['personnel', ['wages', 'goods'], true, false],
    ['project', ['general', 'amount'], true, false],
    [null, ['general', 'fund'], true, true],
    [null, ['general', 'fund'], false, false],
  ];

for (const [of, sisters, atEdge, expected] of WHOLES)
  test(`合计 of ${of} beside ${sisters.join(', ')}${atEdge ? '' : ', between them'}`, () =>
    assert.equal(namesWhole(of, sisters, atEdge), expected));
