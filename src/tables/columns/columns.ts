import { type Band, bandOf, bodyBands, byLeft, mergeBoxes, touches } from './bands.ts';
import type { Block } from './blocks.ts';
import { leafHeads } from './header.ts';
import type { BodyRow } from './rows.ts';
import { isFigure } from './words.ts';

/** A column's strip with what stands in it: headings, texts, and whether those are mostly figures. */
export interface Column extends Band {
  readonly headed: boolean;
  readonly filled: boolean;
  readonly figures: boolean;
}

/** Whether a row numbers the columns: 栏次 1 2 3 …. Its figures stand where headings do. */
export function isNumbering(row: BodyRow): boolean {
  const numbers = [...row]
    .sort((a, b) => a.box.left - b.box.left)
    .filter((block) => isFigure(block.text))
    .map((block) => Number(block.text));
  const [first = 0] = numbers;
  return numbers.length >= 3 && numbers.every((number, index) => number === first + index);
}

/** Columns of the headings that stand right over columns, with the numbers of a numbering row. */
function headingBands(header: readonly Block[], numbering: readonly Block[]): readonly Band[] {
  return mergeBoxes(
    [...leafHeads(header), ...numbering].map((block) => block.box),
    0,
  );
}

const meet = (a: Band, b: Band): boolean => a.left < b.right && b.left < a.right;

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Codes are figures too, but are not set flush right. */
function areCodes(blocks: readonly Block[]): boolean {
  const lefts = spread(blocks.map((block) => block.box.left));
  const rights = spread(blocks.map((block) => block.box.right));
  return blocks.every((block) => /^\d{2,9}$/.test(block.text)) && (rights > 1.5 || lefts < 1.5);
}

/** Whether a column's texts are mostly figures, and no codes. */
function areAmounts(blocks: readonly Block[]): boolean {
  const figures = blocks.filter((block) => isFigure(block.text));
  return figures.length * 2 > blocks.length && !areCodes(figures);
}

function stripsOf(header: readonly Block[], rows: readonly BodyRow[]): Column[] {
  const body = rows.filter((row) => !isNumbering(row)).flat();
  const heads = headingBands(header, rows.filter(isNumbering).flat());
  const bands = bodyBands(body);
  const filled = bands.map((band): Column => {
    const own = body.filter((block) => touches(band, block.box, 0));
    return {
      ...band,
      headed: heads.some((head) => meet(head, band)),
      filled: true,
      figures: areAmounts(own),
    };
  });
  const blank = heads
    .filter((head) => !bands.some((band) => meet(head, band)))
    .map((band): Column => ({ ...band, headed: true, filled: false, figures: false }));
  return [...joined(filled, heads, rows), ...blank].sort(byLeft);
}

/** Whether some row has a text in both strips. */
const shareRow = (a: Band, b: Band, rows: readonly BodyRow[]): boolean =>
  rows.some((row) => [a, b].every((band) => row.some(({ box }) => touches(band, box, 0))));

/**
 * Strips put together where one heading stands over both and no row fills both: a column whose texts
 * are aligned in two ways.
 */
function joined(
  strips: readonly Column[],
  heads: readonly Band[],
  rows: readonly BodyRow[],
): readonly Column[] {
  const body = rows.filter((row) => !isNumbering(row));
  const result: Column[] = [];
  for (const strip of strips) {
    const last = result.at(-1);
    const common = heads.some((head) => last && meet(head, last) && meet(head, strip));
    if (last && common && !shareRow(last, strip, body))
      result[result.length - 1] = {
        ...last,
        right: strip.right,
        figures: last.figures && strip.figures,
      };
    else result.push(strip);
  }
  return result;
}

/** Whether a strip of texts lacks the heading that stands beside it: figures end at a column's right. */
function belongTogether(left: Column | undefined, right: Column): boolean {
  if (!left) return false;
  if (!left.filled && left.headed) return right.filled && right.figures && !right.headed;
  return left.filled && !left.figures && !left.headed && !right.filled && right.headed;
}

/**
 * The columns of a table, from left to right: the strips its body's texts stand in, those only its
 * header shows, and a heading beside its column's texts put together with them.
 */
export function columnsOf(header: readonly Block[], rows: readonly BodyRow[]): readonly Column[] {
  const columns: Column[] = [];
  for (const strip of stripsOf(header, rows)) {
    const last = columns.at(-1);
    if (last && belongTogether(last, strip))
      columns[columns.length - 1] = {
        left: last.left,
        right: strip.right,
        headed: true,
        filled: true,
        figures: last.figures || strip.figures,
      };
    else columns.push(strip);
  }
  return columns;
}

/** The column a body text belongs to: the one it overlaps most. */
export const columnOf = (columns: readonly Column[], block: Block): number =>
  bandOf(columns, block.box);
