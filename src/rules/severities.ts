import type { Relation, RuleId, Severity } from '../types/relation.ts';
import { severityOf } from './index.ts';

/** Severities the user gives rules: by id or by the beginning of ids (`BA4`). */
export type Severities = Readonly<Record<string, Severity>>;

/** What is given to a rule by its own id, else by the longest beginning of it; null where nothing is. */
function givenSeverity(given: Severities, rule: RuleId): Severity | null {
  const keys = Object.keys(given).filter((key) => rule.startsWith(key));
  const [nearest] = keys.sort((a, b) => b.length - a.length);
  return nearest === undefined ? null : (given[nearest] ?? null);
}

/** Rules' severities with the user's before their own. */
export function severityUnder(given: Severities): (rule: RuleId) => Severity {
  return (rule) => givenSeverity(given, rule) ?? severityOf(rule);
}

/** Relations that state a severity of their own state the user's instead, where there is one. */
export function underSeverities(
  relations: readonly Relation[],
  given: Severities,
): readonly Relation[] {
  return relations.map((relation) => {
    const severity = givenSeverity(given, relation.rule);
    return relation.kind === 'fact' && severity !== null ? { ...relation, severity } : relation;
  });
}
