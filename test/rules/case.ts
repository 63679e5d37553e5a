import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../../src/check/evaluate.ts';
import { RULES, relationsOf, severityOf } from '../../src/rules/index.ts';
import type { Outcome, RuleId } from '../../src/types/relation.ts';
import { model } from '../model/build.ts';

/**
 * A document in which a rule holds, and one change that breaks it: the first `from` becomes `to`.
 * Every `cases.ts` below test/rules exports such cases as CASES; a rule without one fails the tests.
 */
export interface RuleCase {
  readonly rule: RuleId;
  readonly name: string;
  /** As `items` in test/model/build.ts reads it. */
  readonly document: string;
  readonly from: string;
  readonly to: string;
}

/** What every rule makes of a document. */
export function outcomesOf(document: string): readonly Outcome[] {
  return evaluate(relationsOf(model(document), RULES), severityOf);
}

const said = (outcome: Outcome): string =>
  `${outcome.relation.rule} ${outcome.relation.formula}: ${outcome.actual} ≠ ${outcome.expected}`;

/** The failed relations of a document in words. */
export function failures(document: string): readonly string[] {
  return outcomesOf(document)
    .filter((outcome) => outcome.state === 'fail')
    .map(said);
}

function ofRule(document: string, rule: RuleId): readonly Outcome[] {
  return outcomesOf(document).filter((outcome) => outcome.relation.rule === rule);
}

/** Tests a case both ways: unchanged, its rule passes and no other fails; changed, its rule fails. */
export function testCase({ rule, name, document, from, to }: RuleCase): void {
  test(`${rule} passes: ${name}`, () => {
    assert.deepEqual(failures(document), []);
    assert.ok(ofRule(document, rule).some((outcome) => outcome.state === 'pass'));
  });
  test(`${rule} fails: ${name}, ${from} → ${to}`, () => {
    assert.ok(document.includes(from), 'the change must be of something printed');
    const changed = document.replace(from, to);
    assert.ok(ofRule(changed, rule).some((outcome) => outcome.state === 'fail'));
  });
}
