import { bandOf } from '../columns/bands.ts';
import type { Column } from '../columns/columns.ts';
import { isFigure, type Word, type WordLine } from '../columns/words.ts';

/** What a column holds: codes or row numbers, names, amounts. */
export type Role = 'key' | 'label' | 'amount';

/** A line's words by the column they stand in. */
export type Cells = ReadonlyMap<number, readonly Word[]>;

/** Columns of one list, of those that stand side by side in a table. */
export type List = readonly number[];

export function cellsOf(line: WordLine, columns: readonly Column[]): Cells {
  const cells = new Map<number, Word[]>();
  for (const word of line) {
    const column = bandOf(columns, word.box);
    cells.set(column, [...(cells.get(column) ?? []), word]);
  }
  return cells;
}

export const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join('');

/** Whether whole numbers count upwards, as row numbers do. */
function isCount(texts: readonly string[]): boolean {
  const rising = texts.filter((text, at) => at > 0 && Number(text) === Number(texts[at - 1]) + 1);
  return texts.length > 2 && rising.length >= 0.8 * (texts.length - 1);
}

const isCode = (text: string): boolean => /^\d{2,9}$/.test(text);

/** The role of a column by its texts; `opens` where none of names stands right before it. */
function roleOf(column: Column | undefined, texts: readonly string[], opens: boolean): Role {
  const whole = texts.filter((text) => /^\d{1,9}$/.test(text));
  const codes = opens && texts.every(isCode);
  if (whole.length > 0.6 * texts.length && (!column?.figures || isCount(whole) || codes))
    return 'key';
  return texts.filter(isFigure).length > 0.5 * texts.length ? 'amount' : 'label';
}

export function rolesOf(lines: readonly Cells[], columns: readonly Column[]): readonly Role[] {
  const texts = columns.map((_, at) =>
    lines.flatMap((cells) => (cells.has(at) ? [textOf(cells.get(at) ?? [])] : [])),
  );
  const named = texts.map((own) => own.some((text) => !isFigure(text)));
  return columns.map((column, at) => {
    const own = texts[at] ?? [];
    const opens = named[at - 1] !== true && named[at + 1] === true;
    return own.length === 0 ? 'amount' : roleOf(column, own, opens);
  });
}

/** The lists side by side: each begins with names or codes behind amounts. */
export function listsOf(roles: readonly Role[]): readonly List[] {
  const lists: number[][] = [];
  roles.forEach((role, at) => {
    const begins = at === 0 || (role !== 'amount' && roles[at - 1] === 'amount');
    if (begins) lists.push([at]);
    else lists.at(-1)?.push(at);
  });
  return lists;
}
