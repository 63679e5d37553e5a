import type { Decimal } from 'decimal.js';
import type { Box, Format } from './page.ts';

/** The known tables; `unknown` is a table the catalogue has no entry for. */
export type TableKind =
  | 'summary'
  | 'income'
  | 'expenditure'
  | 'fiscal-summary'
  | 'fiscal-expenditure'
  | 'general-expenditure'
  | 'basic-expenditure'
  | 'government-fund'
  | 'state-capital'
  | 'three-public'
  | 'economic-summary'
  | 'projects'
  | 'procurement'
  | 'assets'
  | 'performance'
  | 'operating'
  | 'unknown';

export type Unit = '元' | '万元' | '亿元' | '千元';
export type Stage = 'budget' | 'final';

/**
 * A printed number. `value` is exact and in the figure's printed `unit`; the number stands for
 * any value within `halfStep` of it (half a unit of its last printed digit), in the same unit.
 */
export interface Amount {
  readonly text: string;
  readonly value: Decimal;
  readonly halfStep: Decimal;
  readonly unit: Unit;
}

/** Where a figure is printed. */
export type Place =
  | {
      readonly kind: 'cell';
      readonly page: number;
      /** Title of the table, as printed. */
      readonly table: string;
      /** Identity of the statement the cell belongs to. */
      readonly statement: string;
      /** The row's label as a person names it, e.g. `2101501 行政运行`. */
      readonly row: string;
      /** The column's header path as a person names it, e.g. `基本支出/人员经费`. */
      readonly column: string;
      readonly rowIndex: number;
      readonly columnIndex: number;
      readonly box?: Box;
    }
  | {
      readonly kind: 'narrative';
      readonly page: number;
      /** Index of the sentence in the model's narrative. */
      readonly sentence: number;
      /** What the claim speaks of, e.g. `收入预算`. */
      readonly subject: string;
      /** The sentence (shortened around the figure when long). */
      readonly context: string;
      readonly box?: Box;
    };

/**
 * A figure: one place a number is, or could be, printed. `amount` is null for a blank.
 * `unreadable` carries the reason when the cell holds text that is no number.
 * `certainty` says whether the column was printed, inferred by arithmetic, or one of several.
 */
export interface Figure {
  /** Unique in the document and stable for the same document: `t3:r12:c4` or `n57:1`. */
  readonly id: string;
  readonly place: Place;
  readonly amount: Amount | null;
  readonly text: string;
  readonly unreadable?: string;
  readonly certainty: 'printed' | 'inferred' | 'ambiguous';
  /** All that could stand here where that is known of an ambiguous figure; null for a blank. */
  readonly possible?: readonly (Amount | null)[];
}

/** What an amount column holds. A data vocabulary shared by all kinds; see model/catalogue. */
export type ColumnConcept = string;
/** What a row stands for where it has no code, e.g. `income-total`; see model/catalogue. */
export type RowConcept = string;

/** The columns' header tree: a leaf is an amount column, a node a header over several. */
export interface ColumnNode {
  readonly label: string;
  readonly concept: ColumnConcept | null;
  /** Index into the statement's columns; null for a header over several. */
  readonly column: number | null;
  readonly children: readonly ColumnNode[];
}

export interface Column {
  readonly index: number;
  /** Header texts from the top down, blanks left out. */
  readonly path: readonly string[];
  readonly concept: ColumnConcept | null;
  /** Where 预算数 and 决算数 stand side by side, which of them this is. */
  readonly measure: 'budget' | 'final' | 'last-year' | null;
  /** A column of 其中, already contained in another column. */
  readonly thereof: boolean;
}

export interface Row {
  readonly index: number;
  readonly page: number;
  readonly label: string;
  /** Digits only: 208, 20805, 2080505, 301, 30102. Null where the row has none. */
  readonly code: string | null;
  readonly concept: RowConcept | null;
  /** total: 合计/总计 of the list; thereof: a 其中 row; item: anything else. */
  readonly role: 'total' | 'subtotal' | 'thereof' | 'item' | 'unit' | 'note';
  /** Index of the row this one is printed under by hierarchy, where known. */
  readonly parent: number | null;
}

/**
 * One list of a table: rows × amount columns. A two-sided table has a `side` for each list;
 * other tables have one. `figures[r][c]` answers `rows[r]` and `columns[c]`.
 */
export interface Side {
  readonly name: 'income' | 'expenditure' | 'left' | 'right' | 'only';
  readonly columns: readonly Column[];
  readonly tree: readonly ColumnNode[];
  readonly rows: readonly Row[];
  readonly figures: readonly (readonly Figure[])[];
}

export interface Statement {
  /** `t1`, `t2`, … in document order. */
  readonly id: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly pages: readonly number[];
  readonly unit: Unit | null;
  readonly sides: readonly Side[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** checked: bound; empty: no figures printed; unknown: not in the catalogue; unreadable: with a reason. */
  readonly status: 'checked' | 'empty' | 'unknown' | 'unreadable';
  readonly reason?: string;
  /** Lines printed directly below, such as 注：…空表列示. */
  readonly notes: readonly string[];
}

/** Where a printed line's part of a sentence begins: an offset into the sentence's text. */
export interface SentencePiece {
  readonly at: number;
  readonly page: number;
  readonly box?: Box;
}

/** A sentence of the narrative. */
export interface Sentence {
  readonly index: number;
  readonly page: number;
  readonly text: string;
  /** Heading path above it, outermost first. */
  readonly headings: readonly string[];
  /** The printed lines it runs over, in order. */
  readonly pieces: readonly SentencePiece[];
}

/** Something not read or not bound, with the reason; printed under 未核对. */
export interface Unchecked {
  readonly subject: string;
  readonly reason: string;
}

export interface Model {
  readonly file: string;
  readonly format: Format;
  readonly pageCount: number;
  readonly department: string | null;
  readonly year: number | null;
  readonly stage: Stage | null;
  readonly statements: readonly Statement[];
  readonly sentences: readonly Sentence[];
  /** Titles listed in the contents, in order. */
  readonly contents: readonly string[];
  readonly unchecked: readonly Unchecked[];
}
