import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../../src/check/evaluate.ts';
import type { Figure } from '../../src/types/model.ts';
import type { Relation } from '../../src/types/relation.ts';
import { amount, figure, order, sum } from './figures.ts';

/** A figure whose column is not certain: any of `texts` may stand there. */
const unsure = (texts: readonly string[] | null): Figure =>
  figure(texts?.[0] ?? '1.00', '万元', {
    certainty: 'ambiguous',
    ...(texts ? { possible: texts.map((text) => amount(text)) } : {}),
  });

const stateOf = (relation: Relation) => evaluate([relation])[0]?.state;

test('a relation that fails whatever stands in an uncertain cell is wrong', () => {
  assert.equal(stateOf(sum('9.00', [unsure(['1.00', '2.00', '']), '3.00'])), 'fail');
  const exceeds = { ...order('8.31', '0.30'), greater: unsure(['0.30', '']) } as Relation;
  assert.equal(stateOf(exceeds), 'fail');
});

test('a relation that something in the cell would satisfy is unchecked', () => {
  assert.equal(stateOf(sum('9.00', [unsure(['1.00', '6.00']), '3.00'])), 'unchecked');
});

test('two uncertain cells are tried in all ways', () => {
  const parts = [unsure(['1.00', '2.00']), unsure(['5.00', '7.00'])];
  assert.equal(stateOf(sum('9.00', parts)), 'unchecked');
  assert.equal(stateOf(sum('10.00', parts)), 'fail');
});

test('where it is not known what could stand there, or it is too much, nothing is proven', () => {
  assert.equal(stateOf(sum('9.00', [unsure(null), '3.00'])), 'unchecked');
  const many = Array.from({ length: 10 }, () => unsure(['1.00', '2.00']));
  assert.equal(stateOf(sum('99.00', many)), 'unchecked');
});
