import type { Confidence, Slip } from '../../types/finding.ts';

/** Slips that random figures would hardly show by chance: they speak for a correction by themselves. */
const TELLING: ReadonlySet<Slip> = new Set(['swap', 'shift', 'unit', 'sign', 'dropped', 'digit']);

/**
 * Words how sure a correction is. almost-certain: no other explanation is worth naming, and either two
 * independent relations agree on the value or the slip itself is a common one. probable: likelier than
 * all others together.
 */
export function confidenceOf(share: number, evidence: number, slip: Slip | null): Confidence {
  const confirmed = evidence > 1 || (slip !== null && TELLING.has(slip));
  if (share >= 0.95 && confirmed) return 'almost-certain';
  return share > 0.5 ? 'probable' : 'possible';
}
