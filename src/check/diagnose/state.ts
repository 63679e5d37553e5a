import type { Decimal } from 'decimal.js';
import type { Amount } from '../../types/model.ts';
import { judge } from '../evaluate.ts';
import type { Read } from '../read.ts';
import { fromYuan } from '../units.ts';
import { allows, differenceOf } from './balance.ts';
import { mouldOf } from './mould.ts';
import { type Constraint, type System, signIn, type Variable } from './system.ts';

/** Corrections tried so far: new values in 元 by variable, and relations excused by a lost row. */
export interface State {
  readonly values: ReadonlyMap<number, Decimal>;
  readonly excused: ReadonlySet<number>;
}

export const UNTOUCHED: State = { values: new Map(), excused: new Set() };

/** What a move changes: values in 元 by variable, and the relations it excuses. */
export interface Change {
  readonly values: ReadonlyMap<number, Decimal>;
  readonly excused: readonly number[];
}

/** The state after a change; a variable the state already corrects takes the change's value. */
export function apply(state: State, change: Change): State {
  return {
    values: new Map([...state.values, ...change.values]),
    excused: new Set([...state.excused, ...change.excused]),
  };
}

/** A variable's value in a state. */
export function valueIn(state: State, variable: Variable): Decimal {
  return state.values.get(variable.index) ?? variable.value;
}

/** printed total − Σ parts of a sum in a state, in 元. Few figures are changed, and many added up. */
export function residual(system: System, state: State, sum: Constraint): Decimal {
  let difference = differenceOf(sum);
  for (const [index, value] of state.values) {
    const variable = system.variables[index];
    const sign = variable ? signIn(variable, sum) : 0;
    if (variable && sign !== 0) {
      difference = difference.plus(value.minus(variable.value).times(sign));
    }
  }
  return difference;
}

/** Whether a relation is satisfied in a state. */
export function holds(system: System, state: State, constraint: Constraint): boolean {
  if (state.excused.has(constraint.index)) return true;
  if (state.values.size === 0) return !constraint.failed;
  if (constraint.relation.kind === 'sum') {
    return allows(constraint, residual(system, state, constraint).abs());
  }
  if (!isChanged(system, state, constraint)) return !constraint.failed;
  const verdict = judge(constraint.relation, reader(system, state), system.exact);
  return verdict.state === 'pass' || verdict.state === 'rounding';
}

/** Whether a state corrects any figure of a relation. */
export function isChanged(
  system: System,
  { values }: Pick<State, 'values'>,
  { index }: Constraint,
): boolean {
  for (const variable of values.keys()) {
    if (system.variables[variable]?.constraints.includes(index)) return true;
  }
  return false;
}

/** Reads figures as a state has them. */
export function reader(system: System, state: State): Read {
  const changed = new Map(
    [...state.values].map(([index, value]) => [
      system.variables[index]?.figure.id,
      { index, value },
    ]),
  );
  return (figure) => {
    const change = changed.get(figure.id);
    const mould = change && mouldAt(system, change.index);
    return mould ? { ...mould, value: fromYuan(change.value, mould.unit) } : figure.amount;
  };
}

function mouldAt(system: System, index: number): Amount | null {
  const variable = system.variables[index];
  return variable ? mouldOf(system, variable) : null;
}

/** The relations that any variable of a change stands in, and those it excuses. */
export function touched(system: System, change: Change): Set<number> {
  const all = new Set(change.excused);
  for (const index of change.values.keys()) {
    for (const constraint of system.variables[index]?.constraints ?? []) all.add(constraint);
  }
  return all;
}

/** The relations of `scope` or touched by the change that are unsatisfied after it. */
export function unsatisfied(system: System, state: State, scope: Iterable<number>): number[] {
  const open: number[] = [];
  for (const index of new Set(scope)) {
    const constraint = system.constraints[index];
    if (constraint && !holds(system, state, constraint)) open.push(index);
  }
  return open;
}
