/** A rectangle on a page, in points from the page's top left corner; `top` is less than `bottom`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One printed character (rarely a ligature of several) with the box its advance and size span. */
export interface Glyph {
  readonly text: string;
  readonly box: Box;
}

/** A ruled line: `at` is its y (horizontal) or x (vertical), `from` < `to` its extent, in points. */
export interface Segment {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A page that keeps its geometry. Glyphs stand in drawing order, upright after normalisation. */
export interface LayoutPage {
  readonly kind: 'layout';
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly segments: readonly Segment[];
  /** Share of the page's area that pictures cover, 0 to 1; a scanned page has 1 and no glyphs. */
  readonly pictureShare: number;
}

/** A page (or the whole) of plain text, one entry a line, without line ends. */
export interface TextPage {
  readonly kind: 'text';
  readonly number: number;
  readonly lines: readonly string[];
}

/** One cell of a table whose format keeps its structure (docx, xlsx, html). */
export interface NativeCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly NativeCell[])[] };

/** A page (sheet, section) of a format that keeps paragraphs and tables apart. */
export interface BlockPage {
  readonly kind: 'blocks';
  readonly number: number;
  readonly blocks: readonly Block[];
}

export type Page = LayoutPage | TextPage | BlockPage;

export type Format = 'pdf' | 'text' | 'docx' | 'doc' | 'xlsx' | 'html';

/** What ingest makes of one file. */
export interface Source {
  readonly file: string;
  readonly sha256: string;
  readonly format: Format;
  readonly pages: readonly Page[];
}
