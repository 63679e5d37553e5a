import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../src/ingest/text/index.ts';
import { buildModel } from '../../../src/model/index.ts';
import { itemsOf } from '../../../src/tables/index.ts';
import type { Statement } from '../../../src/types/model.ts';

/** Statements of a text whose pages are parted by marks. */
function statements(...pages: readonly string[]): readonly Statement[] {
  const read = readText(Buffer.from(pages.join('\n-- PAGE_BREAK --\n')));
  const source = { file: 'case.txt', format: 'text', pageCount: read.length } as const;
  return buildModel(source, read, itemsOf(read)).statements;
}

const rowsOf = (statement: Statement | undefined): readonly string[] =>
  (statement?.sides ?? []).flatMap((side) =>
    side.rows.map((row, at) =>
      [row.label, ...(side.figures[at] ?? []).map(({ text }) => text)].join('|'),
    ),
  );

const HEAD = '项目 支出预算\n功能分类科目编码 功能分类科目名称 合计 基本支出\n类 款 项';

/** The left pages of an expenditure table of two pages. */
const LEFT = [
  `2025年部门支出预算总表
编制部门：某部门
${HEAD}
201 一般公共服务支出 30,000
201 03 政府办公厅 30,000
208 社会保障和就业支出 50,000 20,000
208 05 养老支出 20,000 20,000`,
  `${HEAD}
208 99 其他社会保障支出 30,000
合计 80,000 20,000`,
];

test('the right part of a wide table stands beside its rows, blank where their sums say so', () => {
  const [table, ...more] = statements(
    ...LEFT,
    '单位：元\n预算\n项目支出\n30,000\n30,000\n30,000\n部门预算03表',
    '预算\n项目支出\n30,000\n60,000',
  );
  assert.deepEqual(more, []);
  assert.equal(table?.unit, '元');
  assert.deepEqual(rowsOf(table), [
    '201 一般公共服务支出|30,000||30,000',
    '20103 政府办公厅|30,000||30,000',
    '208 社会保障和就业支出|50,000|20,000|30,000',
    '20805 养老支出|20,000|20,000|',
    '20899 其他社会保障支出|30,000||30,000',
    '合计|80,000|20,000|60,000',
  ]);
  const marks = table?.sides[0]?.figures.flat().map(({ certainty }) => certainty);
  assert.ok(marks?.every((certainty) => certainty === 'inferred'));
});

test('figures that fit no rows leave the table unread, with the reason', () => {
  const [table] = statements(
    ...LEFT,
    '单位：元\n预算\n项目支出\n71\n72\n73\n部门预算03表',
    '预算\n项目支出\n30,000\n60,000',
  );
  assert.equal(table?.status, 'unreadable');
  assert.match(table?.reason ?? '', /右半/);
});

test('one wrong figure on the right leaves the others in their rows', () => {
  const [table] = statements(
    ...LEFT,
    '单位：元\n预算\n项目支出\n30,000\n39,000\n30,000\n部门预算03表',
    '预算\n项目支出\n30,000\n60,000',
  );
  assert.deepEqual(rowsOf(table).slice(0, 4), [
    '201 一般公共服务支出|30,000||30,000',
    '20103 政府办公厅|30,000||39,000',
    '208 社会保障和就业支出|50,000|20,000|30,000',
    '20805 养老支出|20,000|20,000|',
  ]);
});

test('labels drawn below the rows of a page go to the rows that lack theirs', () => {
  const [table] = statements(
    `编制部门：某部门 单位：元
本年收入 本年支出
项目 预算数 项目 预算数
一、财政拨款收入 80,000 一、一般公共服务支出 30,000
80,000 二、社会保障和就业支出 50,000
三、卫生健康支出
二、事业收入
收入总计 80,000 支出总计 80,000
2025年部门财务收支预算总表
1. 一般公共预算资金
2. 政府性基金`,
  );
  assert.deepEqual(rowsOf(table).slice(0, 5), [
    '一、财政拨款收入|80,000',
    '1.一般公共预算资金|80,000',
    '2.政府性基金|',
    '二、事业收入|',
    '收入总计|80,000',
  ]);
});
