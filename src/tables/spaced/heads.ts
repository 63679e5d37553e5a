import { type Block, blockOf } from '../columns/blocks.ts';
import { middle, overlap, type Word, type WordLine } from '../columns/words.ts';
import { COLUMN_LETTER } from './letters.ts';
import { centreX, isOver, SAME_CENTRE, SAME_EDGE, type Stack, width } from './over.ts';
import { LINE } from './place.ts';

/** Lines of one heading stand at most so far apart. */
const TALLEST_STEP = 2.5 * LINE;

/** Whether a line has two letters that head columns: one alone may be a heading's last (…拨 above 款). */
const headsCodes = (line: WordLine): boolean =>
  new Set(line.filter(({ text }) => COLUMN_LETTER.test(text)).map(({ text }) => text)).size > 1;

/** Whether a text may go on in the one below: on its edge where it is as long, or in the middle of it. */
const inLine = (a: Word, b: Word): boolean =>
  Math.abs(centreX(a) - centreX(b)) <= SAME_CENTRE ||
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
