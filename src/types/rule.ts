import type { Model } from './model.ts';
import type { Relation, RuleId, Severity } from './relation.ts';

/** BA1 in a table, BA2 between tables, BA3 narrative, BA4 form, BA5 between documents. */
export type RuleFamily = 'BA1' | 'BA2' | 'BA3' | 'BA4' | 'BA5';

/** What a rule says of itself; `explain`, docs/rules.md and the reports are generated from it. */
export interface RuleDoc {
  readonly id: RuleId;
  readonly family: RuleFamily;
  /** Severity of a failed relation of this rule, unless the relation states its own. */
  readonly severity: Severity;
  readonly name: Record<'zh' | 'en', string>;
  /** What it checks, in one sentence. */
  readonly summary: Record<'zh' | 'en', string>;
  /** Why it ought to hold, and when it is not applied. */
  readonly why: Record<'zh' | 'en', string>;
  /** The regulation, template or practice it rests on. */
  readonly source: string;
  /** A short case that fails, with invented names. */
  readonly example: string;
}

/** A rule selects relations and never judges them; an empty array where it has nothing to say. */
export interface Rule extends RuleDoc {
  readonly relations: (model: Model) => readonly Relation[];
}
