import type { Row, TableKind } from '../../types/model.ts';
import type { DraftRow } from '../rows.ts';
import { markCarried } from './carried.ts';
import { codeParents } from './codes.ts';
import { listParents } from './lists.ts';
import { markBlank } from './marks.ts';
import { nested, type PrintedList } from './nesting.ts';
import type { Parents } from './parents.ts';
import { byCategory, categoryParents } from './purchases.ts';
import { markSubtotals } from './subtotals.ts';
import { markDepartments, markMiscoded, markProjects } from './units.ts';
import { asVisit, listsVisits, visitParents } from './visits.ts';

function parentsOf(rows: readonly DraftRow[], kind: TableKind, leveled: boolean): Parents {
  const coded = rows.some((row) => row.code !== null && row.role === 'item');
  if (kind === 'three-public' && !coded && listsVisits(rows)) return visitParents(rows);
  if (kind === 'procurement' && !coded && byCategory(rows)) return categoryParents(rows, leveled);
  if (coded || rows.some((row) => row.role === 'unit')) return codeParents(rows);
  return listParents(rows);
}

/** Rows with what their neighbours and figures make of them. */
function marked(
  rows: readonly DraftRow[],
  kind: TableKind,
  printed?: PrintedList,
): readonly DraftRow[] {
  const listed = markCarried(markBlank(markSubtotals(rows), kind, printed), printed);
  return markMiscoded(markProjects(markDepartments(listed), printed));
}

const SIGNED = new Set<TableKind>(['summary', 'fiscal-summary', 'performance', 'assets']);

/**
 * Rows with their parents: by code where codes are printed, by numbering and totals elsewhere, and by
 * what the figures show where they are given.
 */
export function outline(
  drafts: readonly DraftRow[],
  kind: TableKind,
  printed?: PrintedList,
): readonly Row[] {
  const rows = kind === 'three-public' ? drafts.map(asVisit) : marked(drafts, kind, printed);
  const flat = parentsOf(rows, kind, printed !== undefined);
  const visits = kind === 'three-public' && listsVisits(rows);
  const parents = printed && !visits && !SIGNED.has(kind) ? nested(flat, rows, printed) : flat;
  return rows.map(({ style: _style, ...row }, index) => ({
    ...row,
    index,
    parent: parents[index] ?? null,
  }));
}
