import { compact, isLabel, startsRow } from './kinds.ts';
import type { SourceLine } from './source.ts';
import { tokensOf } from './tokens.ts';

interface Head {
  readonly from: number;
  readonly bodyFrom: number;
}

/**
 * How many lines from `at` print the table's caption and header again; 0 when they do not. Where
 * `atTop` says that a page begins there, fewer lines and other line breaks will do. `below` are header lines that the table's first page printed under its rows.
 */
export function repeatedHead(
  lines: readonly SourceLine[],
  head: Head,
  below: readonly number[],
  at: number,
  atTop: boolean,
): number {
  const own = lines.slice(head.from, head.bodyFrom);
  const same = repeatedLines(own, lines, at);
  const late = below.flatMap((index) => lines[index] ?? []);
  if (!atTop) return same >= MOST_BY_CHANCE ? same : 0;
  if (same > 0) return same + restOfHeader([...own, ...late], lines, at + same);
  return repeatedWords([...own, ...late], lines, at);
}

/** Header lines that a page prints after the others: words of the header and no figures. */
function restOfHeader(
  own: readonly SourceLine[],
  lines: readonly SourceLine[],
  at: number,
): number {
  const words = new Set(own.map((line) => bare(line.text)));
  let count = 0;
  while (isHeaderWords(lines[at + count], words)) count += 1;
  return count > 0 && isFirstLabel(lines, at + count - 1) ? count - 1 : count;
}

/** 合计 with figures below it heads the first row, though it heads a column too. */
function isFirstLabel(lines: readonly SourceLine[], at: number): boolean {
  const [word = '', ...more] = tokensOf(lines[at]?.text ?? '');
  const below = tokensOf(lines[at + 1]?.text ?? '');
  return more.length === 0 && startsRow(word) && /^[-—\d]/.test(below[0] ?? '');
}

function isHeaderWords(line: SourceLine | undefined, words: ReadonlySet<string>): boolean {
  return line !== undefined && words.has(bare(line.text)) && tokensOf(line.text).every(isLabel);
}

/** Two lines like a header's can stand among rows by chance; more are the header. */
const MOST_BY_CHANCE = 3;

/** The same lines again, whole or from the first that is printed again, down to the last. */
function repeatedLines(
  own: readonly SourceLine[],
  lines: readonly SourceLine[],
  at: number,
): number {
  const texts = own.map((line) => bare(line.text));
  for (let skip = 0; skip <= texts.length - 2; skip++) {
    const rest = texts.slice(skip);
    if (rest.every((text, offset) => text === bare(lines[at + offset]?.text ?? '')))
      return rest.length;
  }
  return 0;
}

/** Whether two lines print the same, be it with other spaces. */
export function sameText(a: SourceLine, b: SourceLine): boolean {
  return bare(a.text) === bare(b.text);
}

/** Without what a continued title adds: 收入总表（续）. */
function bare(text: string): string {
  return compact(text).replace(/[（(]?续表?[）)]?$/, '');
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
