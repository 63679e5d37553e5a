import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captionOf } from '../../../src/model/caption.ts';
import { lostCells } from '../../../src/model/linear/blocks.ts';
import type { Item, LinearTable } from '../../../src/types/grid.ts';

const row = (text: string) => ({
  page: 1,
  tokens: text.split('|').map((token) => ({ text: token, page: 1 })),
});
const table = (rows: readonly string[]): LinearTable => ({
  kind: 'linear',
  pages: [1],
  header: [],
  rows: rows.map(row),
});

/** Why the cells of tables of three public expenses are lost. */
const lost = (...tables: readonly (readonly string[])[]): string | null => {
  const items = tables.flatMap((rows): Item[] => [
    { kind: 'line', page: 1, text: '部门收入总表' },
    table(rows),
  ]);
  return lostCells(
    new Map(
      items.flatMap((item, at) => (item.kind === 'line' ? [] : [[item, captionOf(items, at)]])),
    ),
  );
};

const ROW = '208|社会保障和就业支出|31.03|31.03';
const OVERFULL = `合计${'|1.00|2.00|3.00|4.00|5.00'.repeat(10)}`;

test('tables by rows are read', () => {
  assert.equal(lost([ROW, ROW, ROW], [ROW, ROW]), null);
});

test('one row that is too long says nothing of the text', () => {
  assert.equal(lost([ROW, ROW, OVERFULL], [ROW, ROW, ROW]), null);
});

test('rows of the figures of many in two tables tell a text printed by blocks', () => {
  assert.match(lost([ROW, ROW, OVERFULL], [ROW, ROW, OVERFULL]) ?? '', /没有逐行印出/);
});

test('a table wider than all known ones, in all its rows, is none printed by blocks', () => {
  assert.equal(lost([OVERFULL, OVERFULL], [OVERFULL, OVERFULL]), null);
});

test('cells run together throughout are lost', () => {
  const run = [
    '合计2,052.7|2',
    '208社会保障和就业支出73.4073.4073.40',
    '1一、教育支出15,260,998二、其他',
  ];
  assert.match(lost(run, [ROW]) ?? '', /连在一起/);
});

test('names with counted numbers in them are no cells run together', () => {
  const names = ['单价20万元以上设备|1.00', '2024年新增项目|2.00', '维修（护）3号楼|3.00', ROW];
  assert.equal(lost(names), null);
});
