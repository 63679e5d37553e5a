import { buildModel } from '../../src/model/index.ts';
import type { Grid, GridCell, Item, LinearTable, Token } from '../../src/types/grid.ts';
import type { Model, Statement } from '../../src/types/model.ts';

/** Cells of a printed row, `| 合计 | 1.00 |`; `\|` does not occur in these tables. */
function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((text) => text.trim());
}

type At = readonly [row: number, column: number];

/** `<` continues the cell on the left, `^` the cell above. */
function ownerOf(rows: readonly (readonly string[])[], row: number, column: number): At {
  const text = rows[row]?.[column];
  if (text === '<') return ownerOf(rows, row, column - 1);
  if (text === '^') return ownerOf(rows, row - 1, column);
  return [row, column];
}

/** A grid as a reader would hand it over, from one line a row; `<` and `^` make spans. */
export function grid(text: string | readonly string[], page = 1): Grid {
  const lines = typeof text === 'string' ? text.trim().split('\n') : text;
  const rows = lines.map(cellsOf);
  const columnCount = Math.max(...rows.map((row) => row.length));
  const cells = new Map<string, GridCell>();
  rows.forEach((_, row) => {
    for (let column = 0; column < columnCount; column++) {
      const [top, left] = ownerOf(rows, row, column);
      const known = cells.get(`${top}:${left}`);
      const own = { text: rows[top]?.[left] ?? '', page, row: top, column: left };
      const rowSpan = Math.max(known?.rowSpan ?? 1, row - top + 1);
      const columnSpan = Math.max(known?.columnSpan ?? 1, column - left + 1);
      cells.set(`${top}:${left}`, { ...own, rowSpan, columnSpan });
    }
  });
  const found = [...cells.values()];
  return {
    kind: 'grid',
    origin: 'ruled',
    pages: [page],
    rowCount: rows.length,
    columnCount,
    cells: found,
  };
}

const tokens = (text: string, page: number): readonly Token[] =>
  text
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, page }));

/** A table whose columns are lost: its header's words and its rows' tokens, split at spaces. */
export function linear(header: string, rows: readonly string[], page = 1): LinearTable {
  const body = rows.map((row) => ({ page, tokens: tokens(row, page) }));
  return { kind: 'linear', pages: [page], header: tokens(header, page), rows: body };
}

type LineKind = 'grid' | 'linear' | 'text';

function kindOf(line: string): LineKind {
  if (line.startsWith('|')) return 'grid';
  return /^[%>]/.test(line) ? 'linear' : 'text';
}

/** Runs of lines of one kind; a blank line ends a run. */
function runsOf(text: string): readonly { readonly kind: LineKind; readonly lines: string[] }[] {
  const runs: { kind: LineKind; lines: string[] }[] = [];
  let open = false;
  for (const line of text.split('\n').map((each) => each.trim())) {
    const kind = kindOf(line);
    const last = runs.at(-1);
    if (line === '') open = false;
    else if (open && last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
    if (line !== '') open = true;
  }
  return runs;
}

/**
 * A document's items from text: rows that begin with `|` are a grid, `%` the header and `>` the
 * rows of a table that lost its columns, any other line is a line. A blank line parts two tables.
 */
export function items(text: string): readonly Item[] {
  return runsOf(text).flatMap(({ kind, lines }): readonly Item[] => {
    if (kind === 'grid') return [grid(lines)];
    if (kind === 'text') return lines.map((line) => ({ kind: 'line', page: 1, text: line }));
    const of = (mark: string): readonly string[] =>
      lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1));
    return [linear(of('%').join(' '), of('>'))];
  });
}

/** The model of a document written as `items` reads it. */
export function model(text: string): Model {
  return buildModel({ file: 'case.txt', format: 'text', pageCount: 1 }, [], items(text));
}

/** The only table of a document. */
export function statement(text: string): Statement {
  const [only, ...more] = model(text).statements;
  if (!only || more.length > 0) throw new Error('the case must hold exactly one table');
  return only;
}
