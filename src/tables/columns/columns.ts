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

/** Whether a text stands in this strip and in no other. */
const isOnly = (band: Band, bands: readonly Band[], { box }: Block): boolean =>
  touches(band, box, 0) && bands.every((other) => other === band || !touches(other, box, 0));

function stripsOf(header: readonly Block[], rows: readonly BodyRow[]): Column[] {
  const body = rows.filter((row) => !isNumbering(row)).flat();
  const heads = headingBands(header, rows.filter(isNumbering).flat());
  const bands = bodyBands(body);
  const filled = bands.map((band): Column => {
    const own = body.filter((block) => isOnly(band, bands, block));
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

/** Whether some row has a text in the one strip and another in the other. */
const shareRow = (a: Band, b: Band, rows: readonly BodyRow[]): boolean =>
  rows.some((row) => {
    const [inA, inB] = [a, b].map((band) => row.filter(({ box }) => touches(band, box, 0)));
    return (
      inA?.some((block) => !inB?.includes(block)) && inB?.some((block) => !inA.includes(block))
    );
  });

/**
 * Strips put together where one heading stands over both, or over the first while figures without
 * one follow, and no row fills both: a column whose texts are aligned in two ways.
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
    const stray = last?.headed && !strip.headed && strip.figures;
    if (last && (common || stray) && !shareRow(last, strip, body))
      result[result.length - 1] = {
        ...last,
        right: strip.right,
        figures: last.figures && strip.figures,
      };
    else result.push(strip);
  }
  return result;
}

const isBlank = (strip: Column | undefined): boolean => strip?.headed === true && !strip.filled;

/**
 * Where the heading of a strip without one stands: beside it over a blank strip, before figures and
 * behind labels where both sides are blank, as figures end at a column's right. 0 for none.
 */
function headingSide(strips: readonly Column[], index: number): -1 | 0 | 1 {
  const strip = strips[index];
  if (!strip || strip.headed) return 0;
  const [before, after] = [isBlank(strips[index - 1]), isBlank(strips[index + 1])];
  if (before && after) return strip.figures ? -1 : 1;
  return before ? -1 : after ? 1 : 0;
}

const unite = (a: Column, b: Column): Column => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  headed: true,
  filled: true,
  figures: a.figures || b.figures,
});

/**
 * The columns of a table, from left to right: the strips its body's texts stand in, those only its
 * header shows, and a heading beside its column's texts put together with them.
 */
export function columnsOf(header: readonly Block[], rows: readonly BodyRow[]): readonly Column[] {
  const strips = stripsOf(header, rows);
  const columns: Column[] = [];
  strips.forEach((strip, index) => {
    const last = columns.at(-1);
    const back = headingSide(strips, index) === -1 || headingSide(strips, index - 1) === 1;
    if (last && back) columns[columns.length - 1] = unite(last, strip);
    else columns.push(strip);
  });
  return columns;
}

/** The column a body text belongs to: the one it overlaps most. */
export const columnOf = (columns: readonly Column[], block: Block): number =>
  bandOf(columns, block.box);
