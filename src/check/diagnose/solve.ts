import { joinAlike, joinExchanged } from './alike.ts';
import { componentsOf } from './components.ts';
import type { Compound } from './compounds.ts';
import { gainOf } from './effect.ts';
import { withLostRows } from './lost-row-instead.ts';
import { type Move, moveKey } from './move.ts';
import { allCandidates, type Solution, solve, type Workshop } from './search.ts';
import { apply, type State, UNTOUCHED, unsatisfied } from './state.ts';

/** A cause found, and how much of the likelihood of all equally small explanations it holds. */
export interface Culprit {
  readonly move: Move;
  /** 0 to 1, among the solutions of its component. */
  readonly share: number;
}

/**
 * Explains failed relations by the fewest causes: each component exactly where it is small enough, and
 * otherwise by taking the move that satisfies most away and starting over with the rest.
 */
export function explain(
  shop: Workshop,
  failed: readonly number[],
  compounds: readonly Compound[],
): Culprit[] {
  const culprits: Culprit[] = [];
  let state = UNTOUCHED;
  const work = { left: WORK };
  const queue = componentsOf(shop.system, failed, shop.copies, compounds);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const open = unsatisfied(shop.system, state, next);
    if (open.length === 0) continue;
    const { found, complete } = attempt(shop, state, open, work);
    culprits.push(...found);
    state = found.reduce((sum, { move }) => apply(sum, move), state);
    if (complete || found.length === 0) continue;
    queue.push(...componentsOf(shop.system, open, shop.copies, compounds));
  }
  return joinExchanged(shop.system, joinAlike(shop.system, culprits));
}

/** Relations looked at for a whole document before only obvious causes are sought. */
const WORK = 20_000;

/** Relations enough that more than one cause is likely, and the obvious ones are best taken first. */
const MANY = 8;

function attempt(
  shop: Workshop,
  state: State,
  open: readonly number[],
  work: { left: number },
): { found: Culprit[]; complete: boolean } {
  const obvious = open.length >= MANY ? peel(shop, state, open, 3) : [];
  if (obvious.length > 0) return { found: obvious, complete: false };
  const solutions = withLostRows(shop, state, open, solve(shop, state, open, work));
  if (solutions.length > 0) return { found: best(solutions), complete: true };
  return { found: peel(shop, state, open, 2), complete: false };
}

/** The likeliest solution, each of its moves with the share of the solutions that have it. */
function best(solutions: readonly Solution[]): Culprit[] {
  const priced = solutions.map((moves) => ({ moves, price: priceOf(moves), key: keyOf(moves) }));
  priced.sort((left, right) => left.price - right.price || (left.key < right.key ? -1 : 1));
  const lowest = priced[0]?.price ?? 0;
  const likelihood = (price: number) => Math.exp(lowest - price);
  const total = priced.reduce((sum, { price }) => sum + likelihood(price), 0);
  return (priced[0]?.moves ?? []).map((move) => {
    const key = moveKey(move);
    const having = priced.filter(({ moves }) => moves.some((other) => moveKey(other) === key));
    return { move, share: having.reduce((sum, { price }) => sum + likelihood(price), 0) / total };
  });
}

function priceOf(moves: Solution): number {
  return moves.reduce((sum, move) => sum + move.price, 0);
}

function keyOf(moves: Solution): string {
  return moves.map(moveKey).sort().join(';');
}

/** The one move that satisfies most open relations, at least so many, and breaks none. */
function peel(shop: Workshop, state: State, open: readonly number[], least: number): Culprit[] {
  const scored = allCandidates(shop, state, open, least).flatMap((move) => {
    const fixed = gainOf(shop.system, state, move, least);
    return fixed ? [{ move, gain: fixed.length }] : [];
  });
  scored.sort((left, right) => right.gain - left.gain || left.move.price - right.move.price);
  const [first] = scored;
  return first ? [{ move: first.move, share: 1 }] : [];
}
