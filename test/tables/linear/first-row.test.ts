import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf, linearTables, rowTexts } from '../read.ts';

const rowsOf = (lines: readonly string[]): readonly string[] =>
  linearTables(itemsOf(lines.join('\n'))).flatMap(rowTexts);

const HEAD = [
  '部门支出总表',
  '单位：万元',
  '科目',
  '',
  '编码',
  '科目名称 合计',
  '基本',
  '',
  '支出',
  '',
];

const cases: readonly (readonly [string, readonly string[], string])[] = [
  [
    'amounts cut at their points',
    ['合计', '2033', '', '.03', '1874', '', '.74'],
    '合计|2033.03|1874.74',
  ],
  [
    'amounts cut behind their points',
    ['合计', '551.', '', '49', '551.', '', '49'],
    '合计|551.49|551.49',
  ],
  [
    'a dash before cut amounts',
    ['合计 -', '390.', '', '59', '390.', '', '59'],
    '合计|-|390.59|390.59',
  ],
  [
    'a zero before cut amounts',
    ['合计 0', '108.', '', '30', '108.', '', '30'],
    '合计|0|108.30|108.30',
  ],
];

for (const [name, lines, first] of cases) {
  test(`the first row holds ${name}`, () => {
    const rows = rowsOf([
      ...HEAD,
      ...lines,
      '',
      '3010',
      '',
      '1',
      '基本工资',
      '0.00',
      '',
      '3010',
      '',
      '2',
      '津贴补贴',
      '0.00',
    ]);
    assert.equal(rows[0], first);
  });
}

test('a unit’s code cut in two opens a row below amounts', () => {
  const unit = ['示例单位', '97.1', '', '8', '13.1', '', '7'];
  const rows = rowsOf([
    ...HEAD,
    '合计',
    '',
    '97.1',
    '',
    '8',
    '13.1',
    '',
    '7',
    '',
    '481',
    ...unit,
    '',
    '4810',
    '',
    '01',
    ...unit,
  ]);
  assert.deepEqual(
    rows.map((row) => row.split('|')[0]),
    ['合计', '481', '481001'],
  );
});

test('a code and a name of several lines at a page’s top are a row and no caption of another table', () => {
  const lines = [
    '部门收入总表',
    '单位：元',
    '科目编码 科目名称 合计 财政拨款收入',
    '208 社会保障和就业支出 3,237,975 3,237,975',
    '\f212 08',
    '国有土地使用权出让收入',
    '安排的支出',
    '1,927,296 1,927,296',
    '221 住房保障支出 245,120 245,120',
  ];
  assert.deepEqual(
    linearTables(itemsOf(lines.join('\n'))).map(({ rows }) => rows.length),
    [3],
  );
});
