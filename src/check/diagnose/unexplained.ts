import type { Finding } from '../../types/finding.ts';
import type { Outcome } from '../../types/relation.ts';
import { figuresOf } from '../read.ts';
import { differenceOf } from './balance.ts';
import { evidenceKey } from './evidence.ts';
import { statementOf } from './place.ts';
import { findingOf } from './report.ts';
import type { Workshop } from './search.ts';
import type { Constraint } from './system.ts';

/**
 * One finding for each piece of evidence that no cause explains. Relations of one table that are off by
 * the same amount have one cause, even where it cannot be named.
 */
export function unexplained(
  shop: Workshop,
  failed: readonly number[],
  outcomeOf: (index: number) => readonly Outcome[],
): Finding[] {
  const groups: Unexplained[] = [];
  for (const index of failed) {
    const constraint = shop.system.constraints[index];
    if (!constraint) continue;
    const one = evidenceOf(shop, constraint, outcomeOf(index));
    const group = groups.find((other) => sameCause(one, other));
    if (group) absorb(group, one);
    else groups.push(one);
  }
  return groups.flatMap(({ outcomes }) => findingOf(outcomes, { kind: 'unexplained' }, null) ?? []);
}

interface Unexplained {
  readonly evidence: Set<string>;
  readonly statements: Set<string>;
  readonly distance: string | null;
  readonly outcomes: Outcome[];
}

function evidenceOf(
  shop: Workshop,
  constraint: Constraint,
  outcomes: readonly Outcome[],
): Unexplained {
  const places = figuresOf(constraint.relation).map(({ place }) => place);
  return {
    evidence: new Set([evidenceKey(shop.system, constraint, shop.copies)]),
    statements: new Set(places.map(statementOf)),
    distance: constraint.relation.kind === 'sum' ? `${differenceOf(constraint).abs()}` : null,
    outcomes: [...outcomes],
  };
}

function sameCause(one: Unexplained, other: Unexplained): boolean {
  if ([...one.evidence].some((key) => other.evidence.has(key))) return true;
  if (one.distance === null || one.distance !== other.distance) return false;
  return [...one.statements].some((statement) => other.statements.has(statement));
}

function absorb(group: Unexplained, one: Unexplained): void {
  for (const key of one.evidence) group.evidence.add(key);
  for (const statement of one.statements) group.statements.add(statement);
  group.outcomes.push(...one.outcomes);
}
