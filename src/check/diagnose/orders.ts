import type { Decimal } from 'decimal.js';
import type { Figure } from '../../types/model.ts';
import type { Outcome } from '../../types/relation.ts';
import { yuan, ZERO } from '../units.ts';
import { apply, type Change, holds, type State, valueIn } from './state.ts';
import type { System } from './system.ts';

/** Two figures that a word compares, and that stand the other way round. */
export type Opposed = readonly [Figure, Figure];

/** What it is worth, in nats, that a correction also makes a word of direction right. */
const WORTH = 4;

/** The first two figures of each failed fact that compares: 增加 where the figure fell. */
export function opposedIn(outcomes: readonly Outcome[]): Opposed[] {
  return outcomes.flatMap(({ relation, state }): Opposed[] => {
    if (relation.kind !== 'fact' || state !== 'fail') return [];
    const [left, right] = relation.figures;
    return left && right ? [[left, right]] : [];
  });
}

/** How much likelier a change is for the words it makes right, in nats. */
export function wordsMended(
  system: System,
  state: State,
  change: Change,
  opposed: readonly Opposed[],
): number {
  const mended = opposed.filter((pair) => {
    const [left, right] = pair.map((figure) => valueAfter(system, state, change, figure));
    const before = printed(pair[0]).comparedTo(printed(pair[1]));
    return left && right && before !== 0 && left.comparedTo(right) === -before;
  });
  return WORTH * mended.length;
}

function printed({ amount }: Figure): Decimal {
  return amount ? yuan(amount) : ZERO;
}

function valueAfter(system: System, state: State, change: Change, figure: Figure): Decimal {
  const variable = system.byId.get(figure.id);
  if (!variable) return printed(figure);
  return change.values.get(variable.index) ?? valueIn(state, variable);
}

/** How much likelier a change is for the failed “at most” relations it satisfies, in nats. */
export function ordersMended(system: System, state: State, change: Change): number {
  const standing = [...change.values.keys()].flatMap(
    (index) => system.variables[index]?.constraints ?? [],
  );
  const failed = [...new Set(standing)].flatMap((index) => {
    const constraint = system.constraints[index];
    return constraint?.failed && constraint.relation.kind === 'order' ? [constraint] : [];
  });
  if (failed.length === 0) return 0;
  const after = apply(state, change);
  return WORTH * failed.filter((constraint) => holds(system, after, constraint)).length;
}
