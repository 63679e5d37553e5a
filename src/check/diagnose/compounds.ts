import type { Decimal } from 'decimal.js';
import { differenceOf } from './balance.ts';
import { carriedFrom } from './carried.ts';
import type { Cells } from './cells.ts';
import { doubledRows } from './doubled-row.ts';
import { gainOf } from './effect.ts';
import type { Copies } from './lever.ts';
import { distinct, type Move, shiftMove } from './move.ts';
import { rowMoves } from './rows.ts';
import { settling } from './shifts.ts';
import { UNTOUCHED } from './state.ts';
import { neighbourSwaps, rowSwaps, suspectsIn } from './swaps.ts';
import { type System, signOf } from './system.ts';

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
    ...doubledRows(cells, suspects),
    ...rowMoves(system, cells, copies, failed),
  ];
  return distinct(moves).flatMap((move) => {
    const fixed = gainOf(system, UNTOUCHED, move, move.cause.kind === 'copied' ? 2 : 1);
    return fixed ? [{ move, fixed }] : [];
  });
}

/**
 * Slips that sheets have added up: the figure, its totals and their copies, all off by the same; and one
 * slip copied to where no relation ties it to the others, as the same figure in tables of two funds.
 */
function carriedSlips(system: System, cells: Cells, failed: readonly number[]): Move[] {
  const slips = suspectsIn(system, failed).flatMap((variable) =>
    shiftsOf(system, variable.index).map((shift) => ({ variable, shift })),
  );
  const alike = new Map<string, number[]>();
  for (const { variable, shift } of slips) {
    if (variable.value.isZero()) continue;
    const key = `${variable.value} ${shift}`;
    alike.set(key, [...(alike.get(key) ?? []), variable.index]);
  }
  return slips.flatMap(({ variable: { index, value }, shift }) => {
    const twins = alike.get(`${value} ${shift}`) ?? [];
    const together = twins.length > 1 && twins[0] === index ? [twins] : [];
    return [[index], ...together].flatMap((starts) => {
      const lever = carriedFrom(system, starts, shift);
      return (lever && shiftMove(system, UNTOUCHED, lever, shift, cells.nearby)) ?? [];
    });
  });
}

/** By how much the failed sums a figure stands in say that it is off. */
function shiftsOf(system: System, index: number): Decimal[] {
  const shifts = new Map<string, Decimal>();
  for (const at of system.variables[index]?.constraints ?? []) {
    const constraint = system.constraints[at];
    const sign = constraint ? signOf(system, [index], constraint) : 0;
    if (!constraint?.failed || constraint.relation.kind !== 'sum' || sign === 0) continue;
    const shift = settling(differenceOf(constraint), sign);
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
