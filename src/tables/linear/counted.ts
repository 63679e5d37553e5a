import { compact } from './kinds.ts';
import type { SourceLine } from './source.ts';
import { tokensOf } from './tokens.ts';

const COUNTS = /^(栏次|行次)$/;

/** A run of lines that count columns, and up to where they count. */
interface Counting {
  readonly lines: number;
  readonly last: number;
}

/** Whether two lines more go on counting: one alone may be the next row's number. */
const goesOn = (lines: readonly SourceLine[], at: number, last: number): boolean =>
  [1, 2].every((step) => compact(lines[at + step - 1]?.text ?? '') === String(last + step));

/** The lines from `at` on that count columns, to `most`: 栏次 and 1, 2, 3 … in turn, however broken into lines. */
function countingFrom(lines: readonly SourceLine[], at: number, most: number): Counting {
  let last = 0;
  let end = at;
  for (; end < lines.length && (last !== most || goesOn(lines, end, last)); end++) {
    const tokens = tokensOf(lines[end]?.text ?? '').map(compact);
    const numbers = COUNTS.test(tokens[0] ?? '') ? tokens.slice(1) : tokens;
    const counts = numbers.every((token, index) => token === String(last + index + 1));
    if (!counts || (end > at && lines[end]?.startsPage)) break;
    last += numbers.length;
  }
  return { lines: end - at, last };
}

/** The header's words above, by which it is known again on the next page. */
const WORDS_ABOVE = 3;

/**
 * Where a text prints a cell a line, the numbers of the columns below 栏次 are put on one line again.
 * Below a header printed again they reach as far as the first time: the next row may count on.
 */
export function withColumnNumbers(lines: readonly SourceLine[]): readonly SourceLine[] {
  const joined: SourceLine[] = [];
  const counted = new Map<string, number>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as SourceLine;
    const above = joined.slice(-WORDS_ABOVE).map(({ text }) => compact(text));
    const known = counted.get(above.join(' ')) ?? Number.POSITIVE_INFINITY;
    const [first = ''] = tokensOf(line.text);
    const counting = COUNTS.test(compact(first))
      ? countingFrom(lines, at, known)
      : { lines: 0, last: 0 };
    if (counting.lines > 1 && counting.last > 0) {
      const numbers = Array.from({ length: counting.last }, (_, index) => index + 1);
      const text = [compact(first), ...numbers].join(' ');
      joined.push({ ...line, text, raw: text });
      counted.set(above.join(' '), counting.last);
      at += counting.lines - 1;
    } else joined.push(line);
  }
  return joined;
}
