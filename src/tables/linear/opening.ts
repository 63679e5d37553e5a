import { isCode, isCodePart, isFigure, isLabel, isMoney, startsRow } from './kinds.ts';
import type { BodyLine } from './rejoin.ts';

/** The token before a line and the one after its first. */
function around(lines: readonly BodyLine[], at: number): readonly [string, string] {
  const above = lines[at - 1]?.tokens.at(-1) ?? '';
  return [above, lines[at]?.tokens[1] ?? lines[at + 1]?.tokens[0] ?? ''];
}

/** Whether a name, or the parts of a code, follow. */
function isNamed(after: string): boolean {
  return isCodePart(after) || (after !== '' && isLabel(after) && !startsRow(after));
}

/** How often codes of one text follow a name rather than figures, for them to be a second classification's. */
const SECOND = 0.8;

/** Whether each row holds two codes, each with its name: 30101 基本工资 50101 工资奖金津补贴. */
function hasTwoCodes(lines: readonly BodyLine[], codes: readonly number[]): boolean {
  const named = codes.filter((at) => {
    const [above] = around(lines, at);
    return at > 0 && isLabel(above) && !startsRow(above);
  });
  const first = codes.length - named.length;
  return named.length > 1 && named.length >= first * SECOND;
}

/** Whether a name that has a code, and no figure, stands between it and a second code at line `at`. */
function isSecond(lines: readonly BodyLine[], at: number, codes: ReadonlySet<number>): boolean {
  let line = at - 1;
  while (line >= 0 && !codes.has(line) && (lines[line]?.tokens ?? []).every(isLabel)) line -= 1;
  const tokens = lines[line]?.tokens ?? [];
  return (
    line < at - (tokens.length > 1 ? 0 : 1) && codes.has(line) && !tokens.slice(1).some(isFigure)
  );
}

/**
 * Lines whose first token is a code that opens a row. A whole amount that looks like a code has no
 * name behind it; of two codes with their names the second opens none.
 */
export function codeOpenings(lines: readonly BodyLine[]): ReadonlySet<number> {
  const printsMoney = lines.some(({ tokens }) => tokens.some(isMoney));
  const codes = lines.flatMap(({ tokens }, at) => {
    const [, after] = around(lines, at);
    return isCode(tokens[0] ?? '') && (printsMoney || isNamed(after)) ? [at] : [];
  });
  if (!hasTwoCodes(lines, codes)) return new Set(codes);
  const openings = new Set<number>();
  for (const at of codes) if (!isSecond(lines, at, openings)) openings.add(at);
  return openings;
}
