import type { Row, TableKind } from '../../types/model.ts';
import type { DraftRow } from '../rows.ts';
import { codeParents } from './codes.ts';
import { listParents } from './lists.ts';
import { markBlank } from './marks.ts';
import type { Parents } from './parents.ts';
import { byCategory, categoryParents } from './purchases.ts';
import { markProjects } from './units.ts';
import { asVisit, visitParents } from './visits.ts';

function parentsOf(rows: readonly DraftRow[], kind: TableKind): Parents {
  const coded = rows.some((row) => row.code !== null && row.role === 'item');
  if (kind === 'three-public' && !coded) return visitParents(rows);
  if (kind === 'procurement' && !coded && byCategory(rows)) return categoryParents(rows);
  if (coded || rows.some((row) => row.role === 'unit')) return codeParents(rows);
  return listParents(rows);
}

/** Rows with their parents: by code where codes are printed, by numbering and totals elsewhere. */
export function outline(drafts: readonly DraftRow[], kind: TableKind): readonly Row[] {
  const rows =
    kind === 'three-public' ? drafts.map(asVisit) : markProjects(markBlank(drafts, kind));
  const parents = parentsOf(rows, kind);
  return rows.map(({ style: _style, ...row }, index) => ({
    ...row,
    index,
    parent: parents[index] ?? null,
  }));
}
