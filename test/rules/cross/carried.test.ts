import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failures, outcomesOf } from '../case.ts';

/** 8.00 brought forward, which the summaries and 支出总表 hold and the tables of the year’s money do not. */
const DOCUMENT = `部门收支总表
  单位：万元
  | 收入 | < | 支出 | < |
  | 项目 | 预算数 | 项目 | 预算数 |
  | 一、一般公共预算拨款收入 | 95.00 | 一、社会保障和就业支出 | 93.00 |
  | | | 二、住房保障支出 | 10.00 |
  | 本年收入合计 | 95.00 | 本年支出合计 | 103.00 |
  | 上年结转 | 8.00 | 结转下年 | |
  | 收入总计 | 103.00 | 支出总计 | 103.00 |

  部门收入总表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 财政拨款 | 事业收入 |
  | 208 | 社会保障和就业支出 | 93.00 | 93.00 | |
  | 221 | 住房保障支出 | 10.00 | 10.00 | |
  | 合计 | | 103.00 | 103.00 | |

  部门支出总表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 208 | 社会保障和就业支出 | 93.00 | 60.00 | 33.00 |
  | 221 | 住房保障支出 | 10.00 | 10.00 | |
  | 合计 | | 103.00 | 70.00 | 33.00 |

  财政拨款收支总表
  单位：万元
  | 收入 | < | 支出 | < | < |
  | 项目 | 预算数 | 项目 | 合计 | 一般公共预算 |
  | 一、本年收入 | 95.00 | 一、本年支出 | 103.00 | 103.00 |
  | （一）一般公共预算拨款 | 95.00 | （一）社会保障和就业支出 | 93.00 | 93.00 |
  | 二、上年结转 | 8.00 | （二）住房保障支出 | 10.00 | 10.00 |
  | （一）一般公共预算拨款 | 8.00 | 二、结转下年 | | |
  | 收入总计 | 103.00 | 支出总计 | 103.00 | 103.00 |

  财政拨款支出表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 208 | 社会保障和就业支出 | 85.00 | 60.00 | 25.00 |
  | 221 | 住房保障支出 | 10.00 | 10.00 | |
  | 合计 | | 95.00 | 70.00 | 25.00 |

  一般公共预算支出表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 208 | 社会保障和就业支出 | 85.00 | 60.00 | 25.00 |
  | 221 | 住房保障支出 | 10.00 | 10.00 | |
  | 合计 | | 95.00 | 70.00 | 25.00 |`;

test('tables of the year’s own money need not equal those with what was brought forward', () => {
  assert.deepEqual(failures(DOCUMENT), []);
  const skipped = outcomesOf(DOCUMENT).filter(({ state }) => state === 'not-applicable');
  const told = new Set(skipped.map(({ relation }) => relation.rule as string));
  for (const rule of ['BA202', 'BA205', 'BA209', 'BA218']) assert.ok(told.has(rule), rule);
});

test('a total apart by another amount is wrong', () => {
  const wrong = DOCUMENT.replace(/\| 95\.00 \| 70\.00 \| 25\.00 \|$/, '| 96.00 | 70.00 | 25.00 |');
  assert.ok(failures(wrong).some((one) => one.startsWith('BA205')));
});
