import type { TableKind } from '../../types/model.ts';

const OF_A_KIND = '(?!.*(财政拨款|公共预算|资金|经费|基本|人员|公用))';
const NAME = '.*(20\\d\\d年度?|[局委厅院部处会室校站所队社心]|本级|单位|\\((本级|机关|汇总)\\))';

/** 收入预算明细表 of a year or of a department, whatever it is called; of no kind of money. */
const detailOf = (side: string): RegExp =>
  new RegExp(`^${OF_A_KIND}(${NAME})?(部门|单位)?${side}预算明细表$`);

/**
 * Which table a title names. The first entry whose pattern fits the title's key wins, so narrower
 * titles stand before wider ones: 财政拨款“三公”经费支出表 is not a fiscal table.
 */
export const TITLE_PATTERNS: readonly (readonly [TableKind, RegExp])[] = [
  ['performance', /绩效/],
  ['three-public', /三公/],
  ['procurement', /采购|购买服务/],
  ['operating', /机关运行|机构运行|运行经费/],
  ['assets', /资产/],
  [
    'unknown',
    /非财政拨款|^上年结转|(?<!\((含|包括|包含|不含|不包括)[^)]*)结转资金|增减变化|基本支出.*-(人员|公用|工资|商品|对个人)/,
  ],
  ['unknown', /会议费|培训费|转移支付|债务|人员(情况|编制)|空表的说明/],
  ['fiscal-summary', /一般公共预算.*基金.*收支(预算|决算)?(总|情况|总体情况)?表/],
  ['fiscal-expenditure', /^(?!.*(项目|基本支出)).*一般公共预算.*基金.*支出/],
  ['state-capital', /[国固]有资本/],
  ['government-fund', /基金/],
  ['projects', /项目(支出|经费|预算|库|资金)|专项(业务)?经费|专项资金.*(预算|支出|汇总).*表/],
  ['economic-summary', /^(?!.*基本支出).*支出(预算|决算)?分类汇总表\(?按?政府预算(支出)?经济/],
  ['unknown', /财政专户|单位资金|政府预算(支出)?经济|政府经济/],
  ['basic-expenditure', /基本支出/],
  ['fiscal-summary', /^(?!.*一般公共预算).*财政拨款.*(收支|收入支出|收入、支出)/],
  ['economic-summary', /经济(分类|科目)/],
  ['general-expenditure', /一般公共预算(财政拨款)?支出(预算|决算)?明细表.*功能/],
  ['income', detailOf('收入')],
  ['expenditure', detailOf('支出')],
  ['unknown', /明细表/],
  ['general-expenditure', /一般公共(财政)?(预算|服务).*(支出|收支)|公共预算(财政)?拨款支出/],
  ['general-expenditure', /公共财政(预算)?拨款支出|一般公共预算(财政)?拨款(预算|决算)?表/],
  ['fiscal-expenditure', /财政拨款(预算)?支出/],
  ['unknown', /财政拨款收入/],
  ['summary', /收支|收入支出|收入、支出/],
  ['income', /收入/],
  ['expenditure', /支出/],
];

/** Titles of tables a disclosure may print that are none of the budget's own. */
export const TITLE_LIKE =
  /表(?:\d+|[一二三四五六七八九十]|部门|单位)?(?:-{1,2}[^,。\d-]{2,12})?(?:\(.{1,24}\)){0,2}$/;
