import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { itemsOf, linearTables, rowTexts } from '../read.ts';

const NAMES = [
  '行政单位离退休',
  '机关事业单位基本养老保险缴费支出',
  '城乡医疗救助',
  '财政对城乡居民基本医疗保险基金的补助',
  '住房公积金',
];
const CODES = ['208', '20805', '2080501', '2101202', '221'];

const amount = fc.integer({ min: 0, max: 999999 }).map((cents) => (cents / 100).toFixed(2));
const row = fc.record({
  code: fc.constantFrom(...CODES),
  name: fc.constantFrom(...NAMES),
  amounts: fc.array(amount, { minLength: 1, maxLength: 4 }),
});
/** A lone digit cut off at a page's end is printed as page numbers are: no reading can tell them. */
function leavesDigit(rows: readonly Row[], width: number): boolean {
  return rows.some(({ amounts }) => amounts.some((text) => text.length % width === 1));
}

const table = fc
  .record({
    rows: fc.array(row, { minLength: 2, maxLength: 8 }),
    nameWidth: fc.integer({ min: 3, max: 9 }),
    figureWidth: fc.integer({ min: 5, max: 8 }),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .filter(({ rows, figureWidth }) => !leavesDigit(rows, figureWidth));

type Row = { code: string; name: string; amounts: string[] };

function pieces(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
}

/** Lines of a row, each with a blank line above it. */
function printed(each: Row, serial: number, nameWidth: number, figureWidth: number): string[] {
  const [firstName = '', ...names] = pieces(each.name, nameWidth);
  const figures = each.amounts.flatMap((text) => pieces(text, figureWidth));
  const whole = each.amounts.every((text) => text.length <= figureWidth);
  const head =
    names.length === 0
      ? [`${serial} ${each.code} ${firstName}`]
      : [`${serial} ${each.code}`, firstName];
  const tail = whole ? [each.amounts.join(' ')] : figures;
  return [...head, ...names, ...tail].map((line) => `\n${line}`);
}

const HEAD = [
  '807 某局 单位：万元',
  '序号',
  '科目编码 科目名称 合计 基本支出',
  '栏次 1 2 3 4',
].join('\n\n');

test('however names and numbers wrap and wherever the page breaks, the rows come back', () => {
  fc.assert(
    fc.property(table, ({ rows, nameWidth, figureWidth, cut }) => {
      const lines = rows.flatMap((each, at) => printed(each, at + 1, nameWidth, figureWidth));
      const at = 1 + Math.floor(cut * (lines.length - 1));
      const text = `部门预算支出总表\n\n${HEAD}\n${lines.slice(0, at).join('\n')}\f${HEAD}\n${lines.slice(at).join('\n')}`;
      const wanted = rows.map((each, index) =>
        [index + 1, each.code, each.name, ...each.amounts].join('|'),
      );
      assert.deepEqual(rowTexts(linearTables(itemsOf(text))[0]), wanted);
    }),
    { numRuns: 200 },
  );
});
