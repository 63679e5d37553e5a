import { type Cell, type Document, type Table, tablesOf } from './document.ts';
import { columnLabels, columnOf, rowLabel } from './labels.ts';

type AmountCell = Extract<Cell, { readonly kind: 'amount' }>;

/** An amount cell with everything that names it. */
export interface CellSite {
  readonly table: Table;
  readonly row: readonly Cell[];
  /** Index of the cell among its row's cells. */
  readonly index: number;
  readonly cell: AmountCell;
  readonly rowLabel: string;
  readonly columnLabel: string;
  /** Digits of the row's code, split codes joined; '' where it has none. */
  readonly code: string;
}

function codeOf(label: string): string {
  const digits = /^(?:\d+ )*/.exec(label)?.[0] ?? '';
  return digits.replaceAll(' ', '');
}

function rowSites(table: Table, row: readonly Cell[], labels: readonly string[]): CellSite[] {
  return row.flatMap((cell, index): CellSite[] => {
    if (cell.kind !== 'amount') return [];
    const label = rowLabel(table, row, index);
    const column = labels[columnOf(row, index)] ?? '';
    return [{ table, row, index, cell, rowLabel: label, columnLabel: column, code: codeOf(label) }];
  });
}

function tableSites(table: Table): CellSite[] {
  const labels = columnLabels(table);
  return table.rows.flatMap((row) => rowSites(table, row, labels));
}

/** Every amount cell of the document's tables, those of nothing too. */
export const allSites = (document: Document): CellSite[] => tablesOf(document).flatMap(tableSites);

/** Every amount cell that prints a figure. */
export const cellSites = (document: Document): CellSite[] =>
  allSites(document).filter(({ cell }) => cell.yuan !== 0);

const withTable = (document: Document, old: Table, table: Table): Document => ({
  ...document,
  parts: document.parts.map((part) => (part === old ? table : part)),
});

/** The document with a row of the site's table replaced by others (or none). */
export function replaceRows(
  document: Document,
  { table, row }: CellSite,
  change: (row: readonly Cell[]) => readonly (readonly Cell[])[],
): Document {
  const rows = table.rows.flatMap((old) => (old === row ? change(old) : [old]));
  return withTable(document, table, { ...table, rows });
}

/** The document with cells of one row printed otherwise. */
export function replaceCells(
  document: Document,
  changes: readonly { readonly site: CellSite; readonly text: string }[],
): Document {
  const [first] = changes;
  if (first === undefined) return document;
  const printed = new Map(changes.map(({ site, text }) => [site.index, text]));
  const anew = (row: readonly Cell[]) =>
    row.map((cell, index) => ({ ...cell, text: printed.get(index) ?? cell.text }));
  return replaceRows(document, first.site, (row) => [anew(row)]);
}
