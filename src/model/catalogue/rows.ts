/** Row concepts of lists without codes, tried in order on a label's key without numbering. */
export const ROW_ENTRIES: readonly (readonly [string, RegExp])[] = [
  ['grand-total', /^(收入|支出|收支|收入支出)?总计$/],
  ['current-total', /^(本年|当年)(收入|支出)(合计|小计|总计)$/],
  ['current-total', /^(本年|当年)(收入|支出|预算收入|预算支出)$|^小计$/],
  ['personnel-total', /^人员经费合计/],
  ['public-total', /^(日常)?公用经费合计/],
  ['total', /^(收入|支出|预算|资金)?合计$/],
  ['three-public-total', /^三公经费(小计|合计|支出)?(合计|小计)?$/],
  ['surplus-distribution', /结余分配|^提取.*基金/],
  ['reserve', /使用(非财政拨款|专用)结余|用事业基金|动用|弥补收支差额/],
  ['carryover', /^(上年|年初|以前年度).*(结转|结余)|^(财政拨款)?结转(和|及)?结余/],
  ['year-end', /^(年末|年终|期末).*(结转|结余)|^结转下年|^年终结转/],
  ['general', /^一般公共(预算|财政)(?!.*服务)|^公共财政预算/],
  ['fund', /^政府性?基金|^基金预算/],
  ['state-capital', /^[国固]有资本经营预算(财政)?(拨款|资金|收入|补助)?(收入)?$/],
  ['special-account', /财政专户/],
  ['fiscal', /^财政拨款|^财政补助收入/],
  ['superior', /^上级(单位)?补助/],
  ['business', /^事业(收入|预算收入)/],
  ['operating-income', /^(事业单位)?经营(收入|预算收入)/],
  ['affiliated', /^附属单位(上缴|缴款)|^下级单位上缴/],
  ['unit-funds', /^单位资金/],
  ['other-income', /^其他(收入|资金)/],
  ['abroad', /因公出国/],
  ['vehicles', /车.*购置(费)?(及|和|与|、).*(运|维)/],
  ['vehicles', /^公务(用车|车辆)(费|经费|支出)?$/],
  ['vehicle-purchase', /^(公务)?(用车|车辆)购置/],
  ['vehicle-operation', /^(公务)?(用车|车辆)(运行|运维|维护)/],
  ['reception', /公务接待/],
  ['meeting', /^会议费/],
  ['training', /^培训费/],
];

/** Labels that are the total of the list they stand in. */
export const TOTAL_LABELS =
  /^(总计|合计|收入合计|支出合计|收入总计|支出总计|收支总计|资产总额|预算合计|资金合计|总合计)$/;
export const SUBTOTAL_LABELS = /小计$|^(本年|当年)(收入|支出)(合计|小计|总计)$/;
