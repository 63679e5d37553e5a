import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf, linearTables, rowTexts } from '../read.ts';

/** As extractors print a page: a blank line between lines, none before a cell beside the last one. */
function page(...blocks: readonly string[]): string {
  return blocks.join('\n\n');
}

const HEAD = page(
  '807 某局 预算年度：2023 单位：万元',
  '序号',
  '科目',
  '编码',
  '科目名称 合计',
  '上年',
  '结转',
  '栏次 1 2 3 4',
);

test('numbers and codes that narrow cells cut are whole again', () => {
  const text = page(
    '部门预算收入总表',
    HEAD,
    '1 合计\n9736',
    '.74',
    '121.',
    '00',
    '2\n2080',
    '5',
    '行政',
    '事业\n14.2',
    '2',
    '3\n2080',
    '501',
    '离退休 5.00',
  );
  assert.deepEqual(rowTexts(linearTables(itemsOf(text))[0]), [
    '1|合计|9736.74|121.00',
    '2|20805|行政事业|14.22',
    '3|2080501|离退休|5.00',
  ]);
});

test('a row cut by a page break is joined and the repeated head dropped', () => {
  const text = [
    page('部门预算收入总表', HEAD, '1 208 其他社会\n5.00 5.00'),
    page(HEAD, '保障支出', '2 210 卫生支出 1.00'),
  ].join('\f');
  const tables = linearTables(itemsOf(text));
  assert.equal(tables.length, 1);
  assert.deepEqual(tables[0]?.pages, [1, 2]);
  assert.deepEqual(rowTexts(tables[0]), [
    '1|208|其他社会保障支出|5.00|5.00',
    '2|210|卫生支出|1.00',
  ]);
});

test('labels of two sides stay apart though each wraps', () => {
  const head = page('收支总表', '单位：万元', '序号', '项目 预算数 项目 预算数', '栏次 1 2 3 4');
  const text = page(
    head,
    '1\n一、一般公共预算',
    '拨款收入\n9615.74',
    '一、一般公共服务支',
    '出',
    '2 二、事业收入\n二、文化旅游体育与',
    '传媒支出',
    '3\n本年收入',
    '合计\n9615.74 本年支出合计 9736.74',
  );
  assert.deepEqual(rowTexts(linearTables(itemsOf(text))[0]), [
    '1|一、一般公共预算拨款收入|9615.74|一、一般公共服务支出',
    '2|二、事业收入|二、文化旅游体育与传媒支出',
    '3|本年收入合计|9615.74|本年支出合计|9736.74',
  ]);
});

test('names above and below the line of code and figures go to their own rows', () => {
  const text = [
    '支出决算表',
    '单位：万元',
    '科目编码 科目名称 合计 基本支出 项目支出',
    '合计 171.00 86.55 84.45',
    '其他文化旅游体育与传',
    '20799 66.55 0.00 66.55',
    '媒支出',
    '其他文化旅游体育与传',
    '2079999 66.55 0.00 66.55',
    '媒支出',
    '2080505 机关事业单位基本养老保险缴费 9.67 9.67 0.00',
    '支出',
    '20808 抚恤 10.77 0.00 10.77',
    '注：本表反映支出情况。',
  ].join('\n');
  assert.deepEqual(rowTexts(linearTables(itemsOf(text))[0]), [
    '合计|171.00|86.55|84.45',
    '20799|其他文化旅游体育与传媒支出|66.55|0.00|66.55',
    '2079999|其他文化旅游体育与传媒支出|66.55|0.00|66.55',
    '2080505|机关事业单位基本养老保险缴费支出|9.67|9.67|0.00',
    '20808|抚恤|10.77|0.00|10.77',
  ]);
});

