import {
  codedRows,
  columnOf,
  figureAt,
  isNothing,
  rowsUnder,
  totalRow,
  wholeColumn,
} from '../../model/lookup.ts';
import type { Column, Figure, Row } from '../../types/model.ts';
import type { Relation, RuleId } from '../../types/relation.ts';
import { atMost } from '../relate.ts';
import { at, equal, named, type Sheet, skipped, totalOf } from './context.ts';

const NATURES = [
  ['whole', '合计'],
  ['basic', '基本支出'],
  ['project', '项目支出'],
] as const;

const UNSAID = '三本预算的表所印的行、列不一，无法相加';

/** The column of a budget's table that states its expenditure: 本年支出 beside balances, else 合计. */
function spentColumn({ side }: Sheet, concept: string): Column | null {
  if (concept !== 'whole') return columnOf(side, concept);
  return columnOf(side, 'current-expenditure') ?? wholeColumn(side);
}

/** A table's total of a concept, or null where it prints no such row or column. */
export function spentTotal(table: Sheet, concept: string): Figure | null {
  return figureAt(table.side, totalRow(table.side), spentColumn(table, concept));
}

/** Coded rows whose code stands once: by unit or printed twice, a code names no single figure. */
export function singleRows(of: Sheet): readonly Row[] {
  const rows = codedRows(of.side);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.code ?? '', (counts.get(row.code ?? '') ?? 0) + 1);
  return rows.filter((row) => counts.get(row.code ?? '') === 1);
}

const isPrinted = (figure: Figure): boolean =>
  !isNothing(figure) || figure.unreadable !== undefined;

/** Whether a table prints money: one of blanks and zeros adds nothing to a sum. */
export const hasMoney = ({ side }: Sheet): boolean =>
  side.figures.some((row) => row.some(isPrinted));

/** Whether a table leaves unsaid what it holds of a code: it prints no codes, or no such column. */
function isSilent(table: Sheet, code: string, concept: string): boolean {
  if (!hasMoney(table)) return false;
  if (codedRows(table.side).length === 0) return true;
  return rowsUnder(table.side, code).length > 0 && spentColumn(table, concept) === null;
}

/** The figures that make up a code in each of the tables; null where one of them leaves it unsaid. */
export function partsAt(
  tables: readonly Sheet[],
  code: string,
  concept: string,
): readonly Figure[] | null {
  if (tables.some((table) => isSilent(table, code, concept))) return null;
  return tables.flatMap((table) =>
    rowsUnder(table.side, code).flatMap(
      (row) => figureAt(table.side, row, spentColumn(table, concept)) ?? [],
    ),
  );
}

/** Whether a whole is the sum of its parts to the digit, all in one unit. */
export function isSum(whole: Figure | null, parts: readonly (Figure | null)[]): boolean {
  const amounts = parts.flatMap((part) => part?.amount ?? []);
  const total = whole?.amount;
  if (!total || amounts.length === 0 || amounts.some(({ unit }) => unit !== total.unit))
    return false;
  return amounts.reduce((rest, { value }) => rest.minus(value), total.value).isZero();
}

/** A code's figure in the whole, and how a formula names it. */
export interface Left {
  readonly code: string;
  readonly name: string;
  readonly figure: Figure | null;
}

/** Each code = what the tables hold of it; those that a table leaves unsaid are told once. */
export function equalByCode(
  rule: RuleId,
  all: string,
  lefts: readonly Left[],
  tables: readonly Sheet[],
  concept: string,
): readonly Relation[] {
  const found = lefts.map((left) => ({ ...left, parts: partsAt(tables, left.code, concept) }));
  const unsaid = found.some(({ figure, parts }) => parts === null && !isNothing(figure));
  const relations = found.flatMap(({ code, name, figure, parts }) => {
    const having = tables.filter((table) => rowsUnder(table.side, code).length > 0);
    const right = having.map((table) => named(table, code)).join(' + ');
    return equal(rule, `${name} = ${right}`, figure, parts ?? []);
  });
  return unsaid ? [...relations, ...skipped(rule, all, UNSAID)] : relations;
}

/** Each code ≥ what the one table that has it holds. */
function atLeastByCode(
  rule: RuleId,
  lefts: readonly Left[],
  tables: readonly Sheet[],
  concept: string,
): readonly Relation[] {
  return lefts.flatMap(({ code, name, figure }) => {
    const having = tables.filter((table) => rowsUnder(table.side, code).length > 0);
    const parts = having.flatMap((table) => partsAt([table], code, concept) ?? []);
    const right = having.map((table) => named(table, code)).join(' + ');
    const [only, ...more] = parts.filter((part) => !isNothing(part));
    const sure = figure?.amount && only && more.length === 0;
    return sure ? [atMost(rule, `${name} ≥ ${right}`, only, figure)] : [];
  });
}

/** Every code of a table of expenditure against the three budgets' tables, as a whole and by nature. */
export function byCode(
  rule: RuleId,
  whole: Sheet,
  tables: readonly Sheet[],
  equality: boolean,
): readonly Relation[] {
  return NATURES.flatMap(([concept, name]) => {
    const lefts = singleRows(whole).map((row) => ({
      code: row.code ?? '',
      name: named(whole, row.code ?? '', name),
      figure: at(whole, row, concept),
    }));
    const all = `${named(whole, '各科目', name)} = 三本预算之和`;
    return equality
      ? equalByCode(rule, all, lefts, tables, concept)
      : atLeastByCode(rule, lefts, tables, concept);
  });
}

/** The totals of a table of expenditure, as a whole and by nature, against the three budgets'. */
export function totals(rule: RuleId, whole: Sheet, tables: readonly Sheet[]): readonly Relation[] {
  return NATURES.flatMap(([concept, name]) => {
    const left = totalOf(whole, concept);
    const parts = tables.map((table) => spentTotal(table, concept));
    const right = tables.map((table) => named(table, '合计')).join(' + ');
    const formula = `${named(whole, '合计', name)} = ${right}`;
    const unsaid = tables.some((table, index) => parts[index] === null && hasMoney(table));
    if (!unsaid) return equal(rule, formula, left, parts);
    return isNothing(left) ? [] : skipped(rule, formula, UNSAID);
  });
}
