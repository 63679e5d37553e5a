import { blockOf } from '../columns/blocks.ts';
import { isFigure, type Word, type WordLine } from '../columns/words.ts';
import type { BodyLine } from './cut.ts';
import { PLACE } from './place.ts';
import { movedWord, risingAnchors, warped } from './warp.ts';

/** A text of one line with the edge that its column keeps. */
interface Item {
  readonly line: number;
  readonly words: readonly Word[];
  readonly edge: number;
}

/** How far apart, in places, edges of one column may stand: as far as no line has two of them. */
const TOLERANCES = [3, 2, 1];

const joins = (a: Word | undefined, b: Word): boolean =>
  a !== undefined &&
  !isNumber(a) &&
  !isNumber(b) &&
  b.box.left - a.box.right < 1.5 * PLACE &&
  !/^[类款项]$/.test(b.text);

/** A line's words by text: those of a label a space apart are one. */
function textsOf(words: WordLine): readonly (readonly Word[])[] {
  const texts: Word[][] = [];
  for (const word of words)
    if (joins(texts.at(-1)?.at(-1), word)) texts.at(-1)?.push(word);
    else texts.push([word]);
  return texts;
}

const isNumber = ({ text }: Word): boolean => isFigure(text) && !/[.．]$/.test(text);
const isAmount = (words: readonly Word[]): boolean => words.every(isNumber);

function itemsOf(lines: readonly BodyLine[], amounts: boolean): readonly Item[] {
  return lines.flatMap(({ words }, line) =>
    textsOf(words)
      .filter((text) => isAmount(text) === amounts)
      .map((text) => {
        const { left, right } = blockOf(text, 0).box;
        return { line, words: text, edge: amounts ? right : left };
      }),
  );
}

function linked(items: readonly Item[], tolerance: number): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  for (const item of [...items].sort((a, b) => a.edge - b.edge)) {
    const last = groups.at(-1);
    if (last && item.edge - (last.at(-1)?.edge ?? 0) <= tolerance * PLACE) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

const isColumn = (group: readonly Item[]): boolean =>
  new Set(group.map(({ line }) => line)).size === group.length;

/** Items by column; a group with two of a line is cut more finely, or left out. */
function columnsOfItems(
  items: readonly Item[],
  tolerances = TOLERANCES,
): readonly (readonly Item[])[] {
  const [tolerance, ...finer] = tolerances;
  if (tolerance === undefined) return [];
  return linked(items, tolerance).flatMap((group) =>
    isColumn(group) ? [group] : columnsOfItems(group, finer),
  );
}

/** The edge most of a column's texts keep. */
function usualEdge(group: readonly Item[]): number {
  const counts = new Map<number, number>();
  for (const { edge } of group) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** A column's texts with where their edge is to stand. */
interface Placed {
  readonly group: readonly Item[];
  readonly from: number;
  readonly to: number;
}

const widthOf = ({ words }: Item): number => {
  const { left, right } = blockOf(words, 0).box;
  return right - left;
};

/** Columns from left to right, each moved as far as keeps a place between its texts and those before. */
function placed(groups: readonly (readonly Item[])[]): readonly Placed[] {
  const ends = new Map<number, number>();
  let shift = 0;
  const middle = (group: readonly Item[]): number => {
    const edge = usualEdge(group);
    const width = group.reduce((sum, item) => sum + widthOf(item), 0) / group.length;
    return group[0] && isAmount(group[0].words) ? edge - width / 2 : edge + width / 2;
  };
  return [...groups]
    .sort((a, b) => middle(a) - middle(b))
    .map((group) => {
      const amounts = group[0] !== undefined && isAmount(group[0].words);
      const from = usualEdge(group);
      const least = group.map((item) => {
        const end = ends.get(item.line);
        return end === undefined
          ? Number.NEGATIVE_INFINITY
          : end + PLACE + (amounts ? widthOf(item) : 0);
      });
      const to = Math.max(from + shift, ...least);
      shift = to - from;
      for (const item of group) ends.set(item.line, to + (amounts ? 0 : widthOf(item)));
      return { group, from, to };
    });
}

/** A header and the lines below it, their texts on their columns' edges. */
export interface Steadied {
  readonly header: readonly WordLine[];
  readonly lines: readonly BodyLine[];
}

/**
 * Lines with their texts on the edges their columns keep: amounts at the right, all else at the left.
 * Programs that give a place to what has none move texts a few places on some lines.
 */
export function steadied(header: readonly WordLine[], lines: readonly BodyLine[]): Steadied {
  const groups = [true, false].flatMap((amounts) => columnsOfItems(itemsOf(lines, amounts)));
  const columns = placed(groups);
  const moved = new Map<Word, Word>();
  for (const { group, to } of columns)
    for (const item of group)
      for (const word of item.words) moved.set(word, movedWord(word, to - item.edge));
  const anchors = risingAnchors(columns);
  return {
    header: header.map((line) => line.map((word) => warped(word, anchors))),
    lines: lines.map((line) => ({
      ...line,
      words: line.words.map((word) => moved.get(word) ?? warped(word, anchors)),
    })),
  };
}
