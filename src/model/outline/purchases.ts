import { key } from '../key.ts';
import type { DraftRow } from '../rows.ts';
import type { Parents } from './parents.ts';

const CATEGORY = /^(?:[ABC][.、]?)?(货物|工程|服务)(类|采购)?$/;

/** Whether purchases are listed below 货物, 工程 and 服务 rather than one by one. */
export function byCategory(rows: readonly DraftRow[]): boolean {
  const categories = rows.filter(isCategory).length;
  const items = rows.filter((row) => row.role === 'item').length;
  return rows.some((row) => row.role === 'total') && categories > 0 && items > categories;
}

const isCategory = ({ role, label }: DraftRow): boolean =>
  role === 'item' && CATEGORY.test(key(label));

/**
 * Parents where units and their purchases follow each 货物, 工程 or 服务 row: the categories make the 合计.
 * What stands below one may be of several levels: they are left to the figures, where these are given.
 */
export function categoryParents(rows: readonly DraftRow[], leveled: boolean): Parents {
  const total = rows.findIndex((row) => row.role === 'total');
  let category: number | null = null;
  return rows.map((row, index) => {
    if (isCategory(row)) category = index;
    if (isCategory(row)) return total;
    return leveled && row.role === 'item' ? category : null;
  });
}
