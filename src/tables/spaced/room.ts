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
export function hanWidth({ glyphs }: Word): number {
  const han = glyphs.find(({ text }) => PLAIN.test(text));
  return han ? widthOf(han.box) : 0;
}

/** The room a line must leave, in points, to hold what the text below it begins with. */
export function roomFor(below: readonly Word[]): number {
  const piece = UNBROKEN.exec(below.map(({ text }) => text).join(''))?.[0].length ?? 1;
  return piece * Math.max(PLACE, ...below.slice(0, 1).map(hanWidth)) + PLACE;
}

/** Whether a line's text leaves room, up to where its column's texts reach, for what the next begins with. */
function leavesRoom(above: readonly Word[], below: readonly Word[], end: number): boolean {
  const [first, last] = [above[0], above.at(-1)];
  if (!first || !last || below.length === 0) return false;
  const right = Math.max(end, first.box.left + NARROWEST * hanWidth(first));
  return right - last.box.right >= roomFor(below);
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
