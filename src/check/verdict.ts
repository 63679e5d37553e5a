import type { Decimal } from 'decimal.js';
import type { Outcome } from '../types/relation.ts';

/** An outcome before it is given its relation and severity. */
export type Verdict = Omit<Outcome, 'relation' | 'severity'>;

/** The two sides of an arithmetic relation and their difference, in one unit. */
export interface Sides {
  readonly actual: Decimal;
  readonly expected: Decimal;
  readonly difference: Decimal;
}

export const ALL_BLANK: Verdict = { state: 'not-applicable', reason: '各项均为空白' };
