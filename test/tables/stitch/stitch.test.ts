import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutItems } from '../../../src/tables/layout.ts';
import type { Glyph, LayoutPage } from '../../../src/types/page.ts';
import {
  flushRight,
  grids,
  inSlots,
  lattice,
  outline,
  page,
  rowsOf,
  text,
} from '../layout/page.ts';

const XS = [50, 110, 250, 330];
const HEAD = ['科目编码', '科目名称', '合计'];
type Rows = readonly (readonly string[])[];

/** A page with one ruled table of these rows, 20 points each, under lines of text. */
function tablePage(
  number: number,
  rows: Rows,
  above: readonly string[] = [],
  below = '',
): LayoutPage {
  const top = 60 + above.length * 20;
  const ys = Array.from({ length: rows.length + 1 }, (_, row) => top + row * 20);
  const lines = above.map((words, index) => text(50, 60 + index * 20, words));
  const bottom = [below === '' ? [] : text(280, 800, below)];
  return page([...lines, inSlots(XS, ys, rows), ...bottom], lattice(XS, ys), number);
}

const tables = (...pages: readonly LayoutPage[]) => grids(layoutItems(pages)).map(rowsOf);
const FIRST = [
  HEAD,
  ['208', '社会保障和就业支出', '3.00'],
  ['20805', '行政事业单位养老支出', '3.00'],
];
const NEXT = [
  ['210', '卫生健康支出', '4.00'],
  ['', '合计', '7.00'],
];

test('a head alone at a page’s foot goes on with the rows on the next, which part its merged cells', () => {
  const xs = [50, 250, 330];
  const ys = [760, 780];
  const head = page(
    [text(50, 740, '2024年支出总表'), inSlots(xs, ys, [['科目', '合计']])],
    lattice(xs, ys),
    1,
  );
  const [grid, ...more] = grids(layoutItems([head, tablePage(2, [...FIRST.slice(1), ...NEXT])]));
  assert.equal(more.length, 0);
  assert.deepEqual(grid && rowsOf(grid).slice(1), [...FIRST.slice(1), ...NEXT]);
  const full = page(
    [text(50, 740, '2024年支出总表'), inSlots(xs, ys, [['合计', '7.00']])],
    lattice(xs, ys),
    1,
  );
  assert.equal(grids(layoutItems([full, tablePage(2, FIRST)])).length, 2);
});

test('a table that goes on over a page end is one, with its header once', () => {
  const title = ['2024年支出总表', '单位：万元'];
  const items = layoutItems([
    tablePage(1, FIRST, title, '1'),
    tablePage(2, [HEAD, ...NEXT], title, '2'),
  ]);
  assert.deepEqual(outline(items), [...title, '5x3', '1', '2']);
  const [grid] = grids(items);
  assert.deepEqual(rowsOf(grid), [...FIRST, ...NEXT]);
  assert.deepEqual(grid?.pages, [1, 2]);
  assert.deepEqual(
    grid?.cells.filter((cell) => cell.row > 2).map((cell) => cell.page),
    [2, 2, 2, 2, 2, 2],
  );
});

test('a page without title or header goes on with the table before it', () => {
  assert.deepEqual(tables(tablePage(1, FIRST, ['支出总表'], '- 1 -'), tablePage(2, NEXT)), [
    [...FIRST, ...NEXT],
  ]);
});

test('a lone total whose label spans columns goes on with its table', () => {
  const ys = [60, 80];
  const lone = page(
    [text(150, 65, '合计'), flushRight(328, 65, '7.00')],
    lattice([50, 250, 330], ys),
    2,
  );
  assert.deepEqual(tables(tablePage(1, FIRST), lone), [[...FIRST, ['合计[1x2]', '7.00']]]);
});

test('a name and a number cut by the page break are put together', () => {
  const xs = [50, 150, 200];
  const glyphs = (rows: readonly Glyph[][]): readonly Glyph[][] => rows;
  const one = page(
    glyphs([
      inSlots(xs, [60], [['科目名称', '合计']]),
      inSlots(xs, [80], [['卫生健康支出', '1.00']]),
      text(52, 105, '机关事业单位职业年'),
      flushRight(198, 105, '12,345,67'),
    ]),
    lattice(xs, [60, 80, 100, 120]),
  );
  const two = page(
    glyphs([
      text(52, 65, '金缴费'),
      flushRight(198, 65, '8.00'),
      inSlots(xs, [80], [['合计', '9.00']]),
    ]),
    lattice(xs, [60, 80, 100]),
    2,
  );
  assert.deepEqual(tables(one, two), [
    [
      ['科目名称', '合计'],
      ['卫生健康支出', '1.00'],
      ['机关事业单位职业年金缴费', '12,345,678.00'],
      ['合计', '9.00'],
    ],
  ]);
});

