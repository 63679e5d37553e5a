import type { Decimal } from 'decimal.js';
import type { Amount, Figure } from '../../types/model.ts';
import type { Outcome, Relation, SumRelation } from '../../types/relation.ts';
import { type Exactness, exactness } from '../exactness.ts';
import { measure, precisionOf } from '../measure.ts';
import { asPrinted, figuresOf } from '../read.ts';
import { tolerance } from '../sum.ts';
import { toYuan, yuan, ZERO } from '../units.ts';
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
  readonly mould: () => Amount | null;
  /** The finest step in which a correction is printed. */
  readonly grain: () => Decimal;
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
  /** printed total − Σ parts of a sum, in 元. */
  readonly difference: () => Decimal;
  /** What rounding may leave of the difference; reckoned when asked for, as most relations are exact. */
  readonly tolerance: () => Decimal;
  /** The worst case of rounding: never less than the tolerance, and quickly reckoned. */
  readonly slack: () => Decimal;
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
    return { ...base, weights, difference: () => ZERO, tolerance: () => ZERO, slack: () => ZERO };
  }
  const terms = relation.terms.map(
    ({ figure, sign }) => [numbers.get(figure.id) ?? 0, sign] as const,
  );
  return {
    ...base,
    weights: weigh(terms),
    difference: once(() => measure(relation, asPrinted).difference),
    tolerance: once(() => toleranceOf(relation, outcome, exact)),
    slack: once(() => precisionOf(measure(relation, asPrinted)).slack),
  };
}

/** A blank total must take the very sum of its parts. */
function toleranceOf(relation: SumRelation, outcome: Outcome, exact: Exactness): Decimal {
  if (outcome.failure === 'blank-total') return ZERO;
  const sum = measure(relation, asPrinted);
  return tolerance(relation, sum, precisionOf(sum), exact);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
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
    const mould = once(() => figure.amount ?? mouldOf(figure, companions(index)));
    return {
      index,
      figure,
      value: figure.amount ? yuan(figure.amount) : ZERO,
      mould,
      grain: once(() => grainOf(mould(), companions(index))),
      constraints: standing[index] ?? [],
    };
  });
}

function relatives(constraint: Constraint | undefined): readonly Figure[] {
  return constraint?.relation.kind === 'sum' ? figuresOf(constraint.relation) : [];
}

/** A table that drops trailing zeros prints `12` beside `12.35`: a correction may need its decimals. */
function grainOf(mould: Amount | null, companions: readonly Figure[]): Decimal {
  if (!mould) return ZERO;
  let step = mould.halfStep;
  for (const { amount } of companions) {
    if (amount?.unit === mould.unit && amount.halfStep.lt(step)) step = amount.halfStep;
  }
  return toYuan(step.times(2), mould.unit);
}
