import type { Decimal } from 'decimal.js';
import type { Figure, Place } from './model.ts';

/** BA1xx in a table, BA2xx between tables, BA3xx narrative, BA4xx form, BA5xx between documents. */
export type RuleId = `BA${number}`;
export type Severity = 'error' | 'warning' | 'info';

/** A signed figure of a relation. */
export interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
  readonly role: 'total' | 'part';
}

interface RelationBase {
  /** Unique in the document: rule and the figures' identity. */
  readonly id: string;
  readonly rule: RuleId;
  /** In Chinese, with the concepts' names: `合计 = 基本支出 + 项目支出`. */
  readonly formula: string;
}

/**
 * Σ sign·amount = 0 after conversion to one unit. By convention totals have sign 1 and parts −1,
 * so the signed sum is printed total − Σ parts.
 */
export interface SumRelation extends RelationBase {
  readonly kind: 'sum';
  readonly terms: readonly Term[];
}

/** `lesser` must not exceed `greater` (其中 ≤ its whole). */
export interface OrderRelation extends RelationBase {
  readonly kind: 'order';
  readonly lesser: Figure;
  readonly greater: Figure;
}

/** 100 · Σ numerator / Σ denominator = percentage, to the percentage's printed digits. */
export interface RatioRelation extends RelationBase {
  readonly kind: 'ratio';
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
  readonly percentage: Figure;
}

/** A relation decided by words, not sums: a direction, a title, a name. */
export interface FactRelation extends RelationBase {
  readonly kind: 'fact';
  readonly holds: boolean;
  /** One sentence in each language on what is wrong; used only when it does not hold. */
  readonly message: Record<'zh' | 'en', string>;
  readonly places: readonly Place[];
  readonly figures: readonly Figure[];
  readonly severity?: Severity;
}

/** A relation that ought to be looked at but cannot, or does not apply here. */
export interface VoidRelation extends RelationBase {
  readonly kind: 'void';
  readonly state: 'not-applicable' | 'unchecked';
  readonly reason: string;
}

export type Relation = SumRelation | OrderRelation | RatioRelation | FactRelation | VoidRelation;

export type State = 'pass' | 'rounding' | 'fail' | 'not-applicable' | 'unchecked';

/** A relation with what evaluation made of it. Amounts are in the total's (first term's) unit. */
export interface Outcome {
  readonly relation: Relation;
  readonly state: State;
  readonly reason?: string;
  readonly severity: Severity;
  /** printed total and Σ of the other side, where the relation is arithmetic */
  readonly actual?: Decimal;
  readonly expected?: Decimal;
  readonly difference?: Decimal;
  /** Kind of failure: figures that cannot meet, a total left blank, beyond likely rounding. */
  readonly failure?: 'mismatch' | 'blank-total' | 'unlikely-rounding' | 'fact';
}
