import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokensOf } from '../../../src/tables/linear/tokens.ts';
import { itemsOf, linearTables, rowTexts } from '../read.ts';

const cases: readonly (readonly [string, string])[] = [
  ['教育支出31.03 31.03', '教育支出|31.03|31.03'],
  ['本年收入合计 1,603.59本年支出合计 1,646.82', '本年收入合计|1,603.59|本年支出合计|1,646.82'],
  ['八、其他收入 0八、社会保障和就业支出 149.71', '八、其他收入|0|八、社会保障和就业支出|149.71'],
  ['五、事业收入-五、教育支出 -', '五、事业收入|-|五、教育支出|-'],
  ['款0.00（八）社会保障和就业支出 276.41276.41', '款|0.00|（八）社会保障和就业支出|276.41|276.41'],
  ['30101基本工资 37.4030202印刷费 12.98', '30101|基本工资|37.40|30202|印刷费|12.98'],
  ['201一般公共服务支出 10.00', '201|一般公共服务支出|10.00'],
  ['310 02办公设备购置 5.00', '310|02|办公设备购置|5.00'],
  ['人员经费合计 2,152.26公用经费合计 87.00', '人员经费合计|2,152.26|公用经费合计|87.00'],
  ['其他补助30239其他交通费用 4.00', '其他补助|30239|其他交通费用|4.00'],
  ['上年结转结余 43.23年终结转结余 0.00', '上年结转结余|43.23|年终结转结余|0.00'],
  ['单价1.50万元以上设备', '单价1.50万元以上设备'],
  ['795001示例单位', '795001|示例单位'],
  ['2024年预算数', '2024年预算数'],
  ['其中：30101基本工资支出299.16万元，占7.06 %', '其中：30101基本工资支出299.16万元，占7.06|%'],
];

for (const [line, tokens] of cases) {
  test(`the cells of ${line} are ${tokens}`, () => {
    assert.equal(tokensOf(line).join('|'), tokens);
  });
}

const rowsOf = (lines: readonly string[]): readonly string[] =>
  linearTables(itemsOf(lines.join('\n'))).flatMap(rowTexts);

test('a title run on to the last amount heads the next table', () => {
  const tables = linearTables(
    itemsOf(
      [
        '部门收入总表',
        '科目编码 科目名称 合计 财政拨款收入',
        '208 社会保障和就业支出 31.03 31.03',
        '221 住房保障支出 43.95 43.95部门支出总表',
        '科目编码 科目名称 合计 基本支出 项目支出',
        '208 社会保障和就业支出 31.03 30.00 1.03',
      ].join('\n'),
    ),
  );
  assert.deepEqual(
    tables.map(({ rows }) => rows.length),
    [2, 1],
  );
});

test('the end of the right side’s name stands before its amounts', () => {
  const rows = rowsOf([
    '财政拨款收支总表',
    '收入 支出',
    '项目 金额 项目 合计',
    '（一）上级补助收入 1.00（一）一般公共服务支出 10.00',
    '（二）其他收入 0.00（二）文化旅游体育与传媒',
    '支出 20.00',
    '（三）上年结转 5.00（三）教育支出 30.00',
  ]);
  assert.equal(rows[1], '（二）其他收入|0.00|（二）文化旅游体育与传媒支出|20.00');
});

test('the government’s code goes on with the department’s whose name wrapped', () => {
  const rows = rowsOf([
    '一般公共预算基本支出表',
    '科目编码 科目名称 科目编码 科目名称 合计 人员经费 公用经费',
    '30101 基本工资 50101 工资奖金津补贴 315.74 315.74 -',
    '30108',
    '机关事业单位基本养老保险缴',
    '费',
    '50102 社会保障缴费 88.20 88.20 -',
    '30109 职业年金缴费 50102 社会保障缴费 43.04 43.04 -',
  ]);
  assert.equal(rows[1], '30108|机关事业单位基本养老保险缴费|50102|社会保障缴费|88.20|88.20|-');
});

