import type { SubjectConcept } from '../../../types/claim.ts';

/** Money that comes in besides 财政拨款, by where it comes from. */
export const SOURCES: readonly SubjectConcept[] = [
  'special-account',
  'business',
  'operating-income',
  'superior',
  'affiliated',
  'unit-funds',
  'other-income',
];

/** What money is spent on, by the economic classification. */
export const USES: readonly SubjectConcept[] = [
  'personnel',
  'public',
  'wages',
  'goods',
  'family',
  'capital',
];
