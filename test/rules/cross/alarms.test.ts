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

test('a fund’s table without 基本支出 still counts in the total', () => {
  const { document } = RIGHT['a fund’s table without 基本支出 and 项目支出'] as Right;
  const wrong = document.replace(
    '合计 | | 107.00 | 60.00 | 47.00',
    '合计 | | 117.00 | 60.00 | 57.00',
  );
  assert.ok(failures(wrong).some((one) => one.startsWith('BA218')));
});
