import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { key, splitEnumerator } from '../../src/model/key.ts';
import { statedUnit } from '../../src/model/unit.ts';

test('one title in different typings has one key', () => {
  const typings = [
    '财政拨款“三公”经费支出表（公开07表）',
    '财政拨款"三公"经费支出表(公开０７表)',
    ' 财政拨款 ‘三公’ 经费\u3000支出表（公开07表）',
  ];
  assert.equal(new Set(typings.map(key)).size, 1);
});

test('a key is its own key', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => key(key(text)) === key(text)));
});

const ENUMERATED: readonly (readonly [string, string | null, string])[] = [
  ['一、一般公共服务支出', 'han', '一般公共服务支出'],
  ['二十一、住房保障支出', 'han', '住房保障支出'],
  ['（八）社会保障和就业支出', 'han-bracket', '社会保障和就业支出'],
  ['(二十三) 国有资本经营预算', 'han-bracket', '国有资本经营预算'],
  ['1.因公出国（境）费', 'arabic', '因公出国(境)费'],
  ['１．公务接待费', 'arabic', '公务接待费'],
  ['（1）公务用车购置费', 'arabic-bracket', '公务用车购置费'],
  ['①公务用车购置费', 'circle', '公务用车购置费'],
  ['一般公共预算拨款', null, '一般公共预算拨款'],
  ['三公经费合计', null, '三公经费合计'],
  ['1.5倍', null, '1.5倍'],
  ['2024年预算', null, '2024年预算'],
];

for (const [label, style, rest] of ENUMERATED)
  test(`numbering of ${label}`, () => assert.deepEqual(splitEnumerator(label), { style, rest }));

const UNITS: readonly (readonly [string, string | null])[] = [
  ['单位：万元', '万元'],
  ['单位： 万元', '万元'],
  ['金额单位：元', '元'],
  ['单位:人民币元', '元'],
  ['金额单位：人民币万元', '万元'],
  ['单位：千元', '千元'],
  ['单位：亿元', '亿元'],
  ['编制部门：某某局 单位：元', '元'],
  ['预算数（万元）', '万元'],
  ['单位：万元/平方米/个/台', '万元'],
  ['单位：某某局', null],
  ['单位：台', null],
  ['收入总计100.00万元', null],
];

for (const [text, unit] of UNITS)
  test(`the unit “${text}” states`, () => assert.equal(statedUnit(text), unit));
