import type { DraftRow } from '../rows.ts';

/** For each row the index of the row it adds up into, or null. */
export type Parents = (number | null)[];

/** The row a 其中 row speaks of: the nearest item above. */
export function previousItem(rows: readonly DraftRow[], index: number): number | null {
  for (let other = index - 1; other >= 0; other--) {
    const role = rows[other]?.role;
    if (role === 'item' || role === 'unit') return other;
    if (role !== 'thereof') return null;
  }
  return null;
}

/** Whether a row is a balance carried in or out. */
export function isBalance(row: DraftRow): boolean {
  return row.concept === 'carryover' || row.concept === 'year-end';
}
