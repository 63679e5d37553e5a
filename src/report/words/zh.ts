import type { CellPlace, VerdictParts, Words } from './words.ts';

function verdict({ status, complete, counts, coverage, unchecked, failure }: VerdictParts): string {
  const evaluated = coverage.relations.pass + coverage.relations.rounding + coverage.relations.fail;
  const scope = `核对了 ${coverage.inRelations} 个金额、${evaluated} 条勾稽关系`;
  const rest = complete ? '' : `；另有 ${unchecked} 项未核对`;
  if (status === 'failed') return failure;
  if (status === 'findings') return `${scope}，发现 ${counts}${rest}。`;
  const left = coverage.amounts - coverage.inRelations;
  const spare = left > 0 ? `；另有 ${left} 个金额没有可用的勾稽关系` : '';
  if (status === 'clean') return `${scope}，未发现矛盾${spare}。`;
  if (evaluated === 0) return '没有核对任何勾稽关系，不能据此认为文件无误。';
  return `${scope}，所核对的部分未发现矛盾；但有 ${unchecked} 项未核对，不能据此认为文件无误。`;
}

function rowColumn({ row, column }: Pick<CellPlace, 'row' | 'column'>): string {
  const inRow = row === '' ? '' : `“${row}”行`;
  return column === '' ? inRow : `${inRow}“${column}”列`;
}

const because = (detail: string) => (detail === '' ? '' : `（${detail}）`);

