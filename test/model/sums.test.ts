import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnSplits, flowSplit } from '../../src/model/sums.ts';
import type { Side } from '../../src/types/model.ts';
import { statement } from './build.ts';

function side(header: string, title = '某某表'): Side {
  const lines = header.trim().split('\n');
  const width = lines[0]?.split('|').length ?? 0;
  const body = ['合计', ...Array.from({ length: width - 3 }, () => '1.00')].join(' | ');
  const found = statement(`${title}\n${header}\n| ${body} |`).sides[0];
  assert.ok(found);
  return found;
}

const shown = (of: Side): readonly string[] =>
  columnSplits(of).map(({ total, parts }) => {
    const name = (index: number): string => of.columns[index]?.path.join('/') ?? '?';
    return `${name(total)} = ${parts.map(name).join(' + ')}`;
  });

const SPLITS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    '合计 beside its parts',
    '| 项目 | 合计 | 基本支出 | 项目支出 | 经营支出 |',
    ['合计 = 基本支出 + 项目支出 + 经营支出'],
  ],
  [
    'nested 小计',
    `| 项目 | 合计 | 基本支出 | < | < | 项目支出 |
     | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^ |`,
    ['合计 = 基本支出/小计 + 项目支出', '基本支出/小计 = 基本支出/人员经费 + 基本支出/公用经费'],
  ],
  [
    'a group without 小计 counts with all its columns',
    `| 项目 | 合计 | 基本支出 | < | 项目支出 |
     | ^ | ^ | 人员经费 | 公用经费 | ^ |`,
    ['合计 = 基本支出/人员经费 + 基本支出/公用经费 + 项目支出'],
  ],
  [
    '其中 is left out',
    `| 项目 | 合计 | 一般公共预算 | < | 政府性基金 |
     | ^ | ^ | 小计 | 其中：财政拨款 | ^ |`,
    ['合计 = 一般公共预算/小计 + 政府性基金'],
  ],
  [
    '会议费 and 培训费 are goods and services like 办公费 beside them',
    `| 项目 | 商品和服务支出 | < | < | < | < | < |
     | ^ | 小计 | 办公费 | 印刷费 | 会议费 | 公务接待费 | 培训费 |`,
    [
      '商品和服务支出/小计 = 商品和服务支出/办公费 + 商品和服务支出/印刷费 + 商品和服务支出/会议费 + 商品和服务支出/公务接待费 + 商品和服务支出/培训费',
    ],
  ],
  [
    '会议费 and 培训费 stand aside where the three expenses add up one by one',
    '| 单位 | 合计 | 因公出国（境）费 | 公务接待费 | 会议费 | 培训费 |',
    ['合计 = 因公出国（境）费 + 公务接待费'],
  ],
  [
    'two families under one 合计 are two ways to split it',
    '| 项目 | 合计 | 基本支出 | 项目支出 | 一般公共预算 | 政府性基金预算 |',
    ['合计 = 基本支出 + 项目支出', '合计 = 一般公共预算 + 政府性基金预算'],
  ],
  [
    '预算数 and 决算数 side by side add up apart',
    `| 项目 | 合计 | < | 基本支出 | < | 项目支出 | < |
     | ^ | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |`,
    [
      '合计/预算数 = 基本支出/预算数 + 项目支出/预算数',
      '合计/决算数 = 基本支出/决算数 + 项目支出/决算数',
    ],
  ],
  [
    'a change and a percentage are no parts',
    '| 项目 | 合计 | 基本支出 | 项目支出 | 增减额 | 增减% |',
    ['合计 = 基本支出 + 项目支出'],
  ],
  [
    'what a head costs is no part of the whole',
    '| 项目 | 合计 | 基本支出 | 项目支出 | 人均支出 |',
    ['合计 = 基本支出 + 项目支出'],
  ],
  [
    'changes add up from column to column, percentages do not',
    `| 项目 | 增减额 | < | < | 增减% | < | < |
     | ^ | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出 |`,
    ['增减额/合计 = 增减额/基本支出 + 增减额/项目支出'],
  ],
  [
    'last year beside this year is no part of it',
    `| 项目 | 2023年执行数 | 2024年预算数 | < | < |
     | ^ | ^ | 小计 | 基本支出 | 项目支出 |`,
    ['2024年预算数/小计 = 2024年预算数/基本支出 + 2024年预算数/项目支出'],
  ],
  [
    '项目支出合计 over the sources it is paid from',
    '| 项目 | 项目支出合计 | 一般公共预算 | 政府性基金预算 | 单位资金 |',
    ['项目支出合计 = 一般公共预算 + 政府性基金预算 + 单位资金'],
  ],
  [
    '财政拨款合计 holds the budgets beside it, and no other income',
    '| 项目 | 一般公共预算 | 政府性基金预算 | 财政拨款合计 | 事业收入 | 其他收入 |',
    ['财政拨款合计 = 一般公共预算 + 政府性基金预算'],
  ],
  [
    '财政拨款合计 beside the amount it is part of',
    '| 项目 | 预算金额 | 一般公共预算 | 政府性基金 | 财政拨款合计 | 单位资金 |',
    ['财政拨款合计 = 一般公共预算 + 政府性基金'],
  ],
  [
    '人员经费合计 holds no goods',
    '| 项目 | 工资福利支出 | 对个人和家庭的补助 | 人员经费合计 | 商品和服务支出 |',
    ['人员经费合计 = 工资福利支出 + 对个人和家庭的补助'],
  ],
  [
    '人员经费合计 over all columns holds one the catalogue does not know too',
    '| 项目 | 人员经费合计 | 工资福利支出 | 对个人和家庭的补助 | 离休费 |',
    ['人员经费合计 = 工资福利支出 + 对个人和家庭的补助 + 离休费'],
  ],
  [
    'a column that may be part of 人员经费合计 or not leaves the sums open',
    '| 项目 | 合计 | 人员经费合计 | 工资福利支出 | 对个人和家庭的补助 | 离休费 | 公用经费 |',
    [],
  ],
  [
    '基本支出 before what it is split into, all in one row',
    '| 项目 | 合计 | 基本支出 | 人员经费 | 公用经费 | 项目支出 |',
    ['合计 = 基本支出 + 项目支出', '基本支出 = 人员经费 + 公用经费'],
  ],
  [
    '财政拨款 before its budgets, all in one row',
    '| 项目 | 合计 | 财政拨款 | 一般公共预算 | 政府性基金预算 | 事业收入 |',
    ['合计 = 财政拨款 + 事业收入', '财政拨款 = 一般公共预算 + 政府性基金预算'],
  ],
  [
    '上年结转合计 counts once beside what it consists of',
    '| 项目 | 合计 | 本年收入 | 上年结转合计 | 财政拨款上年结转 | 单位资金上年结转 |',
    ['合计 = 本年收入 + 上年结转合计', '上年结转合计 = 财政拨款上年结转 + 单位资金上年结转'],
  ],
  [
    '公务用车 beside its purchase and its operation, all in one row',
    '| 单位 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务用车购置费 | 公务用车运行费 | 公务接待费 |',
    [
      '合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费',
      '公务用车购置及运行费 = 公务用车购置费 + 公务用车运行费',
    ],
  ],
  [
    '公务用车 behind what it consists of',
    '| 单位 | 合计 | 公务用车购置费 | 公务用车运行费 | 公务用车购置及运行费 | 公务接待费 |',
    [
      '合计 = 公务用车购置及运行费 + 公务接待费',
      '公务用车购置及运行费 = 公务用车购置费 + 公务用车运行费',
    ],
  ],
  [
    'one part of 公务用车 alone is neither added to the whole nor makes it',
    '| 单位 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务用车运行费 | 公务接待费 |',
    ['合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费'],
  ],
  [
    '甲类合计 between other columns sums up none of them',
    '| 项目 | 基本支出 | 甲类合计 | 项目支出 |',
    [],
  ],
  ['no total, no sum', '| 项目 | 基本支出 | 项目支出 |', []],
];

for (const [name, header, expected] of SPLITS)
  test(`columns: ${name}`, () => assert.deepEqual(shown(side(header)), expected));

test('the four columns of a fund table balance', () => {
  const of = side(
    `| 项目 | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余 |
     | ^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^ |`,
    '政府性基金预算财政拨款收入支出决算表',
  );
  assert.deepEqual(flowSplit(of), { total: 1, parts: [5, 2], less: [0] });
  assert.deepEqual(shown(of), ['本年支出/小计 = 本年支出/基本支出 + 本年支出/项目支出']);
});
