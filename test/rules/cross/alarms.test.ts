import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleId } from '../../../src/types/relation.ts';
import { failures, outcomesOf } from '../case.ts';

const SUMMARY = `财政拨款收支总表
  单位：万元
  | 收入 | < | 支出 | < |
  | 项目 | 预算数 | 项目 | 预算数 |
  | 一、一般公共预算拨款 | 95.00 | 一、社会保障和就业支出 | 95.00 |
  | 二、政府性基金预算拨款 | 12.00 | 二、城乡社区支出 | 12.00 |
  | 收入总计 | 107.00 | 支出总计 | 107.00 |
`;
const FISCAL = `
  财政拨款支出表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 208 | 社会保障和就业支出 | 95.00 | 60.00 | 35.00 |
  | 212 | 城乡社区支出 | 12.00 | | 12.00 |
  | 合计 | | 107.00 | 60.00 | 47.00 |
`;
const GENERAL = `
  一般公共预算支出表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 208 | 社会保障和就业支出 | 95.00 | 60.00 | 35.00 |
  | 合计 | | 95.00 | 60.00 | 35.00 |
`;

const BASIC = `一般公共预算基本支出表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
  | 302 | 商品和服务支出 | 5.00 | | 5.00 |
  | 30217 | 公务接待费 | 5.00 | | 5.00 |
  | 合计 | | 5.00 | | 5.00 |
`;

interface Right {
  readonly document: string;
  /** Rules that must say why they do not apply. */
  readonly told: readonly RuleId[];
}

/** Budgets that are right, in forms whose tables cannot wholly be held against one another. */
const RIGHT: Readonly<Record<string, Right>> = {
  'a fund’s table without 基本支出 and 项目支出': {
    document: `${SUMMARY}${FISCAL}${GENERAL}
  政府性基金预算支出表
  单位：万元
  | 科目编码 | 科目名称 | 金额 |
  | 212 | 城乡社区支出 | 12.00 |
  | 合计 | | 12.00 |`,
    told: ['BA218'],
  },
  'a fund’s flow, its expenditure unsplit': {
    document: `${SUMMARY}${FISCAL}${GENERAL}
  政府性基金预算支出表
  单位：万元
  | 科目编码 | 科目名称 | 上年结转 | 本年收入 | 本年支出 | 年末结转 |
  | 212 | 城乡社区支出 | | 12.00 | 12.00 | |
  | 合计 | | | 12.00 | 12.00 | |`,
    told: ['BA218'],
  },
  'a fund’s table without 合计': {
    document: `${SUMMARY}${FISCAL}${GENERAL}
  政府性基金预算支出表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 212 | 城乡社区支出 | 12.00 | | 12.00 |`,
    told: ['BA218'],
  },
  'a fund’s table without codes, a class in two budgets': {
    document: `${SUMMARY}
  一般公共预算支出表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 208 | 社会保障和就业支出 | 95.00 | 60.00 | 35.00 |
  | 212 | 城乡社区支出 | 3.00 | | 3.00 |
  | 合计 | | 98.00 | 60.00 | 38.00 |

  政府性基金预算支出表
  单位：万元
  | 项目 | 金额 |
  | 征地和拆迁补偿支出 | 9.00 |
  | 合计 | 9.00 |`,
    told: ['BA219'],
  },
  '三公 of several units, their total last': {
    document: `${BASIC}
  “三公”经费支出表
  单位：万元
  | 单位名称 | 合计 | 公务用车购置及运行费 | 公务接待费 |
  | 甲单位 | 8.00 | 6.00 | 2.00 |
  | 乙单位 | 9.00 | 6.00 | 3.00 |
  | 合计 | 17.00 | 12.00 | 5.00 |`,
    told: [],
  },
  '三公 of several units without a total': {
    document: `${BASIC}
  “三公”经费支出表
  单位：万元
  | 单位名称 | 合计 | 公务用车购置及运行费 | 公务接待费 |
  | 甲单位 | 8.00 | 6.00 | 2.00 |
  | 乙单位 | 9.00 | 6.00 | 3.00 |`,
    told: ['BA213'],
  },
  '三公 down the page, unit by unit': {
    document: `${BASIC}
  “三公”经费支出表
  单位：万元
  | 单位名称 | 项目 | 金额 |
  | 甲单位 | 公务接待费 | 2.00 |
  | 乙单位 | 公务接待费 | 3.00 |`,
    told: ['BA213'],
  },
  '三公 of 财政拨款 beside 基本支出 of all money': {
    document: `${BASIC.replace('一般公共预算基本支出表', '部门基本支出表')}
  财政拨款“三公”经费支出表
  单位：万元
  | 合计 | 公务用车购置及运行费 | 公务接待费 |
  | 2.00 | | 2.00 |`,
    told: ['BA213'],
  },
  'projects with 其他资金 beside the general budget': {
    document: `${GENERAL}
  项目支出表
  单位：万元
  | 项目名称 | 合计 | 财政拨款 | 其他资金 |
  | 甲项目 | 30.00 | 20.00 | 10.00 |
  | 乙项目 | 25.00 | 15.00 | 10.00 |
  | 合计 | 55.00 | 35.00 | 20.00 |`,
    told: ['BA211'],
  },
  'projects of two budgets, the table of one printed': {
    document: `${GENERAL}
  项目支出表
  单位：万元
  | 项目名称 | 金额 |
  | 甲项目 | 30.00 |
  | 乙项目 | 17.00 |
  | 合计 | 47.00 |`,
    told: ['BA211'],
  },
  'projects of 财政拨款 alone, where there is other money': {
    document: `部门收支总表
  单位：万元
  | 收入 | < | 支出 | < |
  | 项目 | 预算数 | 项目 | 预算数 |
  | 一、一般公共预算拨款收入 | 95.00 | 一、社会保障和就业支出 | 108.00 |
  | 二、政府性基金预算拨款收入 | 12.00 | 二、城乡社区支出 | 12.00 |
  | 三、事业收入 | 13.00 | | |
  | 收入总计 | 120.00 | 支出总计 | 120.00 |

  部门支出总表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 208 | 社会保障和就业支出 | 108.00 | 60.00 | 48.00 |
  | 212 | 城乡社区支出 | 12.00 | | 12.00 |
  | 合计 | | 120.00 | 60.00 | 60.00 |
${GENERAL}
  项目支出表
  单位：万元
  | 项目名称 | 合计 | 一般公共预算 | 政府性基金预算 |
  | 甲项目 | 32.00 | 20.00 | 12.00 |
  | 乙项目 | 15.00 | 15.00 | |
  | 合计 | 47.00 | 35.00 | 12.00 |`,
    told: ['BA211'],
  },
  'neither a fund’s table nor a list that splits money by budget': {
    document: `${FISCAL}${GENERAL}`,
    told: ['BA218'],
  },
};

