import type { SourceLine } from '../linear/source.ts';
import { plainText } from '../linear/source.ts';
import type { Block } from './blocks.ts';
import type { CellRow } from './cells.ts';

/** A table over one block or several, with the lines it stands on and those it makes superfluous. */
export interface Table {
  readonly rows: readonly CellRow[];
  readonly blocks: readonly Block[];
}

function text(row: CellRow | undefined): string {
  return (row?.cells ?? []).join('\t').trimEnd();
}

/** Rows of `next` that repeat the header of `rows` (or the row at which a form went on), from its top. */
function repeatedRows(rows: readonly CellRow[], next: readonly CellRow[]): number {
  const start = rows.findIndex((row) => text(row) === text(next[0]));
  if (start < 0) return 0;
  let count = 0;
  while (
    count < next.length &&
    start + count < rows.length &&
    text(rows[start + count]) === text(next[count])
  )
    count += 1;
  return count;
}

function sameWidth(a: Block, b: Block): boolean {
  const width = (block: Block) => Math.max(...block.rows.map((row) => row.cells.length));
  return Math.abs(width(a) - width(b)) <= 2;
}

/** Without marks and without what a continued title adds: 收入总表（续）. */
function bareText(line: SourceLine | undefined): string {
  return plainText(line?.text ?? '')
    .trim()
    .replace(/[（(]?续表?[）)]?$/, '');
}

/** Lines above a table up to the block before: its title, department and unit. */
function captionAbove(
  lines: readonly SourceLine[],
  from: number,
  floor: number,
): readonly string[] {
  const texts: string[] = [];
  for (let at = from - 1; at >= floor && texts.length < 6; at--) texts.push(bareText(lines[at]));
  return texts;
}

/** Whether `next` goes on with `table`: only its own caption printed again, or nothing, stands between. */
function continues(
  lines: readonly SourceLine[],
  table: Table,
  caption: readonly string[],
  next: Block,
): boolean {
  const last = table.blocks.at(-1);
  if (!last) return false;
  const between = lines.slice(last.to, next.from).map((line) => bareText(line));
  const repeats = repeatedRows(table.rows, next.rows) > 0;
  if (between.length === 0) return repeats || sameWidth(last, next);
  return repeats && between.every((line) => caption.includes(line));
}

/** Joins blocks that are one table broken by pages; a repeated header is dropped. */
export function stitchBlocks(lines: readonly SourceLine[], blocks: readonly Block[]): Table[] {
  const tables: Table[] = [];
  let caption: readonly string[] = [];
  for (const block of blocks) {
    const table = tables.at(-1);
    if (table && continues(lines, table, caption, block)) {
      const rows = block.rows.slice(repeatedRows(table.rows, block.rows));
      tables[tables.length - 1] = {
        rows: [...table.rows, ...rows],
        blocks: [...table.blocks, block],
      };
    } else {
      caption = captionAbove(lines, block.from, table?.blocks.at(-1)?.to ?? 0);
      tables.push({ rows: block.rows, blocks: [block] });
    }
  }
  return tables;
}
