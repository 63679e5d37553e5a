import { type Word, widthOf } from '../columns/words.ts';
import { PLACE } from './place.ts';
import type { Cells } from './roles.ts';

/** No column of names is narrower, in characters. */
const NARROWEST = 4;

/** What speaks against a name going on below a line that leaves room for more of it. */
const UNFILLED = 1.5;

/** What a line does not break in: figures and Latin letters, what closes behind them, and one letter. */
const UNBROKEN = /^([“‘（《【(]*(?:[\dA-Za-z.,:%/-]+|.)[\dA-Za-z”’）》】)、，。；：]*)/u;

const PLAIN = /\p{Script=Han}/u;

/** A Han character's width in a word, in points. */
const hanWidth = (word: Word): number =>
  widthOf(
    word.glyphs.find(({ text }) => PLAIN.test(text))?.box ?? {
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
    },
  );

/** Whether a line's text leaves room, up to where its column's texts reach, for what the next begins with. */
function leavesRoom(above: readonly Word[], below: readonly Word[], end: number): boolean {
  const [first, last, next] = [above[0], above.at(-1), below[0]];
  if (!first || !last || !next) return false;
  const right = Math.max(end, first.box.left + NARROWEST * hanWidth(first));
  const piece = UNBROKEN.exec(below.map(({ text }) => text).join(''))?.[0].length ?? 1;
  const needed = piece * Math.max(PLACE, hanWidth(next));
  return right - last.box.right >= needed + PLACE;
}

/** What speaks against lines being one row as names in them go on though their lines are not full. */
export function wrapCost(lines: readonly Cells[], ends: readonly (number | null)[]): number {
  return ends.reduce<number>((cost, end, at) => {
    if (end === null) return cost;
    const texts = lines.map((cells) => cells.get(at) ?? []).filter((words) => words.length > 0);
    const open = texts.filter((words, line) => leavesRoom(words, texts[line + 1] ?? [], end));
    return cost + UNFILLED * open.length;
  }, 0);
}
