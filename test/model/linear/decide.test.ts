import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure, Statement } from '../../../src/types/model.ts';
import { model, statement } from '../build.ts';

/** `concept=text` for each cell that prints or could print something; `?` where it is not certain. */
function cells(of: Statement | undefined, row: number): readonly string[] {
  const side = of?.sides[0];
  const shown = ({ text, certainty, possible }: Figure): string =>
    certainty === 'ambiguous'
      ? `?${possible?.map((each) => each?.text ?? '.').join('/') ?? text}`
      : text;
  return (side?.figures[row] ?? []).flatMap((figure, at) => {
    const text = shown(figure);
    return text === '' || text === '?' ? [] : [`${side?.columns[at]?.concept}=${text}`];
  });
}

const tableOf = (text: string, title: string): Statement | undefined =>
  model(text).statements.find((each) => each.title.includes(title));

test('what differs between placements says what could stand there, what does not is certain', () => {
  const found = statement(`财政拨款“三公”经费支出决算表
    单位：万元
    % 财政拨款“三公”经费 合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 小计 公务用车购置费 公务用车运行维护费
    % 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数
    > 31.47 19.86 30.67 19.56 30.67 19.56 0.80 0.30`);
  const side = found.sides[0];
  const at = (path: RegExp): readonly string[] =>
    (side?.columns ?? [])
      .filter((column) => path.test(column.path.join('/')))
      .map(({ index }) => {
        const figure = side?.figures[0]?.[index];
        return figure?.certainty === 'ambiguous'
          ? (figure.possible ?? []).map((each) => each?.text ?? '').join('|')
          : (figure?.text ?? '');
      });
  assert.deepEqual(at(/公务接待费/), ['0.80', '0.30']);
  assert.deepEqual(at(/因公出国/), ['', '']);
  assert.deepEqual(at(/小计/), ['30.67', '19.56']);
  assert.deepEqual(at(/公务用车运行维护费\/决算数/), ['|19.56']);
});

const HEAD =
  '% 功能分类科目编码 科目名称 合计 基本支出 项目支出 经营支出 上解上级支出 对附属单位补助支出';

test('rows below one that two placements would do for are no more certain than it is', () => {
  const found = statement(`部门支出总表
    ${HEAD}
    > 205 教育支出 27.07 27.07
    > 20508 进修及培训 27.07 27.07
    > 2050803 培训支出 27.07 27.07`);
  for (const row of [0, 1, 2])
    assert.ok(found.sides[0]?.figures[row]?.some(({ certainty }) => certainty === 'ambiguous'));
});

test('a row with more figures than columns is several, and no row of its list is certain', () => {
  const found = statement(`一般公共预算支出表
    % 功能分类科目编码 科目名称 合计 基本支出 项目支出
    > 合计 9.00 4.00 5.00
    > 205 教育支出 3.00 1.00 2.00
    > 208 社会保障支出 3.00 1.00 2.00 6.00 3.00 3.00`);
  assert.ok(
    found.status === 'unreadable' ||
      found.sides[0]?.figures.flat().every(({ certainty }) => certainty === 'ambiguous'),
  );
});

test('purchases add up in their money, not in counts and prices', () => {
  const found = statement(`部门政府采购预算
    % 政府采购项目来源 采购物品名称 政府采购目录序号 计量单位 数量 单价 政府采购金额（当年部门预算安排资金） 项目名称 预算资金 合计 一般公共预算拨款 基金预算拨款 国有资本经营预算拨款 财政专户核拨 单位资金 财政拨款结转 非财政拨款结转结余
    > 合计 1.31 1.31
    > 项目甲 打印机 A02010601 台 30.00 1 0.51 0.51 0.51
    > 项目甲 计算机 A02010104 台 30.00 2 0.40 0.80 0.80`);
  assert.deepEqual(cells(found, 0).slice(0, 1), ['total=1.31']);
  assert.deepEqual(cells(found, 1).slice(0, 4), [
    'source-budget=30.00',
    'quantity=1',
    'price=0.51',
    'total=0.51',
  ]);
});

