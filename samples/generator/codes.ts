/** A 项 of the functional classification that a made-up ledger may use. */
export interface FunctionCode {
  readonly code: string;
  readonly name: string;
  /** `staff`: pay-roll contributions; `running`: an office's own cost; `work`: projects only. */
  readonly use: 'pension' | 'retired' | 'staff' | 'running' | 'work';
}

/** Names of the 类 and 款 above the entries of `functionCodes`, `fundCodes` and `capitalCodes`. */
export const parentNames: Readonly<Record<string, string>> = {
  201: '一般公共服务支出',
  20103: '政府办公厅（室）及相关机构事务',
  205: '教育支出',
  20508: '进修及培训',
  208: '社会保障和就业支出',
  20805: '行政事业单位养老支出',
  20827: '财政对其他社会保险基金的补助',
  20899: '其他社会保障和就业支出',
  210: '卫生健康支出',
  21011: '行政事业单位医疗',
  21013: '医疗救助',
  21015: '医疗保障管理事务',
  212: '城乡社区支出',
  21201: '城乡社区管理事务',
  21208: '国有土地使用权出让收入安排的支出',
  213: '农林水支出',
  21301: '农业农村',
  221: '住房保障支出',
  22102: '住房改革支出',
  223: '国有资本经营预算支出',
  22301: '解决历史遗留问题及改革成本支出',
  229: '其他支出',
  22960: '彩票公益金安排的支出',
};

const entry = (code: string, name: string, use: FunctionCode['use']): FunctionCode => ({
  code,
  name,
  use,
});

/** Entries every department has: what its staff costs beside their pay. */
export const staffCodes: readonly FunctionCode[] = [
  entry('2080501', '行政单位离退休', 'retired'),
  entry('2080505', '机关事业单位基本养老保险缴费支出', 'pension'),
  entry('2080506', '机关事业单位职业年金缴费支出', 'pension'),
  entry('2101101', '行政单位医疗', 'staff'),
  entry('2101103', '公务员医疗补助', 'staff'),
  entry('2210201', '住房公积金', 'staff'),
];

/** Entries of the tasks a department may have; of each group one department takes the whole. */
export const taskCodes: readonly (readonly FunctionCode[])[] = [
  [
    entry('2010301', '行政运行', 'running'),
    entry('2010302', '一般行政管理事务', 'work'),
    entry('2010308', '信访事务', 'work'),
    entry('2010350', '事业运行', 'running'),
  ],
  [
    entry('2101501', '行政运行', 'running'),
    entry('2101502', '一般行政管理事务', 'work'),
    entry('2101504', '信息化建设', 'work'),
    entry('2101506', '医疗保障经办事务', 'work'),
    entry('2101599', '其他医疗保障管理事务支出', 'work'),
  ],
  [
    entry('2120101', '行政运行', 'running'),
    entry('2120104', '城管执法', 'work'),
    entry('2120199', '其他城乡社区管理事务支出', 'work'),
  ],
  [
    entry('2130101', '行政运行', 'running'),
    entry('2130104', '事业运行', 'running'),
    entry('2130106', '科技转化与推广服务', 'work'),
    entry('2130199', '其他农业农村支出', 'work'),
  ],
];

/** Further entries that any department may have. */
export const extraCodes: readonly FunctionCode[] = [
  entry('2050803', '培训支出', 'work'),
  entry('2082701', '财政对失业保险基金的补助', 'staff'),
  entry('2082702', '财政对工伤保险基金的补助', 'staff'),
  entry('2089999', '其他社会保障和就业支出', 'work'),
  entry('2101301', '城乡医疗救助', 'work'),
  entry('2210203', '购房补贴', 'staff'),
];

/** Entries paid out of 政府性基金. */
export const fundCodes: readonly FunctionCode[] = [
  entry('2120804', '农村基础设施建设支出', 'work'),
  entry('2296002', '用于社会福利的彩票公益金支出', 'work'),
  entry('2296013', '用于城乡医疗救助的彩票公益金支出', 'work'),
];

/** Entries paid out of 国有资本经营预算. */
export const capitalCodes: readonly FunctionCode[] = [
  entry('2230105', '国有企业退休人员社会化管理补助支出', 'work'),
];
