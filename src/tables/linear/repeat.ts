import { compact } from './kinds.ts';
import type { SourceLine } from './source.ts';
import { tokensOf } from './tokens.ts';

interface Head {
  readonly from: number;
  readonly bodyFrom: number;
}

/**
 * How many lines from `at` (the top of a page) print the table's caption and header again; 0 when
 * they do not. `below` are header lines that the table's first page printed under its rows.
 */
export function repeatedHead(
  lines: readonly SourceLine[],
  head: Head,
  below: readonly number[],
  at: number,
): number {
  const own = lines.slice(head.from, head.bodyFrom);
  return (
    repeatedLines(own, lines, at) ||
    repeatedWords([...own, ...below.map((index) => lines[index])], lines, at)
  );
}

/** The same lines again, whole or from the first that is printed again, down to the last. */
function repeatedLines(
  own: readonly SourceLine[],
  lines: readonly SourceLine[],
  at: number,
): number {
  const texts = own.map((line) => compact(line.text));
  for (let skip = 0; skip <= texts.length - 2; skip++) {
    const rest = texts.slice(skip);
    if (rest.every((text, offset) => text === compact(lines[at + offset]?.text ?? '')))
      return rest.length;
  }
  return 0;
}

/** The same words in another order: lines drawn by another hand, up to the first with a new word. */
function repeatedWords(
  own: readonly (SourceLine | undefined)[],
  lines: readonly SourceLine[],
  at: number,
): number {
  const words = new Set(own.flatMap((line) => tokensOf(line?.text ?? '')));
  let count = 0;
  let seen = 0;
  while (at + count < lines.length) {
    const tokens = tokensOf(lines[at + count]?.text ?? '');
    if (!tokens.every((token) => words.has(token))) break;
    seen += tokens.length;
    count += 1;
  }
  return seen >= 3 && count >= 2 ? count : 0;
}
