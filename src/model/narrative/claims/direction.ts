import type { Direction } from '../../../types/claim.ts';

const EITHER =
  /(?:增加|增长|上升|提高)[(/或]*(?:减少|下降|降低)\)?|(?:减少|下降|降低)[(/或]*(?:增加|增长|上升)\)?|增\(减\)少?|增减(?![少多收支])(?:变化|变动)?/;
export const UP = /增加|(?<!负)增长|上升|提高|增多|增幅|上涨|净增/;
export const DOWN = /减少|下降|降低|减低|压减|缩减|减幅|降幅|负增长|净减/;
const MOVED = new RegExp(
  `(${EITHER.source}|${UP.source}|${DOWN.source})(?:了|额|数|率|幅度?|比例|金额|约|近|共|共计|合计|各|:)*(?:为|是)?$`,
);
/** A word of direction that stands alone before its figure: 较上年增59.11万元, 比上年多3万元. */
const SHORT =
  /^(?:[,、]|同比|环比)*(增|减|升|降)$|(?:[比较](?:上|去|20\d\d|年初|全年|预算|往年|同期)|同比|环比).*?([增减](?:支|收)|超[支出]|[增减升降多少])了?$/;
const SHORT_END = /[增减升降多少支收出了]$/;
/** The form's （减少） that was chosen and kept its brackets. */
export const KEPT =
  /(?<!增加|增长|上升|减少|下降|降低|[增减])\((增加|增长|减少|下降|增|减)\)(?!少)/g;
/** 减少到5万元, 增加为5万元: a level. */
export const REACHED = /(?:增加|增长|上升|提高|减少|下降|降低)(?:到|至|为)$/;

const ENDING = new RegExp(`(${UP.source}|${DOWN.source})$`);
/** 没有增加, 未减少, 增加/减少: words of direction that tell none. */
const UNTOLD = new RegExp(
  `(?:没有?|未|无|不)(?:有所|明显|大幅度?|较大|再|出现|发生|任何)*(?:${UP.source}|${DOWN.source})$|(?:${EITHER.source})$`,
);

/** The word of direction that ends a clause without a figure (比上年有所下降), or null where it tells none. */
export function toldAt(text: string): string | null {
  return UNTOLD.test(text) ? null : (ENDING.exec(text)?.[1] ?? null);
}

/** A word of direction and where it stands. */
export interface Moved {
  readonly index: number;
  readonly word: string;
}

/** The word of direction that ends a phrase (比上年增加, 增长约), or null. */
export function movedAt(text: string): Moved | null {
  const found = MOVED.exec(text);
  if (found) return { index: found.index, word: found[1] ?? '' };
  const short = SHORT_END.test(text) ? SHORT.exec(text) : null;
  const word = short?.[1] ?? short?.[2];
  return word === undefined ? null : { index: text.lastIndexOf(word), word };
}

/** Which way a word says. */
export function directionOf(word: string): Direction {
  if (EITHER.test(word)) return 'either';
  return UP.test(word) || /^[增升多超]/.test(word) ? 'up' : 'down';
}
