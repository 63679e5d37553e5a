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

/** A code of three digits that units’ codes begin with (501 above 501001) is the department’s own. */
export function markDepartments(rows: readonly DraftRow[]): readonly DraftRow[] {
  const units = rows.flatMap(({ role, code }) => (role === 'unit' && code !== null ? [code] : []));
  return rows.map((row) => {
    const { role, code } = row;
    const heads = role === 'item' && code?.length === 3 && !code.startsWith('2');
    const own = heads && units.some((unit) => unit.length >= 6 && unit.startsWith(code));
    return own ? { ...row, role: 'unit' } : row;
  });
}
