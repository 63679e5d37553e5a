import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf, linearTables, rowTexts } from '../read.ts';

const rowsOf = (...lines: readonly string[]): readonly string[] =>
  rowTexts(linearTables(itemsOf(lines.join('\n')))[0]);

const cells = (text: string): readonly string[] => text.split(' ');

const HEAD = ['收支预算总表', '单位：万元', ...cells('收入 支出 项目 预算数 项目 预算数')];

test('numbers of columns that stand on a line each head the rows, again on the next page', () => {
  const head = cells('序号 功能分类科目 合计 基本支出 项目支出 科目编码 科目名称 栏次 1 2 3 4 5');
  const [table] = linearTables(
    itemsOf(
      [
        '支出预算总表',
        '单位：万元',
        ...head,
        ...cells('1 合计 9.00 4.00 5.00 2 208 社会保障支出 3.00 1.00 2.00'),
        ...cells('3 20805 养老支出 3.00 1.00 2.00 4 2080501 行政单位离退休 1.00 1.00'),
        ...cells('5 2080505 养老保险缴费 2.00 2.00'),
        `\f${head[0]}`,
        ...head.slice(1),
        ...cells('6 210 卫生健康支出 6.00 3.00 3.00'),
      ].join('\n'),
    ),
  );
  assert.deepEqual(rowTexts(table), [
    '1|合计|9.00|4.00|5.00',
    '2|208|社会保障支出|3.00|1.00|2.00',
    '3|20805|养老支出|3.00|1.00|2.00',
    '4|2080501|行政单位离退休|1.00|1.00',
    '5|2080505|养老保险缴费|2.00|2.00',
    '6|210|卫生健康支出|6.00|3.00|3.00',
  ]);
});

test('the last digits of a narrow cell beside the next cell belong to the number above', () => {
  const rows = ['一、一般公共预算', '1,769.4', '8 一、一般公共服务', '12.00', '其中：财政拨款'];
  const more = ['1,769.4', '8 二、外交', '-', '二、政府性基金', '179.46 三、国防', '1,757.4', '8'];
  assert.deepEqual(rowsOf(...HEAD, ...rows, ...more), [
    '一、一般公共预算|1,769.48|一、一般公共服务|12.00',
    '其中：财政拨款|1,769.48|二、外交|-',
    '二、政府性基金|179.46|三、国防|1,757.48',
  ]);
});

test('a row number below an amount with fewer decimals is no digit of it', () => {
  const head = cells('序号 科目名称 合计 基本支出 项目支出');
  const rows = [
    '1',
    '行政运行',
    '13.4',
    '3.25',
    '10.1',
    '2 事业运行',
    '8.25',
    '8.25',
    '3 其他',
    '5.4',
  ];
  assert.deepEqual(rowsOf('支出预算总表', '单位：万元', ...head, ...rows), [
    '1|行政运行|13.4|3.25|10.1',
    '2|事业运行|8.25|8.25',
    '3|其他|5.4',
  ]);
});

test('a whole amount cut beside the next list is put together where others show how wide cells are', () => {
  const rows = ['一、财政拨款收入', '1532553', '1 一、社会保障支出', '4707102', '二、事业收入'];
  const more = ['1479154', '5 二、卫生健康支出', '1148359', '收入总计', '1532553', '0 支出总计'];
  const found = rowsOf(...HEAD, ...rows, ...more, '1532553', '1')
    .join('|')
    .split('|');
  for (const amount of ['15325531', '14791545', '15325530', '4707102'])
    assert.ok(found.includes(amount), amount);
});

const TWO = cells('科目编码 科目名称 科目编码 科目名称 合计 人员经费 公用经费');

test('the second of two codes with their names opens no row', () => {
  const rows = ['合计', '9.00', '6.00', '3.00', '30101', '基本工资', '50101', '工资奖金津补贴'];
  const more = [
    '6.00',
    '6.00',
    '-',
    '30201',
    '办公',
    '用品费',
    '50201',
    '办公经费',
    '3.00',
    '-',
    '3.00',
  ];
  assert.deepEqual(rowsOf('基本支出预算表', '单位：万元', ...TWO, ...rows, ...more), [
    '合计|9.00|6.00|3.00',
    '30101|基本工资|50101|工资奖金津补贴|6.00|6.00|-',
    '30201|办公用品费|50201|办公经费|3.00|-|3.00',
  ]);
});

