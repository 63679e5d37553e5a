import type { LinearRow } from '../../types/grid.ts';
import { centredRows } from './centred.ts';
import { isTwoSided, joinLines } from './join.ts';
import { isLabel } from './kinds.ts';
import type { BodyLine } from './rejoin.ts';
import { runningRows } from './running.ts';
import { serialStarts } from './serial.ts';

/** A row's tokens with the page it starts on. */
export interface RowTokens {
  readonly page: number;
  readonly tokens: readonly string[];
}

/**
 * Rows of a table's body lines. `numbered` says that the header has a column of serial numbers;
 * `spread` that blank lines part the lines, so that a line without one stands beside the line before.
 */
export function rowsOf(
  lines: readonly BodyLine[],
  numbered: boolean,
  spread: boolean,
): readonly RowTokens[] {
  const starts = serialStarts(lines, numbered);
  if (starts[0] === 0) return numberedRows(lines, starts);
  const single = lines.filter((line) => line.tokens.length === 1).length;
  const labels = lines.filter((line) => isLabel(line.tokens[0] ?? '')).length;
  const cellALine = labels > 1 && lines.length > 5 && single >= lines.length * 0.85;
  return spread || cellALine ? runningRows(lines, cellALine) : centredRows(lines);
}

/** Each row reaches from its serial number to the next one. */
function numberedRows(lines: readonly BodyLine[], starts: readonly number[]): RowTokens[] {
  const twoSided = isTwoSided(lines);
  return starts.map((start, at) => {
    const own = lines.slice(start, starts[at + 1]);
    return { page: own[0]?.page ?? 1, tokens: joinLines(own, twoSided) };
  });
}

export function linearRow(row: RowTokens): LinearRow {
  return { page: row.page, tokens: row.tokens.map((text) => ({ text, page: row.page })) };
}
