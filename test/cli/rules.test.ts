import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../../src/rules/index.ts';
import { run, scratch } from './run.ts';

const file = scratch();

test('rules: a line for each rule, in the language asked for', () => {
  const { code, out } = run('program.ts', ['rules', '--lang', 'en']);
  assert.equal(code, 0);
  for (const { id, name } of RULES)
    assert.match(out, new RegExp(`^${id}  .*${name.en.replace(/[()]/g, '\\$&')}`, 'm'));
});

test('rules --format json: everything a rule says, as data', () => {
  const { code, out } = run('program.ts', ['rules', '--format', 'json']);
  const found: unknown = JSON.parse(out);
  assert.equal(code, 0);
  assert.ok(Array.isArray(found) && found.length === RULES.length);
  const [{ id, family, severity, name, summary, why, source, example }] = RULES as [
    (typeof RULES)[0],
  ];
  const first = { id, family, severity, name: name.zh, summary: summary.zh, why: why.zh };
  assert.deepEqual(found[0], { ...first, source, example });
});

test('explain: reason, source, example and how to silence a rule, in any case of letters', () => {
  const { code, out } = run('program.ts', ['explain', 'ba213', 'BA403']);
  assert.equal(code, 0);
  assert.match(out, /BA213[\s\S]*为什么[\s\S]*依据[\s\S]*例子[\s\S]*--ignore BA213/);
  assert.match(out, /--severity BA403=info/);
});

test('explain: a rule that does not exist is wrong usage and explains nothing', () => {
  const { code, out, err } = run('program.ts', ['explain', 'BA213', 'BA999']);
  assert.deepEqual([code, out], [2, '']);
  assert.match(err, /BA999/);
});

const UNSTATED = `2024年部门支出总表\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| | 合计 | 3.00 | 1.00 | 2.00 |
| 208 | 社会保障和就业支出 | 3.00 | 1.00 | 2.00 |\n`;

function severities(...argv: readonly string[]): readonly string[] {
  const path = file('unstated.md', UNSTATED);
  const { out } = run('program.ts', ['check', '--format', 'json', ...argv, path]);
  const report: { documents: { findings: { rule: string; severity: string }[] }[] } =
    JSON.parse(out);
  return report.documents.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === 'BA404').map(({ severity }) => severity),
  );
}

test('--severity: a rule weighs what the user says, by id before beginning of ids', () => {
  assert.deepEqual(severities(), ['warning']);
  assert.deepEqual(severities('--severity', 'BA404=error'), ['error']);
  assert.deepEqual(severities('--severity', 'BA4=info'), ['info']);
  assert.deepEqual(severities('--severity', 'BA4=info,BA404=error'), ['error']);
});

test('--severity: what is not id=severity of a rule is wrong usage', () => {
  const path = file('unstated.md', UNSTATED);
  for (const wrong of ['BA404', 'BA404=fatal', 'BA999=info']) {
    const { code, err } = run('program.ts', ['check', '--severity', wrong, path]);
    assert.equal(code, 2, wrong);
    assert.match(err, new RegExp(wrong.split('=')[0] ?? ''));
  }
});
