import { isCut } from '../linear/cut.ts';
import type { Fragment } from '../linear/fragments.ts';
import { compact, startsRow } from '../linear/kinds.ts';
import { bestSplits } from '../linear/share.ts';
import type { BodyColumn, Layout } from './columns.ts';
import type { Run } from './runs.ts';

/** A row: its text in each column ('' for a blank). */
export interface SpacedRow {
  readonly page: number;
  readonly cells: readonly string[];
}

interface Line {
  readonly page: number;
  readonly cells: readonly string[];
}

/** Rows of the placed lines; names over several lines and numbers cut in two are put together. */
export function spacedRows(
  pages: readonly number[],
  lines: readonly (readonly Run[])[],
  layout: Layout,
  decimals: number,
): SpacedRow[] {
  const placed = lines.map((runs, at) => placedLine(pages[at] ?? 1, runs, layout, at));
  const anchors: Line[] = [];
  const pieces: Fragment[][][] = [emptyPieces(layout.columns)];
  placed.forEach((line, at) => {
    const last = anchors.at(-1);
    if (last && isRest(last, line, decimals)) anchors[anchors.length - 1] = joined(last, line);
    else if (isFragmentLine(line, layout.columns)) addPieces(pieces.at(-1) ?? [], line, at);
    else {
      anchors.push(line);
      pieces.push(emptyPieces(layout.columns));
    }
  });
  return layout.columns.reduce(
    (rows, column, at) => (column.kind === 'label' ? withNames(rows, pieces, at) : rows),
    anchors,
  );
}

function placedLine(page: number, runs: readonly Run[], layout: Layout, at: number): Line {
  const cells = layout.columns.map(() => '');
  runs.forEach((run, index) => {
    const column = layout.places[at]?.[index];
    if (column !== undefined) cells[column] = run.text;
  });
  return { page, cells };
}

function emptyPieces(columns: readonly BodyColumn[]): Fragment[][] {
  return columns.map(() => []);
}

function addPieces(pieces: Fragment[][], line: Line, at: number): void {
  line.cells.forEach((text, column) => {
    if (text !== '') pieces[column]?.push({ text, line: at });
  });
}

/** Names alone, none of which begins a numbered row. */
function isFragmentLine(line: Line, columns: readonly BodyColumn[]): boolean {
  return line.cells.every(
    (text, at) => text === '' || (columns[at]?.kind === 'label' && !startsRow(compact(text))),
  );
}

/** A line of number ends, each below the number it completes. */
function isRest(last: Line, line: Line, decimals: number): boolean {
  const filled = line.cells.flatMap((text, at) =>
    text === '' ? [] : [isCut(last.cells[at] ?? '', text, decimals)],
  );
  return filled.length > 0 && filled.every(Boolean);
}

function joined(last: Line, line: Line): Line {
  return { page: last.page, cells: last.cells.map((text, at) => text + (line.cells[at] ?? '')) };
}

/** Puts the pieces of names of one column to the rows above and below them. */
function withNames(rows: readonly Line[], pieces: readonly Fragment[][][], column: number): Line[] {
  const own = pieces.map((gap) => gap[column] ?? []);
  const missing = rows.map((row) =>
    (row.cells[column] ?? '') === '' && row.cells.some((text) => text !== '') ? 1 : 0,
  );
  const splits = bestSplits(missing, own);
  return rows.map((row, at) => {
    const above = (own[at] ?? []).slice(splits[at]);
    const below = (own[at + 1] ?? []).slice(0, splits[at + 1]);
    const text = [
      ...above.map((each) => each.text),
      row.cells[column] ?? '',
      ...below.map((each) => each.text),
    ].join('');
    return {
      page: row.page,
      cells: row.cells.map((cell, index) => (index === column ? text : cell)),
    };
  });
}
