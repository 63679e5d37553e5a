import type { Move } from './move.ts';
import { type Solution, scopeOf, type Workshop } from './search.ts';
import { priceOf as priceOfSlip } from './slip.ts';
import { apply, type State, unsatisfied } from './state.ts';

const UNLIKE = priceOfSlip('other');

/** Whether a solution makes one figure another that no slip makes of it. */
const isUnlike = ([move, ...more]: Solution): boolean =>
  more.length === 0 && move !== undefined && move.price >= UNLIKE;

/** Whether no figure stands out: several would do alike, or only one that is printed so elsewhere. */
const noneStandsOut = (solutions: readonly Solution[]): boolean =>
  solutions.length > 0 &&
  solutions.every(isUnlike) &&
  (solutions.length > 1 || solutions[0]?.[0]?.cause.kind === 'copied');

function mends(shop: Workshop, state: State, open: readonly number[], move: Move): boolean {
  const after = apply(state, move);
  return unsatisfied(shop.system, after, scopeOf(shop.system, open, move)).length === 0;
}

/**
 * Solutions with the one lost row among them where it explains all that the corrections of one figure do and
 * none of these stands out: one row lost counts as more than one slip only beside a likely one.
 */
export function withLostRows(
  shop: Workshop,
  state: State,
  open: readonly number[],
  solutions: readonly Solution[],
): readonly Solution[] {
  if (!noneStandsOut(solutions)) return solutions;
  const lost = (shop.compounds.get(open[0] ?? -1) ?? []).filter(
    (move) => move.cause.kind === 'row-missing' && mends(shop, state, open, move),
  );
  const [only, ...more] = lost;
  return only && more.length === 0 ? [...solutions, [only]] : solutions;
}
