import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reconcile } from '../../../src/model/linear/reconcile.ts';
import type { Statement } from '../../../src/types/model.ts';
import { statement } from '../build.ts';

const table = (title: string, cells: string): Statement =>
  statement(`${title}
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | | 合计 | ${cells} |`);

const ways = (...statements: readonly Statement[]) =>
  statements.map((statement) => ({ statement, broken: 0 }));

const settled = table('部门支出总表', '20.00 | 20.00 | ');
const asBasic = table('部门支出总表', '20.00 | 20.00 | ');
const asProject = table('部门支出总表', '20.00 | | 20.00');

const column = (of: Statement | undefined, concept: string) =>
  of?.sides[0]?.figures[0]?.[of.sides[0].columns.findIndex((each) => each.concept === concept)];

test('a table with one placement speaks for one with several', () => {
  for (const options of [
    [asBasic, asProject],
    [asProject, asBasic],
  ]) {
    const picked = reconcile([ways(settled), ways(...options)])[1];
    assert.equal(column(picked, 'basic')?.text, '20.00');
    assert.equal(column(picked, 'basic')?.certainty, 'printed');
  }
});

test('where nothing speaks, what differs is ambiguous and what does not is not', () => {
  const picked = reconcile([ways(asBasic, asProject)])[0];
  assert.equal(column(picked, 'basic')?.certainty, 'ambiguous');
  assert.equal(column(picked, 'project')?.certainty, 'ambiguous');
  assert.equal(column(picked, 'total')?.certainty, 'printed');
});

test('tables keep their order', () => {
  const other = table('收入总表', '1.00 | 1.00 | ');
  assert.deepEqual(
    reconcile([ways(asBasic, asProject), ways(other)]).map((each) => each.title),
    ['部门支出总表', '收入总表'],
  );
});

test('a placement that breaks a sum more stands where other tables speak for it', () => {
  const rows = (cells: string) => `${cells} |\n    | 2101501 | 行政运行 | ${cells}`;
  const basic = table('部门支出总表', rows('20.00 | 20.00 | '));
  const project = table('部门支出总表', rows('20.00 | | 20.00'));
  const open = [
    { statement: project, broken: 1 },
    { statement: basic, broken: 2 },
  ];
  assert.equal(column(reconcile([open])[0], 'project')?.text, '20.00');
  assert.equal(column(reconcile([ways(basic), open])[1], 'basic')?.text, '20.00');
});