for (const [name, { document, told }] of Object.entries(RIGHT))
  test(`no alarm, and said why: ${name}`, () => {
    assert.deepEqual(failures(document), []);
    const skipped = outcomesOf(document).filter((one) => one.state === 'not-applicable');
    for (const rule of told)
      assert.ok(skipped.some(({ relation, reason }) => relation.rule === rule && reason));
  });

test('the total of several units bounds 公务接待费', () => {
  const { document } = RIGHT['三公 of several units, their total last'] as Right;
  const wrong = document.replaceAll('5.00 | | 5.00 |', '5.50 | | 5.50 |');
  assert.ok(failures(wrong).some((one) => one.startsWith('BA213')));
});

test('projects of the general budget alone add up to its 项目支出', () => {
  const wrong = `${GENERAL}
  项目支出表
  单位：万元
  | 项目名称 | 合计 | 一般公共预算 | 其他资金 |
  | 甲项目 | 53.00 | 53.00 | |
  | 合计 | 53.00 | 53.00 | |`;
  assert.ok(failures(wrong).some((one) => one.startsWith('BA211')));
});

test('a fund’s table without 基本支出 still counts in the total', () => {
  const { document } = RIGHT['a fund’s table without 基本支出 and 项目支出'] as Right;
  const wrong = document.replace(
    '合计 | | 107.00 | 60.00 | 47.00',
    '合计 | | 117.00 | 60.00 | 57.00',
  );
  assert.ok(failures(wrong).some((one) => one.startsWith('BA218')));
});
