import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grids, gridTexts, itemsOf, linearTables, rowTexts } from '../read.ts';

const HEAD = [
  '                   2025年部门支出预算总表',
  '编制部门：某局                                                  单位：元',
  '                   项目                              支出预算',
  '功能分类科目编码',
  '                   科目名称          合计             基本支出            项目支出',
  '类     款    项',
];

const ROWS = [
  '201             一般公共服务支出        21,601,733.00   12,291,733.00    9,310,000.00',
  '201   13   01   行政运行             9,389,913.00    9,389,913.00',
  '201   13   02   一般行政管理事务         4,545,000.00                     4,545,000.00',
];

test('a figure stands in the column it is printed under, blanks stay blank', () => {
  const [grid] = grids(itemsOf([...HEAD, ...ROWS].join('\n')));
  assert.deepEqual(gridTexts(grid).slice(-3), [
    '201|||一般公共服务支出|21,601,733.00|12,291,733.00|9,310,000.00',
    '201|13|01|行政运行|9,389,913.00|9,389,913.00|',
    '201|13|02|一般行政管理事务|4,545,000.00||4,545,000.00',
  ]);
  assert.match(gridTexts(grid)[0] ?? '', /支出预算<1x3>$/);
});

test('a block of lines shifted to the left keeps its columns', () => {
  const shifted = [
    '221             住房保障支出       2,849,034.00    2,849,034.00',
    '221   02   01   住房公积金       371,514,655.00   19,830,655.00   351,684,000.00',
    '229             其他支出         1,000,000.00                     1,000,000.00',
  ];
  const [grid] = grids(itemsOf([...HEAD, ...ROWS, ...shifted].join('\n')));
  assert.deepEqual(
    gridTexts(grid)
      .slice(-3)
      .map((row) => row.split('|').slice(4).join('|')),
    [
      '2,849,034.00|2,849,034.00|',
      '371,514,655.00|19,830,655.00|351,684,000.00',
      '1,000,000.00||1,000,000.00',
    ],
  );
});

test('text that counts a Han character as two columns is read in that measure', () => {
  const text = [
    '收入支出决算总表',
    '                                单位：万元',
    '科目编码  科目名称                  合计  基本支出  项目支出',
    '208       社会保障和就业支出      113.48    108.48      5.00',
    '210       医疗                     24.87     24.87',
    '221       住房保障支出             65.67                65.67',
  ].join('\n');
  assert.deepEqual(gridTexts(grids(itemsOf(text))[0]).slice(-3), [
    '208|社会保障和就业支出|113.48|108.48|5.00',
    '210|医疗|24.87|24.87|',
    '221|住房保障支出|65.67||65.67',
  ]);
});

test('a name over several lines and a header printed again on the next page', () => {
  const row = [
    '                机关事业单位基本',
    '208   05   05                        1,410,886.00    1,410,886.00',
    '                养老保险缴费',
  ];
  const next = '201   32   01   行政运行             9,389,913.00    9,389,913.00';
  const [grid, ...rest] = grids(
    itemsOf(`${[...HEAD, ...ROWS, ...row].join('\n')}\f${[...HEAD.slice(2), next].join('\n')}`),
  );
  assert.equal(rest.length, 0);
  assert.deepEqual(gridTexts(grid).slice(-2), [
    '208|05|05|机关事业单位基本养老保险缴费|1,410,886.00|1,410,886.00|',
    '201|32|01|行政运行|9,389,913.00|9,389,913.00|',
  ]);
});

test('where a figure could stand in either of two columns only the order is kept', () => {
  const doubt = '201   13   03   机关服务                      4,545,000.00        4,545,000.00';
  const items = itemsOf([...HEAD, ...ROWS, doubt].join('\n'));
  assert.equal(grids(items).length, 0);
  assert.equal(
    rowTexts(linearTables(items)[0]).at(-1),
    '201|13|03|机关服务|4,545,000.00|4,545,000.00',
  );
});
