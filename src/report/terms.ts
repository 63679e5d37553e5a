import type { Figure, Place } from '../types/model.ts';
import type { Outcome, Relation, Term } from '../types/relation.ts';

const part = (figure: Figure, sign: 1 | -1 = 1): Term => ({ figure, sign, role: 'part' });
const total = (figure: Figure): Term => ({ figure, sign: 1, role: 'total' });

/** The figures of a relation with their parts in it; the one a reader looks at first is first. */
export function termsOf(relation: Relation): readonly Term[] {
  switch (relation.kind) {
    case 'sum':
      return relation.terms;
    case 'order':
      return [part(relation.lesser, -1), total(relation.greater)];
    case 'ratio':
      return [total(relation.percentage), ...relation.numerator, ...relation.denominator];
    case 'fact':
      return relation.figures.map((figure) => part(figure));
    case 'void':
      return [];
  }
}

/** The figure a relation is about: its total, the lesser of an order, the percentage of a ratio. */
export function headOf(relation: Relation): Figure | null {
  const terms = termsOf(relation);
  const head = relation.kind === 'sum' ? terms.find(({ role }) => role === 'total') : undefined;
  return (head ?? terms[0])?.figure ?? null;
}

/** The figures that are percentages: their amounts' money unit means nothing. */
export function percentagesOf(outcomes: readonly Outcome[]): ReadonlySet<string> {
  const relations = outcomes.map(({ relation }) => relation);
  return new Set(relations.flatMap((each) => (each.kind === 'ratio' ? [each.percentage.id] : [])));
}

/** Places a fact speaks of that no figure of its stands in. */
export function barePlaces(relation: Relation): readonly Place[] {
  if (relation.kind !== 'fact') return [];
  const taken = new Set(relation.figures.map(({ place }) => JSON.stringify(place)));
  return relation.places.filter((place) => !taken.has(JSON.stringify(place)));
}

/** Whether a relation was weighed at all: it holds, holds within rounding, or fails. */
export function isEvaluated({ state }: Outcome): boolean {
  return state === 'pass' || state === 'rounding' || state === 'fail';
}
