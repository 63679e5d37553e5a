import type { SourceLine } from '../linear/source.ts';
import { plainText } from '../linear/source.ts';

const PIPE_ROW = /^\|.*\|$/;
const PIPE_RULE = /^\|[\s:|-]+\|$/;
const LEADER = /\.{4,}|…{2,}|·{4,}/;

/** A row whose cells the text itself marks off. */
export interface CellRow {
  readonly page: number;
  readonly cells: readonly string[];
}

function bare(text: string): string {
  return plainText(text).trim();
}

/** Cells of a tab-separated or Markdown row; null for any other line, and for entries of a contents. */
export function cellsOf(line: SourceLine): readonly string[] | null {
  if (LEADER.test(line.text)) return null;
  if (PIPE_ROW.test(line.text)) return line.text.slice(1, -1).split('|').map(bare);
  const cells = line.text.split('\t').map(bare);
  return cells.length > 1 ? cells : null;
}

const UNIT = /^(金额)?单位\s*[:：]\s*(人民币)?\s*(亿元|万元|千元|元)$/;
const MOST_CAPTIONS = 3;

/** 部门：… and 单位：万元 apart on one line: what stands above a table, not its first row. */
function isCaption(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length <= MOST_CAPTIONS && filled.some((cell) => UNIT.test(cell));
}

/** A lone cell after a tab opens no table: it goes on with one, or is a cell on a line of its own. */
export function opensTable(cells: readonly string[]): boolean {
  if (isCaption(cells)) return false;
  return cells.length > 2 || (cells.length === 2 && cells[0] !== '');
}

/** The `|---|---|` line under a Markdown header. */
export function isPipeRule(line: SourceLine): boolean {
  return PIPE_RULE.test(line.text);
}
