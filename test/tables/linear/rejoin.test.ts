import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCut } from '../../../src/tables/linear/cut.ts';
import { type BodyLine, rejoinNumbers } from '../../../src/tables/linear/rejoin.ts';
import { wholeWidth } from '../../../src/tables/linear/whole.ts';

function line(...tokens: readonly string[]): BodyLine {
  return { page: 1, tokens, beside: false, cut: false };
}

function tokens(lines: readonly BodyLine[]): string[] {
  return rejoinNumbers(lines, 2).flatMap((each) => [...each.tokens]);
}

const amount = fc
  .tuple(fc.integer({ min: 0, max: 999999 }), fc.boolean())
  .map(([cents, grouped]) => {
    const whole = Math.floor(cents / 100);
    const text = grouped ? whole.toLocaleString('en-US') : String(whole);
    return `${text}.${String(cents % 100).padStart(2, '0')}`;
  });

/** A cell of the given width breaks a number wherever it is full. */
function wrapped(text: string, width: number): BodyLine[] {
  return (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map((part) => line(part));
}

test('amounts broken at any width of four or more come back whole and in order', () => {
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 4, max: 9 }),
      (amounts, width) => {
        assert.deepEqual(tokens(amounts.flatMap((each) => wrapped(each, width))), amounts);
      },
    ),
  );
});

test('whole numbers below one another stay apart, be they amounts, serial numbers or codes', () => {
  for (const [a, b] of [
    ['582800', '45200'],
    ['8.00', '5'],
    ['20805', '20899'],
    ['208', '05'],
    ['966', '127.61'],
    ['12', '30101'],
  ] as const) {
    assert.equal(isCut(a, b, 2), false, `${a} over ${b}`);
  }
});

test('a whole number that fills a cell of known width goes on below it', () => {
  const lines = ['9736', '.74', '113.', '48', '1000', '0.00', '2500', '12.5', '0'].map((part) =>
    line(part),
  );
  assert.deepEqual(tokens(lines), ['9736.74', '113.48', '10000.00', '250012.50']);
});

test('a code cut after four or six digits is joined', () => {
  assert.deepEqual(tokens([line('2080'), line('5')]), ['20805']);
  assert.deepEqual(tokens([line('208050'), line('5')]), ['2080505']);
});

test('several numbers cut on one line are joined each with its own end', () => {
  assert.deepEqual(tokens([line('合计', '9736', '9615', '121.'), line('.74', '.74', '00')]), [
    '合计',
    '9736.74',
    '9615.74',
    '121.00',
  ]);
});

test('grouped numbers that a narrow cell cuts more than once are whole again', () => {
  const cells = ['9,31', '3,61', '8', '990,', '622', '1,48', '0,48', '2.50'].map((part) =>
    line(part),
  );
  assert.deepEqual(tokens(cells), ['9,313,618', '990,622', '1,480,482.50']);
});

const apart = (...tokens: readonly string[]): BodyLine => ({ ...line(...tokens), beside: true });

test('whole numbers go on below where the text shows that its cells cut them', () => {
  const lines = [line('2749'), line('2065'), apart('1492'), line('993'), line('0', '0')];
  const wholes = [wholeWidth([...lines, line('3715'), line('05')])];
  assert.deepEqual(wholes, [4]);
  assert.deepEqual(
    rejoinNumbers(lines, 2, wholes).flatMap((each) => [...each.tokens]),
    ['27492065', '1492993', '0', '0'],
  );
});

test('whole numbers stay apart where nothing shows that they are cut', () => {
  const lines = [line('2749'), line('2065'), line('1492'), apart('9939')];
  assert.equal(wholeWidth(lines), 0);
  assert.deepEqual(tokens(lines), ['2749', '2065', '1492', '9939']);
});

test('an amount of six digits above a zero is no code', () => {
  const lines = [line('208', '工资', '371595'), apart('0'), line('875683'), apart('0')];
  assert.deepEqual(tokens(lines), ['208', '工资', '371595', '0', '875683', '0']);
});

test('codes of units and of purchases are put together', () => {
  assert.deepEqual(tokens([line('3620'), line('01'), line('某局')]), ['362001', '某局']);
  assert.deepEqual(tokens([line('A0202100'), line('3'), line('台')]), ['A02021003', '台']);
});
