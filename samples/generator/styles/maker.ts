import type { ToCell } from '../common-tables.ts';
import type { Cell, Header, Table } from '../document.ts';
import type { Ledger } from '../ledger.ts';

/** What is particular to one table of a style. */
export interface TableBody {
  readonly sort: string;
  readonly title: string;
  readonly header: readonly Header[];
  /** How many columns the 栏次 row numbers. */
  readonly columns: number;
  readonly rows: readonly (readonly Cell[])[];
  /** Why the table is empty, for its note. */
  readonly empty?: string;
  readonly notes?: readonly string[];
  readonly unit?: '元' | '万元';
}

/** A ledger with a style's way to make cells and tables of it. */
export interface Maker {
  readonly ledger: Ledger;
  readonly cell: ToCell;
  readonly table: (body: TableBody) => Table;
}
