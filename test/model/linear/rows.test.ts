import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedEntries } from '../../../src/model/linear/coded.ts';
import { pairedEntries } from '../../../src/model/linear/pairs.ts';
import { withoutSerials } from '../../../src/model/linear/serials.ts';
import { singleEntry } from '../../../src/model/linear/single.ts';
import type { LinearRow } from '../../../src/types/grid.ts';
import { linear } from '../build.ts';

const rowsOf = (...texts: readonly string[]): readonly LinearRow[] => linear('', texts).rows;
const row = (text: string): LinearRow => rowsOf(text)[0] as LinearRow;

test('row numbers are no figures and no codes', () => {
  const rows = withoutSerials(rowsOf('1 合计 3.00', '2 208 甲 2.00', '3 221 乙 1.00'));
  assert.deepEqual(
    rows.map((each) => each.tokens[0]?.text),
    ['合计', '208', '221'],
  );
});

test('codes that happen to begin a row are kept where no row is numbered', () => {
  const rows = withoutSerials(rowsOf('208 甲 2.00', '221 乙 1.00'));
  assert.deepEqual(
    rows.map((each) => each.tokens[0]?.text),
    ['208', '221'],
  );
});

test('code, name and figures of a row', () => {
  const { code, name, figures } = singleEntry(row('208 05 05 养老 保险 3.00 - 3.00'));
  assert.deepEqual([code, name, figures], ['2080505', '养老保险', ['3.00', '-', '3.00']]);
});

test('a line of expenditure alone is not taken for income', () => {
  assert.equal(pairedEntries(row('三、农林水支出 2.00'))[0], null);
  assert.equal(pairedEntries(row('二、事业收入 2.00'))[1], null);
});

test('two lists side by side are told apart by their codes', () => {
  const entries = codedEntries(row('301 02 津贴补贴 2.00 30201 办公费 1.00 31002 办公设备购置'));
  assert.deepEqual(
    entries.map(({ code, name, figures }) => [code, name, figures.join()]),
    [
      ['30102', '津贴补贴', '2.00'],
      ['30201', '办公费', '1.00'],
      ['31002', '办公设备购置', ''],
    ],
  );
});
