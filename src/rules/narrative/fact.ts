import type { Figure, Place } from '../../types/model.ts';
import type { FactRelation, RuleId } from '../../types/relation.ts';

/** What a fact relation says; `id` is unique among its rule's. */
export interface Fact {
  readonly id: string;
  readonly holds: boolean;
  readonly formula: string;
  readonly zh: string;
  readonly en: string;
  readonly figures: readonly Figure[];
}

/** A relation decided by words; `places` are the figures' unless given. */
export function fact(
  rule: RuleId,
  { id, holds, formula, zh, en, figures }: Fact,
  places?: readonly Place[],
): FactRelation {
  return {
    kind: 'fact',
    id: `${rule}:${id}`,
    rule,
    formula,
    holds,
    message: { zh, en },
    places: places ?? figures.map(({ place }) => place),
    figures,
  };
}
