import { readNumber } from '../../model/amount.ts';
import { isMoneyless } from '../../model/whole.ts';
import type { Figure, Model, Row, Side } from '../../types/model.ts';
import type { Relation, RuleId } from '../../types/relation.ts';
import { sum } from '../relate.ts';
import { type RowSum, rowSums } from './panes.ts';
import { type BoundSide, boundSides } from './sides.ts';

/** Whether a cell prints a figure, readable or not. */
export function printed(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && (figure.amount !== null || figure.unreadable !== undefined);
}

/** A line that heads those below it need not sum them up. */
const isHeading = (figure: Figure): boolean =>
  figure.amount === null && figure.unreadable === undefined;

/** A cell that holds words where a figure would stand: no figure was left out there. */
function isWord(figure: Figure): boolean {
  return figure.amount === null && readNumber(figure.text).kind === 'text';
}

/** A row as a formula names it. */
export function label(row: Row | undefined): string {
  return row?.label || '（未标明的合计行）';
}

function partsText(rows: readonly Row[]): string {
  if (rows.length <= 4) return rows.map(label).join(' + ');
  return `${label(rows[0])} + … + ${label(rows.at(-1))}（共${rows.length}行）`;
}

/** One relation an amount column; a total whose parts print nothing at all announces no sum. */
function sumRelations(
  rule: RuleId,
  side: Side,
  { total: head, parts }: RowSum,
): readonly Relation[] {
  const rows = parts.map(({ row }) => row);
  const formula = `${label(head)} = ${partsText(rows)}`;
  const listed = parts.some((part) => part.side.figures[part.row.index]?.some(printed));
  return side.columns.flatMap((column) => {
    const total = side.figures[head.index]?.[column.index];
    const figures = parts.flatMap(
      (part) => part.side.figures[part.row.index]?.[column.index] ?? [],
    );
    if (
      !total ||
      !listed ||
      isWord(total) ||
      (rule === 'BA108' && isHeading(total)) ||
      isMoneyless(column.concept)
    )
      return [];
    return [total, ...figures].some(printed) ? [sum(rule, formula, total, figures)] : [];
  });
}

/** Which totals a rule speaks of, by the list, the total and its parts. */
export type Pick = (bound: BoundSide, total: Row, parts: readonly Row[]) => boolean;

/** The sums down the amount columns that a rule picks. */
export function columnSums(model: Model, rule: RuleId, pick: Pick): readonly Relation[] {
  return boundSides(model)
    .filter(({ statement }) => statement.kind !== 'three-public')
    .flatMap((bound) =>
      rowSums(bound).flatMap((found) => {
        const parts = found.parts.map(({ row }) => row);
        return pick(bound, found.total, parts) ? sumRelations(rule, bound.side, found) : [];
      }),
    );
}

export const isTotal = (row: Row): boolean => row.role === 'total' || row.role === 'subtotal';
export const isCoded = (rows: readonly Row[]): boolean => rows.some((row) => row.code !== null);
export const twoSided = ({ statement }: BoundSide): boolean =>
  statement.kind === 'summary' || statement.kind === 'fiscal-summary';
