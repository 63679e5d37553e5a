import type { DraftRow } from '../rows.ts';
import { listParents } from './lists.ts';
import type { PrintedList } from './nesting.ts';

/** Whether a row is in every column the sum of others. */
export function adds(
  { rows, slack }: PrintedList,
  head: number,
  parts: readonly number[],
): boolean {
  return (rows[head]?.values ?? []).every((total, column) => {
    const sum = parts.reduce((all, part) => all + (rows[part]?.values[column] ?? 0), 0);
    return Math.abs((total ?? 0) - sum) <= slack * (parts.length + 1.2);
  });
}

/** Whether the row at `closing` is in every column the sum of the rows that a reading puts below it. */
function makesTotal(rows: readonly DraftRow[], closing: number, list: PrintedList): boolean {
  const parents = listParents(rows);
  const parts = [...list.rows.keys()].filter(
    (index) => parents[index] === closing && rows[index]?.role !== 'thereof',
  );
  return adds(list, closing, parts);
}

/** The first reading of a list's lines under which its 合计, the row at `closing`, is their sum; null where none. */
export function makingTotal(
  readings: readonly (readonly DraftRow[])[],
  closing: number,
  printed: PrintedList,
): readonly DraftRow[] | null {
  if (!/total$/.test(readings[0]?.[closing]?.role ?? '')) return null;
  if (!printed.rows[closing]?.values.some((value) => value !== null && value !== 0)) return null;
  return readings.find((rows) => makesTotal(rows, closing, printed)) ?? null;
}
