import type { Figure, Unit } from './model.ts';
import type { Outcome, RuleId, Severity } from './relation.ts';

/** How sure a diagnosis is; worded in three grades. */
export type Confidence = 'almost-certain' | 'probable' | 'possible';

/**
 * How a person mistypes a figure. digit: one digit differs; swap: two digits changed places; shift: the
 * point moved; dropped/added: a digit too few/many; unit: 10,000 (1,000) times too large or small;
 * neighbour: the figure of an adjoining cell; spurious: nothing should stand there; blank: left empty.
 */
export type Slip =
  | 'digit'
  | 'swap'
  | 'shift'
  | 'dropped'
  | 'added'
  | 'sign'
  | 'unit'
  | 'neighbour'
  | 'spurious'
  | 'blank'
  | 'other';

/** A figure and the text that should stand in its place ('' where nothing should). */
export interface Correction {
  readonly figure: Figure;
  readonly suggested: string;
}

/**
 * What went wrong. `table`, `row`, `column` are labels as a person names them.
 * copied: the same slip stands in several places, which agree with one another and are all wrong.
 * row-wrong: several figures of a row are wrong together, as in a row of another year.
 * row-missing: the sums of `columns` lack a row whose figures would be `values`.
 * unexplained: no correction satisfies the failed relations.
 */
export type Cause =
  | { readonly kind: 'figure' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'neighbour-column'; readonly table: string; readonly row: string }
  | {
      readonly kind: 'rows-swapped';
      readonly table: string;
      readonly rows: readonly [string, string];
    }
  | {
      readonly kind: 'columns-swapped';
      readonly table: string;
      readonly columns: readonly [string, string];
    }
  | {
      readonly kind: 'figures-swapped';
      /** Of the one figure and of the other. */
      readonly tables: readonly [string, string];
      readonly rows: readonly [string, string];
    }
  | {
      readonly kind: 'row-missing';
      readonly table: string;
      /** The row whose parts do not add up. */
      readonly total: string;
      readonly columns: readonly string[];
      readonly values: readonly string[];
    }
  | { readonly kind: 'row-doubled'; readonly table: string; readonly row: string }
  | { readonly kind: 'row-wrong'; readonly table: string; readonly row: string }
  | { readonly kind: 'total-not-updated'; readonly table: string; readonly row: string }
  | {
      readonly kind: 'wrong-unit';
      readonly table: string;
      readonly printed: Unit;
      /** Null where no known unit differs from the printed one by the factor. */
      readonly suggested: Unit | null;
    }
  | { readonly kind: 'stale-table'; readonly table: string }
  | { readonly kind: 'unexplained' };

/** The figure whose correction explains the failures, with the value it should have. */
export interface Suspect {
  readonly figure: Figure;
  /** As it would be printed: same unit and digits as the table. */
  readonly suggested: string;
  /** How many failed relations the correction satisfies. */
  readonly explains: number;
  readonly confidence: Confidence;
  /** How the printed text would have come from the suggested one. */
  readonly slip?: Slip;
}

/** A cause with all failed relations it explains. `outcomes[0]` is the one shown first. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly outcomes: readonly Outcome[];
  readonly suspect: Suspect | null;
  readonly rivals: readonly Suspect[];
  /** Absent only in findings made outside diagnosis. */
  readonly cause?: Cause;
  /** Everything to change to mend it, the suspect's own correction included; empty where unknown. */
  readonly corrections?: readonly Correction[];
  /** 32 hex digits, stable across runs and page shifts. */
  readonly fingerprint: string;
}
