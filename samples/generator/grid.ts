import { type Cell, columnsOf, type Header, leavesOf, type Role, type Table } from './document.ts';

/** A cell of a table in its place, spans kept. Rows count from the header's first. */
export interface Placed {
  readonly text: string;
  readonly part: 'header' | 'numbering' | 'body';
  readonly role: Role;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table's cells in place: the header, the 栏次 row, the body. */
export interface Layout {
  readonly columns: readonly Header[];
  /** Rows of the header, 栏次 row included. */
  readonly headRows: number;
  readonly rowCount: number;
  readonly cells: readonly Placed[];
}

const depthOf = (headers: readonly Header[]): number =>
  headers.reduce((most, header) => Math.max(most, 1 + depthOf(header.children)), 0);

function placeHeaders(
  headers: readonly Header[],
  row: number,
  column: number,
  depth: number,
): Placed[] {
  let at = column;
  return headers.flatMap((header) => {
    const below = leavesOf(header.children).length;
    const cell: Placed = {
      text: header.label,
      part: 'header',
      role: header.role,
      row,
      column: at,
      rowSpan: below === 0 ? depth - row : 1,
      columnSpan: Math.max(1, below),
    };
    const children = placeHeaders(header.children, row + 1, at, depth);
    at += cell.columnSpan;
    return [cell, ...children];
  });
}

function placeRow(cells: readonly Cell[], row: number, columns: readonly Header[]): Placed[] {
  let at = 0;
  return cells.map((cell) => {
    const columnSpan = cell.kind === 'text' ? (cell.columns ?? 1) : 1;
    const role = cell.kind === 'amount' ? 'amount' : (columns[at]?.role ?? 'name');
    const placed: Placed = {
      text: cell.text,
      part: 'body',
      role,
      row,
      column: at,
      rowSpan: 1,
      columnSpan,
    };
    at += columnSpan;
    return placed;
  });
}

/** Puts every cell of a table in its row and column. */
export function layoutOf(table: Table): Layout {
  const columns = columnsOf(table);
  const depth = depthOf(table.header);
  const numbers = (table.numbering ?? []).map(
    (text, column): Placed => ({
      text,
      part: 'numbering',
      role: 'ordinal',
      row: depth,
      column,
      rowSpan: 1,
      columnSpan: 1,
    }),
  );
  const headRows = depth + (table.numbering === null ? 0 : 1);
  const body = table.rows.flatMap((row, index) => placeRow(row, headRows + index, columns));
  return {
    columns,
    headRows,
    rowCount: headRows + table.rows.length,
    cells: [...placeHeaders(table.header, 0, 0, depth), ...numbers, ...body],
  };
}

/** Cells by row; a cell that covers several rows stands in its first. */
export function rowsOf(layout: Layout): Placed[][] {
  const rows = Array.from({ length: layout.rowCount }, (): Placed[] => []);
  for (const cell of layout.cells) rows[cell.row]?.push(cell);
  return rows.map((row) => row.sort((a, b) => a.column - b.column));
}

/** Texts by slot; slots a span covers beyond its first are ''. */
export function slotsOf(layout: Layout): string[][] {
  const width = layout.columns.length;
  const slots = Array.from({ length: layout.rowCount }, () =>
    Array.from({ length: width }, () => ''),
  );
  for (const cell of layout.cells) {
    const row = slots[cell.row];
    if (row !== undefined) row[cell.column] = cell.text;
  }
  return slots;
}
