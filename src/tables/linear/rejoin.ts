import { ascii, isFigure } from './kinds.ts';

/** A line of a table's body, in runs. */
export interface BodyLine {
  readonly page: number;
  readonly tokens: readonly string[];
  /** Printed beside (not below) the line before: another cell of the same row. */
  readonly beside: boolean;
  /** First line after a page break. */
  readonly cut: boolean;
}

const GROUPED_START = /^\d{1,3}([,，]\d{3})*[,，]\d{0,2}$/;

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

/** Whether `next` is the rest of `token`, a number that its cell was too narrow for. */
export function isCut(token: string, next: string, decimals: number): boolean {
  const [a, b] = [ascii(token), ascii(next)];
  if (!/^-?\d/.test(a) || !/^[\d.,]+$/.test(b)) return false;
  if (/^[.,]\d/.test(b)) return /^-?[\d,]+$/.test(a);
  if (/[.]$/.test(a)) return /^\d+$/.test(b);
  if (GROUPED_START.test(a)) return isFigure(a + b) && !isFigure(a);
  const printed = /\.(\d+)$/.exec(a)?.[1]?.length ?? 0;
  if (printed > 0) return printed < decimals && /^\d+$/.test(b) && printed + b.length === decimals;
  return isCutCode(a, b);
}

/** A code has 3, 5 or 7 digits, so four or six are the start of one. */
function isCutCode(a: string, b: string): boolean {
  if (!/^[1-9]\d{3,5}$/.test(a) || !/^\d{1,3}$/.test(b)) return false;
  const whole = a.length + b.length;
  if (a.length === 5) return whole === 7 && b.startsWith('0');
  return whole === 5 || whole === 7;
}

/**
 * Puts numbers together that were broken over lines; lines left without a token are dropped.
 * Where cuts show how wide the cells are, a whole number that fills one goes on below it too.
 */
export function rejoinNumbers(lines: readonly BodyLine[], decimals: number): BodyLine[] {
  const width = cellWidth(lines, decimals);
  const cuts = (a: string, b: string) => isCut(a, b, decimals) || fillsCell(a, b, width);
  const joined: BodyLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const count = above ? cutCount(above.tokens, line.tokens, cuts) : 0;
    if (above && count > 0) joined[joined.length - 1] = joinedLine(above, line, count);
    else joined.push(line);
  }
  return joined;
}

function joinedLine(above: BodyLine, line: BodyLine, count: number): BodyLine {
  const from = above.tokens.length - count;
  const whole = above.tokens.map((token, at) =>
    at < from ? token : token + (line.tokens[at - from] ?? ''),
  );
  return { ...above, tokens: [...whole, ...line.tokens.slice(count)] };
}

/** The length at which most numbers are cut; 0 where fewer than two are. */
function cellWidth(lines: readonly BodyLine[], decimals: number): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    const last = line.tokens.at(-1) ?? '';
    const next = lines[at + 1]?.tokens[0] ?? '';
    if (isCut(last, next, decimals)) counts.set(last.length, (counts.get(last.length) ?? 0) + 1);
  });
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 1 ? most[0] : 0;
}

/** `1000` over `0.00` in cells four wide; a code of 3, 5 or 7 digits is complete. */
function fillsCell(a: string, b: string, width: number): boolean {
  if (a.length !== width || !/^\d+$/.test(a) || [3, 5, 7].includes(width)) return false;
  return b.length <= width && /^\d{1,3}\.\d*$/.test(b);
}

/** How many of the last numbers above go on in the first tokens below: all of the line below, or one. */
function cutCount(
  above: readonly string[],
  below: readonly string[],
  cuts: (a: string, b: string) => boolean,
): number {
  const pairs = (count: number) =>
    above.slice(-count).every((token, at) => cuts(token, below[at] ?? ''));
  if (below.length <= above.length && below.length > 0 && pairs(below.length)) return below.length;
  return below.length > 1 && pairs(1) && !/^\d+$/.test(below[0] ?? '') ? 1 : 0;
}
