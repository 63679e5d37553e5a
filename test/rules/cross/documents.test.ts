import assert from 'node:assert/strict';
import { test } from 'node:test';
import { model } from '../../model/build.ts';
import { failures, outcomesOf } from '../case.ts';
import { nationalBudget } from './documents/national-budget.ts';
import { nationalFinal } from './documents/national-final.ts';
import { provincialBudget } from './documents/provincial-budget.ts';

interface Printed {
  readonly name: string;
  readonly document: string;
  readonly kinds: readonly string[];
  /** Rules that must have found something to hold in it. */
  readonly rules: readonly string[];
}

const DOCUMENTS: readonly Printed[] = [
  {
    name: 'the nine tables of final accounts',
    document: nationalFinal,
    kinds: [
      'summary',
      'income',
      'expenditure',
      'fiscal-summary',
      'general-expenditure',
      'basic-expenditure',
      'three-public',
      'government-fund',
      'state-capital',
    ],
    rules: [
      'BA101',
      'BA102',
      'BA103',
      'BA104',
      'BA106',
      'BA107',
      'BA109',
      'BA110',
      'BA201',
      'BA202',
      'BA203',
      'BA204',
      'BA205',
      'BA206',
      'BA208',
      'BA209',
      'BA213',
      'BA215',
    ],
  },
  {
    name: 'the nine tables of a central budget',
    document: nationalBudget,
    kinds: [
      'summary',
      'income',
      'expenditure',
      'fiscal-summary',
      'general-expenditure',
      'basic-expenditure',
      'three-public',
      'government-fund',
      'state-capital',
    ],
    rules: [
      'BA101',
      'BA103',
      'BA104',
      'BA106',
      'BA107',
      'BA108',
      'BA109',
      'BA111',
      'BA113',
      'BA201',
      'BA202',
      'BA203',
      'BA204',
      'BA205',
      'BA208',
      'BA209',
      'BA210',
      'BA213',
      'BA214',
      'BA215',
    ],
  },
  {
    name: 'tables of several provinces',
    document: provincialBudget,
    kinds: [
      'summary',
      'expenditure',
      'general-expenditure',
      'basic-expenditure',
      'three-public',
      'projects',
      'procurement',
    ],
    rules: [
      'BA101',
      'BA103',
      'BA104',
      'BA105',
      'BA106',
      'BA107',
      'BA109',
      'BA203',
      'BA204',
      'BA208',
    ],
  },
];

for (const { name, document, kinds, rules } of DOCUMENTS) {
  test(`${name}: every table is known`, () =>
    assert.deepEqual(
      model(document).statements.map((statement) => statement.kind),
      kinds,
    ));
  test(`${name}: figures that agree raise no alarm`, () =>
    assert.deepEqual(failures(document), []));
  test(`${name}: what can be checked is checked`, () => {
    const passed = outcomesOf(document).filter((outcome) => outcome.state === 'pass');
    const held = new Set(passed.map((outcome) => outcome.relation.rule));
    assert.deepEqual(
      rules.filter((rule) => ![...held].some((id) => id === rule)),
      [],
    );
  });
}
