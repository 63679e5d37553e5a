import type { Fund, SubjectConcept } from '../../../types/claim.ts';

/** Words that say whose money a phrase speaks of; the first that fits wins. */
export const FUNDS: readonly (readonly [Fund, RegExp])[] = [
  ['general', /一般公共(?:预算|财政)|公共财政预算|公共预算|经费拨款/],
  ['fund', /政府性?基金|基金(?:预算|收入|支出)/],
  ['state-capital', /[国固]有资本/],
  ['fiscal', /(?<!非)财政(?:预算)?(?:拨款|补助|性资金)/],
];

/** Any of the words of FUNDS. */
export const FUNDS_ANY = new RegExp(FUNDS.map(([, pattern]) => pattern.source).join('|'));

const TAIL = '(?:预算|决算|支出|总额|总计|合计|金额|资金|规模|总)*';
const at = (pattern: string): RegExp => new RegExp(`(?:${pattern})${TAIL}$`);

/** Phrases that end in these name the concept whatever stands before. */
export const PHRASES: readonly (readonly [SubjectConcept, RegExp])[] = [
  [
    'vehicles',
    at(
      '(?:(?:公务)?(?:用车|车辆|公车)|公务车)(?:购置(?:经费|费用?)?)?(?:以?及|和|与|、)(?:公务)?(?:用车)?(?:运行|运维|维护)[^,]{0,5}',
    ),
  ],
  [
    'vehicle-operation',
    at(
      '(?:(?:公务)?(?:用车|车辆|公车)|公务车)(?:运行|运维|维护)(?:和|及)?(?:维护|维修|管理)?(?:经费|费用?)?',
    ),
  ],
  ['vehicle-purchase', at('(?:(?:公务)?(?:用车|车辆|公车)|公务车)购置(?:经费|费用?)?')],
  ['abroad', at('因公出[国境](?:\\(境\\))?(?:经费|费用|费)?')],
  ['named', at('(?:国内|国\\(境\\)外|外宾|外事)公务?接待费?')],
  ['reception', at('公务接待费?用?')],
  ['three-public', /三公经费(?:财政拨款)?(?:的)?(?:预算|决算|支出|总额|总计|总|经费|合计|共计)*$/],
  ['meeting', at('会议费')],
  ['training', at('培训费')],
  [
    'operating-cost',
    at('(?:机关|机构)运行(?:经费|费)(?:[当本]年)?(?:(?:一般公共预算|财政)(?:财政)?拨款)?'),
  ],
  ['set-aside', /(?:中小|小微|小型)[^,]*企业[^,]*(?:采购|份额|预留)[^,]*$/],
  ['procurement-goods', at('(?:政府)?(?:采购|购买)货物类?|货物类?采购|^货物类?')],
  ['procurement-works', at('(?:政府)?(?:采购|购买)工程类?|工程类?采购|^工程类?')],
  ['procurement-services', at('(?:政府)?采购服务类?|(?<!政府)购买服务类?|服务类?采购|^服务类?')],
  ['procurement', at('政府采购(?:支出|项目)?')],
  ['planned-assets', at('(?:拟|计划)?(?:购置|采购|新增)(?:的)?固定资产')],
  ['fixed-assets', at('固定资产|资产总值')],
  ['performance', /涉及[^,]{0,8}(?:预算|财政性?)(?:资金|金额)(?:合计|总额)?$/],
  ['special-account', at('财政(?:专户|账户)[^,]{0,12}')],
  ['superior', at('上级补助(?:收入)?')],
  ['affiliated', at('附属单位(?:上缴|缴款)(?:收入)?')],
  ['operating-income', at('(?<!资本)经营收入')],
  ['business', at('事业收入')],
  ['unit-funds', at('单位(?:自有)?资金(?:收入)?')],
  ['other-income', at('其他(?:来源)?收入|其他资金(?:收入)?')],
  ['reserve', /使用(?:非财政拨款|专用)结余[^,]*$/],
  ['carryover', /(?:上年|年初|以前年度)[^,]{0,14}(?:结转|结余)(?:和|及)?(?:结转|结余)?[^,]{0,12}$/],
  ['year-end', /(?:年末|年终)[^,]{0,8}(?:结转|结余)[^,]{0,6}$|结转(?:至|到)?下一?年[^,]{0,6}$/],
  ['subsidy', at('对附属单位补助')],
  ['turnover', at('上[缴解]上级')],
  ['operating-expenditure', at('(?<!资本)经营支出')],
  ['wages', at('(?<!其他)工资福利')],
  ['goods', at('(?<!其他)商品和服务')],
  ['family', at('(?<!其他)对个人和家庭的?补助')],
  ['capital', at('资本性支出')],
];

/** Phrases so common as the end of a longer name that only certain words may stand before them. */
export const GUARDED: readonly (readonly [SubjectConcept, RegExp])[] = [
  ['personnel', /人员(?:经费|类?支出)(?:支出|预算|决算|总额)*$/],
  ['public', /(?:日常)?公用(?:经费|支出)(?:支出|预算|决算|总额)*$/],
  ['basic', /基本支出(?:预算|决算|总额)*$/],
  ['project', /项目(?:支出|经费)(?:预算|决算|总额)*$/],
  [
    'current-total',
    /(?:本年|当年)(?:度)?(?:收入|支出|收支|收入支出)(?:预算|决算)?(?:合计|总计|总额)?$/,
  ],
  [
    'total',
    /(?:收入和支出|收入、?支出|收、?支|收入|支出)(?:总|合)?(?:预算|决算)*(?:总额|总计|合计|总)*$/,
  ],
  [
    'total',
    /(?:一般公共预算|政府性?基金(?:预算)?|[国固]有资本经营预算|财政)(?:财政)?(?:当年)?(?:预算)?(?:拨款|资金)?(?:预算)?(?:总额|合计)?$/,
  ],
];

/** What may stand before a guarded phrase: nothing, a department, a year, the money's name. */
export const GUARD =
  /(?:^|(?<![当本])年|年度|[局委办院部厅处所会心府室队站校区县市乡镇道段馆]|部门|单位|拨款|预算|基金|经营|的|总|其中|中|资金|机关|各项|全部|说明|[:"])(?:[当本]年)?$/;

/** 基本工资、津贴补贴等[人员经费]: what it is made up of stands before its name. */
export const MADE_UP = /、[^,]+等$/;

/** The classes of 支出功能分类 as the narrative names them without 类; current and older names. */
export const CLASS_NAMES: ReadonlySet<string> = new Set(
  `一般公共服务 外交 国防 公共安全 教育 科学技术 文化旅游体育与传媒 文化体育与传媒 社会保障和就业
社会保险基金 卫生健康 医疗卫生与计划生育 节能环保 城乡社区 农林水 交通运输 资源勘探工业信息等
资源勘探信息等 商业服务业等 金融 援助其他地区 自然资源海洋气象等 国土海洋气象等 住房保障
粮油物资储备 灾害防治及应急管理 其他 转移性 债务还本 债务付息 债务发行费用 抗疫特别国债安排的`
    .split(/\s+/)
    .map((name) => `${name}支出`),
);
