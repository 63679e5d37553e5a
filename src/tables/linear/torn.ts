import { isCutCode } from './cut.ts';
import { isLabel } from './kinds.ts';
import type { BodyLine } from './rejoin.ts';

/** Lines that the cells of one row take at most above a page's end, and where each has a line of its own. */
const ROW_LINES = 6;
const CELL_LINES = 24;
/** Long as no piece of an amount is: 210110 lacks but its last digit. */
const LONG_PIECE = 6;

/** The line among the last that begins with a code which `rest` completes; -1 for none. */
function hostOf(lines: readonly BodyLine[], rest: string): number {
  const from = Math.max(0, lines.length - CELL_LINES);
  const host = lines.slice(from).findLastIndex(({ tokens: [code = ''] }, at) => {
    const isNear = from + at >= lines.length - ROW_LINES;
    return isCutCode(code, rest) && (isNear || code.length === LONG_PIECE);
  });
  return host < 0 ? -1 : from + host;
}

/** The name's rest goes on with the first label behind the code, on its line or the next. */
function withName(lines: readonly BodyLine[], host: number, rest: string): BodyLine[] {
  const own = lines.findIndex(
    ({ tokens }, at) => at >= host && tokens.slice(at === host ? 1 : 0).some(isLabel),
  );
  return lines.map((line, at) => {
    if (at !== own) return line;
    const name = line.tokens.findIndex(
      (token, index) => (at > host || index > 0) && isLabel(token),
    );
    return {
      ...line,
      tokens: line.tokens.map((token, index) => token + (index === name ? rest : '')),
    };
  });
}

/**
 * The lines with the rows made whole of which a page's end cuts off the last digits of the code,
 * and the name's last piece: `210110 行政单位医 72.92`, and on the next page `1 疗`.
 */
export function withWholeRows(lines: readonly BodyLine[]): BodyLine[] {
  let whole: BodyLine[] = [];
  let dropped = false;
  for (const line of lines) {
    const [rest = '', name = '', ...more] = line.tokens;
    const isRest = line.cut && more.length === 0 && /^\d{1,2}$/.test(rest) && isLabel(name || '一');
    const host = isRest ? hostOf(whole, rest) : -1;
    if (host < 0) whole.push(dropped ? { ...line, cut: true } : line);
    else {
      whole = withName(whole, host, name).map((each, at) =>
        at === host
          ? { ...each, tokens: [`${each.tokens[0]}${rest}`, ...each.tokens.slice(1)] }
          : each,
      );
    }
    dropped = host >= 0;
  }
  return whole;
}
