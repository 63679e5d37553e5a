import type { DraftRow } from '../rows.ts';
import type { Parents } from './parents.ts';

const VISIT_PARENT: Readonly<Record<string, readonly string[]>> = {
  abroad: ['three-public-total', 'grand-total', 'total'],
  vehicles: ['three-public-total', 'grand-total', 'total'],
  reception: ['three-public-total', 'grand-total', 'total'],
  'vehicle-purchase': ['vehicles'],
  'vehicle-operation': ['vehicles'],
  'three-public-total': ['total', 'grand-total'],
  meeting: ['total', 'grand-total'],
  training: ['total', 'grand-total'],
};

/** Whether the rows of a 三公 table are the three expenses, and not units or years. */
export function listsVisits(rows: readonly DraftRow[]): boolean {
  return rows.some(({ concept }) => concept !== null && concept in VISIT_PARENT);
}

/** In a 三公 table 其中：公务用车购置费 is a part of the whole, not an aside. */
export function asVisit(row: DraftRow): DraftRow {
  return row.role === 'thereof' && row.concept?.startsWith('vehicle-')
    ? { ...row, role: 'item' }
    : row;
}

/** Parents in a 三公 table: by what the rows are; their numbering and 其中 differ everywhere. */
export function visitParents(printed: readonly DraftRow[]): Parents {
  const rows = withoutHeading(printed);
  const first = (concept: string): number => rows.findIndex((row) => row.concept === concept);
  return rows.map((row, index) => {
    if (row.concept === null || first(row.concept) !== index) return null;
    const parents = VISIT_PARENT[row.concept] ?? [];
    return parents.map(first).find((parent) => parent >= 0) ?? null;
  });
}

/** 一、“三公”经费支出 right above （一）支出合计 only heads the list; the 合计 is its total. */
function withoutHeading(rows: readonly DraftRow[]): readonly DraftRow[] {
  const head = rows.findIndex((row) => row.concept === 'three-public-total');
  if (head < 0 || rows[head + 1]?.concept !== 'total') return rows;
  return rows.map((row, index) => (index === head ? { ...row, concept: null } : row));
}
