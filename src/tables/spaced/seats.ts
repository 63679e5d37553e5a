import { bandOf } from '../columns/bands.ts';
import { type Block, blockOf } from '../columns/blocks.ts';
import { type Column, columnsOf } from '../columns/columns.ts';
import { leafHeads } from '../columns/header.ts';
import type { WordLine } from '../columns/words.ts';
import { movedBlock, recentred } from './banners.ts';
import type { BodyLine } from './cut.ts';
import { matchFlush } from './flush.ts';
import { type Match, matchHeads } from './match.ts';
import { LINE, PLACE } from './place.ts';
import { movedWord, risingAnchors, shiftAt, warped } from './warp.ts';

/** A table's columns, and its header's texts over them. */
export interface Seats {
  readonly header: readonly Block[];
  readonly columns: readonly Column[];
  /** The body's lines in these columns. */
  readonly lines: readonly BodyLine[];
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
  const moved = header.map((block) => {
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
  return recentred(
    header,
    moved,
    new Map(leaves.map((leaf, at) => [leaf, columns[at] ?? leaf.box])),
  );
}

/** Seats told by a row that numbers the columns, which stands nearer to the amounts than headings do. */
function numberedSeats(
  header: readonly Block[],
  numbering: WordLine,
  lines: readonly BodyLine[],
): Omit<Seats, 'lines'> | null {
  const numbers = numbering.map((word) => blockOf([word], 0));
  const columns = columnsOf(numbers, rowsOf(lines));
  if (columns.length !== numbers.length) return null;
  const over = seated(header, columns);
  return over && { header: over, columns };
}

/** A column, or the heading of a blank one, with where it is to stand. */
interface Seat {
  readonly strip: Column | null;
  readonly head: Block | null;
}

/** Columns and the headings of blank ones between them, from left to right. */
function seatsInOrder(
  strips: readonly Column[],
  leaves: readonly Block[],
  heads: readonly (number | null)[],
): readonly Seat[] {
  const seats: Seat[] = [];
  let next = 0;
  strips.forEach((strip, at) => {
    const head = heads[at] ?? null;
    if (head !== null) {
      for (; next < head; next++) seats.push({ strip: null, head: leaves[next] ?? null });
      next = head + 1;
    }
    seats.push({ strip, head: head === null ? null : (leaves[head] ?? null) });
  });
  for (; next < leaves.length; next++) seats.push({ strip: null, head: leaves[next] ?? null });
  return seats;
}

interface Placed extends Seat {
  readonly left: number;
  readonly right: number;
}

/** Seats with room of their own, each where it stands or right of the one before. */
function placed(seats: readonly Seat[]): readonly Placed[] {
  let [end, shift] = [Number.NEGATIVE_INFINITY, 0];
  return seats.map((seat) => {
    const { left, right } = seat.strip ?? seat.head?.box ?? { left: 0, right: 0 };
    const from = Math.max(left + shift, end + PLACE);
    if (seat.strip) shift = from - left;
    end = from + right - left;
    return { ...seat, left: from, right: end };
  });
}

/** Header texts: the lowest put over their columns, the common ones moved along. */
function overSeats(header: readonly Block[], seats: readonly Placed[]): readonly Block[] {
  const own = new Map(seats.flatMap((seat) => (seat.head ? [[seat.head, seat] as const] : [])));
  const anchors = risingAnchors(
    [...own].map(([head, seat]) => ({ from: centre(head.box), to: centre(seat) })),
  );
  const placed = header.map((block) => {
    const seat = own.get(block);
    if (!seat) return movedBlock(block, shiftAt(centre(block.box), anchors));
    const moved = movedBlock(block, centre(seat) - centre(block.box));
    // A heading wider than all its column's texts must not reach over the next one's.
    const at = seats.indexOf(seat);
    const left = Math.max(moved.box.left, (seats[at - 1]?.right ?? Number.NEGATIVE_INFINITY) + 1);
    const right = Math.min(moved.box.right, (seats[at + 1]?.left ?? Number.POSITIVE_INFINITY) - 1);
    return { ...moved, box: { ...moved.box, left, right } };
  });
  return recentred(header, placed, own);
}

/** Whether a heading stands above both its neighbours: it may be a common one, or a column's own. */
const isHigh = (leaf: Block, at: number, leaves: readonly Block[]): boolean =>
  [leaves[at - 1], leaves[at + 1]].every(
    (beside) => beside !== undefined && beside.box.top > leaf.box.top + 0.7 * LINE,
  );

/** Headings, and for each column the one over it, or null. */
interface Found {
  readonly leaves: readonly Block[];
  readonly heads: readonly (number | null)[];
}

/** For each column the heading over it; null where it is not clear which is. */
function headsFor(strips: readonly Column[], leaves: readonly Block[]): Match['heads'] | null {
  const heads = leaves.map(({ box, text }) => ({ left: box.left, right: box.right, text }));
  return matchFlush(strips, heads) ?? matchHeads(strips, heads)?.heads ?? null;
}

/** The lowest headings with the columns they are over: those that stand high only where some has none else. */
function headsOver(strips: readonly Column[], all: readonly Block[]): Found | null {
  const low = all.filter((leaf, at) => !isHigh(leaf, at, all));
  const heads = headsFor(strips, low);
  if (low.length === all.length || (heads && !heads.includes(null)))
    return heads && { leaves: low, heads };
  const whole = headsFor(strips, all);
  return whole && { leaves: all, heads: whole };
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
  if (numbered) return { ...numbered, lines };
  const strips = columnsOf([], rowsOf(lines));
  const found = headsOver(strips, [...leafHeads(header)].sort(byCentre));
  if (!found) return null;
  const { leaves, heads } = found;
  const seats = placed(seatsInOrder(strips, leaves, heads));
  const moved = lines.map((line) => ({
    ...line,
    words: line.words.map((word) => {
      const seat = seats.find(({ strip }) => strip === strips[bandOf(strips, word.box)]);
      return movedWord(word, seat?.strip ? seat.left - seat.strip.left : 0);
    }),
  }));
  const over = overSeats(header, seats);
  return { header: over, columns: columnsOf(over, rowsOf(moved)), lines: moved };
}
