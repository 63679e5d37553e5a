import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layoutItems } from '../../../src/tables/layout.ts';
import type { Glyph } from '../../../src/types/page.ts';
import { across, centred, flushRight, grids, outline, page, rowsOf, text } from '../layout/page.ts';

/** Edges of a code, a name and two amount columns. */
const XS = [50, 110, 260, 330, 400];
const [A, B, C, D, E] = XS as [number, number, number, number, number];

const head = (y: number): readonly Glyph[][] => [
  centred(A, B, y, '科目编码'),
  centred(B, C, y, '科目名称'),
  centred(C, D, y, '合计'),
  centred(D, E, y, '项目支出'),
];

const row = (y: number, code: string, name: string, ...amounts: readonly string[]): Glyph[][] => [
  centred(A, B, y, code),
  text(B + 3, y, name),
  ...amounts.map((amount, index) => flushRight([D, E][index] ?? E, y, amount)),
];

const UNIT = text(330, 80, '单位：万元');
const first = (glyphs: readonly (readonly Glyph[])[]) =>
  rowsOf(grids(layoutItems([page([UNIT, ...glyphs])]))[0]);

test('columns are told by where texts stand; a blank keeps its place', () => {
  const glyphs = [
    ...head(100),
    ...row(120, '208', '社会保障和就业支出', '1,234.50', '10.00'),
    ...row(140, '20805', '行政事业单位养老支出', '1,224.50'),
    ...row(160, '210', '卫生健康支出', '', '3.00'),
  ];
  assert.deepEqual(first(glyphs), [
    ['科目编码', '科目名称', '合计', '项目支出'],
    ['208', '社会保障和就业支出', '1,234.50', '10.00'],
    ['20805', '行政事业单位养老支出', '1,224.50', ''],
    ['210', '卫生健康支出', '', '3.00'],
  ]);
});

test('a column that is blank throughout is there by its heading', () => {
  const glyphs = [
    ...head(100),
    ...row(120, '208', '社会保障和就业支出', '1,234.50'),
    ...row(140, '210', '卫生健康支出', '4.00'),
  ];
  assert.deepEqual(
    first(glyphs).map((cells) => cells.length),
    [4, 4, 4],
  );
});

test('a short figure at the right edge belongs under its centred heading', () => {
  const glyphs = [
    ...head(100),
    ...row(120, '208', '社会保障和就业支出', '0', '0'),
    ...row(140, '210', '卫生健康支出', '0', '0'),
  ];
  assert.deepEqual(first(glyphs)[1], ['208', '社会保障和就业支出', '0', '0']);
});

test('names and figures wrapped over lines are one cell each, rows keep apart', () => {
  const glyphs = [
    ...head(100),
    text(B + 3, 125, '机关事业单位基本养老保险缴费'),
    text(B + 3, 137, '支出'),
    centred(A, B, 131, '2080505'),
    flushRight(D, 125, '8141.'),
    flushRight(D, 137, '01'),
    ...row(160, '2080506', '职业年金缴费支出', '40.00'),
    ...row(183, '2101101', '行政单位医疗', '50.00', '2.00'),
  ];
  assert.deepEqual(first(glyphs).slice(1), [
    ['2080505', '机关事业单位基本养老保险缴费支出', '8141.01', ''],
    ['2080506', '职业年金缴费支出', '40.00', ''],
    ['2101101', '行政单位医疗', '50.00', '2.00'],
  ]);
});

test('a heading above others spans theirs; one beside them reaches down', () => {
  const glyphs = [
    centred(A, C, 95, '功能分类科目'),
    centred(C, E, 95, '本年支出'),
    centred(A, B, 115, '科目编码'),
    centred(B, C, 115, '科目名称'),
    centred(C, D, 115, '合计'),
    centred(D, E, 115, '项目支出'),
    centred(E, E + 70, 105, '上年结转'),
    ...row(135, '208', '社会保障和就业支出', '1,234.50', '10.00'),
    flushRight(E + 70, 135, '5.00'),
    ...row(155, '210', '卫生健康支出', '4.00', '1.00'),
  ];
  assert.deepEqual(first(glyphs).slice(0, 3), [
    ['功能分类科目[1x2]', '本年支出[1x2]', '上年结转[2x1]'],
    ['科目编码', '科目名称', '合计', '项目支出'],
    ['208', '社会保障和就业支出', '1,234.50', '10.00', '5.00'],
  ]);
});