test('labels above a row that lacks its first ones are its own', () => {
  const rows = rowsOf([
    '项目支出表',
    '类型 项目名称 项目单位 合计 本年拨款',
    '其他运转类 宣传培训经费 示例单位 194.87 194.87',
    '其他运转类 办公用房修缮 示例单位 237.12 237.12',
    '特定目标类',
    '窗口设备更新专项经',
    '费',
    '示例单位 93.49 93.49',
    '特定目标类 监督检查工作 示例单位 155.52 155.52',
  ]);
  assert.deepEqual(rows.slice(1, 3), [
    '其他运转类|办公用房修缮|示例单位|237.12|237.12',
    '特定目标类窗口设备更新专项经费|示例单位|93.49|93.49',
  ]);
});

test('a whole number below an item’s wrapped name is its amount', () => {
  const rows = rowsOf([
    '部门收支总表',
    '项目 预算数 项目 预算数',
    '一、财政拨款收入 250 一、教育支出 250',
    '二、事业收入 0',
    '三、事业单位经营收',
    '入',
    '0',
    '四、其他收入 20',
  ]);
  assert.deepEqual(rows.slice(2), ['三、事业单位经营收入|0', '四、其他收入|20']);
});

test('the second code that ends a row’s line begins the other side', () => {
  const rows = rowsOf([
    '基本支出决算表',
    '科目编码 科目名称 决算数 科目编码 科目名称 决算数',
    '30109 职业年金缴费 60.16 30211 差旅费 21.93',
    '30110',
    '职工基本医疗保',
    '险缴费',
    '64.66 30212',
    '因公出国',
    '（境）费用',
    '4.55',
    '30113 住房公积金 41.78 30216 培训费 6.62',
  ]);
  assert.equal(rows[1], '30110|职工基本医疗保险缴费|64.66|30212|因公出国（境）费用|4.55');
});

test('a header’s piece that ends as headings do ends no header', () => {
  const tables = linearTables(
    itemsOf(
      [
        '部门支出预算表',
        '单位：万元',
        '科目编码 科目名称 合计',
        '小计',
        '特定目标',
        '类',
        '208 社会保障和就业支出 31.03 30.00 1.03',
        '221 住房保障支出 43.95 40.00 3.95',
      ].join('\n'),
    ),
  );
  assert.deepEqual(tables[0]?.header.map(({ text }) => text).slice(-2), ['特定目标', '类']);
});

test('a row whose code and name a page’s end cuts off is one', () => {
  const rows = rowsOf([
    '收入决算表',
    '科目编码 科目名称',
    '合计 财政拨款收入',
    '21011 行政事业单位医疗 103.02 103.02',
    '210110 行政单位医 72.92 72.92',
    '\f科目编码 科目名称',
    '合计 财政拨款收入',
    '1 疗',
    '2101103 公务员医疗补助 30.10 30.10',
  ]);
  assert.deepEqual(rows.slice(1), [
    '2101101|行政单位医疗|72.92|72.92',
    '2101103|公务员医疗补助|30.10|30.10',
  ]);
});

test('a code’s end before its name goes on with the code that ends the line above', () => {
  const rows = rowsOf([
    '部门收入总表',
    '序号 科目编码 科目名称 合计 财政拨款收入',
    '1 21201 城乡社区管理事务 1,016.66 1,016.66',
    '2 212010',
    '1 行政运行 883.74 883.74',
    '3 212010',
    '4 城管执法 132.92 132.92',
  ]);
  assert.deepEqual(rows.slice(1), [
    '2|2120101|行政运行|883.74|883.74',
    '3|2120104|城管执法|132.92|132.92',
  ]);
});

test('the end of an item’s name stands before an amount without marks', () => {
  const rows = rowsOf([
    '部门收支总表',
    '单位：元',
    '项目 预算数 项目 预算数',
    '一、财政拨款收入 15325531',
    '一、社会保障和就业支',
    '出 4707102',
    '二、事业收入 0 二、卫生健康支出 10618429',
  ]);
  assert.equal(rows[1], '一、社会保障和就业支出|4707102');
});
