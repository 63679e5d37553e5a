import type { Figure } from '../../types/model.ts';
import type { RatioRelation, RuleId, Term } from '../../types/relation.ts';

/** A figure as a term of a ratio. */
export function term(figure: Figure, sign: 1 | -1 = 1): Term {
  return { figure, sign, role: 'part' };
}

/** 100 · Σ above / Σ below = percentage. */
export function ratio(
  rule: RuleId,
  formula: string,
  above: readonly Term[],
  below: readonly Term[],
  percentage: Figure,
): RatioRelation {
  const ids = [...above, ...below].map(({ figure }) => figure.id).join('+');
  const id = `${rule}:${percentage.id}=${ids}`;
  return { kind: 'ratio', id, rule, formula, numerator: above, denominator: below, percentage };
}
