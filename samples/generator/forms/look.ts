/** How a PDF draws its tables and breaks its pages. */
export interface Look {
  /** `cells`: a stroked box a cell; `lines`: long strokes; `filled`: thin filled boxes a cell. */
  readonly rules: 'cells' | 'lines' | 'filled' | 'hairline' | 'double' | 'three-line' | 'none';
  /** What a table's later pages repeat: nothing, the header, or the caption lines as well. */
  readonly continued: 'none' | 'header' | 'caption';
  /** Portrait pages with columns so narrow that numbers wrap. */
  readonly narrow: boolean;
  /** `page`: the page has /Rotate; `sideways`: the text itself runs up the page. */
  readonly rotation: 'none' | 'page' | 'sideways';
  /** Rows may be cut by a page break between their lines. */
  readonly splitRows: boolean;
}

export const plainLook: Look = {
  rules: 'lines',
  continued: 'caption',
  narrow: false,
  rotation: 'none',
  splitRows: false,
};
