import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAmount, readNumber } from '../../src/model/amount.ts';

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

function grouped(digits: string): string {
  const [whole = '', part] = digits.split('.');
  const cut = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? cut : `${cut}.${part}`;
}

/** The ways a table prints one number; a negative is signed or put in brackets. */
const STYLES: readonly ((digits: string, negative: boolean) => string)[] = [
  (digits, negative) => `${negative ? '-' : ''}${digits}`,
  (digits, negative) => `${negative ? '-' : ''}${grouped(digits)}`,
  (digits, negative) => (negative ? `(${grouped(digits)})` : grouped(digits)),
  (digits, negative) => (negative ? `（${digits}）` : digits),
  (digits, negative) => wide(`${negative ? '-' : ''}${grouped(digits)}`),
  (digits, negative) => `${negative ? '−' : ''}${grouped(digits).replaceAll(',', '，')}`,
  (digits, negative) => ` ${negative ? '-' : ''}${digits.split('').join(' ')}　`,
];

const printed = fc.record({
  cents: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  places: fc.integer({ min: 0, max: 4 }),
  negative: fc.boolean(),
  style: fc.constantFrom(...STYLES),
});

test('a number reads as the value that was printed, in every style', () => {
  fc.assert(
    fc.property(printed, ({ cents, places, negative, style }) => {
      const text = cents.toString().padStart(places + 1, '0');
      const whole = text.slice(0, text.length - places);
      const digits = places === 0 ? whole : `${whole}.${text.slice(-places)}`;
      const reading = readNumber(style(digits, negative));
      assert.equal(reading.kind, 'number');
      if (reading.kind !== 'number') return;
      assert.equal(reading.places, places);
      assert.equal(reading.value.toFixed(places).replace(/^-(?=[0.]*$)/, ''), expected());

      function expected(): string {
        return negative && cents !== 0n ? `-${digits}` : digits;
      }
    }),
  );
});

test('text never throws and is never taken for money', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { kind } = readNumber(text);
      if (/[a-zA-Z一-鿿]/.test(text) && text.trim() !== '无') assert.equal(kind, 'text');
    }),
  );
});

for (const text of [
  '2,567.000.1',
  '2,567,00',
  '1,23.00',
  '12,3456.00',
  '1.234.567',
  '1,234,56',
  ',123',
  '123.',
  '--',
])
  test(`${text} is not taken for a number`, () => {
    assert.notEqual(readNumber(text).kind, 'number');
  });

for (const text of ['2,567.000.1', '2,567,00', '1,23.00', '12..5', '1.234.567'])
  test(`${text} is reported as malformed, not as a blank or a name`, () => {
    assert.equal(readNumber(text).kind, 'malformed');
  });

for (const text of ['', ' ', '-', '—', '——', '－', '无', '/', '　', '…'.replace('…', '.')])
  test(`“${text}” stands for nothing`, () => assert.equal(readNumber(text).kind, 'blank'));

for (const text of [
  '0x10',
  '1e3',
  'NaN',
  'Infinity',
  '100%',
  '≥95',
  '3辆',
  '20种',
  '2024年',
  '合计',
])
  test(`${text} is text`, () => assert.equal(readNumber(text).kind, 'text'));

test('a zero is a number, not a blank', () => {
  assert.equal(readNumber('0.00').kind, 'number');
  assert.equal(readNumber('0').kind, 'number');
});

test('the interval is half a unit of the last digit printed, or of those the table is known to', () => {
  assert.equal(readAmount('12.30', '万元')?.halfStep.toString(), '0.005');
  assert.equal(readAmount('12', '元')?.halfStep.toString(), '0.5');
  assert.equal(readAmount('12', '万元', 2)?.halfStep.toString(), '0.005');
  assert.equal(readAmount('12.345', '万元', 2)?.halfStep.toString(), '0.0005');
  assert.equal(readAmount('——', '万元'), null);
});
