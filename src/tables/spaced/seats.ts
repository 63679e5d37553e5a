import { type Block, blockOf } from '../columns/blocks.ts';
import { type Column, columnsOf } from '../columns/columns.ts';
import { leafHeads } from '../columns/header.ts';
import type { WordLine } from '../columns/words.ts';
import type { BodyLine } from './cut.ts';
import { PLACE } from './place.ts';
import { movedWord, risingAnchors, warped } from './warp.ts';

/** A table's columns, and its header's texts over them. */
export interface Seats {
  readonly header: readonly Block[];
  readonly columns: readonly Column[];
}

const centre = ({ left, right }: { readonly left: number; readonly right: number }): number =>
  (left + right) / 2;

const byCentre = (a: Block, b: Block): number => centre(a.box) - centre(b.box);

const rowsOf = (lines: readonly BodyLine[]): readonly (readonly Block[])[] =>
  lines.map(({ words, page }) => words.map((word) => blockOf([word], page)));

/** Headings put over the columns they head, of which there are as many; common ones move along. */
function seated(header: readonly Block[], columns: readonly Column[]): readonly Block[] | null {
  const leaves = [...leafHeads(header)].sort(byCentre);
  if (leaves.length !== columns.length) return null;
  const anchors = risingAnchors(
    leaves.map(({ box }, at) => ({ from: centre(box), to: centre(columns[at] ?? box) })),
  );
  return header.map((block) => {
    const at = leaves.indexOf(block);
    const [first] = block.words;
    if (!first) return block;
    const middle = movedWord(first, centre(block.box) - first.box.left);
    const by =
      at < 0
        ? warped({ ...middle, text: '' }, anchors).box.left - middle.box.left
        : centre(columns[at] ?? block.box) - centre(block.box);
    return blockOf(
      block.words.map((word) => movedWord(word, by)),
      block.page,
    );
  });
}

/** Seats told by a row that numbers the columns, which stands nearer to the amounts than headings do. */
function numberedSeats(
  header: readonly Block[],
  numbering: WordLine,
  lines: readonly BodyLine[],
): Seats | null {
  const numbers = numbering.map((word) => blockOf([word], 0));
  const columns = columnsOf(numbers, rowsOf(lines));
  if (columns.length !== numbers.length) return null;
  const over = seated(header, columns);
  return over && { header: over, columns };
}

/** How much better its own heading must fit a column of amounts than the one over its blank neighbour. */
const CLEARLY = 2.5 * PLACE;

const median = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

/** Whether some of these headings stand side by side. */
const standBeside = (own: readonly Block[]): boolean =>
  own.some((a) => own.some((b) => a !== b && a.box.bottom > b.box.top && b.box.bottom > a.box.top));

/** Whether a column of amounts could as well be headed by what stands over a blank one beside it. */
function isDoubtful({ header, columns }: Seats): boolean {
  const leaves = leafHeads(header).filter(({ text }) => text.length > 1);
  const over = columns.map((column) =>
    leaves.filter(({ box }) => centre(box) > column.left && centre(box) < column.right),
  );
  if (over.some(standBeside)) return true;
  const offs = columns.map((column, at) => {
    const leaf = over[at]?.[0];
    return leaf && column.figures ? column.right - centre(leaf.box) : null;
  });
  return columns.some((column, at) => {
    if (!column.figures) return false;
    const usual = median(offs.filter((off, other) => off !== null && other !== at) as number[]);
    const own = offs[at];
    if (usual === null || own === null || own === undefined) return false;
    return [at - 1, at + 1].some((beside) => {
      const blank = columns[beside];
      if (!blank || blank.filled) return false;
      const other = column.right - centre(blank);
      return Math.abs(other - usual) - Math.abs(own - usual) < CLEARLY;
    });
  });
}

/**
 * The columns of a table and its headings over them, from its header, the row that numbers its columns
 * if there is one, and the lines of its body. Null where it is not clear which heading is a column's.
 */
export function seatsOf(
  header: readonly Block[],
  numbering: WordLine | null,
  lines: readonly BodyLine[],
): Seats | null {
  const numbered = numbering ? numberedSeats(header, numbering, lines) : null;
  if (numbered) return numbered;
  const seats = { header, columns: columnsOf(header, rowsOf(lines)) };
  return isDoubtful(seats) ? null : seats;
}
