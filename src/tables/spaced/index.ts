import type { Grid, GridCell } from '../../types/grid.ts';
import { isSpaced, type SourceLine } from '../linear/source.ts';
import { type BodyColumn, type Layout, layoutOf } from './columns.ts';
import { headCells, headSpans, withPieces } from './header.ts';
import { type Heads, headsOf } from './leaves.ts';
import { type SpacedRow, spacedRows } from './rows.ts';
import { type HanWidth, type Run, runsOf } from './runs.ts';

interface Reading {
  readonly head: readonly (readonly Run[])[];
  readonly body: readonly (readonly Run[])[];
  readonly layout: Layout;
}

/**
 * The grid of a table whose columns are set by spaces (`pdftotext -layout`), from its header lines and
 * its body's. Null where it has no figures or the positions leave a doubt which column one is in:
 * then only the order of the words can be trusted.
 */
export function spacedGrid(
  header: readonly SourceLine[],
  body: readonly SourceLine[],
  decimals: number,
): Grid | null {
  if (!isSpacedTable(body)) return null;
  const readings = [readingOf(header, body, 1), readingOf(header, body, 2)].filter(
    (each) => each !== null,
  );
  const [best] = readings.sort((a, b) => a.layout.stray - b.layout.stray);
  if (!best) return null;
  const heads = headsOf(best.head, best.layout.columns);
  if (heads === null) return null;
  const rows = spacedRows(
    body.map((line) => line.page),
    best.body,
    best.layout,
    decimals,
  );
  return gridOf(heads, best.layout.columns, rows, header[0]?.page ?? 1);
}

function isSpacedTable(body: readonly SourceLine[]): boolean {
  return body.filter((line) => isSpaced(line.raw)).length * 2 > body.length;
}

function readingOf(
  header: readonly SourceLine[],
  body: readonly SourceLine[],
  han: HanWidth,
): Reading | null {
  const head = header.map((line) => runsOf(line.raw, han));
  const [first = [], ...rest] = body.map((line) => runsOf(line.raw, han));
  const letters = first.filter((run) => /^[类款项]$/.test(run.text));
  const lines = [first.filter((run) => !letters.includes(run)), ...rest];
  const layout = layoutOf(lines);
  return layout && { head: letters.length > 0 ? [...head, letters] : head, body: lines, layout };
}

function gridOf(
  heads: Heads,
  columns: readonly BodyColumn[],
  rows: readonly SpacedRow[],
  page: number,
): Grid {
  const { above, leaves } = heads;
  const rooms = leaves.map((leaf, at) => ({ ...leaf, names: columns[at]?.kind !== 'figure' }));
  const own = leaves.map(({ text }, at) => ({ text, from: at, to: at }));
  const texts = withPieces(
    own,
    above.flatMap((runs) => headSpans(runs, rooms)),
  );
  const { cells, depth } = headCells(texts, leaves.length, page);
  return {
    kind: 'grid',
    origin: 'aligned',
    pages: [...new Set([page, ...rows.map((row) => row.page)])],
    rowCount: depth + rows.length,
    columnCount: leaves.length,
    cells: [...cells, ...rows.flatMap((row, at) => bodyCells(row, depth + at))],
  };
}

function bodyCells(row: SpacedRow, at: number): GridCell[] {
  return row.cells.map((text, column) => ({
    text,
    page: row.page,
    row: at,
    column,
    rowSpan: 1,
    columnSpan: 1,
  }));
}
