import type { LayoutNode } from './layouts.ts';

/** Runs of columns that several tables print alike: the layouts are put together of them. */

export const SOURCES: readonly LayoutNode[] = [
  '一般公共预算财政拨款',
  '政府性基金预算财政拨款',
  '国有资本经营预算财政拨款',
];
export const NATURE: readonly LayoutNode[] = ['合计', '基本支出', '项目支出'];
export const MEASURED = (label: string): LayoutNode => [label, ['预算数', '决算数']];
export const CARRIED: readonly LayoutNode[] = [
  '年初结转和结余',
  '本年收入',
  ['本年支出', ['合计', '基本支出', '项目支出']],
  '年末结转和结余',
];
export const BASIC: LayoutNode = ['基本支出', ['小计', '人员经费', '公用经费']];
export const PROVINCIAL_NATURE: readonly LayoutNode[] = [
  '合计',
  [
    '基本支出',
    [
      '小计',
      ['人员经费', ['工资福利支出', '对个人和家庭的补助']],
      ['公用经费', ['商品和服务支出', '资本性支出']],
    ],
  ],
  ['项目支出', ['小计', '其他运转类', '特定目标类']],
];
export const FUNDS: readonly LayoutNode[] = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];
export const OWN: readonly LayoutNode[] = ['财政专户管理资金', '单位资金'];
export const CENTRAL_SOURCES: readonly LayoutNode[] = [
  '一般公共预算资金',
  '政府性基金预算资金',
  '国有资本经营预算资金',
  '财政专户管理资金',
  '事业收入',
  '事业单位经营收入',
  '上级补助收入',
  '附属单位上缴收入',
  '其他收入',
];
export const INCOME_SOURCES: readonly LayoutNode[] = [
  ['一般公共预算', ['小计', '其中：财政拨款']],
  '政府性基金',
  '国有资本经营预算',
  '财政专户管理资金收入',
  '事业收入',
  '事业单位经营收入',
  '上级补助收入',
  '附属单位上缴收入',
  '其他收入',
];

/** Money by all its sources, as purchases and 三公 are split. */
export const ALL_SOURCES: readonly LayoutNode[] = [
  '合计',
  '一般公共预算拨款',
  '基金预算拨款',
  '国有资本经营预算拨款',
  '财政专户核拨',
  '单位资金',
  '财政拨款结转',
  '非财政拨款结转结余',
];

/** 政府采购: how many at what price, beside the money by its sources. */
export const PURCHASE_MONEY: readonly (readonly LayoutNode[])[] = [
  ALL_SOURCES,
  [...ALL_SOURCES.slice(0, 6), '上年结转结余'],
  ['合计', '一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '单位资金'],
  ['合计', '一般公共预算', '政府性基金预算', '国有资本经营预算', '其他资金'],
  ['合计', '财政拨款', '其他资金'],
];
