import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal } from 'decimal.js';
import type { Figure, Model, Side, Statement } from '../../src/types/model.ts';
import { compareTables } from './compare.ts';
import type { ExpectedTable } from './expected/type.ts';

function figure(text: string): Figure {
  const value = new Decimal(text || 0);
  const amount =
    text === '' ? null : { text, value, halfStep: new Decimal('0.005'), unit: '万元' as const };
  const place = { kind: 'narrative' as const, page: 1, sentence: 0, subject: '', context: '' };
  return { id: text, place, amount, text, certainty: 'printed' };
}

function side(rows: readonly (readonly [string, string])[]): Side {
  return {
    name: 'only',
    columns: [],
    tree: [],
    rows: rows.map(([label], index) => {
      return { index, page: 1, label, code: null, concept: null, role: 'item', parent: null };
    }),
    figures: rows.map(([, text]) => [figure(text)]),
  };
}

function statement(kind: Statement['kind'], title: string, sides: readonly Side[]): Statement {
  const base = { id: title, kind, title, pages: [1], unit: '万元' as const, notes: [] };
  return { ...base, sides, rowCount: 2, columnCount: 2, status: 'checked' };
}

function marks(
  tables: readonly ExpectedTable[],
  statements: readonly Statement[],
): readonly string[] {
  const expected = { year: 2024, stage: 'budget' as const, tables };
  const model = { statements } as unknown as Model;
  return compareTables(expected, model).flatMap((one) => one.marks);
}

const income: ExpectedTable = {
  kind: 'income',
  title: '收入总表',
  unit: '万元',
  rows: 2,
  figures: 2,
};
const outlay: ExpectedTable = { ...income, kind: 'expenditure', title: '支出总表' };
const body = [
  side([
    ['合计', '3.00'],
    ['行政运行', '3.00'],
  ]),
];

test('a table read as printed has no mark; blank rows and a blank side cell do not count', () => {
  const blank = side([
    ['合计', '3.00'],
    ['', ''],
    ['行政运行', '3.00'],
  ]);
  assert.deepEqual(marks([income], [statement('income', '部门收入总表', [blank])]), []);
});

test('a missing table, an extra one and a wrong kind are each marked', () => {
  const found = statement('expenditure', '部门支出总表', body);
  assert.deepEqual(marks([income, outlay], [found]), ['missing']);
  assert.deepEqual(marks([outlay], [statement('income', '部门收入总表', body), found]), ['extra']);
  assert.deepEqual(marks([outlay], [{ ...found, kind: 'income' }]), ['kind income≠expenditure']);
});

test('a lost row and a lost figure are marked', () => {
  const short = statement('income', '收入总表', [side([['合计', '3.00']])]);
  assert.deepEqual(marks([income], [short]), ['rows 1≠2', 'figures 1≠2']);
});

test('the sides of a two-sided table are counted apart', () => {
  const wanted: ExpectedTable = { ...income, sides: [1, 2], figures: 3 };
  const left = side([['收入总计', '3.00']]);
  assert.deepEqual(marks([wanted], [statement('income', '收入总表', [left, ...body])]), []);
  assert.deepEqual(marks([wanted], [statement('income', '收入总表', [...body, left])]), [
    'rows 2+1≠1+2',
  ]);
});
