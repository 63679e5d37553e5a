import type { Side, TableKind } from '../types/model.ts';
import { codedRows } from './lookup.ts';

const BY_FUNCTION = new Set<TableKind>([
  'expenditure',
  'fiscal-expenditure',
  'general-expenditure',
]);

/**
 * The kind a table shows itself to be by its codes. A title such as 一般公共预算财政拨款支出决算表（二）
 * does not say that the table lists economic items (301…); only the codes do. Split into 人员经费 and
 * 公用经费 it is basic expenditure, else expenditure by economic item.
 */
export function kindByCodes(kind: TableKind, sides: readonly Side[]): TableKind {
  if (!BY_FUNCTION.has(kind)) return kind;
  const codes = sides.flatMap((side) => codedRows(side).map(({ code }) => code ?? ''));
  if (codes.length === 0 || !codes.every((code) => /^3\d\d/.test(code))) return kind;
  const concepts = new Set(sides.flatMap(({ columns }) => columns.map(({ concept }) => concept)));
  const basic = kind === 'general-expenditure' && concepts.has('personnel');
  return basic && !concepts.has('project') ? 'basic-expenditure' : 'economic-summary';
}
