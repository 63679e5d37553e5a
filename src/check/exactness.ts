import type { Relation, SumRelation } from '../types/relation.ts';
import { type Measure, measure } from './measure.ts';
import { asPrinted } from './read.ts';

/** Says whether sums such as this one have shown that they are not rounded. */
export type Exactness = (relation: SumRelation, sum: Measure) => boolean;

/** This many different sums must agree to the digit before a document counts as unrounded. */
const PROOF = 20;
/** Sums one unit apart are what rounding leaves; an unrounded document has at most one in this many. */
const PER_ODD = 20;

interface Tally {
  readonly exact: Set<string>;
  readonly odd: Set<string>;
}

/**
 * Learns from a document's own sums whether it rounds. Sums are compared with their like only: same
 * unit and same number of decimals, or (where a table drops trailing zeros) same unit and mixed ones.
 * A sum counts once however often it is printed, and only with three figures that are not zero:
 * two equal figures or a row of zeros say nothing about rounding.
 */
export function exactness(relations: readonly Relation[]): Exactness {
  const tallies = new Map<string, Tally>();
  for (const relation of relations) if (relation.kind === 'sum') count(tallies, relation);
  return (relation, sum) => {
    const tally = tallies.get(likeness(relation, sum) ?? '');
    if (!tally) return false;
    return tally.exact.size >= PROOF && tally.odd.size * PER_ODD <= tally.exact.size;
  };
}

function count(tallies: Map<string, Tally>, relation: SumRelation): void {
  const sum = measure(relation, asPrinted);
  const key = likeness(relation, sum);
  if (key === null || sum.nonZero < 3 || sum.difference.abs().gt(sum.finest)) return;
  const tally = tallies.get(key) ?? { exact: new Set(), odd: new Set() };
  tallies.set(key, tally);
  (sum.difference.isZero() ? tally.exact : tally.odd).add(signature(relation));
}

/** Null for a sum whose precision nothing in the document can vouch for. */
function likeness(relation: SumRelation, sum: Measure): string | null {
  if (sum.units.size !== 1) return null;
  if (sum.coarsest.equals(sum.finest)) return `${sum.unit} ${sum.finest}`;
  const inTables = relation.terms.every((term) => term.figure.place.kind === 'cell');
  return inTables ? `${sum.unit} mixed` : null;
}

function signature(relation: SumRelation): string {
  const values = relation.terms.flatMap(({ figure, sign }) =>
    figure.amount && !figure.amount.value.isZero() ? [`${sign}${figure.amount.value}`] : [],
  );
  return values.sort().join(' ');
}
