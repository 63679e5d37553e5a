import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { run, scratch } from './run.ts';

const file = scratch();
const good = file('in/good.txt', 'ok');
const locked = file('in/locked.txt', 'locked');
const extract = (...argv: readonly string[]) => run('stub.ts', ['extract', ...argv]);
const folder = (): string => mkdtempSync(join(tmpdir(), 'budget-audit-extract-'));

test('extract gives the tables of what can be read and says what cannot', () => {
  const { code, out, err } = extract(good, locked);
  assert.equal(code, 3);
  assert.deepEqual(
    JSON.parse(out).documents.map((one: { tables: unknown[] }) => one.tables.length),
    [1],
  );
  assert.match(err, /locked\.txt/);
});

for (const format of ['json', 'csv', 'xlsx', 'md']) {
  test(`extract writes ${format} files into a folder that it makes`, () => {
    const into = join(folder(), 'deep', 'out');
    const { code, out } = extract(good, '-f', format, '-o', into);
    assert.deepEqual([code, out, readdirSync(into).length], [0, '', 1]);
  });
}

test('extract never writes over a document it reads', () => {
  const json = file('same/a.md', 'ok');
  const { code } = extract(json, '-f', 'md', '-o', dirname(json));
  assert.deepEqual([code, readFileSync(json, 'utf8')], [2, 'ok']);
});

test('wrong usage of extract is said in a sentence', () => {
  const cases = [
    [[good, '-t', 'income,foo'], /foo.*three-public/],
    [[good, '-f', 'xlsx'], /--output/],
    [[join(dirname(good), 'nope.pdf')], /nope\.pdf/],
    [[good, '-o', good], /good\.txt/],
  ] as const;
  for (const [argv, sentence] of cases) {
    const { code, err } = extract(...argv);
    assert.equal(code, 2, err);
    assert.match(err, sentence);
  }
});
