import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compact } from '../../../src/ingest/blocks/keep.ts';
import { place } from '../../../src/ingest/blocks/place.ts';
import { splitTable } from '../../../src/ingest/blocks/split.ts';
import type { NativeCell } from '../../../src/types/page.ts';
import { show } from './show.ts';

function cell(text: string, rowSpan = 1, columnSpan = 1): NativeCell {
  return { text, rowSpan, columnSpan };
}

/** Rows of texts; `text{2x3}` spans two rows and three columns. */
function rows(...lines: readonly string[]): readonly (readonly NativeCell[])[] {
  return lines.map((line) =>
    line.split('|').map((part) => {
      const [, text = part, down, across] = /^(.*)\{(\d+)x(\d+)\}$/s.exec(part) ?? [];
      return cell(text, Number(down ?? 1), Number(across ?? 1));
    }),
  );
}

function split(...lines: readonly string[]): readonly (string | readonly string[])[] {
  return show(splitTable(place(rows(...lines))));
}

test('title, unit and notes in full-width rows become lines', () => {
  assert.deepEqual(
    split(
      '部门收支总表{1x3}',
      '部门：甲||单位：万元',
      '项目|预算数|备注',
      '合计|12.00|',
      '注：本表含结转。{1x3}',
    ),
    [
      '部门收支总表',
      '部门：甲  单位：万元',
      ['项目|预算数|备注', '合计|12.00|'],
      '注：本表含结转。',
    ],
  );
});

test('tables under one another part at a title, blank rows inside a table do not part it', () => {
  assert.deepEqual(
    split(
      '收入总表{1x3}',
      '项目|金额|占比',
      '合计|1.00|100%',
      '||',
      '小计|1.00|100%',
      '||',
      '支出总表||',
      '||单位：元',
      '科目|基本支出|项目支出',
      '合计|1.00|2.00',
    ),
    [
      '收入总表',
      ['项目|金额|占比', '合计|1.00|100%', '||', '小计|1.00|100%'],
      '支出总表',
      '单位：元',
      ['科目|基本支出|项目支出', '合计|1.00|2.00'],
    ],
  );
});

test('a header after a gap begins another table', () => {
  const found = split('甲|乙|丙', '1|2|3', '||', '丁|戊|己', '4|5|6');
  assert.deepEqual(found, [
    ['甲|乙|丙', '1|2|3'],
    ['丁|戊|己', '4|5|6'],
  ]);
});

test('a row with blank figures at the end of a table stays a row', () => {
  assert.deepEqual(split('项目|金额', '一、收入|5.00', '三、经营收入|'), [
    ['项目|金额', '一、收入|5.00', '三、经营收入|'],
  ]);
  assert.deepEqual(split('类|款|名称|金额', '合计{1x3}|'), [['类|款|名称|金额', '合计{1x3}|']]);
});

test('a header of two years and a header that names its unit are not taken for captions', () => {
  assert.deepEqual(split('项目|2023年|2024年', '合计|1|2'), [['项目|2023年|2024年', '合计|1|2']]);
  assert.deepEqual(split('项目|单位：万元', '合计|1'), [['项目|单位：万元', '合计|1']]);
});

test('a table of one column is lines, a broken cell in a table is one text', () => {
  assert.deepEqual(split('第一段\n第二段', '第三段'), ['第一段', '第二段', '第三段']);
  assert.deepEqual(split('编码|金额', '208050\n5|9736\n.74'), [['编码|金额', '2080505|9736.74']]);
});

test('a title spanning a hundred columns adds none to its table', () => {
  assert.deepEqual(split('收支总表{1x100}', '项目|金额', '合计|1'), [
    '收支总表',
    ['项目|金额', '合计|1'],
  ]);
});

test('every slot of a placed table belongs to exactly one cell', () => {
  const table = compact(place(rows('a{3x1}|b{1x9}', 'c{2x2}|d', 'e{1x5}')));
  const slots = new Map<string, number>();
  for (const { row, column, rowSpan, columnSpan } of table.cells) {
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + columnSpan; c++) {
        slots.set(`${r},${c}`, (slots.get(`${r},${c}`) ?? 0) + 1);
      }
    }
  }
  assert.equal(slots.size, table.rowCount * table.columnCount);
  assert.deepEqual([...new Set(slots.values())], [1]);
});