test('projects under units have a layout, and the unit above them is no project', () => {
  const found = statement(`项目支出预算表
    % 类型 项目名称 项目单位 合计 本年拨款 财政拨款结转结余 财政专户管理资金 单位资金
    % 一般公共预算 政府性基金预算 国有资本经营预算 一般公共预算 政府性基金预算 国有资本经营预算
    > 合计 9.00 5.00 4.00
    > 508 某局 9.00 5.00 4.00
    > 特定目标类 项目甲 某局 5.00 5.00
    > 其他运转类 项目乙 某局 4.00 4.00`);
  assert.equal(found.status, 'checked');
  assert.equal(found.sides[0]?.rows[1]?.role, 'unit');
  assert.deepEqual(cells(found, 2)[0], 'total=5.00');
});

test('a header with more words than the only layout that its own words allow is unreadable', () => {
  const found = statement(`项目支出预算表
    % 项目名称 甲类资金来源 乙类资金来源 丙类资金来源 丁类资金来源 合计
    > 项目甲 5.00`);
  assert.equal(found.status, 'unreadable');
});

test('the narrative decides which columns a total was printed in', () => {
  const text = (told: string) => `${told}

    部门支出总表
    ${HEAD}
    > 合计 30.00 10.00 20.00
    > 208 社会保障支出 30.00 10.00 20.00`;
  const table = (told: string) => tableOf(text(told), '支出总表');
  assert.deepEqual(
    cells(table('本年支出合计30.00万元，其中：基本支出10.00万元；项目支出20.00万元。'), 0),
    ['total=30.00', 'basic=10.00', 'project=20.00'],
  );
  assert.ok(cells(table('本年支出合计30.00万元。'), 0).some((cell) => cell.includes('?')));
});

test('what the basic part of the general budget spends on 三公 is 三公 of the general budget', () => {
  const text = (spent: string) => `一般公共预算基本支出表
    % 支出部门经济分类科目编码 科目名称 合计 人员经费 公用经费
    > 合计 9.00 5.00 4.00
    > 301 工资福利支出 5.00 5.00
    > 302 商品和服务支出 4.00 4.00
    > 30231 公务用车运行维护费 ${spent} ${spent}
    > 30201 办公费 2.00 2.00

    财政拨款“三公”经费支出表
    % 项目 资金性质 合计 一般公共预算财政拨款 政府性基金预算拨款 国有资本经营预算财政拨款
    > “三公”经费小计 2.00 2.00
    > 二、公务用车购置及运维费 2.00 2.00
    > 公务用车运行维护费 2.00 2.00`;
  assert.deepEqual(cells(tableOf(text('2.00'), '三公'), 2), ['total=2.00', 'general=2.00']);
});

test('a text that prints tables by blocks is unread, and nothing in it is certain', () => {
  const run = Array.from({ length: 14 }, (_, at) => `${at + 1}.00`).join(' ');
  const table = (title: string) => `${title}
    % 功能分类科目编码 科目名称 合计 基本支出 项目支出
    > 201 一般公共服务支出
    > 208 社会保障支出
    > ${run}`;
  const { statements, unchecked } = model(
    ['部门支出总表', '一般公共预算支出表', '政府性基金预算支出表'].map(table).join('\n\n'),
  );
  assert.ok(statements.every(({ status }) => status === 'unreadable'));
  assert.equal(unchecked.length, statements.length);
});

test('a table whose total holds more figures than columns is kept, and not certain', () => {
  const found = statement(`财政拨款收支总表
    % 收入 支出 项目 金额 项目 合计 一般公共预算 政府性基金预算 国有资本经营预算
    > 一、一般公共预算拨款 9.00 一、教育支出 9.00 9.00
    > 收入总计 9.00 支出总计 9.00 9.00 1.00 2.00 3.00 4.00`);
  assert.notEqual(found.status, 'empty');
  const right = found.sides.find(({ name }) => name === 'expenditure');
  assert.ok(right?.figures.flat().every(({ certainty }) => certainty === 'ambiguous'));
});

test('failing sums of whole numbers prove no error where pieces of a digit stand among them', () => {
  const sure = (project: string) =>
    statement(`一般公共预算支出表
      单位：元
      % 功能分类科目编码 科目名称 合计 基本支出 项目支出
      > 合计 9000 4000 ${project}
      > 205 教育支出 9000 4000 ${project}`)
      .sides[0]?.figures.flat()
      .every(({ certainty }) => certainty === 'printed');
  assert.equal(sure('5000'), true);
  assert.equal(sure('5001'), true);
  assert.equal(sure('5'), false);
});
