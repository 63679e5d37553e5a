import type { Column, Side, TableKind } from '../types/model.ts';
import { columnEntry } from './columns.ts';
import { codedRows } from './lookup.ts';
import { isMoneyless } from './whole.ts';

const BY_FUNCTION = new Set<TableKind>([
  'expenditure',
  'fiscal-expenditure',
  'general-expenditure',
]);

const WHOLE_OR_USE = new Set(['total', 'amount', 'personnel', 'public']);

/** Whether a column is the whole, 人员经费 or 公用经费, or under one of these; or holds no money. */
const isOfUse = ({ concept, path, thereof }: Column): boolean =>
  thereof ||
  isMoneyless(concept) ||
  concept === 'last-year' ||
  WHOLE_OR_USE.has(concept ?? '') ||
  path.some((text) => /^(personnel|public)$/.test(columnEntry(text)?.concept ?? ''));

/**
 * The kind a table shows itself to be by its codes. A title such as 一般公共预算财政拨款支出决算表（二）
 * does not say that the table lists economic items (301…); only the codes do. Split into 人员经费 and
 * 公用经费 alone it is basic expenditure, else expenditure by economic item.
 */
export function kindByCodes(kind: TableKind, sides: readonly Side[]): TableKind {
  if (!BY_FUNCTION.has(kind)) return kind;
  const codes = sides.flatMap((side) => codedRows(side).map(({ code }) => code ?? ''));
  if (codes.length === 0 || !codes.every((code) => /^3\d\d/.test(code))) return kind;
  const columns = sides.flatMap((side) => side.columns);
  const split = columns.some(({ concept }) => concept === 'personnel') && columns.every(isOfUse);
  return kind === 'general-expenditure' && split ? 'basic-expenditure' : 'economic-summary';
}
