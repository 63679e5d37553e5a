import type { NativeCell } from '../../types/page.ts';
import { attribute, descendants, type Element } from './node.ts';
import { innerText } from './text.ts';

/** Rows as they are shown: a tfoot stands last wherever it is written. */
function rowElements(table: Element): readonly Element[] {
  const rows = descendants(table, ['tr'], 'table');
  const isFoot = (row: Element): boolean =>
    row.parentNode !== null && 'tagName' in row.parentNode && row.parentNode.tagName === 'tfoot';
  return [...rows.filter((row) => !isFoot(row)), ...rows.filter(isFoot)];
}

function cellsOf(row: Element): readonly Element[] {
  return descendants(row, ['td', 'th'], 'table');
}

/** The cells of a table, row by row; cells of tables inside it left out. */
export function cellElements(table: Element): readonly (readonly Element[])[] {
  return rowElements(table).map(cellsOf);
}

function spanOf(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isNaN(value) || value < 0 ? 1 : value;
}

/** Rows from this one to the end of its row group: no span leaves it, and 0 means all of it. */
function rowsLeft(rows: readonly Element[], index: number): number {
  const group = rows[index]?.parentNode;
  const end = rows.findIndex((row, at) => at > index && row.parentNode !== group);
  return (end < 0 ? rows.length : end) - index;
}

/** The table's rows with their spans. */
export function tableRows(table: Element): readonly (readonly NativeCell[])[] {
  const rows = rowElements(table);
  return rows.map((row, index) =>
    cellsOf(row).map((cell) => ({
      text: innerText(cell),
      rowSpan: Math.min(spanOf(cell, 'rowspan') || Infinity, rowsLeft(rows, index)),
      columnSpan: spanOf(cell, 'colspan') || 1,
    })),
  );
}

function length(text: string): number {
  return text.replace(/\s/g, '').length;
}

/**
 * Whether a table only arranges the page: tables stand inside it and hold at least half its text.
 */
export function isLayout(table: Element): boolean {
  const inner = cellElements(table)
    .flat()
    .flatMap((cell) => descendants(cell, ['table'], 'table'));
  if (inner.length === 0) return false;
  const within = inner.reduce((sum, element) => sum + length(innerText(element)), 0);
  return within * 2 >= length(innerText(table));
}
