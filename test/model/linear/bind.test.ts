import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Side } from '../../../src/types/model.ts';
import { statement } from '../build.ts';

/** `label: concept=text …` for every row that prints figures. */
function placed(side: Side | undefined): readonly string[] {
  return (side?.rows ?? []).map((row, at) => {
    const cells = (side?.figures[at] ?? []).flatMap((figure, c) =>
      figure.text === '' ? [] : [`${side?.columns[c]?.concept}=${figure.text}`],
    );
    return `${row.label}: ${cells.join(' ')}`;
  });
}

const EXPENDITURE = `部门支出总表
  单位：万元
  % 序号 功能分类科目编码 科目名称 合计 基本支出 项目支出 经营支出 上解上级支出 对附属单位补助支出
  > 合计 30.00 10.00 20.00
  > 1 208 社会保障和就业支出 25.00 5.00 20.00
  > 2 20805 行政事业单位养老支出 5.00 5.00
  > 3 2080505 机关事业单位基本养老保险缴费支出 5.00 5.00
  > 4 20810 社会福利 20.00 20.00
  > 5 2081001 儿童福利 20.00 20.00
  > 6 221 住房保障支出 5.00 5.00
  > 7 2210201 住房公积金 5.00 5.00`;

test('figures find their columns by the sums they must meet', () => {
  const found = statement(EXPENDITURE);
  assert.equal(found.status, 'checked');
  assert.deepEqual(placed(found.sides[0]), [
    '合计: total=30.00 basic=10.00 project=20.00',
    '208 社会保障和就业支出: total=25.00 basic=5.00 project=20.00',
    '20805 行政事业单位养老支出: total=5.00 basic=5.00',
    '2080505 机关事业单位基本养老保险缴费支出: total=5.00 basic=5.00',
    '20810 社会福利: total=20.00 project=20.00',
    '2081001 儿童福利: total=20.00 project=20.00',
    '221 住房保障支出: total=5.00 basic=5.00',
    '2210201 住房公积金: total=5.00 basic=5.00',
  ]);
});

test('an inferred column is not called printed', () => {
  const figures = statement(EXPENDITURE).sides[0]?.figures.flat() ?? [];
  assert.ok(
    figures.filter((figure) => figure.amount).every((each) => each.certainty !== 'printed'),
  );
});

test('two rows that could change columns are ambiguous, and say so', () => {
  const side = statement(`部门支出总表
    % 功能分类科目编码 科目名称 合计 基本支出 项目支出 经营支出 上解上级支出 对附属单位补助支出
    > 合计 20.00 10.00 10.00
    > 208 社会保障和就业支出 10.00 10.00
    > 221 住房保障支出 10.00 10.00`).sides[0];
  for (const row of [1, 2])
    assert.ok(side?.figures[row]?.some((figure) => figure.certainty === 'ambiguous'));
});

test('codes split over 类 款 项 are put together', () => {
  const side = statement(`一般公共预算支出预算表
    % 科目编码 类 款 项 科目名称 合计 基本支出 项目支出
    > 合计 5.00 5.00
    > 208 05 05 养老保险 3.00 3.00
    > 301 02 津贴补贴 2.00 2.00`).sides[0];
  assert.deepEqual(
    side?.rows.map((row) => row.code),
    [null, '2080505', '30102'],
  );
});

test('a 收支 table is parted into income and expenditure', () => {
  const { sides } = statement(`部门收支总表
    单位：万元
    % 收入 支出 项目 预算数 项目 预算数
    > 一、财政拨款收入 30.00 一、社会保障和就业支出 25.00
    > 二、事业收入 二、住房保障支出 5.00
    > 三、农林水支出
    > 本年收入合计 30.00 本年支出合计 30.00
    > 收入总计 30.00 支出总计 30.00`);
  assert.deepEqual(
    sides.map((side) => side.name),
    ['income', 'expenditure'],
  );
  assert.deepEqual(
    sides.map((side) => side.rows.map((row) => row.concept)),
    [
      ['fiscal', 'business', 'current-total', 'grand-total'],
      ['class.208', 'class.221', 'class.213', 'current-total', 'grand-total'],
    ],
  );
});

test('a header that belongs to no known layout is unreadable, with a reason, and never guessed', () => {
  const found = statement(`部门支出总表
    % 科目编码 科目名称 甲类 乙类 丙类 丁类 戊类
    > 合计 30.00 10.00 20.00`);
  assert.equal(found.status, 'unreadable');
  assert.ok(found.reason);
});

test('the code printed whole behind its parts, or the unit’s, is no amount', () => {
  const found = statement(`部门支出总表
  单位：万元
  % 类 款 项 单位代码 科目名称 合计 基本支出 项目支出
  > 合计 106.40 72.26 34.14
  > 208 05 05 2080505 机关事业单位基本养老保险缴费支出 72.26 72.26
  > 208 05 06 102001 机关事业单位职业年金缴费支出 34.14 34.14`);
  assert.deepEqual(placed(found.sides[0]).slice(1), [
    '2080505 机关事业单位基本养老保险缴费支出: total=72.26 basic=72.26',
    '2080506 机关事业单位职业年金缴费支出: total=34.14 project=34.14',
  ]);
});

test('projects below their units, or below codes, are parts of them', () => {
  const units = statement(`项目支出表
  单位：万元
  % 单位名称 项目名称 合计 一般公共预算 政府性基金预算 国有资本经营预算 其他资金
  > 合计 47.00 47.00
  > 示例局（本级） 36.00 36.00
  > 设备更新专项 15.00 15.00
  > 免费开放补助 21.00 21.00
  > 示例文化馆 11.00 11.00
  > 群众活动经费 11.00 11.00`);
  assert.deepEqual(
    units.sides[0]?.rows.map(({ parent }) => parent),
    [null, 0, 1, 1, 0, 4],
  );
});
