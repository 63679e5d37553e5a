import { columnOf, isNothing, rowOf, type TableSet, tableOf } from '../../model/lookup.ts';
import type { Figure, TableKind } from '../../types/model.ts';
import { isSum, spentTotal } from './adding.ts';
import { CARRIED } from './carried.ts';
import { at, type Sheet, sheet, totalOf } from './context.ts';

const BUDGETS = [
  ['general-expenditure', 'general'],
  ['government-fund', 'fund'],
  ['state-capital', 'state-capital'],
] as const satisfies readonly (readonly [TableKind, string])[];

/** The tables of the three budgets that a set prints. */
export function budgets(set: TableSet): readonly Sheet[] {
  return BUDGETS.flatMap(([kind]) => sheet(set, kind) ?? []);
}

/** What the lists that split money by budget state of one of them; null where none says anything. */
function stated(set: TableSet, concept: string): readonly (Figure | null)[] | null {
  const rows = (['fiscal-summary', 'summary'] as const).flatMap((kind) => {
    const income = sheet(set, kind, 'income');
    if (!income) return [];
    const row = rowOf(income.side, concept);
    return (row ?? rowOf(income.side, 'general')) ? [at(income, row, 'whole')] : [];
  });
  const spent = sheet(set, 'fiscal-summary', 'expenditure');
  const split = spent && (columnOf(spent.side, concept) ?? columnOf(spent.side, 'general'));
  const all = split ? [...rows, totalOf(spent, concept)] : rows;
  return all.length > 0 ? all : null;
}

/** Whether a budget whose own table is not there to be added has money, or may have. */
export function lacksBudget(set: TableSet): boolean {
  return BUDGETS.some(([kind, concept]) => {
    if (tableOf(set, kind)) return false;
    const figures = stated(set, concept);
    return figures === null || !figures.every((figure) => isNothing(figure));
  });
}

/**
 * Why fiscal expenditure need not be the sum of the three budgets' tables, or null where it must. With
 * money brought forward, which one table may hold and another not, only totals that agree show it.
 */
export function whyApart(set: TableSet, whole: Figure | null): string | null {
  if (lacksBudget(set)) return '三本预算的表未全部印出';
  const income = sheet(set, 'fiscal-summary', 'income');
  const carried = income ? at(income, rowOf(income.side, 'carryover'), 'whole') : null;
  const sums = budgets(set).map((table) => spentTotal(table, 'whole'));
  return isNothing(carried) || isSum(whole, sums) ? null : CARRIED;
}
