import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutItems } from '../../../src/tables/layout.ts';
import {
  across,
  boxes,
  centred,
  down,
  flushRight,
  grids,
  inSlots,
  lattice,
  outline,
  page,
  rowsOf,
  text,
} from '../layout/page.ts';

const XS = [50, 150, 250, 350];
const YS = [100, 120, 140, 160];
const ROWS = [
  ['项目', '合计', '基本'],
  ['行政运行', '1.00', ''],
  ['事业运行', '', '2.00'],
];
const read = (glyphs: Parameters<typeof page>[0], segments: Parameters<typeof page>[1]) =>
  rowsOf(grids(layoutItems([page(glyphs, segments)]))[0]);

test('blank cells keep their place', () => {
  assert.deepEqual(read([inSlots(XS, YS, ROWS)], lattice(XS, YS)), ROWS);
});

test('a box drawn about each cell gives the same table as long lines', () => {
  assert.deepEqual(read([inSlots(XS, YS, ROWS)], boxes(XS, YS)), ROWS);
});

test('double lines and cells with space between them do not make thin columns', () => {
  const apart = boxes(XS, YS).map((line, index) => ({ ...line, at: line.at + (index % 2) * 1.5 }));
  assert.deepEqual(read([inSlots(XS, YS, ROWS)], apart), ROWS);
});

test('a line drawn in dashes is a line', () => {
  const dashes = lattice(XS, YS).flatMap((line) =>
    Array.from({ length: Math.floor((line.to - line.from) / 4) }, (_, index) => ({
      ...line,
      from: line.from + index * 4,
      to: line.from + index * 4 + 2,
    })),
  );
  assert.deepEqual(read([inSlots(XS, YS, ROWS)], dashes), ROWS);
});

test('cells span where no line divides them', () => {
  const segments = [
    across(100, 50, 350),
    across(120, 150, 350),
    across(140, 50, 350),
    across(160, 50, 350),
    down(50, 100, 160),
    down(150, 100, 160),
    down(250, 120, 160),
    down(350, 100, 160),
  ];
  const glyphs = [
    text(60, 115, '科目'),
    text(200, 105, '本年支出'),
    text(160, 125, '基本支出'),
    text(260, 125, '项目支出'),
    inSlots(XS, [140, 160], [['合计', '3.00', '4.00']]),
  ];
  assert.deepEqual(read(glyphs, segments), [
    ['科目[2x1]', '本年支出[1x2]'],
    ['基本支出', '项目支出'],
    ['合计', '3.00', '4.00'],
  ]);
});

test('outer borders at the sides may be missing', () => {
  const segments = [
    ...YS.map((y) => across(y, 50, 350)),
    ...XS.slice(1, -1).map((x) => down(x, 100, 160)),
  ];
  assert.deepEqual(read([inSlots(XS, YS, ROWS)], segments), ROWS);
});

test('a border open at the bottom of the page still closes the last row', () => {
  const segments = lattice(XS, YS).filter((line) => line.axis === 'vertical' || line.at < 160);
  assert.deepEqual(read([inSlots(XS, YS, ROWS)], segments), ROWS);
});

test('a number wrapped in its cell is one number, a name one name', () => {
  const glyphs = [
    inSlots(XS, YS, [ROWS[0] ?? []]),
    text(52, 122, '机关事业单位基本养', 10),
    text(52, 131, '老保险缴费', 8),
    flushRight(248, 121, '8141.', 9),
    flushRight(248, 130, '01', 9),
  ];
  assert.deepEqual(read(glyphs, lattice(XS, [100, 120, 145])), [
    ROWS[0],
    ['机关事业单位基本养老保险缴费', '8141.01', ''],
  ]);
});

test('a text that runs over its border stays whole, in the cell it stands in', () => {
  const glyphs = [
    text(60, 105, '国有资本经营预算支出'),
    text(262, 105, '1.00'),
    inSlots(XS, [120], [['合计', '', '1.00']]),
  ];
  assert.deepEqual(read(glyphs, lattice(XS, [100, 120, 140])), [
    ['国有资本经营预算支出', '', '1.00'],
    ['合计', '', '1.00'],
  ]);
});

test('figures that touch the next label keep to their own cells', () => {
  const glyphs = [
    flushRight(150, 105, '8129.01'),
    text(150, 105, '一、基本支出'),
    inSlots(XS, [120], [['合计', '', '1.00']]),
  ];
  assert.deepEqual(read(glyphs, lattice(XS, [100, 120, 140]))[0], ['8129.01', '一、基本支出', '']);
});

test('an edge drawn a little aside in one row makes no column of its own', () => {
  const segments = [
    ...YS.map((y) => across(y, 50, 350)),
    down(50, 100, 160),
    down(156, 100, 120),
    down(150, 120, 160),
    down(250, 100, 160),
    down(350, 100, 160),
  ];
  assert.deepEqual(read([inSlots(XS, YS, ROWS)], segments), ROWS);
});

test('rows that no line divides are told by their figures', () => {
  const segments = [
    across(100, 50, 350),
    across(120, 50, 350),
    across(200, 50, 350),
    ...XS.map((x) => down(x, 100, 200)),
  ];
  const names = ['一、一般公共服务支出', '二、外交支出', '三、国防支出', '四、公共安全支出'];
  const glyphs = [
    inSlots(XS, YS, [['项目', '合计', '基本']]),
    ...names.map((name, index) => text(52, 123 + index * 19, name, 9)),
    ...['1.00', '22.00', '3.50', '4.25'].map((figure, index) =>
      flushRight(248, 123 + index * 19, figure, 9),
    ),
    flushRight(348, 123 + 19, '22.00', 9),
    flushRight(348, 123 + 38, '3.50', 9),
  ];
  assert.deepEqual(read(glyphs, segments), [
    ['项目', '合计', '基本'],
    [names[0], '1.00', ''],
    [names[1], '22.00', '22.00'],
    [names[2], '3.50', '3.50'],
    [names[3], '4.25', ''],
  ]);
});

test('tables beside and below each other are tables of their own, titles before them', () => {
  const [left, right] = [
    [50, 100, 150],
    [200, 250, 300],
  ];
  const small = [
    ['项目', '合计'],
    ['运行', '1.00'],
  ];
  const items = layoutItems([
    page(
      [
        text(120, 80, '收入总表'),
        inSlots(left, YS, small),
        inSlots(right, YS, small),
        centred(50, 300, 200, '支出总表'),
        inSlots(left, [220, 240], small),
      ],
      [
        ...lattice(left, YS.slice(0, 3)),
        ...lattice(right, YS.slice(0, 3)),
        ...lattice(left, [220, 240, 260]),
      ],
    ),
  ]);
  assert.deepEqual(outline(items), ['收入总表', '2x2', '2x2', '支出总表', '2x2']);
});

test('a frame about a paragraph is no table', () => {
  const items = layoutItems([
    page([text(60, 105, '说明文字')], lattice([50, 350], [100, 120, 140])),
  ]);
  assert.deepEqual(outline(items), ['说明文字']);
});
