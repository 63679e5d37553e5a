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
  /** Its sign in each of these, in their order. */
  readonly signs: readonly number[];
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

type Bound = Outcome & { readonly relation: Arithmetic };

/** Blank relations bind too: a figure put into one of them would break it. */
function binds(outcome: Outcome): outcome is Bound {
  const { relation, state } = outcome;
  if (relation.kind === 'void' || relation.kind === 'fact' || state === 'unchecked') return false;
  return state !== 'not-applicable' || relation.kind === 'sum';
}

function byId(left: Outcome, right: Outcome): number {
  return left.relation.id < right.relation.id ? -1 : left.relation.id > right.relation.id ? 1 : 0;
}

function distinctFigures(outcomes: readonly Bound[]): Figure[] {
  const figures = new Map<string, Figure>();
  for (const { relation } of outcomes) {
    if (relation.kind === 'sum') {
      for (const { figure } of relation.terms) figures.set(figure.id, figure);
    } else for (const figure of figuresOf(relation)) figures.set(figure.id, figure);
  }
  const keyed = [...figures.values()].map((figure) => ({ figure, key: placeKey(figure) }));
  keyed.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  return keyed.map((one) => one.figure);
}

function constrain(
  outcome: Bound,
  index: number,
  numbers: ReadonlyMap<string, number>,
  exact: Exactness,
): Constraint {
  const { relation, state } = outcome;
  const numberOf = ({ id }: Figure) => numbers.get(id) ?? 0;
  const weights =
    relation.kind === 'sum'
      ? relation.terms.map(({ figure, sign }) => ({ variable: numberOf(figure), sign }))
      : figuresOf(relation).map((figure) => ({ variable: numberOf(figure), sign: 1 }));
  return { index, outcome, relation, failed: state === 'fail', weights: merged(weights), exact };
}

/** A figure that a sum names twice weighs twice, or nothing. */
function merged(weights: readonly Weight[]): readonly Weight[] {
  if (isDistinct(weights)) return weights;
  const signs = new Map<number, number>();
  for (const { variable, sign } of weights) signs.set(variable, (signs.get(variable) ?? 0) + sign);
  return [...signs].map(([variable, sign]) => ({ variable, sign }));
}

/** Nearly all sums are short: comparing a few numbers is quicker than a set of them. */
function isDistinct(weights: readonly Weight[]): boolean {
  if (weights.length > 8)
    return new Set(weights.map(({ variable }) => variable)).size === weights.length;
  return weights.every(({ variable }, at) =>
    weights.every((other, before) => before >= at || other.variable !== variable),
  );
}

function variablesOf(figures: readonly Figure[], constraints: readonly Constraint[]): Variable[] {
  const standing = figures.map((): number[] => []);
  const signs = figures.map((): number[] => []);
  for (const { index, weights } of constraints) {
    for (const { variable, sign } of weights) {
      standing[variable]?.push(index);
      signs[variable]?.push(sign);
    }
  }
  return figures.map((figure, index) => ({
    index,
    figure,
    value: figure.amount ? yuan(figure.amount) : ZERO,
    constraints: standing[index] ?? [],
    signs: signs[index] ?? [],
  }));
}

/** A variable's sign in a constraint; 0 where it does not stand in it. Totals of long sums ask often. */
export function signIn(variable: Variable, constraint: Constraint): number {
  const at = variable.constraints.indexOf(constraint.index);
  return at < 0 ? 0 : (variable.signs[at] ?? 0);
}

/** The signs of several variables in a constraint, added up. */
export function signOf(
  system: System,
  variables: Iterable<number>,
  constraint: Constraint,
): number {
  let sum = 0;
  for (const index of variables) {
    const variable = system.variables[index];
    if (variable) sum += signIn(variable, constraint);
  }
  return sum;
}
