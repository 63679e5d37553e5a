import type { Compound } from './compounds.ts';
import type { Copies } from './lever.ts';
import { rootsOf } from './roots.ts';
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
  const { rootOf, join } = rootsOf();
  const wanted = new Set(failed);
  for (const { fixed } of compounds) joinAll(fixed.filter((index) => wanted.has(index)));
  for (const holders of sharing(system, failed, copies)) joinAll(holders);
  const groups = new Map<number, number[]>();
  for (const index of failed) {
    const group = groups.get(rootOf(index)) ?? [];
    group.push(index);
    groups.set(rootOf(index), group);
  }
  return [...groups.values()].map((one) => one.sort((left, right) => left - right));

  function joinAll([first, ...others]: readonly number[]): void {
    for (const other of others) if (first !== undefined) join(first, other);
  }
}

function sharing(system: System, failed: readonly number[], copies: Copies): Iterable<number[]> {
  const holders = new Map<number, number[]>();
  for (const index of failed) {
    for (const { variable } of system.constraints[index]?.weights ?? []) {
      const key = copies(variable)?.lead ?? variable;
      const list = holders.get(key);
      if (list) list.push(index);
      else holders.set(key, [index]);
    }
  }
  return holders.values();
}
