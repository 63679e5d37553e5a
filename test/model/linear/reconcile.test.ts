import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reconcile } from '../../../src/model/linear/reconcile.ts';
import type { Statement } from '../../../src/types/model.ts';
import { statement } from '../build.ts';

const table = (title: string, cells: string): Statement =>
  statement(`${title}
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | | 合计 | ${cells} |`);

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
    const picked = reconcile([[settled], options])[1];
    assert.equal(column(picked, 'basic')?.text, '20.00');
    assert.equal(column(picked, 'basic')?.certainty, 'printed');
  }
});

test('where nothing speaks, what differs is ambiguous and what does not is not', () => {
  const picked = reconcile([[asBasic, asProject]])[0];
  assert.equal(column(picked, 'basic')?.certainty, 'ambiguous');
  assert.equal(column(picked, 'project')?.certainty, 'ambiguous');
  assert.equal(column(picked, 'total')?.certainty, 'printed');
});

test('tables keep their order', () => {
  const other = table('收入总表', '1.00 | 1.00 | ');
  assert.deepEqual(
    reconcile([[asBasic, asProject], [other]]).map((each) => each.title),
    ['部门支出总表', '收入总表'],
  );
});
