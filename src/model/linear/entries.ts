import type { LinearTable } from '../../types/grid.ts';
import type { TableKind } from '../../types/model.ts';
import { codedEntries } from './coded.ts';
import type { LooseEntry } from './entry.ts';
import { pairRows } from './pairs.ts';
import { withoutCutTwins, withoutSerials } from './serials.ts';
import { singleEntry } from './single.ts';

/** The entries of each list, by the way the kind prints its lists. */
export function entriesOf(
  table: LinearTable,
  kind: TableKind,
  sides: number,
): readonly (readonly LooseEntry[])[] {
  const rows = withoutCutTwins(withoutSerials(table.rows));
  if (sides === 1) return [rows.map(singleEntry)];
  if (kind === 'basic-expenditure') return splitCoded(rows.flatMap(codedEntries), sides);
  const pairs = pairRows(rows);
  return [0, 1].map((side) => pairs.flatMap((pair) => pair[side] ?? []));
}

function splitCoded(
  entries: readonly LooseEntry[],
  sides: number,
): readonly (readonly LooseEntry[])[] {
  const left = entries.filter((entry) => /^30[13]/.test(entry.code) || /人员经费/.test(entry.name));
  const right = entries.filter((entry) => !left.includes(entry));
  return [left, right, ...Array.from({ length: sides - 2 }, () => [])];
}
