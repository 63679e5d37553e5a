import type { SourceLine } from '../linear/source.ts';
import { type CellRow, cellsOf, isPipeRule, opensTable } from './cells.ts';

/** Rows that follow one another, with the lines `from` (included) to `to` (not) they stand on. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly CellRow[];
  /** Whether blank lines or a page end part it from the line above. */
  readonly apart: boolean;
}

/** Runs of delimited rows. A lone row of two cells is a line with a tab in it, not a table. */
export function delimitedBlocks(lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  while (from < lines.length) {
    const block = blockAt(lines, from);
    if (block.rows.length > 0) blocks.push(block);
    from = Math.max(block.to, from + 1);
  }
  return blocks.filter(isTable);
}

function isTable(block: Block): boolean {
  return (
    block.rows.length > 1 || (block.rows[0]?.cells.filter((cell) => cell !== '').length ?? 0) > 2
  );
}

function blockAt(lines: readonly SourceLine[], from: number): Block {
  const rows: CellRow[] = [];
  let to = from;
  for (; to < lines.length; to++) {
    const line = lines[to];
    if (!line || (to > from && (line.blanks > 0 || line.startsPage))) break;
    if (isPipeRule(line)) continue;
    const cells = cellsOf(line);
    if (cells === null || (rows.length === 0 && !opensTable(cells))) break;
    rows.push({ page: line.page, cells });
  }
  const first = lines[from];
  return { from, to, rows, apart: first !== undefined && (first.blanks > 0 || first.startsPage) };
}
