import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grids, gridTexts, itemsOf } from '../read.ts';

function tabs(...rows: readonly string[]): string {
  return rows.map((row) => row.replaceAll('|', '\t')).join('\n');
}

const HEAD = ['序号|收入||支出|', '|项目|预算数|项目|预算数', '栏次|1|2|3|4'];

test('header blanks become spans to the right and downwards, and short rows are padded', () => {
  const [grid] = grids(
    itemsOf(tabs(...HEAD, '1|一、收入|419.03|一、支出', '2|合计|419.03|合计|419.03')),
  );
  assert.deepEqual(gridTexts(grid), [
    '序号<2x1>|收入<1x2>|支出<1x2>',
    '项目|预算数|项目|预算数',
    '栏次|1|2|3|4',
    '1|一、收入|419.03|一、支出|',
    '2|合计|419.03|合计|419.03',
  ]);
});

test('a table broken by a page is one grid: caption and header printed again are dropped', () => {
  const caption = '450 某局\n\n单位：万元\n\n';
  const first = `${caption}${tabs(...HEAD, '1|一、收入|1.00||')}`;
  const second = `${caption}${tabs(...HEAD, '2|合计|1.00||')}`;
  const items = itemsOf(
    `## 收支总表\n\n${first}\n\n${second}\n\n## 收入总表\n\n${tabs('项目|金额', '合计|1.00')}`,
  );
  assert.deepEqual(
    grids(items).map((grid) => grid.rowCount),
    [5, 2],
  );
  assert.deepEqual(
    items.map((item) => (item.kind === 'line' ? item.text : item.kind)),
    ['收支总表', '450 某局', '单位：万元', 'grid', '收入总表', 'grid'],
  );
});

test('rows that go on after a page without a header stay in the grid, on their own page', () => {
  const [grid, ...rest] = grids(
    itemsOf(`${tabs('项目|金额', '一、甲|1.00')}\f${tabs('二、乙|2.00', '合计|3.00')}`),
  );
  assert.equal(rest.length, 0);
  assert.deepEqual(grid?.pages, [1, 2]);
  assert.deepEqual(gridTexts(grid), ['项目|金额', '一、甲|1.00', '二、乙|2.00', '合计|3.00']);
});

test('tables with other titles are not stitched though their headers agree', () => {
  const table = tabs('项目|合计|基本支出', '合计|1.00|1.00');
  assert.equal(grids(itemsOf(`基金表\n${table}\n\n国资表\n${table}`)).length, 2);
});

test('a header that lost a blank cell is fitted to the row below it', () => {
  const [grid] = grids(
    itemsOf(
      tabs(
        '科目编码|||科目名称|合计|基本支出||||项目支出|',
        '类|款|项|||小计|人员经费||公用经费||小计|其他运转类',
        '||||||工资福利支出|对个人补助|商品服务支出|资本性支出||',
        '208|05|05|养老保险|9.00|9.00|8.00||1.00|||',
      ),
    ),
  );
  assert.deepEqual(gridTexts(grid).slice(0, 3), [
    '科目编码<1x3>|科目名称<3x1>|合计<3x1>|基本支出<1x5>|项目支出<1x2>',
    '类<2x1>|款<2x1>|项<2x1>|小计<2x1>|人员经费<1x2>|公用经费<1x2>|小计<2x1>|其他运转类<2x1>',
    '工资福利支出|对个人补助|商品服务支出|资本性支出',
  ]);
});

test('Markdown tables lose their rule, their bars and their emphasis', () => {
  const text = '| 项目 | 金额 |\n|---|---:|\n| **合计** | <b>3.00</b> |\n| 其中：甲 | |';
  assert.deepEqual(gridTexts(grids(itemsOf(text))[0]), ['项目|金额', '合计|3.00', '其中：甲|']);
});

test('contents entries with tabs are lines', () => {
  const items = itemsOf('部门预算收支总表 .....\t1\n部门预算收入总表 .....\t3');
  assert.deepEqual(
    items.map((item) => item.kind),
    ['line', 'line'],
  );
});

test('a table printed a cell a line behind tabs is a grid; a cell may hold blank lines and several lines', () => {
  const text =
    '申报表\n\n\t项目名称\n\t某项目\n\n\t\n\n\n项目资金\n(元)\n\t资金总额\n\t2,567.000\n\t年度总额\n\t2,567,000\n\n\t\n\t省级\n\t0\n\t省级\n\t0\n\n(2022年度)';
  const items = itemsOf(text);
  assert.deepEqual(gridTexts(grids(items)[0]), [
    '项目名称|某项目<1x4>',
    '项目资金(元)|资金总额|2,567.000|年度总额|2,567,000',
    '|省级|0|省级|0',
  ]);
  assert.equal(items.at(-1)?.kind, 'line');
});

test('the department and the unit apart on one line are no row of the table below', () => {
  const head = ['编码|名称|合计|基本支出|||项目支出', '|||小计|人员经费|公用经费|'];
  const items = itemsOf(tabs('部门：某局|单位：万元', ...head, '201|甲|9.00|6.00|5.00|1.00|3.00'));
  assert.deepEqual(gridTexts(grids(items)[0]), [
    '编码<2x1>|名称<2x1>|合计<2x1>|基本支出<1x3>|项目支出<2x1>',
    '小计|人员经费|公用经费',
    '201|甲|9.00|6.00|5.00|1.00|3.00',
  ]);
});
