import type { Box } from './page.ts';

/** A line of text outside all tables, in reading order. */
export interface Line {
  readonly kind: 'line';
  readonly page: number;
  readonly text: string;
  readonly box?: Box;
}

/** A printed cell. It covers `rowSpan` × `columnSpan` slots from (`row`, `column`), both from 0. */
export interface GridCell {
  /** Text with the cell's lines joined by nothing; '' for a blank cell. */
  readonly text: string;
  readonly page: number;
  readonly box?: Box;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** How a grid's cells were found; `native` is a format that says so itself (docx, xlsx, html). */
export type GridOrigin = 'ruled' | 'aligned' | 'delimited' | 'native';

/** A table as printed. Every slot of rowCount × columnCount belongs to exactly one cell. */
export interface Grid {
  readonly kind: 'grid';
  readonly origin: GridOrigin;
  readonly pages: readonly number[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly GridCell[];
}

/** A run of text in a linear table: a label, a code or a figure, in printed order. */
export interface Token {
  readonly text: string;
  readonly page: number;
}

/**
 * A table in text that lost its columns. `header` holds the header's words in printed order;
 * a row's tokens keep their order, wrapped names and cut numbers rejoined, and nothing more is known.
 */
export interface LinearTable {
  readonly kind: 'linear';
  readonly pages: readonly number[];
  readonly header: readonly Token[];
  readonly rows: readonly LinearRow[];
}

export interface LinearRow {
  readonly page: number;
  readonly tokens: readonly Token[];
}

/** A document's body in reading order: what the tables stage hands to the model stage. */
export type Item = Line | Grid | LinearTable;
