import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { buildReport, reportDocument } from '../../src/report/build.ts';
import { renderTerminal } from '../../src/report/terminal/index.ts';
import type { TerminalOptions } from '../../src/report/terminal/options.ts';
import { widthOf } from '../../src/report/width.ts';
import type { AuditedDocument } from '../../src/types/document.ts';
import { findings, suspectFinding } from './findings.ts';
import { audited, ended, figure, model, statement, sum, unread } from './fixture.ts';

const PLAIN: TerminalOptions = {
  lang: 'zh',
  width: 80,
  color: false,
  verbose: false,
  quiet: false,
};

function render(
  documents: readonly AuditedDocument[],
  more: Partial<TerminalOptions> = {},
): string {
  const options = { ...PLAIN, ...more };
  const { lang } = options;
  const shown = documents.map((document) => reportDocument(document, lang));
  const skipped: readonly string[] = [];
  return renderTerminal(buildReport(shown, { version: '0', lang, rules: [], skipped }), options);
}

/** Without spaces and line ends: wrapping must not hide what a reader looks for. */
const flat = (text: string): string => text.replace(/\s/g, '');

function everything(): readonly AuditedDocument[] {
  const all = findings();
  const outcomes = all.flatMap((each) => each.outcomes);
  const long = '部门预算/某某单位二〇二四年度/公开文件（最终稿）/预算(2024)[1].pdf';
  const unknown = statement({ id: 't2', kind: 'unknown', status: 'unknown', title: '附表十三' });
  return [
    audited({ file: long, findings: all, outcomes }),
    audited({ model: model([statement(), unknown]), unchecked: [{ subject: '甲', reason: '乙' }] }),
    unread('encrypted'),
  ];
}

for (const lang of ['zh', 'en'] as const) {
  test(`no line is wider than 80 columns and none is coloured when piped (${lang})`, () => {
    const lines = render(everything(), { lang, verbose: true }).split('\n');
    assert.deepEqual(
      lines.filter((line) => widthOf(line) > 80),
      [],
    );
    assert.deepEqual(
      lines.filter((line) => line.includes('\u001b')),
      [],
    );
    assert.deepEqual(
      lines.filter((line) => / $/.test(line)),
      [],
    );
  });
}

test('colour marks words and changes none', () => {
  const coloured = render(everything(), { color: true });
  assert.ok(coloured.includes('\u001b['));
  assert.equal(stripVTControlCharacters(coloured), render(everything()));
});

test('the heading says file, department, year, stage, unit', () => {
  const [file, about] = render([audited({ file: 'a.pdf' })]).split('\n');
  assert.equal(file, 'a.pdf');
  assert.equal(about, '  某某局 · 2024 年 · 部门预算 · 单位：万元 · 12 页');
});

test('a finding shows sentence, suspect, rival, relation, both sides and its figures', () => {
  const text = flat(render([audited({ findings: [suspectFinding()] })]));
  assert.match(text, /错误BA101第9页《部门支出总表》“合计”行“项目支出”列：印为17\.00/);
  assert.match(text, /疑似错误17\.00应为71\.00万元（几乎可以确定/);
  assert.match(text, /也可能是“合计”行“合计”列：1,088\.00应为1,034\.00万元/);
  assert.match(text, /关系合计=基本支出\+项目支出/);
  assert.match(text, /印为1088\.00万元，另一边为1034\.00万元，相差54\.00万元/);
  assert.match(text, /组成项1,017\.00万元“合计”行“基本支出”列/);
  assert.match(text, /同因不符BA101第9页《部门支出总表》“2101501行政运行”行/);
});

test('a long sum is cut short with the count of what is left, and whole with --verbose', () => {
  const parts = Array.from({ length: 30 }, (_, row) => ({ ...figure(2, 2), id: `p${row}` }));
  const relation = sum('BA103', '合计 = 各行之和', figure(0, 2), parts);
  const outcome = ended(relation, 'fail');
  const found = { ...suspectFinding(), suspect: null, rivals: [], outcomes: [outcome] };
  assert.match(render([audited({ findings: [found] })]), /……另有 23 项/);
  const whole = render([audited({ findings: [found] })], { verbose: true });
  assert.equal(whole.match(/组成项/g)?.length, 30);
});

test('what was checked is listed by table, and 尾差 has one line with the count', () => {
  const text = render([audited()]);
  assert.match(text, /9-10 +部门支出总表 +支出总表 +9\/9 +2\/1\/0\/0/);
  assert.equal(text.match(/尾差 1 处/g)?.length, 1);
  assert.match(text, /结论 \[未见矛盾\] 核对了 9 个金额、3 条勾稽关系，未发现矛盾。/);
});

test('the verdict of a document with gaps never says that nothing is wrong', () => {
  const gap = audited({ unchecked: [{ subject: '第3页', reason: '读不懂' }] });
  const text = flat(render([gap]));
  assert.match(text, /未核对-读不懂：第3页/);
  assert.match(text, /结论\[未核对完\].*有1项未核对，不能据此认为文件无误。/);
});

test('things unchecked for one reason share a line', () => {
  const unchecked = ['甲', '乙', '丙', '丁'].map((subject) => ({ subject, reason: '读不懂' }));
  assert.match(render([audited({ unchecked })]), /- 读不懂：甲；乙；丙；……另有 1 项/);
  assert.match(render([audited({ unchecked })], { verbose: true }), /甲；乙；丙；丁/);
});

test('a batch ends in a row a document and the counts; 100% is said only of all', () => {
  const text = render(everything());
  assert.match(text, /共 3 份：未见矛盾 0，有问题 1，未核对完 1，未能读取 1；错误 \d+，警告 1/);
  const partly = audited({ outcomes: audited().outcomes.slice(0, 2) });
  assert.match(render([partly, partly]), /未见矛盾 +0 +0 +0 +1 +66%/);
  assert.doesNotMatch(render([audited()]), /共 1 份/);
});

test('quiet keeps findings and verdicts only', () => {
  const text = render([audited({ findings: [suspectFinding()] })], { quiet: true });
  assert.match(text, /错误 BA101/);
  assert.match(text, /结论/);
  assert.doesNotMatch(text, /核对范围/);
});

test('verbose lists relations by rule and the amounts in none, by reason', () => {
  const outcomes = audited().outcomes.slice(0, 2);
  const text = render([audited({ outcomes })], { verbose: true });
  assert.match(text, /BA101 +2\/0\/0\/0\/0/);
  assert.match(text, /没有参与核对的金额 · 没有适用的勾稽关系\n +- 第9页《部门支出总表》“2101502/);
});
