import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failures, outcomesOf } from '../case.ts';

/** A 收支总表 of one class with the income lines given. */
const summary = (lines: readonly (readonly [string, string])[], spent: string): string =>
  ['部门收支总表', '单位：万元', '| 收入 | < | 支出 | < |', '| 项目 | 预算数 | 项目 | 预算数 |']
    .concat(
      lines.map(([label, amount], index) =>
        index === 0
          ? `| ${label} | ${amount} | 一、社会保障和就业支出 | ${spent} |`
          : `| ${label} | ${amount} | | |`,
      ),
    )
    .join('\n');

const income = (header: string, figures: string): string => `
部门收入总表
单位：万元
| 科目编码 | 科目名称 | 合计 | ${header} |
| 208 | 社会保障和就业支出 | ${figures} |
| 合计 | | ${figures} |`;

const general = (whole: string, basic: string, project: string): string => `
一般公共预算支出表
单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 208 | 社会保障和就业支出 | ${whole} | ${basic} | ${project} |
| 合计 | | ${whole} | ${basic} | ${project} |`;

const form = (title: string, name: string, lines: string): string => `
${title}
单位：万元
| 项目名称 | ${name} |
${lines}`;

/** Right documents whose tables are of different money, and the rule that must say so. */
const RIGHT: Readonly<Record<string, readonly [rule: string, document: string]>> = {
  'a column 其他资金 that holds two lines of income': [
    'BA202',
    summary(
      [
        ['一般公共预算拨款收入', '95.00'],
        ['事业收入', '10.00'],
        ['其他收入', '3.00'],
      ],
      '108.00',
    ) + income('一般公共预算 | 其他资金', '108.00 | 95.00 | 13.00'),
  ],
  'income and expenditure by code, without a summary': [
    'BA210',
    `部门收入决算表
单位：万元
| 科目编码 | 科目名称 | 合计 | 财政拨款收入 | 其他收入 |
| 208 | 社会保障和就业支出 | 92.00 | 92.00 | |
| 合计 | | 92.00 | 92.00 | |

部门支出决算表
单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 208 | 社会保障和就业支出 | 95.00 | 70.00 | 25.00 |
| 合计 | | 95.00 | 70.00 | 25.00 |`,
  ],
  'projects’ budgets beside what final accounts spent on them': [
    'BA212',
    `2024年部门决算公开说明

项目支出决算表
单位：万元
| 项目名称 | 合计 |
| 甲项目 | 28.00 |
| 乙项目 | 32.00 |
| 合计 | 60.00 |
${form('项目支出绩效自评表', '甲项目', '| 预算金额 | 30.00 |')}
${form('项目支出绩效自评表', '乙项目', '| 预算金额 | 35.00 |')}`,
  ],
  'forms of more money than the general budget’s projects': [
    'BA217',
    `部门支出总表
单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 208 | 社会保障和就业支出 | 120.00 | 60.00 | 60.00 |
| 合计 | | 120.00 | 60.00 | 60.00 |

一般公共预算项目支出表
单位：万元
| 项目名称 | 合计 |
| 甲项目 | 20.00 |
| 乙项目 | 15.00 |
| 合计 | 35.00 |
${form('项目支出绩效目标表', '甲项目', '| 资金总额 | 30.00 |\n| 其中：财政拨款 | 20.00 |\n| 其他资金 | 10.00 |')}
${form('项目支出绩效目标表', '乙项目', '| 资金总额 | 15.00 |\n| 其中：财政拨款 | 15.00 |\n| 其他资金 | |')}`,
  ],
};

for (const [name, [rule, document]] of Object.entries(RIGHT))
  test(`no alarm, and said why: ${name}`, () => {
    assert.deepEqual(failures(document), []);
    const skipped = outcomesOf(document).filter((one) => one.state === 'not-applicable');
    assert.ok(skipped.some(({ relation }) => relation.rule === rule));
  });

const passes = (document: string, rule: string): boolean =>
  outcomesOf(document).some((one) => one.relation.rule === rule && one.state === 'pass');

test('a 基本支出 table that does not name its money may be of the general budget', () => {
  const document = `部门支出总表
单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 208 | 社会保障和就业支出 | 108.00 | 83.00 | 25.00 |
| 合计 | | 108.00 | 83.00 | 25.00 |
${general('95.00', '70.00', '25.00')}

部门基本支出预算表
单位：万元
| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| 301 | 工资福利支出 | 55.00 | 55.00 | |
| 302 | 商品和服务支出 | 15.00 | | 15.00 |
| 合计 | | 70.00 | 55.00 | 15.00 |`;
  assert.deepEqual(failures(document), []);
  assert.ok(passes(document, 'BA208'));
});

test('two lines of 上年结转 make up one column', () => {
  const document =
    summary(
      [
        ['一般公共预算拨款收入', '95.00'],
        ['上年财政拨款结转', '5.00'],
        ['上年其他资金结转', '3.00'],
        ['收入总计', '103.00'],
      ],
      '103.00',
    ) + income('上年结转 | 一般公共预算', '103.00 | 8.00 | 95.00');
  assert.deepEqual(failures(document), []);
  assert.ok(passes(document, 'BA214'));
});

test('of a fund’s income and expenditure the latter is what the fiscal summary spends', () => {
  const document = `财政拨款收支总表
单位：万元
| 收入 | < | 支出 | < | < | < |
| 项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 |
| 一、本年收入 | 12.00 | 一、本年支出 | 15.00 | | 15.00 |
| （一）政府性基金预算拨款 | 12.00 | （一）城乡社区支出 | 15.00 | | 15.00 |
| 二、上年结转 | 3.00 | 二、结转下年 | | | |
| 收入总计 | 15.00 | 支出总计 | 15.00 | | 15.00 |

政府性基金预算收入表
单位：万元
| 科目编码 | 科目名称 | 金额 |
| 10301 | 政府性基金收入 | 12.00 |
| 合计 | | 12.00 |

政府性基金预算支出表
单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 212 | 城乡社区支出 | 15.00 | | 15.00 |
| 合计 | | 15.00 | | 15.00 |`;
  assert.deepEqual(failures(document), []);
  assert.ok(passes(document, 'BA206'));
});
