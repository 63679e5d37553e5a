import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grids, gridTexts, itemsOf, linearTables, rowTexts } from '../read.ts';

const HEAD = [
  '                   2025年部门支出预算总表',
  '编制部门：某局                                                  单位：元',
  '                   项目                              支出预算',
  '功能分类科目编码',
  '                   科目名称          合计             基本支出            项目支出',
  '类     款    项',
];

const ROWS = [
  '201             一般公共服务支出        21,601,733.00   12,291,733.00    9,310,000.00',
  '201   13   01   行政运行             9,389,913.00    9,389,913.00',
  '201   13   02   一般行政管理事务         4,545,000.00                     4,545,000.00',
];

test('a figure stands in the column it is printed under, blanks stay blank', () => {
  const [grid] = grids(itemsOf([...HEAD, ...ROWS].join('\n')));
  assert.deepEqual(gridTexts(grid).slice(-3), [
    '201|||一般公共服务支出|21,601,733.00|12,291,733.00|9,310,000.00',
    '201|13|01|行政运行|9,389,913.00|9,389,913.00|',
    '201|13|02|一般行政管理事务|4,545,000.00||4,545,000.00',
  ]);
  assert.match(gridTexts(grid)[0] ?? '', /支出预算<1x3>$/);
});

test('a block of lines shifted to the left keeps its columns', () => {
  const shifted = [
    '221             住房保障支出       2,849,034.00    2,849,034.00',
    '221   02   01   住房公积金       371,514,655.00   19,830,655.00   351,684,000.00',
    '229             其他支出         1,000,000.00                     1,000,000.00',
  ];
  const [grid] = grids(itemsOf([...HEAD, ...ROWS, ...shifted].join('\n')));
  assert.deepEqual(
    gridTexts(grid)
      .slice(-3)
      .map((row) => row.split('|').slice(4).join('|')),
    [
      '2,849,034.00|2,849,034.00|',
      '371,514,655.00|19,830,655.00|351,684,000.00',
      '1,000,000.00||1,000,000.00',
    ],
  );
});

test('text that counts a Han character as two columns is read in that measure', () => {
  const text = [
    '收入支出决算总表',
    '                                单位：万元',
    '科目编码  科目名称                  合计  基本支出  项目支出',
    '208       社会保障和就业支出      113.48    108.48      5.00',
    '210       医疗                     24.87     24.87',
    '221       住房保障支出             65.67                65.67',
  ].join('\n');
  assert.deepEqual(gridTexts(grids(itemsOf(text))[0]).slice(-3), [
    '208|社会保障和就业支出|113.48|108.48|5.00',
    '210|医疗|24.87|24.87|',
    '221|住房保障支出|65.67||65.67',
  ]);
});

test('a name over several lines and a header printed again on the next page', () => {
  const row = [
    '                机关事业单位基本',
    '208   05   05                        1,410,886.00    1,410,886.00',
    '                养老保险缴费',
  ];
  const next = '201   32   01   行政运行             9,389,913.00    9,389,913.00';
  const [grid, ...rest] = grids(
    itemsOf(`${[...HEAD, ...ROWS, ...row].join('\n')}\f${[...HEAD.slice(2), next].join('\n')}`),
  );
  assert.equal(rest.length, 0);
  assert.deepEqual(gridTexts(grid).slice(-2), [
    '208|05|05|机关事业单位基本养老保险缴费|1,410,886.00|1,410,886.00|',
    '201|32|01|行政运行|9,389,913.00|9,389,913.00|',
  ]);
});

test('where a figure could stand in either of two columns only the order is kept', () => {
  const doubt = '201   13   03   机关服务                      4,545,000.00        4,545,000.00';
  const items = itemsOf([...HEAD, ...ROWS, doubt].join('\n'));
  assert.equal(grids(items).length, 0);
  assert.equal(
    rowTexts(linearTables(items)[0]).at(-1),
    '201|13|03|机关服务|4,545,000.00|4,545,000.00',
  );
});

const bodyOf = (text: string): string[] =>
  gridTexts(grids(itemsOf(text))[0]).map((row) => row.replace(/<\dx\d>/g, ''));

