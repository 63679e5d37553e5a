/** How an amount column splits its total: only columns of one family add up together. */
export type Family = 'total' | 'nature' | 'source' | 'use' | 'economy' | 'visit' | 'flow' | 'other';

export interface ColumnEntry {
  readonly concept: string;
  readonly family: Family;
  readonly header: RegExp;
}

const entry = (concept: string, family: Family, header: RegExp): ColumnEntry => ({
  concept,
  family,
  header,
});

/** Header variants of amount columns, tried in order on a header text's key without numbering. */
export const COLUMN_ENTRIES: readonly ColumnEntry[] = [
  entry(
    'percent',
    'other',
    /%|比例|占比|比重|(增长|增减|变动|完成|执行)率|幅度|进度|^(同比)?增长$/,
  ),
  entry('change', 'other', /增减|增加额|差异/),
  entry('count', 'other', /人均|人数|人次|户数|批次|团组|保有(量|数)|辆数/),
  entry(
    'last-year',
    'other',
    /^((上|去)年度?|20\d\d年度?)(年初|调整|全年)?(预算|决算|执行|实际)(执行)?(金)?(数|额)?$|^(上|去)年数$/,
  ),
  entry(
    'total',
    'total',
    /^(总计|合计|小计|总额|资金总额|预算总额|资金合计|预算合计|金额合计|全年合计)$/,
  ),
  entry('total', 'total', /^(本年|当年)?(收入|支出|三公经费|预算|决算|资金)(合计|总计|小计)$/),
  entry('total', 'total', /三公经费.*(合计|总计|小计)$/),
  entry('basic', 'nature', /^基本支出/),
  entry('project', 'nature', /^项目支出/),
  entry('operating-expenditure', 'nature', /^(事业单位)?经营支出/),
  entry('turnover', 'nature', /^(上缴|上解)上级/),
  entry('subsidy', 'nature', /^对?(附属|下级)单位补助/),
  entry('personnel', 'use', /^人员(经费|支出)/),
  entry('public', 'use', /^(日常)?公用(经费|支出)/),
  entry('wages', 'economy', /^工资福利/),
  entry('family', 'economy', /^对个人和家庭/),
  entry('goods', 'economy', /^(一般)?商品和服务/),
  entry('capital', 'economy', /^(其他)?资本性支出/),
  entry('debt-interest', 'economy', /^债务(利息|付息)/),
  entry('enterprise-subsidy', 'economy', /^对企业补助/),
  entry('social-fund', 'economy', /^对社会保障基金补助/),
  entry('other-operation', 'nature', /^其他运转/),
  entry('specific-target', 'nature', /^特定目标/),
  entry('carryover', 'flow', /(上年|年初|以前年度).*(结转|结余)|^(财政拨款)?结转(和|及)?结余/),
  entry('year-end', 'flow', /^(年末|年终|期末).*(结转|结余)|^结转下年/),
  entry('current-income', 'flow', /^(本年|当年)(收入|拨款)$/),
  entry('current-expenditure', 'flow', /^(本年|当年)支出$/),
  entry('reserve', 'source', /使用(非财政拨款|专用)结余|用事业基金|动用结余/),
  entry('general', 'source', /^(纳入)?一般公共(预算|财政)|^公共(财政)?预算|^经费拨款/),
  entry('fund', 'source', /^(纳入)?政府性?基金|^基金预算/),
  entry('state-capital', 'source', /^[国固]有资本/),
  entry('special-account', 'source', /财政专户|^专户/),
  entry('fiscal', 'source', /^财政(拨款|补助|性?资金)|^政府预算资金/),
  entry('operating-income', 'source', /^(事业单位)?经营(收入|预算)/),
  entry('business', 'source', /^事业(收入|预算)/),
  entry('superior', 'source', /^上级(单位)?补助/),
  entry('affiliated', 'source', /^附属单位(上缴|缴款)|^下级单位上缴/),
  entry('unit-funds', 'source', /^单位资金|^单位自有/),
  entry('other-income', 'source', /^其他(收入|资金)/),
  entry('abroad', 'visit', /因公出国/),
  entry('vehicles', 'visit', /(公务)?(用)?车.*购置(费)?(及|和|与|、).*(运|维)/),
  entry('vehicles', 'visit', /^公务(用车|车辆)(费|经费|支出)?$/),
  entry('vehicle-purchase', 'visit', /^(公务)?(用车|车辆)?购置(费|数|支出)?$/),
  entry(
    'vehicle-operation',
    'visit',
    /^(公务)?(用车|车辆)?(运行|维护|运维)(及)?(维护)?(费|支出)?(用)?$/,
  ),
  entry('reception', 'visit', /公务接待|^接待费/),
  entry('three-public', 'visit', /三公/),
  entry('operating-cost', 'other', /机关运行|机构运行/),
  entry('meeting', 'visit', /^会议费/),
  entry('training', 'visit', /^培训费/),
  entry('source-budget', 'other', /^(政府采购)?项目来源$/),
  entry('quantity', 'other', /^(采购)?数量/),
  entry('price', 'other', /^单价/),
  entry(
    'amount',
    'total',
    /^(预算|决算|执行)?(金额|数)$|^(本年|当年|今年|年初|全年|调整)?(度)?(年初)?(预算|决算|执行)(金)?(数|额)?$|^本年数$/,
  ),
];

/** Header texts of columns that hold no money. */
export const LABEL_HEADERS: readonly (readonly [string, RegExp])[] = [
  ['serial', /^(序号|行次|栏次|编号)$/],
  ['unit-code', /^(单位|部门|预算单位)(\(.*\))?(代码|编码)/],
  ['class', /^类$/],
  ['section', /^款$/],
  ['item', /^项$/],
  ['code', /(编码|代码)(\(.*\))?$|^科目$/],
  [
    'name',
    /^(项目|科目)$|名称|^(支出)?(功能|经济)分类(科目)?$|^(收入|支出)(项目|内容|用途|科目)?$|^(资金)?来源$/,
  ],
  ['text', /备注|说明|依据|指标|内容|用途|目标|方式|单位$|类型|类别|部门$|^时间|日期|责任/],
];

/** Pairs of columns printed side by side under one header. */
export const MEASURES: readonly (readonly ['budget' | 'final' | 'last-year', RegExp])[] = [
  ['last-year', /^((上|去)年|20\d\d年).*(数|额|预算|决算|执行)$/],
  ['budget', /^(年初|全年|调整|本年)?(预算)(数|金额|额)?$/],
  ['final', /^(本年)?(决算|执行|实际)(数|金额|额)?$/],
];
