import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportDocument, summaryOf } from '../../src/report/build.ts';
import type { AuditedDocument } from '../../src/types/document.ts';
import type { Statement } from '../../src/types/model.ts';
import { suspectFinding } from './findings.ts';
import { audited, ended, figure, model, said, statement, sum, unread } from './fixture.ts';

const shown = (more: Partial<AuditedDocument>) => reportDocument(audited(more), 'zh');

/** A second table whose figures are its own. */
function second(more: Partial<Statement>): Statement {
  const base = statement({ id: 't2', title: '附表', ...more });
  const sides = base.sides.map((side) => ({
    ...side,
    figures: side.figures.map((row) => row.map((each) => ({ ...each, id: `t2${each.id}` }))),
  }));
  return { ...base, sides: more.sides ?? sides };
}

test('clean only where everything was checked', () => {
  assert.equal(shown({}).status, 'clean');
  assert.equal(shown({}).complete, true);
});

const GAPS: readonly (readonly [why: string, more: Partial<AuditedDocument>])[] = [
  ['something could not be read', { unchecked: [{ subject: '甲', reason: '乙' }] }],
  [
    'the model left something out',
    { model: model([statement()], { unchecked: [{ subject: '甲', reason: '乙' }] }) },
  ],
  [
    'a table is unreadable',
    { model: model([statement(), second({ status: 'unreadable', sides: [] })]) },
  ],
  [
    'an unknown table has figures in no relation',
    { model: model([statement(), second({ kind: 'unknown', status: 'unknown' })]) },
  ],
  ['a known table has figures in no relation', { model: model([statement(), second({})]) }],
  [
    'the text states money that was compared with nothing',
    {
      model: model([statement()], {
        sentences: [{ index: 0, page: 3, text: '支出预算 88.00 万元。', headings: [], pieces: [] }],
      }),
    },
  ],
  ['there is no table', { model: model([]), outcomes: [] }],
  ['no relation was evaluated', { outcomes: [] }],
  [
    'a relation was left unchecked',
    {
      outcomes: [
        ...audited().outcomes,
        ended(sum('BA102', '甲 = 乙', figure(0, 0), []), 'unchecked'),
      ],
    },
  ],
];

for (const [why, more] of GAPS) {
  test(`never clean where ${why}`, () => {
    const document = shown(more);
    assert.equal(document.status, 'incomplete');
    assert.equal(document.complete, false);
    assert.ok(document.unchecked.length > 0);
    for (const { subject, reason } of document.unchecked) assert.ok(subject && reason);
  });
}

test('an unknown table of words, and an empty known one, keep a document clean', () => {
  const words = second({ kind: 'unknown', status: 'unknown', sides: [] });
  const empty = second({ status: 'empty', sides: [] });
  assert.equal(shown({ model: model([statement(), words, empty]) }).status, 'clean');
});

test('findings come before gaps in the status, and the gaps stay visible', () => {
  const unchecked = [{ subject: '甲', reason: '乙' }];
  const document = shown({ findings: [suspectFinding()], unchecked });
  assert.equal(document.status, 'findings');
  assert.equal(document.complete, false);
});

test('a text whose figures were weighed, or that states no money, is no gap', () => {
  const sentence = (text: string) => ({ index: 0, page: 3, text, headings: [], pieces: [] });
  const words = model([statement()], { sentences: [sentence('本部门共有 3 个单位。')] });
  assert.equal(shown({ model: words }).status, 'clean');
  const money = model([statement()], { sentences: [sentence('支出预算 1,088.00 万元。')] });
  const claim = ended(sum('BA301', '甲 = 乙', said('1,088.00'), [figure(0, 0)]), 'pass');
  const outcomes = [...audited().outcomes, claim];
  assert.equal(shown({ model: money, outcomes }).status, 'clean');
});

test('the same gap said by two stages is listed once', () => {
  const unchecked = [{ subject: '甲', reason: '乙' }];
  const twice = shown({ unchecked, model: model([statement()], { unchecked }) });
  assert.equal(twice.unchecked.length, 1);
});

test('coverage counts printed amounts of known tables and those in weighed relations', () => {
  const outcomes = [
    ...audited().outcomes.slice(0, 1),
    ended(sum('BA102', '甲 = 乙', figure(1, 0), [figure(1, 1)]), 'unchecked'),
  ];
  const { coverage, uncovered, tables } = shown({ outcomes });
  assert.deepEqual([coverage.amounts, coverage.inRelations], [9, 3]);
  assert.deepEqual(tables[0]?.relations.unchecked, 1);
  const reasons = uncovered.map(({ reason }) => reason);
  assert.equal(reasons.filter((reason) => reason === 'unchecked').length, 2);
  assert.equal(reasons.filter((reason) => reason === 'no-relation').length, 4);
});

test('the summary counts documents by status and findings by severity', () => {
  const documents = [
    shown({}),
    shown({ findings: [suspectFinding()] }),
    reportDocument(unread('empty'), 'zh'),
  ];
  assert.deepEqual(summaryOf(documents), {
    documents: 3,
    clean: 1,
    findings: 1,
    incomplete: 0,
    failed: 1,
    errors: 1,
    warnings: 0,
    infos: 0,
  });
});
