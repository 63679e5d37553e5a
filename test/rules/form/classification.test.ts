import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  CLASSIFICATION,
  codesNamed,
  nameKey,
  namesOf,
} from '../../../src/rules/form/classification/index.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/seeds/', import.meta.url));

test('codes have three, five or seven digits and their parents are known', () => {
  const codes = new Set(CLASSIFICATION.map(({ code }) => code));
  for (const { code, name } of CLASSIFICATION) {
    assert.match(code, /^[235]\d{2}(\d{2}){0,2}$/);
    assert.match(name, /\p{Script=Han}/u, code);
    if (code.length > 3 && namesOf(code).some(({ to }) => to === null))
      assert.ok(codes.has(code.slice(0, -2)), `${code} ${name}`);
  }
});

test('no pair stands twice, and a code has one name at a time', () => {
  const pairs = CLASSIFICATION.map(({ code, name }) => `${code} ${name}`);
  assert.equal(new Set(pairs).size, pairs.length);
  const current = CLASSIFICATION.filter(({ from, to }) => from === null && to === null);
  assert.ok(current.length > 1400);
});

test('years run forward, and a name with a last year has a successor', () => {
  for (const { code, name, from, to } of CLASSIFICATION) {
    if (from !== null && to !== null) assert.ok(from <= to, `${code} ${name}`);
    if (to !== null && namesOf(code).length > 1)
      assert.ok(
        namesOf(code).some((other) => other.name !== name),
        `${code} ${name}`,
      );
  }
});

test('a code answers with its names, a name with its codes', () => {
  assert.equal(namesOf('2080505')[0]?.name, '机关事业单位基本养老保险缴费支出');
  assert.deepEqual(
    namesOf('210').map(({ name, to }) => [name, to]),
    [
      ['卫生健康支出', null],
      ['医疗卫生', 2013],
      ['医疗卫生与计划生育支出', 2018],
    ],
  );
  assert.ok(codesNamed('因公出国(境)费').some(({ code }) => code === '30212'));
  assert.deepEqual(namesOf('2999999'), []);
});

/** `2080505 名称`, whatever stands around it. */
const PAIR = /(?<![\d.])(\d{5}|\d{7})\s+([\p{Script=Han}（）()、]{4,})/gu;

test('the pairs that disclosures print are the data’s', {
  skip: !existsSync(corpus) && 'no corpus here',
}, () => {
  const lines = readdirSync(corpus).flatMap((file) =>
    readFileSync(corpus + file, 'utf8').split('\n'),
  );
  const pairs = lines.flatMap((line) => {
    const found = [...line.matchAll(PAIR)].map(([, code = '', name = '']) => [code, name] as const);
    return found.filter(([code]) => namesOf(code).length > 0);
  });
  assert.ok(pairs.length > 20, `${pairs.length}`);
  for (const [code, name] of pairs)
    assert.ok(
      namesOf(code).some((one) => nameKey(one.name).startsWith(nameKey(name).slice(0, 6))),
      `${code} ${name}`,
    );
});
