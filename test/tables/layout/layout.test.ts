import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layoutItems } from '../../../src/tables/layout.ts';
import type { Grid } from '../../../src/types/grid.ts';
import { across, down, grids, inSlots, lattice, outline, page, text } from './page.ts';

test('lines and tables come in reading order', () => {
  const [xs, ys] = [
    [50, 150, 250],
    [100, 120, 140],
  ];
  const rows = [
    ['项目', '合计'],
    ['运行', '1.00'],
  ];
  const items = layoutItems([
    page(
      [text(50, 150, '注：无。'), inSlots(xs, ys, rows), text(100, 60, '收入总表')],
      lattice(xs, ys),
    ),
  ]);
  assert.deepEqual(outline(items), ['收入总表', '2x2', '注：无。']);
});

test('words of a line are parted by a space where a gap shows, Han characters are not', () => {
  const items = layoutItems([
    page([text(50, 60, '编 制 部 门'), text(300, 60, '单位：元'), text(50, 90, 'AA plus rating')]),
  ]);
  assert.deepEqual(outline(items), ['编制部门 单位：元', 'AA plus rating']);
});

const coordinate = fc.integer({ min: 0, max: 30 }).map((step) => step * 20);
const segment = fc
  .tuple(fc.boolean(), coordinate, coordinate, coordinate)
  .map(([flat, at, a, b]) => (flat ? across : down)(at, Math.min(a, b), Math.max(a, b) + 1));
const words = fc
  .tuple(coordinate, coordinate, fc.constantFrom('合计', '1.00', '行政运行', '208', '—'))
  .map(([x, y, shown]) => text(x, y, shown));
const sheet = fc
  .tuple(fc.array(words, { maxLength: 40 }), fc.array(segment, { maxLength: 40 }))
  .map(([glyphs, segments]) => page(glyphs, segments));

/** How many cells cover each slot of a grid. */
function cover(grid: Grid): readonly number[] {
  const slots = new Array<number>(grid.rowCount * grid.columnCount).fill(0);
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        slots[row * grid.columnCount + column] = (slots[row * grid.columnCount + column] ?? 0) + 1;
  return slots;
}

test('whatever a page draws, every slot of its tables is in one cell and no text is lost', () => {
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 3 }), (pages) => {
      const numbered = pages.map((each, index) => ({ ...each, number: index + 1 }));
      const items = layoutItems(numbered);
      for (const grid of grids(items)) assert.ok(cover(grid).every((count) => count === 1));
      const shown = items.flatMap((item) => {
        if (item.kind === 'line') return [item.text];
        return item.kind === 'grid' ? item.cells.map((cell) => cell.text) : [];
      });
      const count = (texts: readonly string[]): number => texts.join('').replace(/\s/g, '').length;
      const drawn = count(numbered.flatMap((each) => each.glyphs.map((glyph) => glyph.text)));
      assert.ok(count(shown) <= drawn);
      if (pages.length === 1) assert.equal(count(shown), drawn);
    }),
    { numRuns: 300 },
  );
});
