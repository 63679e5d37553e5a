import type { Figure } from './model.ts';
import type { Outcome, RuleId, Severity } from './relation.ts';

/** How sure a diagnosis is; worded in three grades. */
export type Confidence = 'almost-certain' | 'probable' | 'possible';

/** The figure whose correction explains the failures, with the value it should have. */
export interface Suspect {
  readonly figure: Figure;
  /** As it would be printed: same unit and digits as the table. */
  readonly suggested: string;
  /** How many failed relations the correction satisfies. */
  readonly explains: number;
  readonly confidence: Confidence;
}

/** A cause with all failed relations it explains. `outcomes[0]` is the one shown first. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly outcomes: readonly Outcome[];
  readonly suspect: Suspect | null;
  readonly rivals: readonly Suspect[];
  /** 32 hex digits, stable across runs and page shifts. */
  readonly fingerprint: string;
}
