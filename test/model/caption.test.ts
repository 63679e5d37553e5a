import assert from 'node:assert/strict';
import { test } from 'node:test';
import { model, statement } from './build.ts';

const BODY = `| 科目编码 | 科目名称 | 合计 |
              | 201 | 一般公共服务支出 | 1.00 |`;

test('the title stands above the unit line, whatever stands between', () => {
  const found = statement(`部门支出总表\n公开03表\n部门：某某市某某局\n金额单位：元\n${BODY}`);
  assert.equal(found.title, '部门支出总表');
  assert.equal(found.unit, '元');
});

test('a title broken over two lines is one title', () => {
  const found = statement(`2024年一般公共预算财政拨款\n基本支出表\n单位：万元\n${BODY}`);
  assert.equal(found.kind, 'basic-expenditure');
});

test('title and unit inside the border count', () => {
  const found = statement(`| 部门支出总表 | < | < |
    | 部门：某某市某某局 | < | 单位：元 |
    ${BODY}`);
  assert.equal(found.kind, 'expenditure');
  assert.equal(found.unit, '元');
  assert.equal(found.sides[0]?.rows[0]?.code, '201');
});

test('notes below a table are kept, inside or below the border, and are no rows', () => {
  const below = statement(`政府性基金预算支出表\n${BODY}\n注：本部门无此项支出，本表为空表。`);
  assert.match(below.notes.join(), /空表/);
  const inside = statement(`政府性基金预算支出表\n${BODY}\n| 注：本表为空表。 | < | < |`);
  assert.match(inside.notes.join(), /空表/);
  assert.equal(inside.sides[0]?.rows.length, 1);
});

test('a table takes the title nearest above it, not one it passed on the way', () => {
  const { statements } = model(`部门收支总表\n部门支出总表\n单位：万元\n${BODY}`);
  assert.equal(statements[0]?.kind, 'expenditure');
});

test('each table has its own unit; one that states none has the document’s usual one', () => {
  const { statements } = model(`收入总表\n单位：元\n${BODY}\n
    支出总表\n单位：元\n${BODY}\n
    “三公”经费支出表\n单位：万元\n${BODY}\n
    项目支出表\n${BODY}`);
  assert.deepEqual(
    statements.map((each) => each.sides[0]?.figures[0]?.[0]?.amount?.unit),
    ['元', '元', '万元', '元'],
  );
  assert.equal(statements[3]?.unit, null);
});

test('what a table claims is no longer narrative', () => {
  const { sentences } = model(
    `部门支出总表\n单位：万元\n${BODY}\n注：本表为空表。\n一、总体情况\n本年支出1.00万元。`,
  );
  assert.ok(!sentences.some((sentence) => /支出总表|单位：|空表/.test(sentence.text)));
  assert.ok(sentences.some((sentence) => sentence.text.includes('1.00万元')));
});

test('the number before a title ends where the title begins: 一般 and 三公 are no numbers', () => {
  const kindOf = (title: string): string => statement(`${title}\n单位：万元\n${BODY}`).kind;
  for (const number of ['表5 ', '表五　', '表十一', '附表5', '公开05表', '表5-1', '5、'])
    assert.equal(kindOf(`${number}一般公共预算支出情况表`), 'general-expenditure', number);
  assert.equal(kindOf('表三公用经费支出表'), 'expenditure');
  assert.equal(kindOf('表三三公经费支出表'), 'three-public');
});

test('a table of all expenditure without a row was not read; one of a fund may be empty', () => {
  const head = '单位：万元\n| 科目编码 | 科目名称 | 合计 |';
  assert.equal(statement(`部门支出总表\n${head}`).status, 'unreadable');
  assert.equal(statement(`政府性基金预算支出表\n${head}`).status, 'empty');
});