test('a heading over several lines is one, and one over others stays apart', () => {
  const text = [
    '                  单位：万元',
    '科目编码  科目名称                      本年收入                      上年结转',
    '                            小计    财政拨款收入  事业单位',
    '                                                  经营收入',
    '208       社会保障和就业   113.48      108.48      5.00                  2.00',
    '210       医疗              24.87       24.87',
    '221       住房保障          65.67                 65.67                  1.00',
  ].join('\n');
  assert.deepEqual(bodyOf(text), [
    '科目编码|科目名称|本年收入|上年结转',
    '小计|财政拨款收入|事业单位经营收入',
    '208|社会保障和就业|113.48|108.48|5.00|2.00',
    '210|医疗|24.87|24.87||',
    '221|住房保障|65.67||65.67|1.00',
  ]);
});

test('a row that numbers the columns is a row and tells which column amounts are in', () => {
  const text = [
    '                                      单位：万元',
    '序号      项目            合计   一般公共预 政府性基金 国有资本经',
    '                                 算财政拨款 预算财政拨 营预算财政',
    '栏次       1                2           3          4          5',
    '1     一、一般公共服务      5.00        3.00       2.00',
    '2     二、外交              7.00        7.00',
    '3     三、国防              9.00        8.00       1.00',
  ].join('\n');
  assert.deepEqual(bodyOf(text).slice(1), [
    '栏次|1|2|3|4|5',
    '1|一、一般公共服务|5.00|3.00|2.00|',
    '2|二、外交|7.00|7.00||',
    '3|三、国防|9.00|8.00|1.00|',
  ]);
});

test('amounts half a line above their row and labels a place off their column', () => {
  const text = [
    '                                单位：万元',
    '类   款   项   科目名称             合计       基本支出   项目支出',
    '                                            1,503.52   603.14',
    '201            一般公共服务支出     2,106.66',
    '                                            1,503.52   603.14',
    '201  06        财政事务             2,106.66',
    '201  06   01  行政运行             1,511.89   1,503.52     8.37',
    '201  06   02   一般行政管理事务        10.00               10.00',
  ].join('\n');
  assert.deepEqual(bodyOf(text).slice(-4), [
    '201|||一般公共服务支出|2,106.66|1,503.52|603.14',
    '201|06||财政事务|2,106.66|1,503.52|603.14',
    '201|06|01|行政运行|1,511.89|1,503.52|8.37',
    '201|06|02|一般行政管理事务|10.00||10.00',
  ]);
});

test('two lists side by side, a place apart, with names wrapped on either side', () => {
  const text = [
    '                        单位：万元',
    '            收入                           支出',
    '     项目            决算数          项目            决算数',
    '一、一般公共预算拨款   1,625.32 一、一般公共服务支出        0.00',
    '二、政府性基金预算',
    '                         260.80 二、外交支出                0.00',
    '拨款',
    '三、国有资本经营           0.00 三、国防支出              104.70',
    '                               四、公共安全支出            1.51',
    '     总计              1,886.12      总计                106.21',
  ].join('\n');
  assert.deepEqual(bodyOf(text).slice(1), [
    '项目|决算数|项目|决算数',
    '一、一般公共预算拨款|1,625.32|一、一般公共服务支出|0.00',
    '二、政府性基金预算拨款|260.80|二、外交支出|0.00',
    '三、国有资本经营|0.00|三、国防支出|104.70',
    '||四、公共安全支出|1.51',
    '总计|1,886.12|总计|106.21',
  ]);
});

/** A line of a code, a name, and three amounts or headings in columns this wide. */
const spacedLine = (cells: readonly string[], name: number, amount: number): string => {
  const [code = '', label = '', ...amounts] = cells;
  return (
    code.padEnd(9) + label.padEnd(name) + amounts.map((text) => text.padStart(amount)).join('')
  );
};

test('each page sets its columns anew: by the header that both print, or by columns alike', () => {
  const head = ['科目编码', '科目名称', '合计  ', '基本支出', '项目支出'];
  const pages = [
    [head, ['208', '社会保障和就业支出', '113.48', '108.48', '5.00']],
    [head, ['210', '医疗', '24.87', '24.87', '']],
    [['221', '住房', '1,065.67', '65.67', '1,000.00']],
  ];
  const widths = [
    [14, 12],
    [8, 15],
    [6, 13],
  ];
  const text = pages.map((lines, page) =>
    lines.map((cells) => spacedLine(cells, widths[page]?.[0] ?? 0, widths[page]?.[1] ?? 0)),
  );
  assert.deepEqual(
    bodyOf(`单位：万元\n${text.map((lines) => lines.join('\n')).join('\f')}`).slice(1),
    [
      '208|社会保障和就业支出|113.48|108.48|5.00',
      '210|医疗|24.87|24.87|',
      '221|住房|1,065.67|65.67|1,000.00',
    ],
  );
});

