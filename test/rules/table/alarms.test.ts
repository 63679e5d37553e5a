import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failures, outcomesOf } from '../case.ts';

/** Tables that are right, whose 增减 column compares something else than it seems to. */
const RIGHT: Readonly<Record<string, string>> = {
  'a change on last year beside 预算数 and 决算数': `2024年“三公”经费支出决算表
    单位：万元
    | 项目 | 预算数 | 决算数 | 比上年增减额 |
    | 合计 | 5.00 | 3.00 | -1.00 |
    | 1.因公出国（境）费 | 0.00 | 0.00 | 0.00 |
    | 2.公务用车购置及运行维护费 | 0.00 | 0.00 | 0.00 |
    | 3.公务接待费 | 5.00 | 3.00 | -1.00 |`,

  'a change of something unsaid, among rows of zeros': `2024年“三公”经费支出决算表
    单位：万元
    | 项目 | 预算数 | 决算数 | 增减额 |
    | 合计 | 5.00 | 3.00 | -1.00 |
    | 1.因公出国（境）费 | 0.00 | 0.00 | 0.00 |
    | 2.公务用车购置及运行维护费 | 0.00 | 0.00 | 0.00 |
    | 3.公务接待费 | 5.00 | 3.00 | -1.00 |`,

  '增减比 in percent without its sign': `部门支出总表
    单位：万元
    | 科目编码 | 科目名称 | 上年预算数 | 本年预算数 | 增减比 |
    | 201 | 一般公共服务支出 | 100.00 | 100.00 | 0.00 |
    | 208 | 社会保障和就业支出 | 50.00 | 60.00 | 20.00 |
    | 合计 | | 150.00 | 160.00 | 6.67 |`,

  'a class that goes on at the top of the panes beside it': `一般公共预算财政拨款基本支出决算表
    单位：万元
    | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 |
    | 301 | 工资福利支出 | 40.00 | 30103 | 奖金 | 10.00 | 30229 | 福利费 | 2.00 |
    | 30101 | 基本工资 | 20.00 | 302 | 商品和服务支出 | 11.00 | 30299 | 其他商品和服务支出 | 3.00 |
    | 30102 | 津贴补贴 | 10.00 | 30202 | 印刷费 | 6.00 | 310 | 资本性支出 | 1.00 |
    | | | | | | | 31002 | 办公设备购置 | 1.00 |
    | 人员经费合计 | < | 40.00 | 公用经费合计 | < | < | < | < | 12.00 |`,
};

for (const [name, document] of Object.entries(RIGHT))
  test(`no alarm: ${name}`, () => assert.deepEqual(failures(document), []));

test('the three expenses are checked where 相关统计数 stand below them', () => {
  const document = `“三公”经费支出决算表
    单位：万元
    | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 |
    | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ |
    | 39.03 | | 34.43 | 18.45 | 15.98 | 4.60 |
    | 相关统计数： | < | < | < | < | < |
    | 项目 | < | 统计数 | 项目 | < | 统计数 |
    | 因公出国（境）团组数（个） | < | 0 | 公务用车购置数（辆） | < | 1 |
    | 国内公务接待批次（个） | < | 35 | 国内公务接待人次（人） | < | 312 |`;
  assert.deepEqual(failures(document), []);
  assert.equal(failures(document.replace('39.03', '59.03')).length, 1);
});

test('a class is checked against its rows in the panes beside it too', () => {
  const document = RIGHT['a class that goes on at the top of the panes beside it'] ?? '';
  assert.equal(failures(document.replace('福利费 | 2.00', '福利费 | 2.10')).length, 1);
  assert.equal(failures(document.replace('奖金 | 10.00', '奖金 | 11.00')).length, 1);
});

test('增减比 is reckoned in percent', () => {
  const document = RIGHT['增减比 in percent without its sign'] ?? '';
  const ruled = outcomesOf(document).filter(({ relation }) => relation.rule === 'BA115');
  assert.deepEqual(
    ruled.map(({ state }) => state),
    ['pass', 'pass', 'pass'],
  );
  assert.equal(failures(document.replace('6.67', '7.66')).length, 1);
});

test('row sums that a column of unknown money leaves open are said to be unchecked', () => {
  const open = outcomesOf(`部门项目支出表
    单位：万元
    | 项目名称 | 合计 | 财政拨款 | 一般公共预算 | 政府性基金预算 | 甲专款 | 其他资金 |
    | 甲项目 | 95.00 | 60.00 | 40.00 | 15.00 | 5.00 | 35.00 |`);
  const found = open.filter(({ relation }) => relation.rule === 'BA101');
  assert.deepEqual(
    found.map(({ relation, state }) => [state, relation.formula]),
    [['unchecked', '《部门项目支出表》行内合计，含“甲专款”']],
  );
});
