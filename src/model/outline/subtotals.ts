import { key } from '../key.ts';
import type { DraftRow } from '../rows.ts';
import { isBalance } from './parents.ts';

const isPlainSubtotal = ({ role, label }: DraftRow): boolean =>
  role === 'subtotal' && key(label) === '小计';

/** A line of the year's income or expenditure, no balance brought in. */
const isCurrent = (row: DraftRow): boolean =>
  row.role === 'item' && !isBalance(row) && row.concept !== 'reserve';

/** Whether a row is 本年收入合计 or the like by name. */
const namesCurrent = (row: DraftRow): boolean =>
  row.role === 'subtotal' && row.concept === 'current-total' && !isPlainSubtotal(row);

/** The rows below one, up to a balance and the lines it consists of. */
function beforeBalances(rows: readonly DraftRow[], at: number): readonly DraftRow[] {
  const below = rows.slice(at + 1);
  const end = below.findIndex(isBalance);
  return end < 0 ? below : below.slice(0, end);
}

/**
 * 小计 is what the year brings in or spends only in a list that has no 本年…合计 and where all lines of
 * the year stand on one side of it; else it sums up some of them, as the budgets among the sources.
 */
export function markSubtotals(rows: readonly DraftRow[]): readonly DraftRow[] {
  const named = rows.some(namesCurrent);
  const coded = rows.some(({ code }) => code !== null);
  return rows.map((row, at) => {
    if (coded || !isPlainSubtotal(row)) return row;
    const around = rows.slice(0, at).some(isCurrent) && beforeBalances(rows, at).some(isCurrent);
    return named || around ? { ...row, concept: null } : row;
  });
}

/** Whether a 小计 is a part of the 本年…合计 printed below it. */
export function isInner(rows: readonly DraftRow[], subtotal: number): boolean {
  const row = rows[subtotal];
  return row !== undefined && isPlainSubtotal(row) && rows.slice(subtotal + 1).some(namesCurrent);
}