test('headings whose letters are set far apart are words: 收    入, 本年收   入', () => {
  const [grid] = grids(
    itemsOf(
      [
        '                    财政拨款收支总表',
        '单位：元',
        '              收      入                                      支    出',
        '        项    目           本年收   入              项    目           合     计        一般公共预算',
        '一、本年收入                  5,291,471.21  一、本年支出                  5,314,538.45  5,314,538.45',
        '（一）一般公共预算拨款             5,291,471.21  （一）一般公共服务支出             4,971,628.03  4,971,628.03',
        '二、上年结转                     23,067.24  （二）住房保障支出                 342,910.42    342,910.42',
        '收入总计                    5,314,538.45  支出总计                    5,314,538.45  5,314,538.45',
      ].join('\n'),
    ),
  );
  assert.deepEqual(
    gridTexts(grid)
      .slice(0, 3)
      .map((row) => row.replaceAll(' ', '')),
    [
      '收入<1x2>|支出<1x3>',
      '项目|本年收入|项目|合计|一般公共预算',
      '一、本年收入|5,291,471.21|一、本年支出|5,314,538.45|5,314,538.45',
    ],
  );
});

test('a short name goes on in no other line: a blank row below it stays a row', () => {
  const [grid] = grids(
    itemsOf(
      [
        '                 政府采购预算表',
        '部门：某局        单位：万元',
        '              采购类别                    金额',
        '合计                                         305.40',
        '货物                                          85.40',
        '工程',
        '服务                                         220.00',
      ].join('\n'),
    ),
  );
  assert.deepEqual(gridTexts(grid).slice(-3), ['货物|85.40', '工程|', '服务|220.00']);
});

test('names of two columns that no line prints both stay two columns where they overlap', () => {
  const [grid] = grids(
    itemsOf(
      [
        '                       项目支出预算表',
        '部门：某局        单位：万元',
        ' 单位名称         项目名称    合计       一般公共预算       政府性基金预算',
        '合计                    321.01       210.95       110.06',
        '某单位文化和体育服务中心（本级）     213.90       160.31        53.59',
        '         场馆开放补助      56.85        56.85',
        '         文物保护修缮经费   157.05       103.46        53.59',
        '某单位文化馆              107.11        50.64        56.47',
        '         群众文化活动     107.11        50.64        56.47',
      ].join('\n'),
    ),
  );
  assert.deepEqual(
    gridTexts(grid)
      .slice(2)
      .map((row) => row.split('|').slice(0, 3).join('|')),
    [
      '某单位文化和体育服务中心（本级）||213.90',
      '|场馆开放补助|56.85',
      '|文物保护修缮经费|157.05',
      '某单位文化馆||107.11',
      '|群众文化活动|107.11',
    ],
  );
});

const headsOf = (lines: readonly string[], rows: number): readonly string[] => {
  const [grid] = grids(itemsOf(lines.join('\n')));
  return gridTexts(grid).slice(0, rows);
};

test('two common headings over the same headings each part them where these begin again', () => {
  assert.deepEqual(
    headsOf(
      [
        '                                       “三公”经费支出决算表',
        '部门：某局                    单位：万元',
        '                                       预算数                                                                               决算数',
        '                                       公务用车购置及运行维护费                                                                      公务用车购置及运行维护费',
        ' 合计       因公出国（境）费                                                      公务接待费        合计      因公出国（境）费                                                     公务接待费',
        '                            小计       公务用车购置费         公务用车运行维护费                                                 小计      公务用车购置费         公务用车运行维护费',
        '  1          2              3           4                5                6          7          8              9         10               11               12',
        '  29.47              0.00   25.61            18.70               6.91         3.86   28.22              0.00   25.36           18.45               6.91         2.86',
      ],
      1,
    ),
    ['预算数<1x6>|决算数<1x6>'],
  );
});

