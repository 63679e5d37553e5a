import type { Finding } from '../../types/finding.ts';
import type { Place } from '../../types/model.ts';
import type { FactRelation, Outcome } from '../../types/relation.ts';
import { findingOf } from './report.ts';

/**
 * Joins failed facts to the findings that explain them: a direction word that contradicts a mistyped
 * figure, a notice that a row is printed twice. All others become findings of their own.
 */
export function attachFacts(findings: readonly Finding[], facts: readonly Outcome[]): Finding[] {
  const owners = new Map<Finding, Outcome[]>(findings.map((finding) => [finding, []]));
  const alone: Finding[] = [];
  for (const fact of facts) {
    const owner = findings.find((finding) => explains(finding, fact));
    const own = owner ? null : findingOf([fact], { kind: 'unexplained' }, null);
    if (owner) owners.get(owner)?.push(fact);
    if (own) alone.push(own);
  }
  return [...[...owners].map(([finding, more]) => withFacts(finding, more)), ...alone];
}

function withFacts(finding: Finding, facts: readonly Outcome[]): Finding {
  if (facts.length === 0) return finding;
  const outcomes = [...finding.outcomes, ...facts];
  const suspect = finding.suspect && { ...finding.suspect, explains: outcomes.length };
  return { ...finding, outcomes, suspect };
}

function explains(finding: Finding, { relation }: Outcome): boolean {
  if (relation.kind !== 'fact') return false;
  const wrong = new Set(finding.corrections?.map(({ figure }) => figure.id));
  return (
    relation.figures.some(({ id }) => wrong.has(id)) ||
    doubles(finding, relation.places) ||
    mislabels(finding, relation)
  );
}

function doubles({ cause }: Finding, places: readonly Place[]): boolean {
  if (cause?.kind !== 'row-doubled') return false;
  return places.some(
    (place) => place.kind === 'cell' && place.table === cause.table && place.row === cause.row,
  );
}

/** The rule on stated units. */
const OF_UNITS = 'BA404';

/** A table in the wrong unit contradicts the units that the text gives its figures. */
function mislabels({ cause }: Finding, { rule, places }: FactRelation): boolean {
  if (cause?.kind !== 'wrong-unit' || rule !== OF_UNITS) return false;
  return places.some((place) => place.kind === 'cell' && place.table === cause.table);
}
