import { ascii, isLabel } from './kinds.ts';
import type { BodyLine } from './rejoin.ts';

/** Lines that the cells of one row take at most above a page's end. */
const ROW_LINES = 24;

/** Where the last digits stand that a page's end parted from their numbers: below the rest of the row's name. */
function tailsFrom(lines: readonly BodyLine[], at: number): readonly number[] {
  const found: number[] = [];
  for (let next = at; next < lines.length; next++) {
    const [first = '', ...more] = lines[next]?.tokens ?? [];
    const isName = found.length === 0 && isLabel(first);
    if (more.length > 0 || !(isName || /^\d$/.test(first))) break;
    if (!isName) found.push(next);
  }
  return found;
}

/** Lines above, and tokens of them, that lack the last of their decimals. */
function lackingAbove(
  lines: readonly BodyLine[],
  end: number,
  decimals: number,
): readonly (readonly [line: number, token: number])[] {
  const lacking = new RegExp(`^-?[\\d,]*\\.\\d{${decimals - 1}}$`);
  const from = Math.max(0, end - ROW_LINES);
  return lines
    .slice(from, end)
    .flatMap(({ tokens }, at) =>
      tokens.flatMap((token, index) =>
        lacking.test(ascii(token)) ? [[from + at, index] as const] : [],
      ),
    );
}

/**
 * The lines with the numbers made whole whose last digits a page's end carried over to the next
 * page: as many lone digits there as numbers lack one, two at least, in their order.
 */
export function withTails(lines: readonly BodyLine[], decimals: number): readonly BodyLine[] {
  const cut = lines.findIndex(({ cut: isCut }, at) => isCut && tailsFrom(lines, at).length > 1);
  if (cut < 0 || decimals < 2) return lines;
  const tails = tailsFrom(lines, cut);
  const run = lackingAbove(lines, cut, decimals);
  const own = run.length === tails.length ? run : run.filter(([line]) => line === run.at(-1)?.[0]);
  if (own.length !== tails.length) return lines;
  return lines.flatMap((line, at) => {
    if (tails.includes(at)) return [];
    const tokens = line.tokens.map((token, index) => {
      const lacking = own.findIndex(([row, column]) => row === at && column === index);
      return lacking < 0 ? token : token + (lines[tails[lacking] ?? -1]?.tokens[0] ?? '');
    });
    return [{ ...line, tokens }];
  });
}
