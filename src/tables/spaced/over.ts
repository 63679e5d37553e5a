import { middle, type Word } from '../columns/words.ts';
import { LINE, PLACE } from './place.ts';
import { hanWidth, roomFor } from './room.ts';

/** One heading's lines, from the top down. */
export type Stack = readonly Word[];

/** How far apart texts may stand that begin or end on one edge, or in one middle. */
export const SAME_EDGE = 1.1 * PLACE;
export const SAME_CENTRE = 1.6 * PLACE;

/** How far off the middle of its headings a common one may stand, as a share of their width. */
const UNEVEN = 0.12;

/** Neighbouring cells whose texts fill them stand no farther apart. */
const TIGHT = 4.5 * PLACE;

/** Room behind a line that is over a heading on the very next line, so that none wraps there. */
const WIDE_ROOM = 6 * PLACE;

/** How much wider, in characters, a line may be than the one it goes on from, as words are not broken. */
const LONGER = 2.5;

export const centreX = ({ box }: Word): number => (box.left + box.right) / 2;
export const width = ({ box }: Word): number => box.right - box.left;

const centreOf = (stack: Stack): number =>
  (middle((stack[0] as Word).box) + middle((stack.at(-1) as Word).box)) / 2;
const leftOf = (stack: Stack): number => Math.min(...stack.map(({ box }) => box.left));
const rightOf = (stack: Stack): number => Math.max(...stack.map(({ box }) => box.right));

/** The headings beside one, nearest first, that begin below `top` and stand at its height. */
function beside(own: Stack, stacks: readonly Stack[], top: Word, side: -1 | 1): readonly Stack[] {
  const away = (stack: Stack): number =>
    side > 0 ? leftOf(stack) - rightOf(own) : leftOf(own) - rightOf(stack);
  const sorted = stacks
    .filter((stack) => !stack.includes(top) && away(stack) >= 0)
    .filter((stack) => middle((stack.at(-1) as Word).box) > middle(top.box) - 1)
    .filter((stack) => middle((stack[0] as Word).box) < middle((own.at(-1) as Word).box) + 1)
    .sort((a, b) => away(a) - away(b));
  const end = sorted.findIndex(
    (stack) =>
      middle((stack[0] as Word).box) < middle(top.box) + 1 ||
      Math.abs(centreOf(stack) - centreOf(own)) > 0.6 * LINE,
  );
  return end < 0 ? sorted : sorted.slice(0, end);
}

/** Whether a line fills its cell between two headings, and goes on below where less is left. */
function isFull(top: Word, rest: Stack, left?: Stack, right?: Stack): boolean {
  if (!left || !right || rest.some((word) => width(word) > width(top) - PLACE)) return false;
  const alike = [left, right].every(
    (stack) => rightOf(stack) - leftOf(stack) > width(top) - TIGHT / 2,
  );
  if (!alike) return false;
  return top.box.left - rightOf(left) < TIGHT && leftOf(right) - top.box.right < TIGHT;
}

/**
 * Whether a heading's first line stands in the middle over the rest and the headings beside it, which
 * stand at the height of the rest.
 */
function isMiddleOver(stack: Stack, stacks: readonly Stack[]): boolean {
  const [top, ...rest] = stack;
  if (!top || rest.length === 0) return false;
  const [left, right] = [beside(rest, stacks, top, -1), beside(rest, stacks, top, 1)];
  if (isFull(top, rest, left[0], right[0])) return false;
  return [rest, ...left].some((from, a) =>
    [rest, ...right].some((to, b) => {
      const [start, end] = [leftOf(from), rightOf(to)];
      const middles = (centreX(from[0] as Word) + centreX(to[0] as Word)) / 2;
      const off = Math.min(
        Math.abs(middles - centreX(top)),
        Math.abs((start + end) / 2 - centreX(top)),
      );
      return a + b > 0 && off <= Math.max(SAME_CENTRE, UNEVEN * (end - start));
    }),
  );
}

/** Whether a heading's first line, set left over the rest, ends where its cell leaves room for more. */
function isLeftOver(stack: Stack, stacks: readonly Stack[]): boolean {
  const [top, ...rest] = stack;
  const [next] = rest;
  if (!top || !next || Math.abs(top.box.left - next.box.left) > SAME_EDGE) return false;
  const [sister] = beside(rest, stacks, top, 1);
  if (!sister) return false;
  if (/(收入|支出)$/.test(top.text) && rest.map(({ text }) => text).join('') === '项目')
    return true;
  const room = leftOf(sister) - PLACE - top.box.right;
  const lower = centreOf(sister) - centreOf(stack) > 0.6 * LINE;
  return room >= (lower ? roomFor([next]) : WIDE_ROOM);
}

/** The headings nearest to one at either side that begin below its first line. */
const neighbours = (stack: Stack, stacks: readonly Stack[], top: Word): readonly Stack[] =>
  [-1, 1].flatMap((side) => {
    const away = (other: Stack): number =>
      side > 0 ? leftOf(other) - rightOf(stack) : leftOf(stack) - rightOf(other);
    return stacks
      .filter((other) => !other.includes(top) && away(other) >= 0)
      .filter(([first]) => first !== undefined && middle(first.box) > middle(top.box) + 1)
      .sort((a, b) => away(a) - away(b))
      .slice(0, 1);
  });

/** Whether a heading cannot be one text that wraps: a line is longer than the one above it. */
function isTooLong(stack: Stack, stacks: readonly Stack[]): boolean {
  const [top, next, ...rest] = stack;
  if (!top || !next || /^[（(]/.test(next.text)) return false;
  const more = width(next) - width(top);
  const slack = LONGER * hanWidth(next);
  const unfilled = rest.length > 0 && -more > slack;
  if (more <= slack && !unfilled) return false;
  return neighbours(stack, stacks, top).some(
    (other) => centreOf(other) - centreOf(stack) > 0.6 * LINE,
  );
}

/** Whether a heading's first line is one of its own, over this and the headings beside it. */
export const isOver = (stack: Stack, stacks: readonly Stack[]): boolean =>
  isMiddleOver(stack, stacks) || isLeftOver(stack, stacks) || isTooLong(stack, stacks);
