import type { Yuan } from './ledger.ts';
import type { Printing } from './printing.ts';

/** A cell of a table's body. `columns` is how many columns it covers; 1 where left out. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly columns?: number }
  | { readonly kind: 'amount'; readonly text: string; readonly yuan: Yuan };

export type Role = 'ordinal' | 'code' | 'name' | 'amount';

/** A header cell over its children; a leaf is a column, `width` its share of the table's width. */
export interface Header {
  readonly label: string;
  readonly children: readonly Header[];
  readonly role: Role;
  readonly width: number;
}

export interface Table {
  readonly kind: 'table';
  /** What the table is, in the words of src/types: `summary`, `income`, … */
  readonly sort: string;
  readonly title: string;
  /** Lines at the left above the table; the unit stands at the right of the last. */
  readonly captions: readonly string[];
  readonly unit: '元' | '万元';
  /** Empty for a form without a header, which then says its `columns`. */
  readonly header: readonly Header[];
  readonly columns?: readonly Header[];
  /** The 栏次 row below the header, or null. */
  readonly numbering: readonly string[] | null;
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
  /** Stands among the text where it fits, rather than on a page of its own. */
  readonly inline?: boolean;
}

/** A figure or word of the narrative that a fault may change. */
export interface Figure {
  readonly kind: 'amount' | 'percentage' | 'direction';
  readonly subject: string;
  readonly text: string;
}

export type Piece = string | Figure;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** The list of tables and chapters, a line an entry. */
export interface Contents {
  readonly kind: 'contents';
  readonly title: string;
  readonly entries: readonly string[];
}

export type Part = Table | Paragraph | Heading | Contents;

/** A disclosure before it takes a file's form. */
export interface Document {
  readonly style: 'hebei' | 'shanghai' | 'henan' | 'final';
  readonly title: string;
  readonly parts: readonly Part[];
  readonly printing: Printing;
}

/** An amount column. */
export const money = (label: string, width = 1.15): Header => ({
  label,
  children: [],
  role: 'amount',
  width,
});

/** A column of words: names, unless `role` says otherwise. */
export const words = (label: string, width = 2.6, role: Role = 'name'): Header => ({
  label,
  children: [],
  role,
  width,
});

/** A header over several columns. */
export const group = (label: string, ...children: readonly Header[]): Header => ({
  label,
  children,
  role: 'name',
  width: 0,
});

export const text = (value: string, columns = 1): Cell => ({ kind: 'text', text: value, columns });
export const blank: Cell = text('');

/** The columns below headers, left to right. */
export function leavesOf(headers: readonly Header[]): Header[] {
  return headers.flatMap((header) =>
    header.children.length === 0 ? [header] : leavesOf(header.children),
  );
}

/** A table's columns, left to right. */
export const columnsOf = (table: Table): readonly Header[] =>
  table.columns ?? leavesOf(table.header);

export const tablesOf = (document: Document): Table[] =>
  document.parts.filter((part) => part.kind === 'table');
