import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureLookup } from '../../src/model/figures.ts';
import type { FigureQuery } from '../../src/types/claim.ts';
import { model } from './build.ts';

const TEXT = `某某市某某局2023年部门决算
  收入支出决算总表
  | 收入 | < | 支出 | < |
  | 项目 | 决算数 | 项目 | 决算数 |
  | 一、一般公共预算财政拨款收入 | 90.00 | 一、社会保障和就业支出 | 95.00 |
  | 二、事业收入 | 10.00 | 二、住房保障支出 | 5.00 |
  | 本年收入合计 | 100.00 | 本年支出合计 | 100.00 |
  | 总计 | 100.00 | 总计 | 100.00 |

  支出决算表
  | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
  | | 合计 | 100.00 | 70.00 | 30.00 |
  | 208 | 社会保障和就业支出 | 95.00 | 65.00 | 30.00 |
  | 20805 | 行政事业单位养老支出 | 15.00 | 15.00 | |
  | 2080505 | 机关事业单位基本养老保险缴费支出 | 15.00 | 15.00 | |
  | 20810 | 社会福利 | 80.00 | 50.00 | 30.00 |
  | 2081001 | 儿童福利 | 80.00 | 50.00 | 30.00 |
  | 2210201 | 住房公积金 | 5.00 | 5.00 | |

  财政拨款“三公”经费支出决算表
  | 合计 | < | 公务接待费 | < |
  | 预算数 | 决算数 | 预算数 | 决算数 |
  | 4.00 | 3.00 | 4.00 | 3.00 |

  政府性基金预算财政拨款支出决算表
  | 科目编码 | 科目名称 | 合计 |
  | | 合计 | |
  注：本表为空表。`;

const lookup = figureLookup(model(TEXT));
type Wanted = FigureQuery['row'];

const row = {
  total: { by: 'total' } as Wanted,
  concept: (concept: string): Wanted => ({ by: 'concept', concept }),
  code: (code: string): Wanted => ({ by: 'code', code }),
  names: (...names: string[]): Wanted => ({ by: 'names', names }),
};

const ANSWERS: readonly (readonly [string, FigureQuery, string | null])[] = [
  ['the total', { kind: 'expenditure', row: row.total, column: 'total' }, '100.00'],
  ['a part of the total', { kind: 'expenditure', row: row.total, column: 'project' }, '30.00'],
  ['a code', { kind: 'expenditure', row: row.code('20805'), column: 'total' }, '15.00'],
  [
    'a class printed as 项 only',
    { kind: 'expenditure', row: row.code('221'), column: 'total' },
    '5.00',
  ],
  [
    'the names of a chain',
    {
      kind: 'expenditure',
      row: row.names('社会保障和就业支出', '社会福利', '儿童福利'),
      column: 'total',
    },
    '80.00',
  ],
  [
    'a class by name in a list without codes',
    { kind: 'summary', side: 'expenditure', row: row.names('住房保障支出'), column: 'total' },
    '5.00',
  ],
  [
    'a source of income',
    { kind: 'summary', side: 'income', row: row.concept('business'), column: 'total' },
    '10.00',
  ],
  [
    'an item of a 三公 table across the page, 决算数',
    { kind: 'three-public', row: row.concept('reception'), column: 'total', measure: 'final' },
    '3.00',
  ],
  [
    'the same, 预算数',
    { kind: 'three-public', row: row.concept('reception'), column: 'total', measure: 'budget' },
    '4.00',
  ],
  [
    'a code that is not there',
    { kind: 'expenditure', row: row.code('210'), column: 'total' },
    null,
  ],
  [
    'a name that is not its chain’s',
    { kind: 'expenditure', row: row.names('教育支出', '社会福利', '儿童福利'), column: 'total' },
    null,
  ],
  ['an empty table', { kind: 'government-fund', row: row.total, column: 'total' }, null],
  ['a table that is absent', { kind: 'state-capital', row: row.total, column: 'total' }, null],
];

for (const [name, query, text] of ANSWERS)
  test(`lookup: ${name}`, () => assert.equal(lookup.figure(query)?.text ?? null, text));

test('lookup: a code that two units print names no single figure', () => {
  const twice = figureLookup(
    model(`支出总表
      | 科目编码 | 科目名称 | 合计 |
      | 2010601 | 行政运行 | 3.00 |
      | 2010601 | 行政运行 | 2.00 |`),
  );
  const query = { kind: 'expenditure', row: row.code('2010601'), column: 'total' } as const;
  assert.equal(twice.figure(query), null);
});

test('lookup: tables are absent, empty or filled', () => {
  assert.equal(lookup.state('expenditure'), 'filled');
  assert.equal(lookup.state('government-fund'), 'empty');
  assert.equal(lookup.state('procurement'), 'absent');
});

test('lookup: a project is known by its own form, with its budget', () => {
  const forms = figureLookup(
    model(`项目支出绩效目标表
      单位：万元
      | 项目名称 | 专项业务费 | < | < |
      | 预算金额 | 20.00 | 其中：财政资金 | 15.00 |
      | 其他资金 | 5.00 | | |

      项目支出绩效目标表
      单位：万元
      | 项目名称 | 信息系统运行维护 |
      | 绩效目标 | 系统稳定运行 |`),
  ).projects();
  assert.deepEqual(
    forms.map(({ name, budget }) => [name, budget.text]),
    [['专项业务费', '20.00']],
  );
});
