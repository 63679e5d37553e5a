import type { Confidence, Slip } from '../../types/finding.ts';
import type { Move } from './move.ts';

/** Slips that random figures would hardly show by chance: they speak for a correction by themselves. */
const TELLING: ReadonlySet<Slip> = new Set(['swap', 'shift', 'unit', 'sign', 'dropped', 'digit']);

/**
 * Words how sure a correction is. almost-certain: no other explanation is worth naming, and either two
 * independent relations agree on the value or the slip itself is a common one. probable: likelier than
 * all others together.
 */
export function confidenceOf(share: number, evidence: number, move: Move): Confidence {
  const telling = move.slip !== null && TELLING.has(move.slip);
  if (share >= 0.95 && (telling || (evidence > 1 && !revisable(move)))) return 'almost-certain';
  return share > 0.5 ? 'probable' : 'possible';
}

/** Several figures that changed together may be a revision that the other figures did not follow. */
function revisable({ cause, slip }: Move): boolean {
  if (cause.kind === 'row-wrong' || cause.kind === 'total-not-updated') return true;
  return cause.kind === 'copied' && slip === 'other';
}
