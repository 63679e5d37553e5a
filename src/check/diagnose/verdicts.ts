import { type Move, moveKey } from './move.ts';
import { candidates, scopeOf, type Workshop } from './search.ts';
import type { Culprit } from './solve.ts';
import { apply, holds, type State, touched, UNTOUCHED, unsatisfied } from './state.ts';

/** A culprit with the failed relations it explains and the moves that would explain them as well. */
export interface Verdict {
  readonly move: Move;
  readonly explains: readonly number[];
  readonly rivals: readonly Move[];
  /** 0 to 1: how much of the likelihood of all explanations this one holds. */
  readonly share: number;
}

/** Rivals less likely than this, in nats, are not worth a reader's time. */
const WORTH = 4;

/** Weighs each culprit against all single moves that could take its place, the others left as they are. */
export function weigh(
  shop: Workshop,
  culprits: readonly Culprit[],
  failed: readonly number[],
): Verdict[] {
  return culprits.map((culprit) => {
    const others = culprits.filter((other) => other !== culprit);
    const without = others.reduce((state, { move }) => apply(state, move), UNTOUCHED);
    return verdict(shop, culprit, without, failed);
  });
}

function verdict(
  shop: Workshop,
  culprit: Culprit,
  without: State,
  failed: readonly number[],
): Verdict {
  const { move } = culprit;
  const complete = apply(without, move);
  const scope = [...failed, ...touched(shop.system, move)];
  const needed = unsatisfied(shop.system, without, scope).filter((index) =>
    satisfied(shop, complete, index),
  );
  const rivals = rivalsOf(shop, move, without, needed);
  return {
    move,
    explains: needed.filter((index) => shop.system.constraints[index]?.failed),
    rivals: rivals.filter((rival) => rival.price - move.price <= WORTH),
    share: Math.min(culprit.share, shareOf(move, rivals)),
  };
}

function satisfied(shop: Workshop, state: State, index: number): boolean {
  const constraint = shop.system.constraints[index];
  return constraint !== undefined && holds(shop.system, state, constraint);
}

function rivalsOf(shop: Workshop, move: Move, state: State, needed: readonly number[]): Move[] {
  const own = moveKey(move);
  const rivals = candidates(shop, state, needed, needed.length).filter((rival) => {
    if (rival.weight > move.weight || moveKey(rival) === own) return false;
    const after = apply(state, rival);
    return unsatisfied(shop.system, after, scopeOf(shop.system, needed, rival)).length === 0;
  });
  return rivals.sort(
    (left, right) => left.price - right.price || (moveKey(left) < moveKey(right) ? -1 : 1),
  );
}

function shareOf(move: Move, rivals: readonly Move[]): number {
  return 1 / rivals.reduce((sum, rival) => sum + Math.exp(move.price - rival.price), 1);
}
