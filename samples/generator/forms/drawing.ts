/** A rectangle in points from the page's top left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line of text; `left` and `base` are where its baseline starts. */
export interface Mark {
  readonly left: number;
  readonly base: number;
  readonly size: number;
  readonly text: string;
}

/** A cell's box on a page; `head` is true in the header and the 栏次 row. */
export interface CellArea extends Area {
  readonly head: boolean;
}

/** A page before it is written. `wide` is landscape. */
export interface Sheet {
  readonly wide: boolean;
  readonly marks: Mark[];
  /** One list of cells a table, or part of a table, on this page. */
  readonly tables: CellArea[][];
  /** Titles that start on this page, for the contents. */
  readonly titles: string[];
}

export const long = 842;
export const short = 595;
export const margin = 40;
export const sheetWidth = (sheet: Pick<Sheet, 'wide'>): number => (sheet.wide ? long : short);
export const sheetHeight = (sheet: Pick<Sheet, 'wide'>): number => (sheet.wide ? short : long);
export const newSheet = (wide: boolean): Sheet => ({ wide, marks: [], tables: [], titles: [] });