test('a whole amount that looks like a code opens no row', () => {
  const head = cells('类 款 项 科目名称 合计 财政拨款 其他收入');
  const rows = cells(
    '208 社会保障支出 2123654 2077256 46398 208 05 养老支出 2123654 2077256 46398',
  );
  assert.deepEqual(rowsOf('收入预算总表', '单位：元', ...head, ...rows), [
    '208|社会保障支出|2123654|2077256|46398',
    '208|05|养老支出|2123654|2077256|46398',
  ]);
});

test('figures alone, on lines of their own, are the only row of their table', () => {
  const head = cells('合计 因公出国（境）费 公务接待费 小计 购置费 运行费');
  const text = [
    '“三公”经费支出表',
    '单位：万元',
    ...head,
    '6.21',
    '3.67 0.00',
    '2.54',
    '0.00 2.54',
  ];
  assert.deepEqual(rowsOf(...text), ['6.21|3.67|0.00|2.54|0.00|2.54']);
});

test('names of projects that end like those of rows do not part them from their unit', () => {
  const head = cells('类型 项目名称 项目单位 合计 一般公共预算 政府性基金预算');
  const project = (name: string) => ['其他运转类', ...cells(name), '本级单位', '4.00', '4.00', '-'];
  const rows = [
    ...project('宣传培训经费'),
    ...project('设备更新专项经 费'),
    ...project('信息系统维护'),
  ];
  assert.deepEqual(
    rowsOf('项目支出预算表', '单位：万元', ...head, '合计', '12.00', '12.00', '-', ...rows),
    [
      '合计|12.00|12.00|-',
      '其他运转类宣传培训经费本级单位|4.00|4.00|-',
      '其他运转类设备更新专项经费本级单位|4.00|4.00|-',
      '其他运转类信息系统维护本级单位|4.00|4.00|-',
    ],
  );
});

test('what is bought, its code and its unit stand in the row of the project they are bought for', () => {
  const head = cells('项目名称 采购物品名称 采购目录序号 计量单位 数量 单价 合计 一般公共预算拨款');
  const rows = cells(
    '合计 17.33 17.33 困难群众补助 项目经费 台式计算机 A02010105 台 15 0.71 10.65 10.65',
  );
  const more = cells('公共设施养护经费 修缮工程 B08010000 项 1 6.68 6.68 6.68');
  assert.deepEqual(rowsOf('政府采购预算', '单位：万元', ...head, ...rows, ...more), [
    '合计|17.33|17.33',
    '困难群众补助项目经费台式计算机A02010105台|15|0.71|10.65|10.65',
    '公共设施养护经费修缮工程B08010000项|1|6.68|6.68|6.68',
  ]);
});

test('the rest of a name behind a code opens no row, nor does the other list its sum of the same name', () => {
  const coded = cells(
    '30231 公务用车运 行维护费 5.62 30239 其他交通费 用 19.73 30299 其他商品和 服务支出 2.00',
  );
  const head = cells('科目编码 科目名称 决算数');
  assert.deepEqual(rowsOf('基本支出决算表', '单位：万元', ...head, ...coded), [
    '30231|公务用车运行维护费|5.62',
    '30239|其他交通费用|19.73',
    '30299|其他商品和服务支出|2.00',
  ]);
  const sided = cells(
    '一、事业收入 9.00 一、教育支出 8.00 年末结转和结余 1.00 总计 9.00 总计 9.00',
  );
  assert.equal(rowsOf(...HEAD, ...sided).at(-1), '总计|9.00|总计|9.00');
});

test('a unit behind the heading of a column is no line of its own', () => {
  const rows = [
    '项目',
    '数量',
    '价值（金额单位：万元）',
    '资产总额',
    '415.24',
    '1、房屋（平方米）',
    '281.71',
  ];
  assert.deepEqual(
    rowsOf('固定资产占用情况表', '单位：万元', ...rows, '2、车辆（台、辆）', '133.53'),
    ['资产总额|415.24', '1、房屋（平方米）|281.71', '2、车辆（台、辆）|133.53'],
  );
});

