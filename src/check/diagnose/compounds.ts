import type { Decimal } from 'decimal.js';
import type { Cells } from './cells.ts';
import { gainOf } from './effect.ts';
import { type Copies, carriedFrom, type Lever } from './lever.ts';
import { distinct, type Move, shiftMove } from './move.ts';
import { rowMoves } from './rows.ts';
import { residual, UNTOUCHED } from './state.ts';
import { neighbourSwaps, rowSwaps, suspectsIn } from './swaps.ts';
import type { System } from './system.ts';

/** A move of several figures with the failed relations it satisfies. */
export interface Compound {
  readonly move: Move;
  readonly fixed: readonly number[];
}

/** Every cause of several figures that satisfies failed relations and breaks none. */
export function compoundsIn(
  system: System,
  cells: Cells,
  copies: Copies,
  failed: readonly number[],
): Compound[] {
  const suspects = suspectsIn(system, failed);
  const moves = [
    ...carriedSlips(system, cells, failed),
    ...neighbourSwaps(cells, suspects),
    ...rowSwaps(cells, suspects),
    ...rowMoves(system, cells, copies, failed),
  ];
  return distinct(moves).flatMap((move) => {
    const fixed = gainOf(system, UNTOUCHED, move, move.cause.kind === 'copied' ? 2 : 1);
    return fixed ? [{ move, fixed }] : [];
  });
}

/** Slips that sheets have added up: the figure, its totals and their copies, all off by the same. */
function carriedSlips(system: System, cells: Cells, failed: readonly number[]): Move[] {
  return suspectsIn(system, failed).flatMap((variable) => {
    const lever = carriedFrom(system, variable.index);
    if (!lever) return [];
    return shiftsOf(system, lever).flatMap(
      (shift) => shiftMove(system, UNTOUCHED, lever, shift, cells.nearby) ?? [],
    );
  });
}

function shiftsOf(system: System, lever: Lever): Decimal[] {
  const lead = system.variables[lever.lead];
  const shifts = new Map<string, Decimal>();
  for (const index of lead?.constraints ?? []) {
    const constraint = system.constraints[index];
    if (!constraint?.failed || constraint.relation.kind !== 'sum') continue;
    const sign = constraint.weights.reduce(
      (sum, one) => (lever.members.includes(one.variable) ? sum + one.sign : sum),
      0,
    );
    if (sign === 0) continue;
    const shift = residual(system, UNTOUCHED, constraint).div(-sign);
    shifts.set(shift.toString(), shift);
  }
  return [...shifts.values()];
}

/** The compounds by each relation they satisfy. */
export function byRelation(compounds: readonly Compound[]): Map<number, Move[]> {
  const map = new Map<number, Move[]>();
  for (const { move, fixed } of compounds) {
    for (const index of fixed) map.set(index, [...(map.get(index) ?? []), move]);
  }
  return map;
}
