import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { csv, guarded } from '../../../src/report/extract/csv.ts';

/** Reads CSV by its standard (RFC 4180), independent of the writer. */
function parse(text: string): string[][] {
  const records: string[][] = [[]];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = fields.exec(text); match; match = fields.exec(text)) {
    records.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

test('whatever the texts hold, reading the CSV gives them back', () => {
  const record = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 5 }), (records) => {
      assert.deepEqual(
        parse(csv(records)),
        records.map((fields) => fields.map(guarded)),
      );
    }),
  );
});

test('no text is read as a formula by a spreadsheet', () => {
  const risky = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n'), fc.string());
  fc.assert(
    fc.property(risky, ([first, rest]) => {
      const written = csv([[`${first}${rest}`]]);
      const number = /^[+-]?\d+(\.\d+)?$/.test(`${first}${rest}`);
      assert.equal(/^"?'/.test(written), !number);
    }),
  );
  const book = xlsx.read(csv([['=1+1', '@SUM(A1)', '+1+1', "-2+3+cmd|' /C calc'!A0"]]), {
    type: 'string',
  });
  const cells = Object.values(book.Sheets.Sheet1 ?? {}).filter((cell) => cell?.t);
  assert.deepEqual([...new Set(cells.map((cell) => [cell.t, cell.f].join()))], ['s,']);
});

test('numbers stay numbers, negative ones too', () => {
  const numbers = ['-12.30', '12.30', '+1', '0', '2101501'];
  assert.deepEqual(parse(csv([numbers])), [numbers]);
});

test('dashes and signed expressions are texts', () => {
  assert.deepEqual(['-', '——', '-1-1', '1-1', '＝1', '-1,000.00'].map(guarded), [
    "'-",
    '——',
    "'-1-1",
    '1-1',
    "'＝1",
    "'-1,000.00",
  ]);
});
