import { isCode, isCodePart, isFigure, isInteger } from '../linear/kinds.ts';

export type RunKind = 'code' | 'label' | 'figure';

/** A run of text with the character columns it stands in, `start` (included) to `end` (not). */
export interface Run {
  readonly text: string;
  readonly kind: RunKind;
  readonly start: number;
  readonly end: number;
}

/** How many columns a Han character takes: extractors differ. */
export type HanWidth = 1 | 2;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/;

/** Columns that `text` takes up. */
export function widthOf(text: string, han: HanWidth): number {
  if (han === 1) return text.length;
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

/** Runs of a line: parted by two spaces, or by one beside a figure, a code or a column letter. */
export function runsOf(raw: string, han: HanWidth): Run[] {
  const runs: Run[] = [];
  for (const match of raw.matchAll(/\S+(?: \S+)*/g)) {
    let at = match.index;
    for (const text of splitTight(match[0])) {
      const start = widthOf(raw.slice(0, at), han);
      runs.push({ text, kind: kindOf(text, runs.at(-1)), start, end: start + widthOf(text, han) });
      at += text.length + 1;
    }
  }
  return runs;
}

function splitTight(text: string): string[] {
  const parts: string[] = [];
  for (const word of text.split(' ')) {
    const last = parts.at(-1);
    if (last === undefined || standsAlone(last) || standsAlone(word)) parts.push(word);
    else parts[parts.length - 1] = `${last} ${word}`;
  }
  return parts;
}

function standsAlone(word: string): boolean {
  return isFigure(word) || /^[类款项]$/.test(word);
}

/** A whole number of a code's length opens a row or a side; two digits after a code go on with it. */
function kindOf(text: string, before: Run | undefined): RunKind {
  if (!isFigure(text)) return 'label';
  if (!isInteger(text)) return 'figure';
  if (isCodePart(text) && before?.kind === 'code') return 'code';
  const opens = before === undefined || before.kind === 'figure';
  return isCode(text) && opens && (before === undefined || /[.,]/.test(before.text))
    ? 'code'
    : 'figure';
}