test('a common heading over a longer one and that over a wrapped one are three', () => {
  assert.deepEqual(
    headsOf(
      [
        '                                       “三公”经费支出决算表',
        '部门：某局                    单位：元',
        '                                      预算数                                                                           决算数',
        '                                  公务用车购置及运行维护费                                                                  公务用车购置及运行维护费',
        '             因公出国（境）                                                公务接待                   因公出国（境）',
        '  合计                                  公务用车购置         公务用车运行维护                    合计                                 公务用车购置         公务用车运行维护 公务接待费',
        '                费           小计                                        费                       费           小计',
        '                                         费               费                                                            费                费',
        '    1           2            3              4           5              6          7           8            9              10          11            12',
        '981,299.63          0.00 593,711.65     187,023.00      406,688.65 387,587.98 963,799.63          0.00 591,211.65     184,523.00      406,688.65 372,587.98',
      ],
      3,
    ),
    [
      '预算数<1x6>|决算数<1x6>',
      '合计<2x1>|因公出国（境）费<2x1>|公务用车购置及运行维护费<1x3>|公务接待费<2x1>|合计<2x1>|因公出国（境）费<2x1>|公务用车购置及运行维护费<1x3>|公务接待费<2x1>',
      '小计|公务用车购置费|公务用车运行维护费|小计|公务用车购置费|公务用车运行维护费',
    ],
  );
});

test('a common heading set left over the first of its headings stays apart', () => {
  assert.deepEqual(
    headsOf(
      [
        '                            部门预算项目支出表',
        '部门名称：某局   单位：万元',
        '                                    资金来源',
        '序号   单位名称        项目名称       项目类别',
        '                                    合计            一般公共预算            政府性基金预算   其他资金',
        '     合计                                  258.18            258.18',
        ' 1   某某局机关      行政运行提升工程   特定目标类         21.01             21.01',
        ' 2   某某局机关      小学教育提升工程   特定目标类        237.17            237.17',
      ],
      3,
    ),
    [
      '序号<2x1>|单位名称<2x1>|项目名称<2x1>|项目类别<2x1>|资金来源<1x4>',
      '合计|一般公共预算|政府性基金预算|其他资金',
      '|合计|||258.18|258.18||',
    ],
  );
});

test('amounts stand under no heading of names that reaches over them', () => {
  const rows = [
    '                           收入支出决算总表',
    '部门：某局        单位：万元',
    '收入                                     支出',
    '项目                         决算数         按功能分类             决算数',
    '一、一般公共预算财政拨款收入                   2143.18 一、一般公共服务支出            1685.17',
    '二、政府性基金预算财政拨款收入                   44.05 二、外交支出',
    '三、经营收入                                 三、社会保障和就业支出              212.16',
    '本年收入合计                           2187.23 本年支出合计                1897.33',
  ];
  assert.deepEqual(headsOf(rows, 3), [
    '收入<1x2>|支出<1x2>',
    '项目|决算数|按功能分类|决算数',
    '一、一般公共预算财政拨款收入|2143.18|一、一般公共服务支出|1685.17',
  ]);
});

test('a name that begins above the first code and its amounts is no heading', () => {
  const [grid] = grids(
    itemsOf(
      [
        '                收入总表',
        '部门名称：某局                  单位：万元',
        ' 单位代码      单位名称            合计       本年收入     上年结转',
        '           某某市机关事务管',
        '     118            2,699.57   2,464.98     234.60',
        '           理局',
        '           某某市机关事务管',
        ' 118001             1,878.95   1,644.35     234.60',
        '           理局（本级）',
        '           某某市机关后勤服',
        ' 118002               820.62     820.62',
        '           务中心',
      ].join('\n'),
    ),
  );
  assert.deepEqual(gridTexts(grid), [
    '单位代码|单位名称|合计|本年收入|上年结转',
    '118|某某市机关事务管理局|2,699.57|2,464.98|234.60',
    '118001|某某市机关事务管理局（本级）|1,878.95|1,644.35|234.60',
    '118002|某某市机关后勤服务中心|820.62|820.62|',
  ]);
});

test('a line that announces a table of another kind ends the one above it', () => {
  const [grid] = grids(
    itemsOf(
      [
        '              会议费和培训费表',
        '部门：某局             单位：万元',
        '项目            会议费           培训费',
        '上年             24.33         11.58',
        '本年             20.10         10.00',
        '相关统计数：',
        '项目                  统计数       项目            统计数',
        '召开会议次数（个）             6       参加会议人次（人）       240',
      ].join('\n'),
    ),
  );
  assert.deepEqual(gridTexts(grid), ['项目|会议费|培训费', '上年|24.33|11.58', '本年|20.10|10.00']);
});
