import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readText } from '../../../src/ingest/text/index.ts';
import { textItems } from '../../../src/tables/text.ts';
import type { Item } from '../../../src/types/grid.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const skip = !existsSync(corpus) && 'no corpus here';

function fileOf(folder: string, start: string): string {
  const name = readdirSync(`${corpus}${folder}`).find((each) => each.startsWith(start));
  return `${corpus}${folder}/${name}`;
}

function itemsOf(folder: string, start: string): Item[] {
  return textItems(readText(readFileSync(fileOf(folder, start))));
}

/** Rows of each table in order, as counted by hand in the files (headers of grids included). */
const ROWS: readonly (readonly [string, string, readonly number[]])[] = [
  ['seeds', '000', [33, 24, 24, 36, 21, 25, 4, 0, 9, 9, 6]],
  ['seeds', '004', [34, 23, 23, 37, 23, 33, 0, 0, 6, 0, 6]],
  ['text', 'putuo-ecology', [28, 32, 32, 38, 1, 0]],
  ['text', 'yichuan', [28, 72, 30, 39, 1, 4]],
  ['seeds', '001', [37, 25, 25, 40, 25, 23, 3, 3, 12, 2, 14, 14, 14, 15, 16, 15, 15, 14, 14, 2, 7]],
  ['seeds', '003', [35, 6, 13, 36, 13, 15, 2, 4, 4, 11, 45, 41]],
];

for (const [folder, start, counts] of ROWS) {
  test(`${start}: every table is found with all its rows`, { skip }, () => {
    const tables = itemsOf(folder, start).filter((item) => item.kind !== 'line');
    assert.deepEqual(
      tables.map((item) => (item.kind === 'grid' ? item.rowCount : item.rows.length)),
      counts,
    );
  });
}

/** Amounts with decimals, in order, wherever they stand. */
function amounts(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/\d[\d,]*\.\d+/g) ?? []);
}

function textsOf(item: Item): readonly string[] {
  if (item.kind === 'line') return [item.text];
  if (item.kind === 'grid')
    return item.cells
      .toSorted((a, b) => a.row - b.row || a.column - b.column)
      .map((cell) => cell.text);
  return item.rows.flatMap((row) => row.tokens.map((token) => token.text));
}

for (const [folder, start] of [
  ['seeds', '000'],
  ['seeds', '001'],
  ['seeds', '003'],
  ['text', 'putuo-ecology'],
  ['text', 'yichuan'],
  ['text', 'wanli'],
] as const) {
  test(`${start}: all amounts come out in printed order`, { skip }, () => {
    const source = readText(readFileSync(fileOf(folder, start))).flatMap((page) => page.lines);
    assert.deepEqual(amounts(itemsOf(folder, start).flatMap(textsOf)), amounts(source));
  });
}

test('004: every amount cut by its cell is whole again', { skip }, () => {
  const tables = itemsOf('seeds', '004').filter((item) => item.kind === 'linear');
  const figures = tables.flatMap(textsOf).filter((text) => text.includes('.'));
  assert.deepEqual(
    figures.filter((text) => !/^\d+\.\d\d$/.test(text)),
    [],
  );
  // As many as the table pages print decimal points.
  assert.equal(figures.length, 278);
});
