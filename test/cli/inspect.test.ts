import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { run, scratch } from './run.ts';

const TABLE = `支出总表\n单位：万元\n科目\t合计\t基本支出\t项目支出\n合计\t3.00\t1.00\t2.00\n行政运行\t3.00\t1.00\t2.00\n`;
const file = scratch();
const good = file('good.txt', TABLE);
const inspect = (...argv: readonly string[]) => run('program.ts', ['inspect', ...argv]);

test('inspect writes one page on how a page was read', () => {
  const output = file('out/page.html', '');
  assert.equal(inspect(good, '--page', '1', '-o', output).code, 0);
  assert.match(readFileSync(output, 'utf8'), /^<!DOCTYPE html>[\s\S]*行政运行/);
});

test('wrong usage of inspect is said in a sentence, and nothing is written', () => {
  const output = `${good}.html`;
  const cases = [
    [[good, '-p', '9', '-o', output], /9/],
    [[good, '-p', '0', '-o', output], /页码/],
    [[good, '-o', good], /good\.txt/],
    [[`${good}.nope`], /nope/],
  ] as const;
  for (const [argv, sentence] of cases) {
    const { code, err } = inspect(...argv);
    assert.equal(code, 2, err);
    assert.match(err, sentence);
  }
  assert.equal(existsSync(output), false);
  assert.equal(readFileSync(good, 'utf8'), TABLE);
});
