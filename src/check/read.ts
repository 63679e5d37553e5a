import type { Amount, Figure } from '../types/model.ts';
import type { Relation } from '../types/relation.ts';

/** What a figure is taken to print; diagnosis tries corrections by reading them in a figure's place. */
export type Read = (figure: Figure) => Amount | null;

/** The figures as they are printed. */
export const asPrinted: Read = (figure) => figure.amount;

/** All figures a relation binds, in its order; a figure may come twice. */
export function figuresOf(relation: Relation): readonly Figure[] {
  switch (relation.kind) {
    case 'sum':
      return relation.terms.map((term) => term.figure);
    case 'order':
      return [relation.lesser, relation.greater];
    case 'ratio':
      return [
        ...[...relation.numerator, ...relation.denominator].map((term) => term.figure),
        relation.percentage,
      ];
    case 'fact':
      return relation.figures;
    case 'void':
      return [];
  }
}
