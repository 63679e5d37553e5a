import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chosenRules, RULES, relationsOf, severityOf } from '../../src/rules/index.ts';
import { model } from '../model/build.ts';
import type { RuleCase } from './case.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The cases of every family, wherever below this folder a `cases.ts` holds them. */
async function allCases(): Promise<readonly RuleCase[]> {
  const files = readdirSync(here, { recursive: true })
    .map(String)
    .filter((file) => /(^|[\\/])cases\.ts$/.test(file));
  const modules = await Promise.all(
    files.map((file): Promise<{ readonly CASES: readonly RuleCase[] }> => {
      return import(pathToFileURL(here + file).href);
    }),
  );
  return modules.flatMap((loaded) => loaded.CASES);
}

test('ids are unique, belong to their family and stand in order', () => {
  const ids = RULES.map((rule) => rule.id);
  assert.deepEqual(ids, [...new Set(ids)].sort());
  for (const rule of RULES) assert.match(rule.id, new RegExp(`^${rule.family}\\d\\d$`));
});

test('no two rules have the same name', () => {
  for (const lang of ['zh', 'en'] as const) {
    const names = RULES.map((rule) => rule.name[lang]);
    assert.equal(new Set(names).size, names.length);
  }
});

for (const rule of RULES)
  test(`${rule.id} is documented in both languages`, () => {
    for (const part of [rule.name, rule.summary, rule.why]) {
      assert.match(part.zh, /\p{Script=Han}/u);
      assert.match(part.en, /[A-Za-z]{3}/);
    }
    assert.notEqual(rule.source.trim(), '');
    assert.notEqual(rule.example.trim(), '');
    assert.ok(['error', 'warning', 'info'].includes(rule.severity));
  });

for (const rule of RULES.filter(({ family }) => family !== 'BA3'))
  test(`${rule.id} has a case that passes and one that fails`, async () => {
    const cases = await allCases();
    assert.ok(
      cases.some((each) => each.rule === rule.id),
      `add one to a cases.ts below test/rules`,
    );
  });

/** `rule: 'BA301', …, states: ['fail']` of the narrative's tests, which give a rule text of its own. */
const NARRATIVE_CASE = /rule: '(BA3\d\d)',(?:(?!rule: ')[\s\S])*?states: \[([^\]]*)\]/g;

function statesOfNarrative(): readonly (readonly [rule: string, states: string])[] {
  const folder = `${here}narrative/`;
  const texts = readdirSync(folder).map((file) => readFileSync(folder + file, 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(NARRATIVE_CASE)].map(([, rule = '', states = '']) => [rule, states] as const),
  );
}

for (const rule of RULES.filter(({ family }) => family === 'BA3'))
  test(`${rule.id} has a case that fails and one in which it does not`, () => {
    const own = statesOfNarrative().filter(([id]) => id === rule.id);
    assert.ok(
      own.some(([, states]) => states.includes('fail')),
      'fails',
    );
    const holds = own.some(([, states]) => states.includes('pass') || !states.includes('fail'));
    assert.ok(holds, 'does not fail');
  });

test('no case is of a rule that is not registered', async () => {
  const known = new Set(RULES.map((rule) => rule.id));
  for (const each of await allCases()) assert.ok(known.has(each.rule), each.rule);
});

test('rules are chosen by id or by prefix, and what is ignored is left out', () => {
  const ids = (...rules: Parameters<typeof chosenRules>): readonly string[] =>
    chosenRules(...rules).map((rule) => rule.id);
  assert.equal(ids().length, RULES.length);
  assert.deepEqual(ids(['BA103']), ['BA103']);
  assert.ok(ids(['BA1']).every((id) => id.startsWith('BA1')) && ids(['BA1']).length > 1);
  assert.ok(!ids([], ['BA2']).some((id) => id.startsWith('BA2')));
  assert.deepEqual(ids(['BA103'], ['BA1']), []);
});

test('severityOf answers every registered rule', () => {
  for (const rule of RULES) assert.equal(severityOf(rule.id), rule.severity);
});

test('rules have nothing to say of an empty document, and never throw', () => {
  assert.deepEqual(
    relationsOf(model('')).filter((relation) => relation.kind !== 'void'),
    [],
  );
});

test('a relation’s id stands once, and is the same on every run', () => {
  const document = `支出总表
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | | 合计 | 3.00 | 1.00 | 2.00 |
    | 208 | 社会保障和就业支出 | 3.00 | 1.00 | 2.00 |`;
  const ids = relationsOf(model(document)).map((relation) => relation.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    relationsOf(model(document)).map((relation) => relation.id),
    ids,
  );
});