test('two lists side by side keep code, name and figure apart, and pieces of a shared line', () => {
  const text = [
    '基本支出决算表',
    '单位：万元',
    '科目编码 科目名称 决算数 科目编码 科目名称 决算数',
    '301 工资福利支出 20.00 302 商品和服务支出 5.00',
    '301 11 公务员医疗补助缴 0.00 302 11 差旅费 1.75',
    '费 因公出国（境）费',
    '301 12 其他社会保障缴费 7.17 302 12 0.00',
    '用',
    '其他对个人和家庭 其他商品和服务支',
    '303 99 0.00 302 99 9.07',
    '的补助 出',
    '人员经费合计 20.00 公用经费合计 5.00',
  ].join('\n');
  assert.deepEqual(rowTexts(linearTables(itemsOf(text))[0]), [
    '301|工资福利支出|20.00|302|商品和服务支出|5.00',
    '301|11|公务员医疗补助缴费|0.00|302|11|差旅费|1.75',
    '301|12|其他社会保障缴费|7.17|302|12|因公出国（境）费用|0.00',
    '303|99|其他对个人和家庭的补助|0.00|302|99|其他商品和服务支出|9.07',
    '人员经费合计|20.00|公用经费合计|5.00',
  ]);
});

test('a table printed one cell a line is read by its codes', () => {
  const cells = [
    '预算支出表',
    '单位：元',
    '科目编码',
    '科目名称',
    '合计',
    '基本支出',
    '208',
    '社会保障支出',
    '582800',
    '45200.5',
    '20805',
    '养老支出',
    '1,100',
    '900.5',
    '2080505',
    '养老保险缴费',
    '1,100',
    '900.5',
  ];
  assert.deepEqual(rowTexts(linearTables(itemsOf(cells.join('\n')))[0]), [
    '208|社会保障支出|582800|45200.5',
    '20805|养老支出|1,100|900.5',
    '2080505|养老保险缴费|1,100|900.5',
  ]);
});

test('an empty table is a table without rows and the note stays a line', () => {
  const text =
    '国有资本经营预算支出表\n单位：万元\n科目编码 科目名称 合计 基本支出\n注：无预算，空表列示。\n一、情况说明\n';
  const items = itemsOf(text);
  assert.deepEqual(
    items.map((item) =>
      item.kind === 'line' ? item.text : `${item.kind} ${linearTables([item])[0]?.rows.length}`,
    ),
    ['国有资本经营预算支出表', '单位：万元', 'linear 0', '注：无预算，空表列示。', '一、情况说明'],
  );
});

test('a title printed below the rows stands before the table', () => {
  const text = [
    '编制部门：某局',
    '项目 支出预算',
    '科目编码 科目名称 合计',
    '201 一般公共服务支出 3,296,600',
    '20105 统计信息事务 438,300',
    '2025年部门支出预算总表',
    '基本',
    '支出',
  ].join('\n');
  const items = itemsOf(text);
  const at = items.findIndex((item) => item.kind === 'linear');
  assert.ok(
    items
      .slice(0, at)
      .some((item) => item.kind === 'line' && item.text === '2025年部门支出预算总表'),
  );
  assert.deepEqual(
    linearTables(items)[0]
      ?.header.slice(-2)
      .map((token) => token.text),
    ['基本', '支出'],
  );
});

test('column letters before the first row belong to the header', () => {
  const text =
    '支出决算表\n单位：万元\n科目编码 科目名称 合计 基本支出\n类 款 项 合计 10.00 4.00\n208 社会保障支出 10.00 4.00';
  assert.deepEqual(rowTexts(linearTables(itemsOf(text))[0]), [
    '合计|10.00|4.00',
    '208|社会保障支出|10.00|4.00',
  ]);
});

test('narrative with figures is no table', () => {
  const text =
    '一、收入说明\n2022 年收入预算 8141.01 万元：其中人员经费 438.66 万元，公用经费 42.35\n万元，项目经费 7648 万元。\n二、支出说明\n支出预算 8141.01 万元。';
  assert.equal(linearTables(itemsOf(text)).length, 0);
});
