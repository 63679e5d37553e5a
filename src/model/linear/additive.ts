import type { Column, Row, TableKind } from '../../types/model.ts';
import { isMoneyless } from '../whole.ts';

const COUNTING = new Set<TableKind>(['procurement', 'assets']);

/** Whether tables of a kind have columns that do not add up. */
export const counts = (kind: TableKind): boolean => COUNTING.has(kind);

/** For each column whether rows add up in it. */
export function additiveColumns(columns: readonly Column[]): readonly boolean[] {
  return columns.map(({ concept }) => !isMoneyless(concept));
}

/** The row whose sum a row is part of. */
export function sumOf(row: Row | undefined): number | null {
  return row?.role === 'thereof' ? null : (row?.parent ?? null);
}

/** 301 and 303 are 人员经费, 302 and 310 are 公用经费: such a row has nothing in the other column. */
export function barredColumns(
  code: string,
  kind: TableKind,
  columns: readonly Column[],
): readonly number[] {
  if (kind !== 'basic-expenditure') return [];
  const other = /^30[13]/.test(code) ? 'public' : /^3(02|10)/.test(code) ? 'personnel' : null;
  return columns.filter(({ concept }) => concept === other).map(({ index }) => index);
}
