import type { Grid, GridCell } from '../../types/grid.ts';
import { plainText, type SourceLine } from '../linear/source.ts';

/** A table printed a cell a line, each behind a tab; blank lines part its rows. */
export interface CelledTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly CelledRow[];
}

export interface CelledRow {
  readonly page: number;
  readonly cells: readonly string[];
}

const LONGEST_CELL = 12;

function opensCell(line: SourceLine | undefined): boolean {
  return line !== undefined && /^\t[^\t]*$/.test(line.text);
}

/** All such tables: runs of at least two rows and four cells. */
export function celledTables(lines: readonly SourceLine[]): CelledTable[] {
  const tables: CelledTable[] = [];
  let at = 0;
  while (at < lines.length) {
    const to = opensCell(lines[at]) ? endOf(lines, at) : at;
    const rows = to > at ? rowsOf(lines.slice(at, to)) : [];
    const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (rows.length > 1 && cells > 3) tables.push({ from: at, to, rows });
    at = Math.max(to, at + 1);
  }
  return tables;
}

/**
 * A cell's further lines have no tab, and no blank line above unless the cell is still empty;
 * the table ends with the last cell that another one follows.
 */
function endOf(lines: readonly SourceLine[], from: number): number {
  let to = from + 1;
  for (let at = from + 1; at < lines.length && at - to < LONGEST_CELL; at++) {
    const line = lines[at];
    if (!line || line.startsPage) break;
    if (opensCell(line)) to = at + 1;
    else if (line.text.includes('\t') || (line.blanks > 0 && lines[at - 1]?.text.trim() !== ''))
      break;
  }
  return to;
}

function rowsOf(lines: readonly SourceLine[]): CelledRow[] {
  const rows: { page: number; cells: string[] }[] = [];
  lines.forEach((line, at) => {
    const text = plainText(line.text).trim();
    const row = rows.at(-1);
    if (!opensCell(line) && row) row.cells[row.cells.length - 1] += text;
    else if (row && (line.blanks === 0 || at === 0)) row.cells.push(text);
    else rows.push({ page: line.page, cells: [text] });
  });
  return rows.filter((row) => row.cells.some((cell) => cell !== ''));
}

/** As a grid: the last cell of a row with fewer cells reaches to the table's right edge. */
export function celledGrid(rows: readonly CelledRow[]): Grid {
  const columnCount = Math.max(1, ...rows.map((row) => row.cells.length));
  return {
    kind: 'grid',
    origin: 'delimited',
    pages: [...new Set(rows.map((row) => row.page))],
    rowCount: rows.length,
    columnCount,
    cells: rows.flatMap((row, at) => rowCells(row, at, columnCount)),
  };
}

function rowCells(row: CelledRow, at: number, width: number): GridCell[] {
  const last = row.cells.length - 1;
  return row.cells.map((text, column) => ({
    text,
    page: row.page,
    row: at,
    column,
    rowSpan: 1,
    columnSpan: column === last ? width - last : 1,
  }));
}
