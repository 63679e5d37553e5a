import type { CellRow } from './cells.ts';
import { fitGroups, groupsOf } from './spans.ts';

const FIGURE = /^[-−¥￥]?\d[\d,，.．]*%?$/;
const COLUMN_NUMBERS = /^栏\s*次/;

/** A header cell under construction: the slots it covers. */
export interface HeaderCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
}

type Owners = (HeaderCell | undefined)[][];

function padded(row: CellRow, width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => row.cells[column] ?? '');
}

function looksLikeBody(cells: readonly string[]): boolean {
  return COLUMN_NUMBERS.test(cells[0] ?? '') || cells.some((cell) => FIGURE.test(cell));
}

/**
 * A row belongs to the header while each of its texts stands below a header that spans more than
 * one column (or below a blank): a text below a header of one column is that column's first value.
 */
function continuesHeader(
  cells: readonly string[],
  above: readonly (HeaderCell | undefined)[],
): boolean {
  return (
    !looksLikeBody(cells) &&
    cells.some((cell) => cell !== '') &&
    cells.every((cell, column) => cell === '' || (above[column]?.columnSpan ?? 2) > 1)
  );
}

/** First row: each text over the columns that the row below shows it to have. */
function topRow(
  cells: readonly string[],
  below: readonly string[],
  width: number,
): (HeaderCell | undefined)[] {
  let column = 0;
  return fitGroups(groupsOf(cells.slice(0, width)), below, width).flatMap(({ text, span }) => {
    const cell: HeaderCell = { text, row: 0, column, rowSpan: 1, columnSpan: span };
    column += span;
    return Array<HeaderCell>(span).fill(cell);
  });
}

/**
 * A header row that lost blanks: its texts stand under the wider headers above, if they are
 * as many as the columns these cover.
 */
function realigned(
  printed: readonly string[],
  above: readonly (HeaderCell | undefined)[],
  width: number,
): readonly string[] | null {
  const texts = printed.filter((cell) => cell !== '');
  const slots = above.flatMap((owner, column) => ((owner?.columnSpan ?? 1) > 1 ? [column] : []));
  if (
    printed.findLastIndex((cell) => cell !== '') + 1 >= width ||
    looksLikeBody(printed) ||
    texts.length !== slots.length
  )
    return null;
  return above.map((_, column) => texts[slots.indexOf(column)] ?? '');
}

/** A blank under a text of one column continues it downwards; under a wider one, its left neighbour. */
function lowerRow(
  cells: readonly string[],
  row: number,
  above: readonly (HeaderCell | undefined)[],
): (HeaderCell | undefined)[] {
  const owners: (HeaderCell | undefined)[] = [];
  cells.forEach((text, column) => {
    const parent = above[column];
    const left = owners[column - 1];
    if (text !== '') owners.push({ text, row, column, rowSpan: 1, columnSpan: 1 });
    else if (left && left.row === row && parent === above[column - 1]) {
      left.columnSpan += 1;
      owners.push(left);
    } else owners.push(parent);
  });
  return extendDown(owners, row, above);
}

/** A parent whose columns are all left blank grows by a row; else its blank slots are cells of their own. */
function extendDown(
  owners: (HeaderCell | undefined)[],
  row: number,
  above: readonly (HeaderCell | undefined)[],
): (HeaderCell | undefined)[] {
  const grown = new Set<HeaderCell>();
  return owners.map((owner, column) => {
    if (!owner || owner.row === row) return owner;
    const whole = above.every((each, at) => each !== owner || owners[at] === owner);
    if (!whole) return { text: '', row, column, rowSpan: 1, columnSpan: 1 };
    if (!grown.has(owner)) owner.rowSpan += 1;
    grown.add(owner);
    return owner;
  });
}

/** The header rows at the top of `rows`, as cells with their spans; `depth` is how many rows they take. */
export function headerCells(
  rows: readonly CellRow[],
  width: number,
): { readonly cells: readonly HeaderCell[]; readonly depth: number } {
  const first = rows[0];
  if (!first || looksLikeBody(first.cells)) return { cells: [], depth: 0 };
  const second = looksLikeBody(rows[1]?.cells ?? []) ? [] : (rows[1]?.cells ?? []);
  const owners: Owners = [topRow(first.cells, second, width)];
  for (let row = 1; row < rows.length; row++) {
    const printed = rows[row] ?? first;
    const above = owners[row - 1] ?? [];
    const direct = padded(printed, width);
    const cells = continuesHeader(direct, above) ? direct : realigned(printed.cells, above, width);
    if (cells === null) break;
    owners.push(lowerRow(cells, row, above));
  }
  return {
    cells: [...new Set(owners.flat())].filter((cell) => cell !== undefined),
    depth: owners.length,
  };
}