test('the label of a total spans the label columns it stands centred over', () => {
  const glyphs = [
    ...head(100),
    ...row(120, '208', '社会保障和就业支出', '1,234.50', '10.00'),
    ...row(140, '210', '卫生健康支出', '4.00', '1.00'),
    centred(A, C, 160, '合计'),
    flushRight(D, 160, '1,238.50'),
    flushRight(E, 160, '11.00'),
  ];
  assert.deepEqual(first(glyphs).at(-1), ['合计[1x2]', '1,238.50', '11.00']);
});

test('a figure and the label right behind it are two cells', () => {
  const line = (y: number, left: string, figure: string, right: string, other: string) => [
    text(50, y, left),
    flushRight(y === 120 ? 250 : 244, y, figure),
    text(250, y, right),
    flushRight(450, y, other),
  ];
  const glyphs = [
    [...centred(50, 190, 100, '项目'), ...centred(190, 250, 100, '金额')],
    [...centred(250, 390, 100, '项目'), ...centred(390, 450, 100, '金额')],
    ...line(120, '一、财政拨款', '33.99', '一、教育支出', '30.00'),
    ...line(140, '二、事业收入', '1.00', '二、科学支出', '4.99'),
    ...line(160, '收入总计', '34.99', '支出总计', '34.99'),
  ];
  assert.deepEqual(first(glyphs)[1], ['一、财政拨款', '33.99', '一、教育支出', '30.00']);
});

test('a table between three lines has its title, unit and note outside', () => {
  const items = layoutItems([
    page(
      [
        centred(A, E, 60, '支出预算总表'),
        UNIT,
        ...head(100),
        ...row(120, '208', '社会保障和就业支出', '1.00', '1.00'),
        ...row(140, '210', '卫生健康支出', '4.00', '1.00'),
        text(A, 165, '注：本表反映部门本年度支出情况。'),
        text(300, 800, '7'),
      ],
      [across(96, A, E), across(115, A, E), across(155, A, E)],
    ),
  ]);
  assert.deepEqual(outline(items), [
    '支出预算总表',
    '单位：万元',
    '3x4',
    '注：本表反映部门本年度支出情况。',
    '7',
  ]);
});

test('a table without rules goes on over a page end, its header left out there', () => {
  const one = page([UNIT, ...head(100), ...row(120, '208', '社会保障和就业支出', '1.00', '1.00')]);
  const two = page(
    [
      ...head(60),
      ...row(80, '210', '卫生健康支出', '4.00', '1.00'),
      ...row(100, '221', '住房保障支出', '5.00', '1.00'),
    ],
    [],
    2,
  );
  const [grid, ...others] = grids(layoutItems([one, two]));
  assert.equal(others.length, 0);
  assert.deepEqual(grid?.pages, [1, 2]);
  assert.deepEqual(
    rowsOf(grid).map(([code]) => code),
    ['科目编码', '208', '210', '221'],
  );
});

test('prose, contents and lists of figures in sentences are no tables', () => {
  const items = layoutItems([
    page([
      text(50, 60, '一、2024年收入预算总额为1,234.50万元，比上年增加10.00万元，增长0.82%。'),
      text(50, 80, '二、支出预算总额为1,234.50万元，其中：基本支出1,000.00万元。'),
      text(50, 100, '部门收支总表 ...................................... 3'),
      text(50, 120, '部门收入总表 ...................................... 4'),
      text(50, 140, '1. 行政运行 12.00 万元，主要用于日常运转。'),
      text(50, 160, '2. 事业运行 13.00 万元，主要用于日常运转。'),
    ]),
  ]);
  assert.equal(grids(items).length, 0);
});

const amount = fc
  .tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => `${whole.toLocaleString('en')}.${String(cents).padStart(2, '0')}`);
const name = fc
  .array(fc.constantFrom(...'行政运行事业单位医疗住房保障卫生健康'), {
    minLength: 2,
    maxLength: 13,
  })
  .map((chars) => chars.join(''));
const record = fc.tuple(fc.integer({ min: 20101, max: 23099 }).map(String), name, amount, amount);

test('whatever names and figures a table holds, each is read in its cell', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 3, maxLength: 12 }),
      fc.integer({ min: 13, max: 30 }),
      (records, pitch) => {
        const glyphs = records.flatMap(([code, label, ...amounts], index) =>
          row(120 + index * pitch, code, label, ...amounts),
        );
        assert.deepEqual(first([...head(100), ...glyphs]).slice(1), records);
      },
    ),
  );
});
