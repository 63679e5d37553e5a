import { blockOf } from '../columns/blocks.ts';
import type { Word, WordLine } from '../columns/words.ts';
import { PLACE } from './place.ts';

/** The letters that head the columns of a code each. */
export const COLUMN_LETTER = /^[类款项]$/;

/** Words that headers set apart to fill a cell, whole or as the end or beginning of a longer one. */
const SET_APART =
  /^(收入|支出|项目|合计|总计|小计|科目|金额|备注|名称|单位|栏次|行次|序号|编码|代码|预算|决算|算数|内容|用途|类别)$/;

/** How far apart any two letters may stand, and those of a word known to be set apart. */
const NEAR = 2.5 * PLACE;
const FAR = 14 * PLACE;

const isLetter = ({ text }: Word): boolean => /^\p{Script=Han}$/u.test(text);

/** Whether a word goes on with the next (项 目, 本年收 入); 类 款 项 are three. */
function goesOn(last: Word, word: Word): boolean {
  const gap = word.box.left - last.box.right;
  if (COLUMN_LETTER.test(word.text) && /^[类款]$/.test(last.text)) return false;
  if (isLetter(last) && isLetter(word) && gap < NEAR) return true;
  const lone = isLetter(last) || isLetter(word);
  return lone && gap < FAR && SET_APART.test(`${last.text.at(-1)}${word.text.at(0)}`);
}

function oneWord(parts: readonly Word[]): Word {
  const { glyphs, text, box, size } = blockOf(parts, 0);
  return { glyphs, text, box, size };
}

/** A header's line with letters set apart to fill a cell as the one word they are. */
export function joinedLetters(line: WordLine): WordLine {
  const words: Word[][] = [];
  for (const word of line) {
    const last = words.at(-1)?.at(-1);
    if (last && goesOn(last, word)) words.at(-1)?.push(word);
    else words.push([word]);
  }
  return words.flatMap((parts) => (parts.length > 1 ? [oneWord(parts)] : parts));
}
