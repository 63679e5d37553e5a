import { Decimal } from 'decimal.js';
import type { RatioRelation } from '../../types/relation.ts';
import { judge } from '../evaluate.ts';
import { toYuan } from '../units.ts';
import { slackOf } from './balance.ts';
import type { Lever } from './lever.ts';
import { mouldOf } from './mould.ts';
import { ratioShifts } from './ratio-shifts.ts';
import { reader, residual, type State } from './state.ts';
import { type Constraint, type System, signOf } from './system.ts';

/** More values of one figure than this are not tried. */
const MOST_SHIFTS = 5;

/**
 * By how much the lever must move for `target`, and for the other open relations it stands in: two wrong
 * figures may meet in the target, and then only another relation knows what one of them should be.
 */
export function shiftsWanted(
  system: System,
  state: State,
  lever: Lever,
  target: Constraint,
  open: readonly number[],
): Decimal[] {
  const own = wanted(system, state, lever, target);
  const [first] = own;
  if (!first) return [];
  const others = open.flatMap((index) => {
    const constraint = system.constraints[index];
    if (!constraint || constraint === target || guesses(system, lever, constraint)) return [];
    const slack = slackOf(constraint);
    const shifts = wanted(system, state, lever, constraint);
    return shifts.filter((shift) => !shift.equals(first)).map((shift) => ({ shift, slack }));
  });
  const near = others.filter((one) =>
    one.shift.minus(first).abs().lte(slackOf(target).plus(one.slack)),
  );
  const all = [...own, ...turned(system, lever, target, first), ...others.map((one) => one.shift)];
  return [
    ...all.slice(0, MOST_SHIFTS),
    ...between(near.length > 0 ? [first, ...near.map((one) => one.shift)] : []),
  ];
}

/** The other sign (in the narrative, the other word) where the target asks for about that. */
function turned(system: System, lever: Lever, target: Constraint, wanted: Decimal): Decimal[] {
  const shift = system.variables[lever.lead]?.value.times(-2);
  if (!shift || shift.isZero() || shift.equals(wanted)) return [];
  return shift.minus(wanted).abs().lte(slackOf(target)) ? [shift] : [];
}

/** Relations that round differently may all allow a value that none of them gives exactly. */
function between(shifts: readonly Decimal[]): Decimal[] {
  return shifts.length === 0
    ? []
    : [
        Decimal.min(...shifts)
          .plus(Decimal.max(...shifts))
          .times(0.5),
      ];
}

/** By how much the lever must move for one relation; several ways where it leaves room for a slip. */
function wanted(system: System, state: State, lever: Lever, constraint: Constraint): Decimal[] {
  const { relation } = constraint;
  if (relation.kind === 'ratio') return ratioWants(system, state, lever, relation);
  if (relation.kind !== 'sum') return [];
  const sign = signOf(system, lever.members, constraint);
  return sign === 0 ? [] : [settling(residual(system, state, constraint), sign)];
}

/** By how much figures of this sign in a sum must move for its difference to be none. */
export function settling(difference: Decimal, sign: number): Decimal {
  if (Math.abs(sign) !== 1) return difference.div(-sign);
  return sign === 1 ? difference.negated() : difference;
}

/** A ratio says what its percentage should be; of its amounts it says so only by their slips. */
function guesses(system: System, lever: Lever, { relation }: Constraint): boolean {
  return relation.kind === 'ratio' && !isPercentage(system, lever, relation);
}

function isPercentage(system: System, lever: Lever, relation: RatioRelation): boolean {
  return system.variables[lever.lead]?.figure.id === relation.percentage.id;
}

function ratioWants(
  system: System,
  state: State,
  lever: Lever,
  relation: RatioRelation,
): Decimal[] {
  const variable = system.variables[lever.lead];
  if (!variable) return [];
  if (!isPercentage(system, lever, relation)) {
    return ratioShifts(system, state, variable, relation);
  }
  const { expected } = judge(relation, reader(system, state), system.exact);
  const mould = mouldOf(system, variable);
  return expected && mould ? [toYuan(expected, mould.unit).minus(variable.value)] : [];
}
