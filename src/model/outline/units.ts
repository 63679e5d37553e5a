import type { DraftRow } from '../rows.ts';
import type { PrintedList } from './nesting.ts';
import { adds } from './totals.ts';

const asProject = (row: DraftRow): DraftRow => ({
  ...row,
  role: 'item',
  code: null,
  style: 'detail',
});

const isCode = ({ role, code }: DraftRow): boolean => role === 'item' && code !== null;

/** Each row with a code that units follow, with these. */
function unitsBelowCodes(
  rows: readonly DraftRow[],
): readonly (readonly [head: number, units: readonly number[]])[] {
  return rows.flatMap((row, head) => {
    if (!isCode(row)) return [];
    const after = rows.slice(head + 1);
    const end = after.findIndex(({ role }) => role !== 'unit');
    const units = after.slice(0, end < 0 ? after.length : end).map((_, at) => head + 1 + at);
    return units.length === 0 ? [] : [[head, units] as const];
  });
}

/**
 * Whether a list of codes names below each the units that the money is of, as where the same units
 * come again below the next, or where they make up most codes above them. A list of units with their
 * codes begins with a unit.
 */
function listsUnitsByCode(rows: readonly DraftRow[], printed?: PrintedList): boolean {
  const first = rows.find(({ role }) => role === 'item' || role === 'unit');
  if (!first || !isCode(first)) return false;
  const groups = unitsBelowCodes(rows);
  const named = groups.flatMap(([, units]) => units.map((unit) => rows[unit]?.code));
  if (new Set(named).size < named.length) return true;
  const made = printed ? groups.filter(([head, units]) => adds(printed, head, units)) : [];
  return made.length * 2 > groups.length;
}

/**
 * Units below the code their money is of are parts of it. Elsewhere a unit's code repeated beside a
 * name of its own is a project of that unit, listed below the code of the classification it belongs to.
 */
export function markProjects(
  rows: readonly DraftRow[],
  printed?: PrintedList,
): readonly DraftRow[] {
  if (listsUnitsByCode(rows, printed))
    return rows.map((row) => (row.role === 'unit' ? asProject(row) : row));
  const seen = new Set<string>();
  return rows.map((row, index) => {
    if (row.role !== 'unit' || row.code === null) return row;
    const above = rows.slice(0, index).findLast(({ role }) => role !== 'thereof');
    const repeated = seen.has(row.code) && (above?.role === 'item' || above?.code === row.code);
    seen.add(row.code);
    return repeated ? asProject(row) : row;
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

/**
 * A number of six or eight digits that begins with a 款 printed in the same list is no unit's: it is a
 * code of that 款 with a digit too few or too many.
 */
export function markMiscoded(rows: readonly DraftRow[]): readonly DraftRow[] {
  const sections = new Set(
    rows.flatMap((row) => (isCode(row) && row.code?.length === 5 ? [row.code] : [])),
  );
  return rows.map((row) => {
    const { role, code } = row;
    const miscoded =
      role === 'unit' && code !== null && code.length % 2 === 0 && sections.has(code.slice(0, 5));
    return miscoded ? { ...row, role: 'item' } : row;
  });
}
