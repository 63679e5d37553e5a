import type { Decimal } from 'decimal.js';
import type { Figure } from '../../types/model.ts';
import type { Outcome, Relation } from '../../types/relation.ts';
import { type Exactness, exactness } from '../exactness.ts';
import { figuresOf } from '../read.ts';
import { yuan, ZERO } from '../units.ts';
import { placeKey } from './place.ts';

/** A relation whose figures diagnosis may correct. */
export type Arithmetic = Exclude<Relation, { kind: 'void' | 'fact' }>;

/** A figure with the relations it stands in. Values are in 元 (a percentage in percent). */
export interface Variable {
  readonly index: number;
  readonly figure: Figure;
  readonly value: Decimal;
  readonly constraints: readonly number[];
}

/** A variable's share in a sum: the signs of its terms added up. */
export interface Weight {
  readonly variable: number;
  readonly sign: number;
}

/** An arithmetic relation over variables. */
export interface Constraint {
  readonly index: number;
  readonly outcome: Outcome;
  readonly relation: Arithmetic;
  readonly failed: boolean;
  readonly weights: readonly Weight[];
  readonly exact: Exactness;
}

/** A document's relations as one system, in an order that does not depend on theirs. */
export interface System {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  readonly byId: ReadonlyMap<string, Variable>;
  readonly exact: Exactness;
}

/** Builds the system of all outcomes that bind readable figures. */
export function buildSystem(outcomes: readonly Outcome[]): System {
  const bound = outcomes.filter(binds).sort(byId);
  const exact = exactness(bound.map((outcome) => outcome.relation));
  const figures = distinctFigures(bound);
  const numbers = new Map(figures.map((figure, index) => [figure.id, index]));
  const constraints = bound.map((outcome, index) => constrain(outcome, index, numbers, exact));
  const variables = variablesOf(figures, constraints);
  const named = new Map(variables.map((variable) => [variable.figure.id, variable]));
  return { variables, constraints, byId: named, exact };
}

/** Blank relations bind too: a figure put into one of them would break it. */
function binds(outcome: Outcome): outcome is Outcome & { readonly relation: Arithmetic } {
  const { relation, state } = outcome;
  if (relation.kind === 'void' || relation.kind === 'fact' || state === 'unchecked') return false;
  return state !== 'not-applicable' || relation.kind === 'sum';
}

function byId(left: Outcome, right: Outcome): number {
  return left.relation.id < right.relation.id ? -1 : left.relation.id > right.relation.id ? 1 : 0;
}

function distinctFigures(outcomes: readonly Outcome[]): Figure[] {
  const figures = new Map<string, Figure>();
  for (const { relation } of outcomes) {
    for (const figure of figuresOf(relation)) figures.set(figure.id, figure);
  }
  const keyed = [...figures.values()].map((figure) => ({ figure, key: placeKey(figure) }));
  keyed.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  return keyed.map((one) => one.figure);
}

function constrain(
  outcome: Outcome & { readonly relation: Arithmetic },
  index: number,
  numbers: ReadonlyMap<string, number>,
  exact: Exactness,
): Constraint {
  const { relation } = outcome;
  const terms: [number, number][] =
    relation.kind === 'sum'
      ? relation.terms.map(({ figure, sign }) => [numbers.get(figure.id) ?? 0, sign])
      : figuresOf(relation).map(({ id }) => [numbers.get(id) ?? 0, 1]);
  return {
    index,
    outcome,
    relation,
    failed: outcome.state === 'fail',
    weights: weigh(terms),
    exact,
  };
}

/** A figure that a sum names twice weighs twice, or nothing. */
function weigh(terms: readonly (readonly [variable: number, sign: number])[]): Weight[] {
  if (new Set(terms.map(([variable]) => variable)).size === terms.length) {
    return terms.map(([variable, sign]) => ({ variable, sign }));
  }
  const signs = new Map<number, number>();
  for (const [variable, sign] of terms) signs.set(variable, (signs.get(variable) ?? 0) + sign);
  return [...signs].map(([variable, sign]) => ({ variable, sign }));
}

function variablesOf(figures: readonly Figure[], constraints: readonly Constraint[]): Variable[] {
  const standing = figures.map((): number[] => []);
  for (const { index, weights } of constraints) {
    for (const { variable } of weights) standing[variable]?.push(index);
  }
  return figures.map((figure, index) => ({
    index,
    figure,
    value: figure.amount ? yuan(figure.amount) : ZERO,
    constraints: standing[index] ?? [],
  }));
}