test('whole rows on both sides of a page break stay two', () => {
  const one = tablePage(1, [HEAD, ['20805', '行政事业单位养老支出和其他', '3.00']]);
  const two = tablePage(2, [['20806', '企业改革补助', '4.00']]);
  assert.equal(tables(one, two)[0]?.length, 3);
});

test('a row that a page break leaves blank on one side is one row', () => {
  const one = tablePage(1, [...FIRST, ['', '', '']]);
  assert.deepEqual(tables(one, tablePage(2, NEXT)), [[...FIRST, ...NEXT]]);
});

test('another table with the same columns is another table', () => {
  const fund = tablePage(1, [HEAD, ['', '合计', '0.00']], ['政府性基金预算支出表', '单位：万元']);
  const capital = tablePage(
    2,
    [HEAD, ['', '合计', '1.00']],
    ['国有资本经营预算支出表', '单位：万元'],
  );
  assert.equal(tables(fund, capital).length, 2);
});

test('a header that begins anew behind a total is another table, title or not', () => {
  const total = tablePage(1, [...FIRST, ...NEXT], ['支出总表']);
  assert.equal(tables(total, tablePage(2, [HEAD, ...NEXT])).length, 2);
});

test('the rest of a total below the header that comes again is no other table', () => {
  const one = tablePage(1, [HEAD, ['208', '社会保障和就业支出', '9.00'], ['合计', '', '1080.3']]);
  const [table, ...others] = tables(one, tablePage(2, [HEAD, ['', '', '2']]));
  assert.equal(others.length, 0);
  assert.deepEqual(table?.at(-1), ['合计', '', '1080.32']);
});

test('an empty table under the same header behind a total is a table of its own', () => {
  const one = tablePage(1, [HEAD, ['208', '社会保障和就业支出', '9.00'], ['', '合计', '9.00']]);
  assert.equal(tables(one, tablePage(2, [HEAD, ['', '', '']])).length, 2);
});

test('a form of its own on each page is a table of its own', () => {
  const form = (number: number, name: string) =>
    tablePage(
      number,
      [
        ['项目名称', name, ''],
        ['预算数', '10.00', ''],
      ],
      ['绩效目标表'],
    );
  assert.equal(tables(form(1, '信息系统维护'), form(2, '办公用房修缮')).length, 2);
});

test('prose between two tables parts them', () => {
  const one = tablePage(1, FIRST, [], '');
  const two = tablePage(2, NEXT, ['本年预算比上年增加，主要原因是人员增加。']);
  assert.equal(tables(one, two).length, 2);
});

test('three pages of one table are one, wherever the margin is', () => {
  const shifted = tablePage(2, [HEAD, ['213', '农林水支出', '1.00']]);
  const moved = {
    ...shifted,
    glyphs: shifted.glyphs.map(({ text: words, box }) => ({
      text: words,
      box: { ...box, left: box.left + 30, right: box.right + 30 },
    })),
    segments: shifted.segments.map((line) =>
      line.axis === 'vertical'
        ? { ...line, at: line.at + 30 }
        : { ...line, from: line.from + 30, to: line.to + 30 },
    ),
  };
  assert.deepEqual(tables(tablePage(1, FIRST), moved, tablePage(3, [HEAD, ...NEXT])), [
    [...FIRST, ['213', '农林水支出', '1.00'], ...NEXT],
  ]);
});

test('a running head neither parts a table nor stands among its rows', () => {
  const head = '样例县示例局2024年度部门决算';
  const items = layoutItems([
    tablePage(1, FIRST, [head]),
    tablePage(2, [HEAD, ['213', '农林水支出', '1.00']], [head]),
    tablePage(3, [HEAD, ...NEXT], [head]),
  ]);
  assert.deepEqual(outline(items), ['6x3']);
});
