import type { DraftRow } from '../rows.ts';

/**
 * A unit's code repeated beside a name of its own is a project of that unit, listed below the code of
 * the classification it belongs to.
 */
export function markProjects(rows: readonly DraftRow[]): readonly DraftRow[] {
  const seen = new Set<string>();
  return rows.map((row, index) => {
    if (row.role !== 'unit' || row.code === null) return row;
    const above = rows.slice(0, index).findLast(({ role }) => role !== 'thereof');
    const repeated = seen.has(row.code) && (above?.role === 'item' || above?.code === row.code);
    seen.add(row.code);
    return repeated ? { ...row, role: 'item', code: null, style: 'detail' } : row;
  });
}
