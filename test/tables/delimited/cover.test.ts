import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gridOf } from '../../../src/tables/delimited/grid.ts';

const cell = fc.constantFrom('', '', '合计', '项目', '支出', '12.30', '栏次', '1');
const rows = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((cells) => ({ page: 1, cells })));

test('whatever blanks are lost, each slot of the grid belongs to exactly one cell and no text is lost', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const grid = gridOf(table);
      const slots = grid.cells.flatMap((each) =>
        Array.from({ length: each.rowSpan * each.columnSpan }, (_, at) => {
          const row = each.row + Math.floor(at / each.columnSpan);
          return `${row}:${each.column + (at % each.columnSpan)}`;
        }),
      );
      assert.equal(slots.length, grid.rowCount * grid.columnCount);
      assert.equal(new Set(slots).size, slots.length);
      const printed = table.flatMap((row) => row.cells).filter((text) => text !== '');
      const kept = grid.cells.map((each) => each.text).filter((text) => text !== '');
      assert.deepEqual(kept.toSorted(), printed.toSorted());
    }),
  );
});
