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
  const isBeside = labelsBeside(lines);
  const rows: Row[] = [];
  lines.forEach((line, at) => {
    const last = rows.at(-1);
    const manner = { cellALine, coded, width, isOpening: codes.has(at), isBeside };
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
  /** Whether a label stands beside the one before, though that one ends like a name. */
  readonly isBeside: (label: string) => boolean;
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
  if (isUnitCode([first], last) && isLabel(line.tokens[1] ?? next?.tokens[0] ?? '1')) return closed;
  if (isFigure(first)) return closed && !manner.cellALine;
  if (isSameTotal(first, last)) return false;
  if (startsRow(first)) return !isTotalWord(first) || closed || !goesOn(last);
  if (closed) return !manner.coded && !isTail(line, next);
  if (manner.coded && isCode(last.tokens[0] ?? '')) return false;
  return endsName(last, manner.width) && !manner.isBeside(first);
}

/** The code of a purchase (A02010105), which stands between names and amounts. */
const PURCHASE = /^[A-C]\d{6,8}$/;
/** A label printed as often is a cell of many rows (their unit), and no row's name. */
const OFTEN = 3;

/** Labels that go on with a row after its first one's end: all where rows hold codes of purchases, else those printed often. */
function labelsBeside(lines: readonly BodyLine[]): (label: string) => boolean {
  const firsts = lines.map(({ tokens }) => tokens[0] ?? '');
  const purchases = lines.some(({ tokens }) => tokens.some((token) => PURCHASE.test(token)));
  return (label) => purchases || firsts.filter((first) => first === label).length >= OFTEN;
}

/** 小计 below “三公”经费 or 合计 below 本年收入 ends that name. */
function isTotalWord(text: string): boolean {
  return /^(合计|小计|总计)$/.test(text);
}

/** 总计 with its amount, and 总计 again beside it: the sum of the other list. */
function isSameTotal(first: string, last: Row): boolean {
  const labels = last.tokens.filter(isLabel);
  return (
    isTotalWord(first) && labels.length === 1 && labels[0] === first && last.tokens.length === 2
  );
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
