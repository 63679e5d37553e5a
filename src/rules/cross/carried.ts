import type { TableSet } from '../../model/lookup.ts';
import { isNothing } from '../../model/lookup.ts';
import type { Figure, Row, Side } from '../../types/model.ts';
import type { Relation, RuleId } from '../../types/relation.ts';
import { agrees, at, type Choice, equal, equalEither, sheet, skipped } from './context.ts';

export const CARRIED = '有上年结转，各表是否包含不一';

/** Whether a row is 上年结转 or one of the lines it consists of. */
function isCarried(side: Side, row: Row): boolean {
  if (row.concept === 'carryover') return true;
  const parent = row.parent === null ? undefined : side.rows[row.parent];
  return parent !== undefined && parent.index !== row.index && isCarried(side, parent);
}

/** What was brought forward as the lists of income print it: in all, and money by money. */
function carriedFigures(set: TableSet): readonly Figure[] {
  return (['summary', 'fiscal-summary'] as const).flatMap((kind) => {
    const income = sheet(set, kind, 'income');
    if (!income) return [];
    const rows = income.side.rows.filter((row) => isCarried(income.side, row));
    return rows.flatMap((row) => at(income, row, 'whole') ?? []);
  });
}

/** What a whole has over its parts as a figure like the whole; null where it cannot be reckoned. */
function gapOf(whole: Figure | null, parts: readonly (Figure | null)[]): Figure | null {
  const amount = whole?.amount;
  const added = parts.flatMap((part) => part?.amount ?? []);
  if (!whole || !amount || added.some(({ unit }) => unit !== amount.unit)) return null;
  const rest = added.reduce((left, { value }) => left.minus(value), amount.value);
  return { ...whole, amount: { ...amount, value: rest } };
}

/**
 * Whether a whole has over its parts just what was brought forward: it then holds that, and they are
 * of the year’s own money. Never the other way round, where the whole must have left money out.
 */
export function apartByCarried(
  set: TableSet,
  whole: Figure | null,
  parts: readonly (Figure | null)[],
): boolean {
  const gap = gapOf(whole, parts);
  if (!gap || isNothing(gap)) return false;
  return carriedFigures(set).some((carried) => !isNothing(carried) && agrees(gap, carried));
}

/** left = right; not applied where left holds what was brought forward and right does not. */
export function equalUnlessCarried(
  rule: RuleId,
  set: TableSet,
  formula: string,
  left: Figure | null,
  right: readonly (Figure | null)[],
): readonly Relation[] {
  return apartByCarried(set, left, right)
    ? skipped(rule, formula, CARRIED)
    : equal(rule, formula, left, right);
}

/** left = one of several readings of a total; not applied where that holds what was brought forward and left does not. */
export function eitherUnlessCarried(
  rule: RuleId,
  set: TableSet,
  choices: readonly Choice[],
  left: Figure | null,
): readonly Relation[] {
  const [first] = choices;
  const held = choices.some(({ figure }) => left && figure && agrees(left, figure));
  const apart = choices.some(({ figure }) => apartByCarried(set, figure, [left]));
  return first && apart && !held
    ? skipped(rule, first.formula, CARRIED)
    : equalEither(rule, choices, left);
}
