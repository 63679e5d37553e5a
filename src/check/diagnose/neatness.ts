import type { RatioRelation } from '../../types/relation.ts';
import { apply, type Change, isChanged, residual, type State } from './state.ts';
import type { System } from './system.ts';

/** What a relation left with a rounding difference costs, in nats: an equality more than a long sum. */
const EQUALITY = 1;
const SUM = 0.4;
/** A percentage that does not recompute is wrong itself more often than what it was reckoned from. */
const RECKONED = 1;

/**
 * How much rounding a correction leaves in the relations it was made for, in nats. Of two values that
 * rounding allows, the one that stands elsewhere to the digit is the likelier.
 */
export function roughness(
  system: System,
  state: State,
  change: Change,
  open: readonly number[],
): number {
  const after = apply(state, change);
  return open.reduce((sum, index) => {
    const constraint = system.constraints[index];
    if (constraint?.relation.kind === 'ratio')
      return sum + ofRatio(system, change, constraint.relation);
    if (constraint?.relation.kind !== 'sum') return sum;
    if (!isChanged(system, change, constraint)) return sum;
    if (residual(system, after, constraint).isZero()) return sum;
    return sum + (constraint.weights.length === 2 ? EQUALITY : SUM);
  }, 0);
}

function ofRatio(system: System, { values }: Change, relation: RatioRelation): number {
  const amounts = [...relation.numerator, ...relation.denominator];
  const changed = amounts.some(({ figure }) => values.has(system.byId.get(figure.id)?.index ?? -1));
  return changed ? RECKONED : 0;
}
