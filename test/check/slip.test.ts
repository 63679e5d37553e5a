import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printLike } from '../../src/check/diagnose/mould.ts';
import { slipBetween } from '../../src/check/diagnose/slip.ts';
import { yuan } from '../../src/check/units.ts';
import { amount } from './figures.ts';

const slips: readonly [printed: string, right: string, slip: string][] = [
  ['17.00', '71.00', 'swap'],
  ['7684.00', '7648.00', 'swap'],
  ['7648.00', '7643.00', 'digit'],
  ['764.80', '7648.00', 'shift'],
  ['0.12', '1200.00', 'unit'],
  ['10.05', '100.05', 'dropped'],
  ['1100.05', '100.05', 'added'],
  ['-3.00', '3.00', 'sign'],
  ['', '3.00', 'blank'],
  ['0.00', '3.00', 'blank'],
  ['123.00', '0.00', 'spurious'],
  ['55.50', '918.23', 'neighbour'],
  ['123.45', '918.23', 'other'],
];

for (const [printed, right, slip] of slips) {
  test(`“${printed}” for ${right} is ${slip}`, () =>
    assert.equal(slipBetween(printed, right, ['55.50', '0.00']), slip));
}

const prints: readonly [mould: string, unit: '元' | '万元', value: string, text: string][] = [
  ['1,234.50', '万元', '98765.4', '98,765.40'],
  ['12.30', '万元', '71', '71.00'],
  ['12', '万元', '15.25', '15.25'],
  ['34.5%', '元', '93', '93.0%'],
  ['1234567.00', '元', '0', '0.00'],
];

for (const [mould, unit, value, text] of prints) {
  test(`${value} is printed “${text}” in a table that prints “${mould}”`, () => {
    const [like, put] = [amount(mould, unit), amount(value, unit)];
    assert.ok(like && put);
    assert.equal(printLike(like, yuan(put)), text);
  });
}
