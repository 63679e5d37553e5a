import { type Block, blockOf } from '../columns/blocks.ts';
import { middle, overlap, type Word, type WordLine } from '../columns/words.ts';
import { COLUMN_LETTER } from './letters.ts';
import { LINE, PLACE } from './place.ts';

/** Lines of one heading stand at most so far apart. */
const TALLEST_STEP = 2.5 * LINE;
const SAME_EDGE = 1.1 * PLACE;
const SAME_CENTRE = 1.6 * PLACE;

/** How far off the middle of its headings a common one may stand, as a share of their width. */
const UNEVEN = 0.12;

/** Neighbouring cells whose texts fill them stand no farther apart. */
const TIGHT = 4.5 * PLACE;

const x = ({ box }: { readonly box: Word['box'] }): number => (box.left + box.right) / 2;

/** One heading's lines, from the top down. */
type Stack = readonly Word[];

/** Whether a line has two letters that head columns: one alone may be a heading's last (…拨 above 款). */
const headsCodes = (line: WordLine): boolean =>
  new Set(line.filter(({ text }) => COLUMN_LETTER.test(text)).map(({ text }) => text)).size > 1;

const width = ({ box }: Word): number => box.right - box.left;

/** Whether a text may go on in the one below: on its edge where it is as long, or in the middle of it. */
const inLine = (a: Word, b: Word): boolean =>
  Math.abs(x(a) - x(b)) <= SAME_CENTRE ||
  (width(a) >= width(b) - SAME_EDGE &&
    (Math.abs(a.box.left - b.box.left) <= SAME_EDGE ||
      Math.abs(a.box.right - b.box.right) <= SAME_EDGE));

/** The one word right below another that may go on with it. */
function below(word: Word, lines: readonly WordLine[], from: number): Word | null {
  for (const line of lines.slice(from)) {
    const under = line.filter((other) => overlap(word.box, other.box) > 0);
    const [first] = under;
    if (!first) continue;
    if (COLUMN_LETTER.test(first.text) && headsCodes(line)) return null;
    const near = middle(first.box) - middle(word.box) <= TALLEST_STEP;
    return under.length === 1 && near && inLine(word, first) ? first : null;
  }
  return null;
}

/** Headings by their lines, each word with the one it stands right above. */
function stacksOf(lines: readonly WordLine[]): readonly Stack[] {
  const next = new Map<Word, Word>();
  const taken = new Set<Word>();
  [...lines.entries()].reverse().forEach(([at, line]) => {
    for (const word of line) {
      const under = below(word, lines, at + 1);
      if (under && !taken.has(under)) {
        next.set(word, under);
        taken.add(under);
      }
    }
  });
  const tops = lines.flat().filter((word) => !taken.has(word));
  return tops.map((top) => {
    const stack = [top];
    for (let under = next.get(top); under; under = next.get(under)) stack.push(under);
    return stack;
  });
}

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
 * Whether a heading's first line is one of its own over this and the headings beside it: these stand
 * at the height of the rest, and it in the middle of them.
 */
function isOver(stack: Stack, stacks: readonly Stack[]): boolean {
  const [top, ...rest] = stack;
  if (!top || rest.length === 0) return false;
  const [left, right] = [beside(rest, stacks, top, -1), beside(rest, stacks, top, 1)];
  if (isFull(top, rest, left[0], right[0])) return false;
  return [rest, ...left].some((from, a) =>
    [rest, ...right].some((to, b) => {
      const [start, end] = [leftOf(from), rightOf(to)];
      const middles = (x(from[0] as Word) + x(to[0] as Word)) / 2;
      const off = Math.min(Math.abs(middles - x(top)), Math.abs((start + end) / 2 - x(top)));
      return a + b > 0 && off <= Math.max(SAME_CENTRE, UNEVEN * (end - start));
    }),
  );
}

/** A stack's headings: a line over others stands for itself. */
function headingsOf(stack: Stack, stacks: readonly Stack[]): readonly Stack[] {
  const rest = stack.slice(1);
  const others = stacks.map((other) => (other === stack ? rest : other));
  return isOver(stack, stacks) ? [stack.slice(0, 1), ...headingsOf(rest, others)] : [stack];
}

/** A header's texts, each with all its lines, from lines of words; `page` is theirs. */
export function headBlocks(header: readonly WordLine[], page: number): readonly Block[] {
  const cut = (stacks: readonly Stack[]): readonly Stack[] =>
    stacks.flatMap((stack) => headingsOf(stack, stacks));
  // Twice, as headings are told by those beside them, which may themselves have to be cut first.
  return cut(cut(stacksOf(header))).map((lines) => blockOf(lines, page));
}