/** The report's words in Chinese: the language of the documents and of the tool's first users. */
export const zh: Words = {
  label: {
    relation: '关系',
    total: '合计方',
    part: '组成项',
    figures: '两边',
    figure: '数字',
    suspect: '疑似错误',
    rival: '也可能是',
    correction: '改正',
    also: '同因不符',
    sentence: '原文',
    blank: '空白',
    checked: '核对范围',
    uncheckedTitle: '未核对',
    uncovered: '没有参与核对的金额',
    ambiguous: '列不能确定的数字',
    byRule: '各规则的关系数',
    table: '表',
    kind: '类别',
    pages: '页',
    amounts: '参与/金额',
    relations: '相符/尾差/不符/未核对',
    rule: '规则',
    ruleStates: '相符/尾差/不符/不适用/未核对',
    file: '文件',
    status: '结果',
    tables: '表数',
    coverage: '核对比例',
    verdict: '结论',
    wholeDocument: '整份文件',
    noTables: '没有找到表格，没有可核对的内容',
    noRelations: '没有一条勾稽关系得到核对',
    unknownTable: '不是已知的报表，表内数字没有核对',
    unusedTable: '表内没有一个金额参与核对',
    unreadableTable: '表格无法读取',
    narrativeUnchecked: '文字里的金额没有与表格核对',
  },
  severity: { error: '错误', warning: '警告', info: '提示' },
  status: { clean: '未见矛盾', findings: '有问题', incomplete: '未核对完', failed: '未能读取' },
  state: {
    pass: '相符',
    rounding: '尾差',
    fail: '不符',
    'not-applicable': '不适用',
    unchecked: '未核对',
  },
  stage: { budget: '部门预算', final: '部门决算' },
  confidence: { 'almost-certain': '几乎可以确定', probable: '很可能', possible: '可能' },
  tableKind: {
    summary: '收支总表',
    income: '收入总表',
    expenditure: '支出总表',
    'fiscal-summary': '财政拨款收支总表',
    'fiscal-expenditure': '财政拨款支出表',
    'general-expenditure': '一般公共预算支出表',
    'basic-expenditure': '基本支出表',
    'government-fund': '政府性基金表',
    'state-capital': '国有资本经营表',
    'three-public': '“三公”经费表',
    'economic-summary': '经济分类汇总表',
    projects: '项目支出表',
    procurement: '政府采购表',
    assets: '资产占用表',
    performance: '绩效目标表',
    operating: '机关运行经费表',
    unknown: '未知报表',
  },
  tableStatus: { checked: '已核对', empty: '空表', unknown: '未知', unreadable: '无法读取' },
  uncoveredReason: {
    ambiguous: '所在的列不能确定',
    unchecked: '所在的关系未能核对',
    'no-relation': '没有适用的勾稽关系',
  },
  failure: {
    missing: () => '没有这个文件或文件夹。',
    unreadable: (detail) => `文件无法打开${because(detail)}。`,
    empty: () => '文件是空的。',
    unsupported: (detail) =>
      detail === '' ? '不支持这种文件格式。' : `不支持这种文件格式，支持的有 ${detail}。`,
    binary: () => '文件既不是 PDF 也不是文本，无法读取。',
    encrypted: () => 'PDF 已加密，需要密码才能打开；请提供未加密的文件。',
    damaged: (detail) => `文件已损坏或不完整，无法读取${because(detail)}。`,
    'no-text': () => '文件里没有文字（可能是扫描件或图片），无法核对。',
    internal: (detail) => `程序内部出错，这份文件没有核对完${because(detail)}。`,
  },
  message: {
    suspect: (m) =>
      `${m.place}：印为 ${m.printed}，按 ${m.formula} 应为 ${m.expected}，相差 ${m.difference} ${m.unit}`,
    sum: (m) =>
      `${m.place}：印为 ${m.printed}，按 ${m.formula} 算得 ${m.expected}，相差 ${m.difference} ${m.unit}`,
    equal: (m) =>
      `${m.place}：印为 ${m.printed}，而${m.otherPlace}印为 ${m.otherPrinted}，按 ${m.formula} 两者应当一致，相差 ${m.difference} ${m.unit}`,
    'blank-total': (m) => `${m.place}：空白未填，按 ${m.formula} 应为 ${m.expected} ${m.unit}`,
    'unlikely-rounding': (m) =>
      `${m.place}：印为 ${m.printed}，按 ${m.formula} 算得 ${m.expected}，相差 ${m.difference} ${m.unit}，超出四舍五入通常造成的尾差`,
    order: (m) =>
      `${m.place}：印为 ${m.printed}，大于${m.otherPlace}的 ${m.otherPrinted}，超出 ${m.difference} ${m.unit}；应有 ${m.formula}`,
    ratio: (m) =>
      `${m.place}：印为 ${m.printed}，按 ${m.formula} 算得 ${m.expected}%，相差 ${m.difference} 个百分点`,
  },
  cause: {
    figure: () => '',
    unexplained: () => '',
    copied: () => '',
    'neighbour-column': ({ table, row }) => `《${table}》“${row}”行的数字疑似填错了列`,
    'rows-swapped': ({ table, rows: [first, second] }) =>
      `《${table}》“${first}”行与“${second}”行的数字疑似互换`,
    'columns-swapped': ({ table, columns: [first, second] }) =>
      `《${table}》“${first}”列与“${second}”列的数字疑似整列互换`,
    'figures-swapped': ({ tables: [here, there], rows: [first, second] }) =>
      `《${here}》“${first}”行与《${there}》“${second}”行的数字疑似互换`,
    'row-missing': ({ table, total, columns, values }) => {
      const figures = columns.map((column, at) => `“${column}”列 ${values[at] ?? ''}`).join('、');
      return `《${table}》“${total}”行比所列各行之和多，疑似漏列一行：${figures}`;
    },
    'row-doubled': ({ table, row }) => `《${table}》“${row}”行疑似重复列示`,
    'row-wrong': ({ table, row }) => `《${table}》“${row}”行有几个数字同时不对，疑似整行取错`,
    'total-not-updated': ({ table, row }) => `《${table}》“${row}”行疑似没有随明细一起更新`,
    'wrong-unit': ({ table, printed, suggested }) =>
      suggested === null
        ? `《${table}》注明单位为${printed}，与其他报表的数字相差整倍数，单位疑似有误`
        : `《${table}》注明单位为${printed}，数字疑似以${suggested}为单位`,
    'stale-table': ({ table }) => `《${table}》的数字普遍与其他报表不符，疑似误用了其他年度的表`,
  },
  repeated: (places) => `；同一差错连同照抄、加总的数字共 ${places} 处`,
  onPage: (page, sentence) => `第${page}页${sentence}`,
  slip: {
    digit: '错一位数字',
    swap: '两位数字互换',
    shift: '小数点错位',
    dropped: '漏一位数字',
    added: '多一位数字',
    sign: '正负号相反',
    unit: '单位不符',
    neighbour: '与相邻格的数字相同',
    spurious: '此处不应有数字',
    blank: '漏填',
    other: '',
  },
  cellPlace: ({ page, table, row, column }) => {
    const title = table === '' ? '一张没有标题的表' : `《${table}》`;
    return `第${page}页${title}${rowColumn({ row, column })}`;
  },
  rowColumn,
  sentencePlace: ({ page, subject }) => `第${page}页正文“${subject}”`,
  narrative: (sentences) => `正文中写有金额的 ${sentences} 句`,
  year: (year) => `${year} 年`,
  unit: (unit) => `单位：${unit}`,
  pageCount: (pages) => `${pages} 页`,
  gloss: (text) => text,
  suspectText: ({ place, printed, suggested, unit, confidence, explains, slip }) =>
    `${place === '' ? '' : `${place}：`}${printed} 应为 ${suggested}` +
    `${unit === '' ? '' : ` ${unit}`}` +
    `（${confidence}${slip === '' ? '' : `，${slip}`}；改正后 ${explains} 条不符的关系成立）`,
  group: (reason, subjects) => `${reason}：${subjects.join('；')}`,
  figures: ({ actual, expected, difference, unit }) =>
    `印为 ${actual} ${unit}，另一边为 ${expected} ${unit}，相差 ${difference} ${unit}`,
  more: (count) => `……另有 ${count} 项`,
  roundingLine: (count) => `尾差 ${count} 处：差额在四舍五入的范围之内，不作为问题。`,
  coverageLine: ({ amounts, inRelations, relations }) =>
    `已知报表印有金额 ${amounts} 个，参与核对 ${inRelations} 个；勾稽关系 ` +
    `${relations.pass} 条相符、${relations.rounding} 条尾差、${relations.fail} 条不符、` +
    `${relations.notApplicable} 条不适用、${relations.unchecked} 条未核对。`,
  stateCount: (state, count) => `${state} ${count}`,
  counts: (errors, warnings, infos) =>
    [
      errors > 0 ? `${errors} 个错误` : '',
      warnings > 0 ? `${warnings} 个警告` : '',
      infos > 0 ? `${infos} 条提示` : '',
    ]
      .filter((part) => part !== '')
      .join('、') || '0 个问题',
  verdict,
  summaryLine: (s) =>
    `共 ${s.documents} 份：未见矛盾 ${s.clean}，有问题 ${s.findings}，未核对完 ${s.incomplete}，` +
    `未能读取 ${s.failed}；错误 ${s.errors}，警告 ${s.warnings}，提示 ${s.infos}。`,
  skippedLine: (count) => `另有 ${count} 个文件不是支持的格式，没有核对。`,
};
