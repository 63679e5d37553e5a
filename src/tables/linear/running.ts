import { isUnitCode } from './draft.ts';
import { isCode, isFigure, isLabel, startsRow } from './kinds.ts';
import { codeOpenings } from './opening.ts';
import type { BodyLine } from './rejoin.ts';
import type { RowTokens } from './rows.ts';

interface Row {
  readonly page: number;
  readonly tokens: string[];
  /** Where a piece of a label was put on last, and how long the piece was. */
  lastPiece: number;
}

const NAME_END = /(费|支出|收入|合计|小计|总计|结余|补助)$/;

/**
 * Rows of text that prints a row's cells one after the other, each with all its lines: a row ends
 * where, after a figure, a label or code comes, or where a numbered row begins.
 */
export function runningRows(lines: readonly BodyLine[], cellALine: boolean): RowTokens[] {
  const codes = codeOpenings(lines);
  const coded = isCoded(lines, codes);
  const width = Math.max(0, ...lines.map((line) => pieceWidth(line)));
  const rows: Row[] = [];
  lines.forEach((line, at) => {
    const last = rows.at(-1);
    const isOpening = codes.has(at);
    const manner = { cellALine, coded, width, isOpening };
    const begins = beginsRow(line, last, lines[at + 1], manner);
    if (!last || begins)
      rows.push({ page: line.page, tokens: [...line.tokens], lastPiece: pieceWidth(line) });
    else append(last, line);
  });
  return rows;
}

/** Whether rows begin with codes: not where as many labels open a row, as beside one unit's code. */
function isCoded(lines: readonly BodyLine[], codes: ReadonlySet<number>): boolean {
  const labels = lines.filter((line, at) => {
    const first = line.tokens[0] ?? '';
    const above = lines[at - 1]?.tokens.at(-1) ?? '';
    return isLabel(first) && !startsRow(first) && !line.beside && isFigure(above) && !isCode(above);
  });
  return codes.size > 0 && codes.size >= labels.length;
}

function pieceWidth(line: BodyLine): number {
  const first = line.tokens[0] ?? '';
  return isLabel(first) && /\p{Script=Han}/u.test(first) ? first.length : 0;
}

interface Manner {
  readonly cellALine: boolean;
  readonly coded: boolean;
  readonly width: number;
  /** The line's first token is a code that opens a row. */
  readonly isOpening: boolean;
}

function beginsRow(
  line: BodyLine,
  last: Row | undefined,
  next: BodyLine | undefined,
  manner: Manner,
): boolean {
  if (!last) return true;
  if (line.beside) return false;
  const [first = ''] = line.tokens;
  const closed = isFigure(last.tokens.at(-1) ?? '') && last.tokens.some(isLabel);
  if (manner.isOpening && last.tokens.length > 1) return true;
  if (isUnitCode(line.tokens, last) && isLabel(next?.tokens[0] ?? '1')) return closed;
  if (isFigure(first)) return closed && !manner.cellALine;
  if (startsRow(first)) return !isTotalWord(first) || closed || !goesOn(last);
  if (closed) return !manner.coded && !isTail(line, next);
  return endsName(last, manner.width);
}

/** 小计 below “三公”经费 or 合计 below 本年收入 ends that name. */
function isTotalWord(text: string): boolean {
  return /^(合计|小计|总计)$/.test(text);
}

function goesOn(last: Row): boolean {
  const label = last.tokens.at(-1) ?? '';
  return /(收入|支出|经费|”)$/.test(label) && !startsTotal(label);
}

function startsTotal(text: string): boolean {
  return /^(合计|小计|总计)/.test(text);
}

/** A piece cut off by a page break: nothing but it stands before the next row begins. */
function isTail(line: BodyLine, next: BodyLine | undefined): boolean {
  if (!line.cut || !line.tokens.every(isLabel)) return false;
  const [first = ''] = next?.tokens ?? [];
  return startsRow(first) || isCode(first);
}

/** The name is over when its last line ends like one and leaves room in the cell. */
function endsName(last: Row, width: number): boolean {
  const label = last.tokens.at(-1) ?? '';
  return isLabel(label) && NAME_END.test(label) && last.lastPiece > 0 && last.lastPiece < width;
}

function append(row: Row, line: BodyLine): void {
  const [first = '', ...rest] = line.tokens;
  const last = row.tokens.length - 1;
  const host = isLabel(row.tokens[last] ?? '') ? last : row.tokens.findLastIndex(isLabel);
  if (isLabel(first) && !line.beside && host >= 0 && (host === last || line.cut)) {
    row.tokens[host] += first;
    row.tokens.push(...rest);
  } else row.tokens.push(...line.tokens);
  row.lastPiece = pieceWidth(line);
}
