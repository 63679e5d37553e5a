import type { TableKind } from '../../types/model.ts';
import {
  ALL_SOURCES,
  BASIC,
  CARRIED,
  CENTRAL_SOURCES,
  FUNDS,
  INCOME_SOURCES,
  MEASURED,
  NATURE,
  OWN,
  PROVINCIAL_NATURE,
  PURCHASE_MONEY,
  SOURCES,
} from './layout-parts.ts';

/** A header as a tree of labels: a string is a column, a pair a header over several. */
export type LayoutNode = string | readonly [string, readonly LayoutNode[]];

/** The amount columns of each list of a table, from left to right. */
export interface Layout {
  readonly sides: readonly (readonly LayoutNode[])[];
}

const one = (...columns: LayoutNode[]): Layout => ({ sides: [columns] });
const two = (left: readonly LayoutNode[], right: readonly LayoutNode[]): Layout => ({
  sides: [left, right],
});

/**
 * Customary columns of each table, for text that lost its columns: there the header's words are
 * scattered, and only the set of them tells which layout was printed.
 */
export const LAYOUTS: Readonly<Partial<Record<TableKind, readonly Layout[]>>> = {
  summary: [
    two(['预算数'], ['预算数']),
    two(['决算数'], ['决算数']),
    two(['金额'], ['金额']),
    two(['预算数'], ['合计', ['基本支出', ['人员经费', '公用经费']], '项目支出']),
  ],
  income: [
    one(
      '合计',
      [
        '本年收入',
        [
          '小计',
          '财政拨款收入',
          '财政专户收入',
          '事业收入',
          '经营收入',
          '上级补助收入',
          '附属单位上缴收入',
          '其他收入',
        ],
      ],
      '上年结转',
    ),
    one(
      '本年收入合计',
      '财政拨款收入',
      '上级补助收入',
      '事业收入',
      '经营收入',
      '附属单位上缴收入',
      '其他收入',
    ),
    one('合计', '财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'),
    one(
      '总计',
      ['本年收入', ['合计', ...INCOME_SOURCES]],
      [
        '上年结转结余',
        ['合计', '一般公共预算', '政府性基金', '国有资本经营预算', '财政专户管理资金', '单位资金'],
      ],
    ),
    one(
      '合计',
      ['本年收入', ['小计', ...CENTRAL_SOURCES]],
      ['上年结转结余', ['小计', ...FUNDS, '财政专户管理资金', '单位资金']],
    ),
    one('合计', ['本年收入', ['小计', ...CENTRAL_SOURCES]], '上年结转结余'),
    one(
      '总计',
      ['一般公共预算', ['小计', '经费拨款', '纳入预算管理的非税收入']],
      '政府性基金预算',
      '国有资本经营预算',
      '财政专户管理资金',
      '单位资金',
      '上年结转结余',
    ),
    one(
      '合计',
      '上年结转',
      '一般公共预算拨款收入',
      '政府性基金预算拨款收入',
      '国有资本经营预算拨款收入',
      '财政专户管理资金收入',
      '事业收入',
      '事业单位经营收入',
      '上级补助收入',
      '附属单位上缴收入',
      '其他收入',
    ),
  ],
  expenditure: [
    one('合计', BASIC, '项目支出', '经营支出', '上解上级支出', '对附属单位补助支出'),
    one('合计', BASIC, '项目支出', '事业单位经营支出', '上缴上级支出', '对附属单位补助支出'),
    one('合计', BASIC, '项目支出'),
    one('合计', '基本支出', '项目支出', '经营支出', '上解上级支出', '对附属单位补助支出'),
    one('本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'),
    one('合计', '基本支出', '项目支出', '上缴上级支出', '事业单位经营支出', '对附属单位补助支出'),
    one('合计', '基本支出', '项目支出', '事业单位经营支出', '上缴上级支出', '对附属单位补助支出'),
    one(...NATURE),
    one(...PROVINCIAL_NATURE),
  ],
  'fiscal-summary': [
    two(['金额'], ['合计', ...SOURCES]),
    two(['决算数'], ['合计', ...SOURCES]),
    two(['预算数'], ['合计', '一般公共预算', '政府性基金预算', '国有资本经营预算']),
    two(
      ['金额'],
      ['合计', ['一般公共预算', ['小计', '其中：财政拨款']], '政府性基金', '国有资本经营预算'],
    ),
  ],
  'fiscal-expenditure': [one(...NATURE), one(...PROVINCIAL_NATURE), one('合计', BASIC, '项目支出')],
  'general-expenditure': [
    one(...NATURE),
    one(...PROVINCIAL_NATURE),
    one('合计', BASIC, '项目支出'),
    one(...CARRIED),
  ],
  'basic-expenditure': [
    one('合计', '人员经费', '公用经费'),
    two(['决算数'], ['决算数']),
    two(['金额'], ['金额']),
    { sides: [['决算数'], ['决算数'], ['决算数']] },
    { sides: [['金额'], ['金额'], ['金额']] },
  ],
  'government-fund': [one(...NATURE), one(...CARRIED), one(...PROVINCIAL_NATURE)],
  'state-capital': [one(...NATURE), one(...CARRIED), one(...PROVINCIAL_NATURE)],
  assets: [one('数量', '价值')],
  procurement: [
    one(['政府采购项目来源', ['预算资金']], '数量', '单价', [
      '政府采购金额（当年部门预算安排资金）',
      ALL_SOURCES,
    ]),
    one(
      ['政府采购项目来源', ['预算资金']],
      '数量',
      '单价',
      ['政府采购金额（当年部门预算安排资金）', ALL_SOURCES],
      '年预留中小微企业份额',
    ),
    ...PURCHASE_MONEY.flatMap((money): readonly Layout[] => [
      one('数量', '单价', ['政府采购金额', money]),
      one('数量', ['政府采购金额', money]),
      one(...money),
    ]),
    one('数量', '单价', '采购金额'),
    one('数量', '采购金额'),
    one('采购金额'),
    one('金额'),
    one('预算金额'),
  ],
  projects: [
    one('合计', ['本年拨款', FUNDS], ['财政拨款结转结余', FUNDS], ...OWN),
    one('合计', ['本年拨款', FUNDS], ['上年结转结余', FUNDS], ...OWN),
    one('合计', ['财政拨款', ['小计', ...FUNDS]], ...OWN),
    one('合计', ...FUNDS, ...OWN),
    one('合计', ...FUNDS, ...OWN, '上年结转'),
    one('合计', ...FUNDS, '其他资金'),
    one('合计', ...FUNDS),
    one('合计', '财政拨款', '其他资金'),
    one('合计', '本年预算', '上年结转'),
    one('合计'),
    one('金额'),
    one('项目金额'),
    one('预算金额'),
    one('预算数'),
    one('预算数', '决算数'),
  ],
  'three-public': [
    one('合计', '一般公共预算财政拨款', '政府性基金预算拨款', '国有资本经营预算财政拨款'),
    one(...ALL_SOURCES),
    one(
      '合计',
      '因公出国（境）费',
      ['公务用车购置及运行费', ['小计', '公务用车购置费', '公务用车运行费']],
      '公务接待费',
    ),
    one('合计', '因公出国（境）费', '公务接待费', [
      '公务用车购置及运行费',
      ['小计', '公务用车购置费', '公务用车运行费'],
    ]),
    one(
      [
        '“三公”经费预算数',
        [
          '合计',
          '因公出国（境）费',
          '公务接待费',
          ['公务用车购置及运行费', ['小计', '购置费', '运行费']],
        ],
      ],
      '机关运行经费预算数',
    ),
    one([
      '财政拨款“三公”经费',
      [
        MEASURED('合计'),
        MEASURED('因公出国（境）费'),
        [
          '公务用车购置及运行维护费',
          [MEASURED('小计'), MEASURED('公务用车购置费'), MEASURED('公务用车运行维护费')],
        ],
        MEASURED('公务接待费'),
      ],
    ]),
    one(
      [
        '预算数',
        [
          '合计',
          '因公出国（境）费',
          ['公务用车购置及运行维护费', ['小计', '公务用车购置费', '公务用车运行维护费']],
          '公务接待费',
        ],
      ],
      [
        '决算数',
        [
          '合计',
          '因公出国（境）费',
          ['公务用车购置及运行维护费', ['小计', '公务用车购置费', '公务用车运行维护费']],
          '公务接待费',
        ],
      ],
    ),
    one('金额'),
    one('预算数', '决算数'),
  ],
};
