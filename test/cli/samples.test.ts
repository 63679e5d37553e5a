import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/types/report.ts';
import { assertValid } from '../report/schema.ts';
import { run } from './run.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));

const reportOf = (...names: readonly string[]): Report =>
  JSON.parse(run('program.ts', ['check', ...names.map(sample), '--format', 'json']).out) as Report;

const budgets = reportOf(
  'clean-2024-budget.pdf',
  'clean-2024-budget.txt',
  'faulty-2024-budget.pdf',
  'faulty-2024-budget.txt',
);

test('the report on real documents is as the schema says', () => {
  assertValid(budgets);
  assert.ok(budgets.rules.length > 0);
});

test('nothing is found in the clean budget, whether it is read from PDF or from text', () => {
  const [pdf, text] = budgets.documents;
  assert.deepEqual(pdf?.findings, []);
  assert.deepEqual(text?.findings, []);
  assert.deepEqual(pdf?.coverage.amounts, text?.coverage.amounts);
});

/** What a reader needs to find the place and mend it, without what differs between the two forms. */
const shown = (at: number) =>
  (budgets.documents[at]?.findings ?? [])
    .filter(({ severity }) => severity === 'error')
    .map(({ suspect }) => [suspect?.row, suspect?.column, suspect?.text, suspect?.suggested])
    .sort();

test('both faults in tables are named with row, column, printed and right figure, in both forms', () => {
  const faults = [
    ['20805 行政事业单位养老支出', '合计', '136.12', '163.12'],
    ['2089999 其他社会保障和就业支出', '项目支出', '184.38', '181.38'],
  ];
  for (const at of [2, 3]) {
    const found = shown(at);
    for (const fault of faults) {
      assert.ok(
        found.some((each) => each.join() === fault.join()),
        JSON.stringify(found),
      );
    }
  }
});

test('a finding keeps its fingerprint from run to run', () => {
  const again = reportOf('faulty-2024-budget.pdf').documents[0]?.findings;
  const before = budgets.documents[2]?.findings;
  assert.deepEqual(
    again?.map(({ fingerprint }) => fingerprint),
    before?.map(({ fingerprint }) => fingerprint),
  );
});
