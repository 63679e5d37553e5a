import { isFigure, isLabel, startsRow } from './kinds.ts';
import type { BodyLine } from './rejoin.ts';

/**
 * Tokens of the lines of one row. A label that opens a line goes on with the label above it,
 * or, in a table with labels on one side only (and after a page break), with the label before the figures.
 */
export function joinLines(lines: readonly BodyLine[], twoSided: boolean): string[] {
  const tokens: string[] = [];
  for (const line of lines) {
    line.tokens.forEach((token, at) => {
      const host = at === 0 ? hostOf(tokens, token, line, twoSided) : -1;
      if (host >= 0) tokens[host] += token;
      else tokens.push(token);
    });
  }
  return tokens;
}

function hostOf(
  tokens: readonly string[],
  token: string,
  line: BodyLine,
  twoSided: boolean,
): number {
  if (tokens.length === 0 || isFigure(token)) return -1;
  const last = tokens.length - 1;
  if (startsRow(token)) return endsTotal(tokens[last] ?? '', token) && !line.beside ? last : -1;
  if (isLabel(tokens[last] ?? '')) return line.beside ? -1 : last;
  if (twoSided && !line.cut) return -1;
  return tokens.findLastIndex(isLabel);
}

/** 本年收入 over 合计 is one name. */
function endsTotal(label: string, token: string): boolean {
  return /^(合计|总计|小计)$/.test(token) && /(收入|支出|经费|”)$/.test(label);
}

/** Whether rows of the table hold labels beside labels, or labels after figures. */
export function isTwoSided(lines: readonly BodyLine[]): boolean {
  const sided = lines.filter((line) => {
    const first = line.tokens.findIndex(isLabel);
    return first >= 0 && line.tokens.slice(first + 1).some(isLabel);
  });
  return sided.length >= 2;
}
