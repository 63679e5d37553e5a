import { endsBeside } from './beside.ts';
import { fillsCell, isCut, isCutCode, isCutNumber } from './cut.ts';
import { ascii, isInteger, isLabel, isMoney } from './kinds.ts';
import { cutsWhole } from './whole.ts';

/** A line of a table's body, in runs. */
export interface BodyLine {
  readonly page: number;
  readonly tokens: readonly string[];
  /** Printed beside (not below) the line before: another cell of the same row. */
  readonly beside: boolean;
  /** First line after a page break. */
  readonly cut: boolean;
  /** Its last number was put together from several lines: the cells of its row stand below one another. */
  readonly wrapped?: boolean;
  /** A whole number that looks like a code and is none, for no name follows. */
  readonly amount?: boolean;
}

/**
 * The number of decimals that most figures print; 2 where none has any. A figure with one decimal
 * above a lone digit counts as cut, so that a text in which all are cut is not taken for one of one.
 */
export function usualDecimals(lines: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  lines.forEach((tokens, at) => {
    tokens.forEach((token, index) => {
      const printed = /^[-\d,]*\.(\d+)$/.exec(ascii(token))?.[1]?.length ?? 0;
      const next = index === tokens.length - 1 ? (lines[at + 1]?.[0] ?? '') : '';
      const decimals = printed === 1 && /^\d$/.test(next) ? 2 : printed;
      if (decimals > 0) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    });
  });
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 2;
}

/**
 * Puts numbers together that were broken over lines; lines left without a token are dropped.
 * Where cuts show how wide the cells are, a whole number that fills one goes on below it too;
 * `wholes` are the widths of cells in which the text is known to cut numbers without decimals;
 * `numbered` says that rows begin with a number of their own.
 */
export function rejoinNumbers(
  lines: readonly BodyLine[],
  decimals: number,
  wholes: readonly number[] = [],
  numbered = false,
): BodyLine[] {
  const width = cellWidth(lines, decimals);
  const isPart = cutsWhole(lines, wholes, numbered);
  const endsAbove = endsBeside(lines, decimals, numbered);
  const joined: BodyLine[] = [];
  lines.forEach((line, at) => {
    const above = joined.at(-1);
    const isCodeEnd = (a: string, b: string) =>
      isCutCode(a, b) && opensRow(above, line, lines[at + 1]);
    const ends = (a: string, b: string) =>
      !/^\d+$/.test(b) || endsAbove(a, b, at) || isCodeEnd(a, b);
    const cuts = (a: string, b: string) =>
      isCutNumber(a, b, decimals) ||
      (!line.beside && fillsCell(a, b, width)) ||
      isPart(a, b, line) ||
      (line.tokens.length > 1 && endsAbove(a, b, at)) ||
      isCodeEnd(a, b);
    const count = above ? cutCount(above.tokens, line.tokens, cuts, ends) : 0;
    if (above && count > 0) joined[joined.length - 1] = joinedLine(above, line, count);
    else joined.push(line);
  });
  return joined;
}

/** Whether what is put together opens a row, after a serial number at most, and a name follows. */
function opensRow(
  above: BodyLine | undefined,
  line: BodyLine,
  next: BodyLine | undefined,
): boolean {
  const [first = '', ...more] = above?.tokens ?? [];
  const opens = more.length === 0 || (more.length === 1 && isInteger(first));
  const after = line.tokens[1] ?? next?.tokens[0];
  return opens && !line.beside && (after === undefined || isLabel(after));
}

function joinedLine(above: BodyLine, line: BodyLine, count: number): BodyLine {
  const from = above.tokens.length - count;
  const whole = above.tokens.map((token, at) =>
    at < from ? token : token + (line.tokens[at - from] ?? ''),
  );
  return { ...above, tokens: [...whole, ...line.tokens.slice(count)], wrapped: true };
}

/** The length at which most numbers are cut; 0 where fewer than two are, or none has decimals. */
function cellWidth(lines: readonly BodyLine[], decimals: number): number {
  const counts = new Map<number, number>();
  if (!lines.some(({ tokens }) => tokens.some(isMoney))) return 0;
  lines.forEach((line, at) => {
    const last = line.tokens.at(-1) ?? '';
    const next = lines[at + 1]?.tokens[0] ?? '';
    if (isCut(last, next, decimals)) counts.set(last.length, (counts.get(last.length) ?? 0) + 1);
  });
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 1 ? most[0] : 0;
}

/** How many of the last numbers above go on in the first tokens below: all of the line below, or one. */
function cutCount(
  above: readonly string[],
  below: readonly string[],
  cuts: (a: string, b: string) => boolean,
  ends: (a: string, b: string) => boolean,
): number {
  const pairs = (count: number) =>
    above.slice(-count).every((token, at) => cuts(token, below[at] ?? ''));
  if (below.length <= above.length && below.length > 0 && pairs(below.length)) return below.length;
  return below.length > 1 && pairs(1) && ends(above.at(-1) ?? '', below[0] ?? '') ? 1 : 0;
}
