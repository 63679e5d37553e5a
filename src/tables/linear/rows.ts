import type { LinearRow } from '../../types/grid.ts';
import { centredRows } from './centred.ts';
import { isTwoSided, joinLines } from './join.ts';
import { isCode, isCodePart, isFigure, isLabel } from './kinds.ts';
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
  const cellALine = lines.length > 5 && printsCells(lines);
  return spread || cellALine ? runningRows(lines, cellALine) : centredRows(lines);
}

/** Share of the lines with amounts that, where a text prints a cell a line, open with a name by chance. */
const BY_CHANCE = 0.1;

/** A name or code before an amount: a row's line. */
function isRowLine({ tokens }: BodyLine): boolean {
  const amount = tokens.findIndex(
    (token) => isFigure(token) && !isCode(token) && !isCodePart(token),
  );
  return amount > 0 && tokens.slice(0, amount).some((token) => isLabel(token) || isCode(token));
}

/**
 * Whether a text prints a table's cells one below the other: most lines hold one. Where cells beside
 * one another share lines (`31 本年收入合计`, `8 二、外交`), no name stands before an amount all the same.
 */
function printsCells(lines: readonly BodyLine[]): boolean {
  const share = (picks: (line: BodyLine) => boolean) => lines.filter(picks).length / lines.length;
  const labels = lines.filter(({ tokens }) => isLabel(tokens[0] ?? '')).length;
  const single = share(({ tokens }) => tokens.length === 1);
  if (labels < 2 || single < 0.5) return false;
  return (
    single >= 0.85 || share(isRowLine) <= share(({ tokens }) => tokens.some(isFigure)) * BY_CHANCE
  );
}

/** Each row reaches from its serial number to the next one. */
function numberedRows(lines: readonly BodyLine[], starts: readonly number[]): RowTokens[] {
  const twoSided = isTwoSided(lines);
  return starts.map((start, at) => {
    const own = lines.slice(start, starts[at + 1]);
    return { page: own[0]?.page ?? 1, tokens: joinLines(own, twoSided) };
  });
}

/** Words of “三公”经费 across the page: such a table has one row, and no name before it. */
const ACROSS = /因公出国|公务接待|公务用车/;

/** The rows as one where the header's words say that the table has but one, whose cells stand on several lines. */
export function asOnlyRow(header: string, rows: readonly RowTokens[]): readonly RowTokens[] {
  const tokens = rows.flatMap((row) => row.tokens);
  const lengths = new Set(rows.map((row) => row.tokens.length));
  const isEven = lengths.size === 1 && !lengths.has(1);
  if (rows.length < 2 || isEven || !ACROSS.test(header) || !tokens.every(isFigure)) return rows;
  return [{ page: rows[0]?.page ?? 1, tokens }];
}

export function linearRow(row: RowTokens): LinearRow {
  return { page: row.page, tokens: row.tokens.map((text) => ({ text, page: row.page })) };
}
