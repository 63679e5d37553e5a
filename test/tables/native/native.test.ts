import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nativeItems } from '../../../src/tables/native/index.ts';
import type { Item } from '../../../src/types/grid.ts';
import type { Block, BlockPage } from '../../../src/types/page.ts';

function table(...lines: readonly string[]): Block {
  const rows = lines.map((line) =>
    line.split('|').map((text) => ({ text, rowSpan: 1, columnSpan: 1 })),
  );
  return { kind: 'table', rows };
}

function page(number: number, ...blocks: readonly Block[]): BlockPage {
  return { kind: 'blocks', number, blocks };
}

function sketch(items: readonly Item[]): readonly string[] {
  return items.map((item) =>
    item.kind === 'grid'
      ? `${item.rowCount}x${item.columnCount} p${item.pages.join(',')} ${item.cells.map((c) => c.text).join(' ')}`
      : item.kind,
  );
}

const LINE: Block = { kind: 'line', text: '支出总表' };

test('spans and pages of a table are kept, slots without a cell are blank', () => {
  const spanned: Block = {
    kind: 'table',
    rows: [
      [
        { text: '科目', rowSpan: 2, columnSpan: 1 },
        { text: '支出', rowSpan: 1, columnSpan: 2 },
      ],
      [{ text: '基本', rowSpan: 1, columnSpan: 1 }],
    ],
  };
  const [grid] = nativeItems([page(7, spanned)]);
  assert.ok(grid?.kind === 'grid');
  assert.deepEqual(
    [grid.origin, grid.pages, grid.rowCount, grid.columnCount],
    ['native', [7], 2, 3],
  );
  assert.deepEqual(
    grid.cells.map((c) => [c.text, c.page, c.row, c.column, c.rowSpan, c.columnSpan]),
    [
      ['科目', 7, 0, 0, 2, 1],
      ['支出', 7, 0, 1, 1, 2],
      ['基本', 7, 1, 1, 1, 1],
      ['', 7, 1, 2, 1, 1],
    ],
  );
});

test('a table in pieces is one, with a repeated header once', () => {
  const whole = nativeItems([
    page(1, table('项目|金额', '甲|1.00')),
    page(2, table('乙|2.00'), table('项目|金额', '丙|3.00')),
  ]);
  assert.deepEqual(sketch(whole), ['4x2 p1,2 项目 金额 甲 1.00 乙 2.00 丙 3.00']);
});

test('a title between, another header or other columns keep tables apart', () => {
  const first = table('项目|金额', '甲|1.00');
  assert.equal(nativeItems([page(1, first, LINE, table('乙|2.00'))]).length, 3);
  assert.equal(nativeItems([page(1, first, table('科目|数量', '乙|2.00'))]).length, 2);
  assert.equal(nativeItems([page(1, first, table('乙|2.00|3.00'))]).length, 2);
});