const CODED = cells('科目编码 科目名称 合计 基本支出 项目支出');

test('digits that a page carries over end the numbers above, and its code and name the row', () => {
  const [title, unit] = ['支出预算总表', '单位：万元'];
  const rows = [
    '合计',
    '9,163.56',
    '9,140.90',
    '22.66',
    '21011 卫生健康',
    '9,163.5 9,140.9',
    '22.66',
  ];
  const second = [
    ...cells('支出 6 0'),
    '2101101 行政单位',
    '40.12',
    '40.12',
    '210110 公务员',
    '9.00',
    '9.00',
  ];
  const third = [...cells('3 补助'), '2101199', '其他', '9.00', '9.00'];
  const page = (lines: readonly string[]) => [...CODED, ...lines].join('\n');
  const text = `${title}\n${unit}\n${page(rows)}\f${page(second)}\f${page(third)}`;
  assert.deepEqual(rowTexts(linearTables(itemsOf(text))[0]), [
    '合计|9,163.56|9,140.90|22.66',
    '21011|卫生健康支出|9,163.56|9,140.90|22.66',
    '2101101|行政单位|40.12|40.12',
    '2101103|公务员补助|9.00|9.00',
    '2101199|其他|9.00|9.00',
  ]);
});

test('the code of a unit below amounts opens a row, its name beside it or below', () => {
  const head = cells('单位代码 单位名称 合计 一般公共预算 政府性基金');
  const rows = cells('合计 9.00 9.00 - 795 综合服务局 9.00 9.00 -');
  const units = ['795001 综合服务局', '本级', ...cells('5.00 5.00 - 795002 服务中心 4.00 4.00 -')];
  assert.deepEqual(rowsOf('收入预算表', '单位：万元', ...head, ...rows, ...units), [
    '合计|9.00|9.00|-',
    '795|综合服务局|9.00|9.00|-',
    '795001|综合服务局本级|5.00|5.00|-',
    '795002|服务中心|4.00|4.00|-',
  ]);
});

test('the end of a whole amount beside other amounts is put together with it', () => {
  const rows = ['208', '社会保障支出', '1532553', '1', '5608062', '9717469', '210', '卫生健康支出'];
  const more = ['5608062', '5608062', '合计', '2093359', '3 5608062 9717469'];
  assert.deepEqual(rowsOf('支出预算总表', '单位：元', ...CODED, ...rows, ...more), [
    '208|社会保障支出|15325531|5608062|9717469',
    '210|卫生健康支出|5608062|5608062',
    '合计|20933593|5608062|9717469',
  ]);
});

test('numbers of columns that go on below their line are no row', () => {
  const lines = [
    '政府性基金支出决算表',
    '科目编码 科目名称 年初结转 本年收入 本年支出',
    '栏次 1 2',
    '3',
    '229 其他支出 1.00 5.00 6.00',
    '22960 彩票公益金安排的支出 1.00 5.00 6.00',
  ];
  const [table] = linearTables(itemsOf(lines.join('\n')));
  assert.deepEqual(rowTexts(table), [
    '229|其他支出|1.00|5.00|6.00',
    '22960|彩票公益金安排的支出|1.00|5.00|6.00',
  ]);
});

test('columns are counted as far as a table has them, whatever another of like headings has', () => {
  const count = (most: number) => Array.from({ length: most }, (_, at) => String(at + 1));
  const table = (title: string, words: string[], most: number, row: string) => [
    title,
    '单位：万元',
    ...words,
    '科目名称',
    '小计',
    '基本支出',
    '项目支出',
    '栏次',
    ...count(most),
    row,
  ];
  const lines = [
    ...table('一般公共预算支出决算表', [], 3, '229 其他支出 6.00 5.00 1.00'),
    ...table(
      '政府性基金收入支出决算表',
      ['年初结转', '本年收入'],
      5,
      '229 其他支出 1.00 5.00 6.00 6.00 0.00',
    ),
  ];
  assert.deepEqual(
    linearTables(itemsOf(lines.join('\n'))).map(({ rows }) => rows.length),
    [1, 1],
  );
});
