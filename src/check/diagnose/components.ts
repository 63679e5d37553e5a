import type { Compound } from './compounds.ts';
import type { Copies } from './lever.ts';
import type { System } from './system.ts';

/**
 * Splits failed relations into groups that no cause can span: relations that share a figure, a copy of
 * one, or a compound move belong together. Each group is solved alone.
 */
export function componentsOf(
  system: System,
  failed: readonly number[],
  copies: Copies,
  compounds: readonly Compound[],
): number[][] {
  const links = [...compounds.map(({ fixed }) => fixed), ...sharing(system, failed, copies)];
  const joining = links.filter((link) => link.length > 1);
  const group = new Map(failed.map((index) => [index, new Set([index])]));
  for (const link of joining) {
    const known = link.filter((index) => group.has(index));
    const merged = new Set(known.flatMap((index) => [...(group.get(index) ?? [])]));
    for (const index of merged) group.set(index, merged);
  }
  return [...new Set(group.values())].map((one) => [...one].sort((left, right) => left - right));
}

function sharing(system: System, failed: readonly number[], copies: Copies): number[][] {
  const holders = new Map<number, number[]>();
  for (const index of failed) {
    for (const { variable } of system.constraints[index]?.weights ?? []) {
      const key = copies(variable)?.lead ?? variable;
      holders.set(key, [...(holders.get(key) ?? []), index]);
    }
  }
  return [...holders.values()];
}
