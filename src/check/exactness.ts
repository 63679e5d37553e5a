import type { Relation, SumRelation } from '../types/relation.ts';
import {
  type Measure,
  measurePrinted,
  mixesUnits,
  type Precision,
  precisionOf,
} from './measure.ts';

/** Says whether sums such as this one have shown that they are not rounded. */
export type Exactness = (relation: SumRelation, sum: Measure, precision: Precision) => boolean;

/** This many different sums must agree to the digit before a document counts as unrounded. */
const PROOF = 20;
/** Sums one unit apart are what rounding leaves; an unrounded document has at most one in this many. */
const PER_ODD = 20;

/** Proof beyond this is not collected. */
const ENOUGH = 500;

interface Tally {
  readonly exact: Set<string>;
  readonly odd: Set<string>;
}

/**
 * Learns from a document's own sums whether it rounds. Sums are compared with their like only: same
 * unit and same number of decimals, or (where a table drops trailing zeros) same unit and mixed ones.
 * A sum counts once however often it is printed, and only with three figures that are not zero:
 * two equal figures or a row of zeros say nothing about rounding. Counts when first asked.
 */
export function exactness(relations: readonly Relation[]): Exactness {
  let tallies: ReadonlyMap<string, Tally> | null = null;
  return (relation, sum, precision) => {
    tallies ??= tallied(relations);
    const tally = tallies.get(likeness(relation, sum, precision) ?? '');
    if (!tally) return false;
    return tally.exact.size >= PROOF && tally.odd.size * PER_ODD <= tally.exact.size;
  };
}

function tallied(relations: readonly Relation[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const relation of relations) if (relation.kind === 'sum') count(tallies, relation);
  return tallies;
}

function count(tallies: Map<string, Tally>, relation: SumRelation): void {
  const proof = proofOf(relation);
  if (proof === null) return;
  const tally = tallies.get(proof.likeness) ?? { exact: new Set(), odd: new Set() };
  tallies.set(proof.likeness, tally);
  if (proof.odd) tally.odd.add(proof.signature);
  else if (tally.exact.size < ENOUGH) tally.exact.add(proof.signature);
}

/** What one sum says of whether its like are rounded. */
interface Proof {
  readonly likeness: string;
  readonly signature: string;
  /** Whether it is off by a unit of the last place. */
  readonly odd: boolean;
}

const known = new WeakMap<SumRelation, Proof | null>();

/** Diagnosis asks again what evaluation has asked: reckoned once a relation. */
function proofOf(relation: SumRelation): Proof | null {
  const before = known.get(relation);
  if (before !== undefined) return before;
  const proof = provedBy(relation);
  known.set(relation, proof);
  return proof;
}

function provedBy(relation: SumRelation): Proof | null {
  if (relation.terms.length < 3) return null;
  const sum = measurePrinted(relation);
  if (sum.amounts.filter((amount) => !amount.value.isZero()).length < 3) return null;
  const precision = precisionOf(sum);
  const key = likeness(relation, sum, precision);
  if (key === null || sum.difference.abs().gt(precision.finest)) return null;
  return { likeness: key, signature: signature(relation), odd: !sum.difference.isZero() };
}

/** Null for a sum whose precision nothing in the document can vouch for. */
function likeness(relation: SumRelation, sum: Measure, precision: Precision): string | null {
  if (mixesUnits(sum)) return null;
  if (precision.coarsest.equals(precision.finest)) return `${sum.unit} ${precision.finest}`;
  const inTables = relation.terms.every((term) => term.figure.place.kind === 'cell');
  return inTables ? `${sum.unit} mixed` : null;
}

function signature(relation: SumRelation): string {
  const values = relation.terms.flatMap(({ figure, sign }) =>
    figure.amount && !figure.amount.value.isZero() ? [`${sign}${figure.amount.value}`] : [],
  );
  return values.sort().join(' ');
}
