import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReport, reportDocument } from '../../src/report/build.ts';
import { renderJson } from '../../src/report/json.ts';
import { zh } from '../../src/report/words/zh.ts';
import type { AuditedDocument, ReadErrorCode } from '../../src/types/document.ts';
import type { Lang, Report } from '../../src/types/report.ts';
import { factFinding, findings, orderFinding } from './findings.ts';
import { audited, model, statement, unread } from './fixture.ts';
import { assertValid, validate } from './schema.ts';

function report(documents: readonly AuditedDocument[], lang: Lang = 'zh'): Report {
  const shown = documents.map((document) => reportDocument(document, lang));
  const text = renderJson(
    buildReport(shown, { version: '0.1.0', lang, rules: [], skipped: ['a.jpg'] }),
  );
  return JSON.parse(text) as Report;
}

test('a report of every kind of finding validates, in both languages', () => {
  const all = findings();
  const outcomes = all.flatMap((each) => each.outcomes);
  assertValid(report([audited({ findings: all, outcomes })], 'zh'));
  assertValid(report([audited({ findings: all, outcomes })], 'en'));
});

test('a report of every kind of failure, and of no document, validates', () => {
  assertValid(report((Object.keys(zh.failure) as ReadErrorCode[]).map(unread)));
  assertValid(report([]));
});

test('unknown, empty and unreadable tables, unchecked things and blanks validate', () => {
  const statements = [
    statement(),
    statement({ id: 't2', kind: 'unknown', status: 'unknown', title: '', unit: null }),
    statement({ id: 't3', status: 'unreadable', reason: '行数不定', sides: [] }),
    statement({ id: 't4', status: 'empty', sides: [], pages: [] }),
  ];
  const unchecked = [{ subject: '第3页', reason: '读不懂' }];
  assertValid(report([audited({ model: model(statements), unchecked, outcomes: [] })]));
});

test('the schema refuses what it does not know', () => {
  const made = report([audited()]);
  assert.ok(!validate({ ...made, extra: 1 }));
  const [document] = made.documents;
  assert.ok(!validate({ ...made, documents: [{ ...document, status: 'fine' }] }));
});

test('amounts are decimal strings with the digits printed, differences are actual − expected', () => {
  const [first] =
    report([audited({ findings: [...findings()].slice(0, 1) })]).documents[0]?.findings ?? [];
  assert.equal(first?.actual, '1088.00');
  assert.equal(first?.expected, '1034.00');
  assert.equal(first?.difference, '54.00');
  assert.equal(first?.cells[0]?.value, '1088.00');
  assert.equal(first?.cells[0]?.text, '1,088.00');
  assert.equal(first?.suspect?.suggested, '71.00');
});

test('an order names the lesser as the figure in question, a fact its places', () => {
  const made = report([audited({ findings: [orderFinding(), factFinding()] })]);
  const [order, fact] = made.documents[0]?.findings ?? [];
  assert.deepEqual(
    order?.cells.map(({ role }) => role),
    ['part', 'total'],
  );
  assert.deepEqual(
    fact?.cells.map(({ subject }) => subject),
    ['支出预算'],
  );
  assert.equal(fact?.expected, null);
});
