/**
 * What the stages before say in Chinese beside names of the document, with its English. The names
 * of tables, rows and 科目 stay as they are printed.
 */
const PHRASES: readonly (readonly [string, string])[] = [
  ['文字说明：', 'narrative: '],
  ['文字说明（增减额）：', 'narrative (changes): '],
  ['文字说明（上年数）：', 'narrative (last year): '],
  ['前后两处', ' in two places'],
  ['决算数大于预算数', ', final above budget'],
  ['决算数小于预算数', ', final below budget'],
  ['决算数等于预算数', ', final equal to budget'],
  ['决算数 ÷ 预算数 = 完成预算', ', final ÷ budget = completion'],
  ['增减额与增减幅度方向一致', ': change and rate of change point the same way'],
  ['增减额 ÷ 上年数 = 增减幅度', ': change ÷ last year = rate of change'],
  ['增减额 ÷ 预算数 = 增减幅度', ': change ÷ budget = rate of change'],
  ['与上一年度相比', 'compared with the year before'],
  ['与上年持平', ', as last year'],
  ['比上年', ', on last year: '],
  ['比预算', ', on the budget: '],
  ['增减额', 'change'],
  ['增加额', 'increase'],
  ['减少额', 'decrease'],
  ['= 上年 ', '= last year '],
  ['= 预算 ', '= budget '],
  ['= 占比', '= share'],
  ['各项占比之和', ': sum of the shares'],
  ['占比应带百分号', 'a share has its percent sign'],
  ['已列入政府采购预算', ' is in the procurement budget'],
  ['，不大于', ', at most '],
  ['该项目绩效目标表的预算数', 'the budget in the performance table of this project'],
  ['个绩效目标表预算数之和', ' performance tables, their budgets added up'],
  ['是否为空', ': whether both are empty'],
  ['三本预算之和', 'the three budgets added up'],
  ['三本预算同类之和', 'the same class of the three budgets added up'],
  ['各类', 'each class'],
  ['同类', 'the same class'],
  ['各科目', 'each code'],
  ['同科目', 'the same code'],
  ['（未标明的合计行）', '(unnamed total)'],
  ['（无列名）', '(no header)'],
  ['金额 = 数量 × 单价', 'amount = quantity × price'],
  ['单位名称前后一致', 'the department has one name throughout'],
  ['模板均已填写', 'the template is filled in'],
  ['各类用车之和（辆）', 'the kinds of vehicles added up'],
  ['公务用车保有量与前文一致（辆）', 'vehicles held, as said before'],
  ['公务用车保有量与表中一致（辆）', 'vehicles held, as the table has them'],
  ['文字说明：没有', 'narrative: there is no '],
  ['增长额', 'growth'],
  ['下降额', 'fall'],
  ['没有填报说明', 'no instructions of the template are left'],
  ['说明有内容', 'the explanation says something'],
  ['各表名称相同', ' has one name in all tables'],
  ['的名称合于科目', ' has the name of its class'],
  ['文字中的科目名称和级次合于科目', 'class names and levels in the text are those in force'],
  ['标题年份为', 'the title has the year'],
  ['项目实施周期包含预算年度', 'the project runs in the budget year'],
  ['目录所列各表均已印出', 'every table of the contents is printed'],
  ['应公开的报表均已印出', 'every table that must be published is printed'],
  ['标题序号连续', 'headings are numbered without gaps'],
  ['同一科目只列一行', 'each code has one row'],
  ['项有其款、款有其类', 'each 项 has its 款, each 款 its 类'],
  ['金额格式合规', 'amounts are well formed'],
  ['表上标明金额单位', 'the table states its unit'],
  ['表上与栏目的金额单位相同', 'the table and its columns state one unit'],
  ['表与文字的金额单位相同', 'the tables and the text state one unit'],
  ['空表应有说明', 'an empty table is explained'],
  ['说明是空表的表没有数据', 'a table said to be empty has no figures'],
  ['行内合计，含', ': total of each row, with '],
  [
    '列的含义未知，是否计入合计未能确定',
    'what the column means is unknown, so it may count or not',
  ],
  ['多数行都不合此式，列的含义未能确定', 'most rows fail it, so what the columns mean is unsure'],
  ['多数行都不合此式，比较的口径未能确定', 'most rows fail it, so what is compared is unsure'],
  [
    '减少或下降后又带负号，增减方向不明',
    'a negative figure behind a word of decrease leaves open which way',
  ],
  [
    '各项增减所比的年度或口径与总额的不同',
    'the parts’ changes are against another year or measure than the whole’s',
  ],
  ['列举的各项未必是全部', 'the parts listed need not be all'],
  [
    '占比末位经调整，使各项合计为100%',
    'last digits were adjusted so that the shares add up to 100%',
  ],
  ['文件没有政府采购表', 'the document has no procurement table'],
  ['政府采购表没有读出', 'the procurement table could not be read'],
  ['三本预算的表未全部印出', 'not all three budgets are printed'],
  ['三公经费表没有可比的合计', 'the 三公 table has no total to compare'],
  ['项目支出表所含的资金与支出表未必相同', 'the projects table may be of other money'],
  ['三本预算的表所印的行、列不一，无法相加', 'not all the tables print these rows or columns'],
  [
    '收入表未说明资金是否全为财政拨款',
    'the income table does not say whether all money is 财政拨款',
  ],
  ['部门有财政拨款以外的收入，两表口径不同', 'there is income besides 财政拨款'],
  ['部门有（或未说明是否有）财政拨款以外的资金', 'there is, or may be, money besides 财政拨款'],
  ['没有收支总表，不知有无结转结余', 'no summary says whether money is carried over'],
  ['两表的收入来源分列不同', 'the two split income differently'],
  ['决算的绩效表列的是预算数', 'the forms of final accounts state budgets'],
  ['两表的上年结转分列不同', 'the two split what was brought forward differently'],
  ['有结转结余，收支可以不同', 'money is carried over, so the two may differ'],
  ['有上年结转，各表是否包含不一', 'tables may or may not include what was brought forward'],
  ['只有部分项目编报了绩效目标', 'only some projects have performance tables'],
  ['302 各行的人员经费为空', 'the rows of 302 have no personnel spending'],
  ['301、303 各行的公用经费为空', 'the rows of 301 and 303 have no public spending'],
  ['文件印出的报表太少', 'too few tables are printed'],
  ['文件没有目录，可能只是节选', 'there is no list of contents: perhaps an excerpt'],
  ['有未能读取的表格', 'some tables could not be read'],
  ['与邻近的文字未能分清', ' runs into the text beside it'],
  ['各项均为空白', 'all are blank'],
  ['未列百分比', 'no percentage is printed'],
  ['基数为零，无法计算百分比', 'the base is zero'],
  ['基数小于其末位的一半，无法计算百分比', 'the base is below half a unit of its last digit'],
  ['所在的列无法确定', ' may stand in more than one column'],
  ['无法识别：不是完整的数字', ' is no whole number'],
  ['两种读法不一致：甲作', 'the two readings differ: one has '],
  ['，乙作', ', the other '],
  ['空白', 'blank'],
  ['整页是图片，没有可读的文字', 'the page is a picture without text'],
  [
    '文本失去了列，表头又不合任何已知格式，各列含义未能确定',
    'the columns are lost and the header is of no known form',
  ],
  [
    '表的右半印在后面的页上，其中各数所在的行未能确定',
    'its right half is on later pages and its rows are unsure',
  ],
  ['表头未能识别', 'the header was not understood'],
  ['表头之下没有读到数据行', 'no rows were read below the header'],
  [
    '文本没有逐行印出表格（可能是逐列、逐块提取的），各数所在的行未能确定',
    'the text does not print its tables by rows (it may follow columns or blocks)',
  ],
  [
    '文本把相邻单元格连在一起印出，各数未能分开',
    'the text runs neighbouring cells together, so their figures cannot be told apart',
  ],
];

const english = new Map(PHRASES);
const longestFirst = [...english.keys()].sort((a, b) => b.length - a.length);
const SPOKEN = new RegExp(
  `《[^》]*》|“[^”]*”|${longestFirst.join('|').replace(/[+*?.()]/g, '\\$&')}`,
  'gu',
);
const ROWS = /（共(\d+)行）/g;
const PARTS = /…（(\d+)项）/g;
const TABLE_PAGES = /第([\d、]+)页的表/g;
const PAGES = /第([\d、]+)页/g;

/** A formula or reason in English; what is quoted, and every name, stays as printed. */
export function gloss(text: string): string {
  return text
    .replace(SPOKEN, (found) => english.get(found) ?? found)
    .replace(/ ([,:])/g, '$1')
    .replace(ROWS, ' ($1 rows)')
    .replace(PARTS, '… ($1 parts)')
    .replace(TABLE_PAGES, 'the table on page $1')
    .replace(PAGES, 'page $1');
}
