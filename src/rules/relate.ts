import type { Figure } from '../types/model.ts';
import type { OrderRelation, RuleId, SumRelation, Term, VoidRelation } from '../types/relation.ts';

const asPart = (figure: Figure): Term => ({ figure, sign: -1, role: 'part' });

/** printed total = Σ parts. */
export function sum(
  rule: RuleId,
  formula: string,
  total: Figure,
  parts: readonly Figure[],
): SumRelation {
  const terms: readonly Term[] = [{ figure: total, sign: 1, role: 'total' }, ...parts.map(asPart)];
  return { kind: 'sum', id: idOf(rule, [total, ...parts]), rule, formula, terms };
}

/** total = Σ signed parts, for balances that subtract. */
export function balance(
  rule: RuleId,
  formula: string,
  total: Figure,
  plus: readonly Figure[],
  minus: readonly Figure[],
): SumRelation {
  const subtracted = minus.map((figure): Term => ({ figure, sign: 1, role: 'part' }));
  const base = sum(rule, formula, total, plus);
  return {
    ...base,
    id: idOf(rule, [total, ...plus, ...minus]),
    terms: [...base.terms, ...subtracted],
  };
}

/** lesser ≤ greater. */
export function atMost(
  rule: RuleId,
  formula: string,
  lesser: Figure,
  greater: Figure,
): OrderRelation {
  return { kind: 'order', id: idOf(rule, [lesser, greater]), rule, formula, lesser, greater };
}

/** A relation that does not apply here, or could not be looked at, and why. */
export function notRelated(
  rule: RuleId,
  formula: string,
  state: VoidRelation['state'],
  reason: string,
): VoidRelation {
  return { kind: 'void', id: `${rule}:${formula}:${reason}`, rule, formula, state, reason };
}

function idOf(rule: RuleId, figures: readonly Figure[]): string {
  return `${rule}:${figures.map((figure) => figure.id).join('+')}`;
}

/** `甲/乙` to `乙`; a column's own name, without numbering or unit. */
export function shortName(path: readonly string[]): string {
  return (path.at(-1) ?? '').replace(/\s+/g, '') || '（无列名）';
}
