import type { Copies } from './lever.ts';
import type { Constraint, System } from './system.ts';

/**
 * What a failed relation speaks of: its figures that are not nothing, copies taken as one. Two relations
 * with the same evidence (a sum and its twin in another table) are one piece of evidence.
 */
export function evidenceKey(system: System, constraint: Constraint, copies: Copies): string {
  const weighty = constraint.weights.filter(
    ({ variable }) => !system.variables[variable]?.value.isZero(),
  );
  const leads = weighty.map(({ variable }) => copies(variable)?.lead ?? variable);
  return leads.sort((left, right) => left - right).join();
}

/** How many independent pieces of evidence failed relations amount to. */
export function countEvidence(
  system: System,
  constraints: readonly Constraint[],
  copies: Copies,
): number {
  return new Set(constraints.map((one) => evidenceKey(system, one, copies))).size;
}
