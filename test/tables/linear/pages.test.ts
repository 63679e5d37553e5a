import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf, linearTables, rowTexts } from '../read.ts';

const HEAD = '单位：万元\n科目编码 科目名称 合计\n基本支出 项目支出';
const FIRST = '208 社会保障支出 3.00 1.00 2.00\n20805 养老支出 3.00 1.00 2.00';
const SECOND = '210 卫生支出 5.00 5.00 0.00';
const ROWS = [
  '208|社会保障支出|3.00|1.00|2.00',
  '20805|养老支出|3.00|1.00|2.00',
  '210|卫生支出|5.00|5.00|0.00',
];

for (const [name, text] of [
  ['goes on with its rows alone', `支出决算表\n${HEAD}\n${FIRST}\f${SECOND}`],
  [
    'prints title and header again',
    `支出决算表\n${HEAD}\n${FIRST}\f支出决算表\n${HEAD}\n${SECOND}`,
  ],
  [
    'says that it is continued',
    `支出决算表\n${HEAD}\n${FIRST}\f支出决算表（续）\n${HEAD}\n${SECOND}`,
  ],
  [
    'prints its header again in text without page marks',
    `支出决算表\n${HEAD}\n${FIRST}\n${HEAD}\n${SECOND}`,
  ],
  [
    'stands under a running title',
    `某局部门决算\n支出决算表\n${HEAD}\n${FIRST}\f某局部门决算\n${HEAD}\n${SECOND}`,
  ],
  ['has page numbers at its feet', `支出决算表\n${HEAD}\n${FIRST}\n- 4 -\f${SECOND}\n- 5 -`],
] as const) {
  test(`a table that ${name} is one table`, () => {
    const tables = linearTables(itemsOf(text));
    assert.equal(tables.length, 1);
    assert.deepEqual(rowTexts(tables[0]), ROWS);
  });
}

test('two tables of one form under captions of their own stay two', () => {
  const text = `基金预算支出\n${HEAD}\n${FIRST}\f国资预算支出\n${HEAD}\n${SECOND}`;
  assert.deepEqual(
    linearTables(itemsOf(text)).map((table) => table.rows.length),
    [2, 1],
  );
});

test('a table ends at the next title, at a note and at prose', () => {
  for (const end of [
    '收入决算表',
    '注：空表列示。',
    '六、政府采购情况说明',
    '2024 年收入预算 3.00 万元，支出预算 3.00 万元。',
  ]) {
    const items = itemsOf(`支出决算表\n${HEAD}\n${FIRST}\n${end}\n`);
    assert.equal(linearTables(items)[0]?.rows.length, 2, end);
    assert.equal(items.at(-1)?.kind, 'line', end);
  }
});
