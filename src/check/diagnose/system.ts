import type { Decimal } from 'decimal.js';
import type { Amount, Figure } from '../../types/model.ts';
import type { Outcome, Relation } from '../../types/relation.ts';
import { type Exactness, exactness } from '../exactness.ts';
import { measure } from '../measure.ts';
import { asPrinted, figuresOf } from '../read.ts';
import { tolerance } from '../sum.ts';
import { yuan, yuanPer, ZERO } from '../units.ts';
import { mouldOf } from './mould.ts';
import { placeKey } from './place.ts';

/** A relation whose figures diagnosis may correct. */
export type Arithmetic = Exclude<Relation, { kind: 'void' | 'fact' }>;

/** A figure with the relations it stands in. Values are in 元 (a percentage in percent). */
export interface Variable {
  readonly index: number;
  readonly figure: Figure;
  readonly value: Decimal;
  /** How a correction would be printed: the figure's own amount or, for a blank, its neighbour's. */
  readonly mould: Amount | null;
  /** The finest step in which a correction is printed. */
  readonly grain: Decimal;
  readonly constraints: readonly number[];
}

/** A variable's share in a sum: the signs of its terms added up. */
export interface Weight {
  readonly variable: number;
  readonly sign: number;
}

/** An arithmetic relation over variables. `difference` and `tolerance` are a sum's, in 元. */
export interface Constraint {
  readonly index: number;
  readonly outcome: Outcome;
  readonly relation: Arithmetic;
  readonly failed: boolean;
  readonly weights: readonly Weight[];
  readonly difference: Decimal;
  readonly tolerance: Decimal;
}

/** A document's relations as one system, in an order that does not depend on theirs. */
export interface System {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  readonly exact: Exactness;
}

/** Builds the system of all outcomes that bind readable figures. */
export function buildSystem(outcomes: readonly Outcome[]): System {
  const bound = outcomes.filter(binds).sort(byId);
  const exact = exactness(bound.map((outcome) => outcome.relation));
  const figures = distinctFigures(bound);
  const numbers = new Map(figures.map((figure, index) => [figure.id, index]));
  const constraints = bound.map((outcome, index) => constrain(outcome, index, numbers, exact));
  return { variables: variablesOf(figures, constraints), constraints, exact };
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
  const failed = outcome.state === 'fail';
  const base = { index, outcome, relation, failed };
  if (relation.kind !== 'sum') {
    const weights = figuresOf(relation).map(({ id }) => ({
      variable: numbers.get(id) ?? 0,
      sign: 1,
    }));
    return { ...base, weights, difference: ZERO, tolerance: ZERO };
  }
  const sum = measure(relation, asPrinted);
  const blank = outcome.failure === 'blank-total';
  return {
    ...base,
    weights: weigh(relation.terms.map(({ figure, sign }) => [numbers.get(figure.id) ?? 0, sign])),
    difference: sum.difference,
    tolerance: blank ? ZERO : tolerance(relation, sum, exact),
  };
}

function weigh(terms: readonly (readonly [variable: number, sign: number])[]): Weight[] {
  const signs = new Map<number, number>();
  for (const [variable, sign] of terms) signs.set(variable, (signs.get(variable) ?? 0) + sign);
  return [...signs].map(([variable, sign]) => ({ variable, sign }));
}

function variablesOf(figures: readonly Figure[], constraints: readonly Constraint[]): Variable[] {
  const standing = figures.map((): number[] => []);
  for (const { index, weights } of constraints) {
    for (const { variable } of weights) standing[variable]?.push(index);
  }
  const companions = (index: number) =>
    (standing[index] ?? []).flatMap((at) => relatives(constraints[at]));
  return figures.map((figure, index) => {
    const mould = figure.amount ?? mouldOf(figure, companions(index));
    return {
      index,
      figure,
      value: figure.amount ? yuan(figure.amount) : ZERO,
      mould,
      grain: mould ? grainOf(mould, companions(index)) : ZERO,
      constraints: standing[index] ?? [],
    };
  });
}

function relatives(constraint: Constraint | undefined): readonly Figure[] {
  return constraint?.relation.kind === 'sum' ? figuresOf(constraint.relation) : [];
}

/** A table that drops trailing zeros prints `12` beside `12.35`: a correction may need its decimals. */
function grainOf(mould: Amount, companions: readonly Figure[]): Decimal {
  let step = mould.halfStep;
  for (const { amount } of companions) {
    if (amount?.unit === mould.unit && amount.halfStep.lt(step)) step = amount.halfStep;
  }
  return step.times(2).times(yuanPer(mould.unit));
}
