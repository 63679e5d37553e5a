import type { LayoutPage } from '../../../types/page.ts';
import { emptyDrawing, pageOf } from '../drawing.ts';
import type { Matrix } from '../matrix.ts';
import { eachPage } from './document.ts';
import { addGlyphs } from './glyphs.ts';
import { floatAt, type Pdfium } from './library.ts';
import { walkObjects } from './objects.ts';

/** From a page's own coordinates (y up, unrotated) to points from the shown page's top left. */
function viewOf(library: Pdfium, page: number): Matrix {
  library.api.FPDF_GetPageBoundingBox(page, library.scratch);
  const edge = (index: number): number => floatAt(library, index);
  const [left, top, right, bottom] = [edge(0), edge(1), edge(2), edge(3)];
  switch (library.api.FPDFPage_GetRotation(page)) {
    case 1:
      return [0, 1, 1, 0, -bottom, -left];
    case 2:
      return [-1, 0, 0, 1, right, -bottom];
    case 3:
      return [0, -1, -1, 0, top, right];
    default:
      return [1, 0, 0, -1, -left, top];
  }
}

function readPage(library: Pdfium, page: number, number: number): LayoutPage {
  const { api } = library;
  const view = viewOf(library, page);
  const text = api.FPDFText_LoadPage(page);
  const drawing = emptyDrawing();
  const clips = walkObjects(library, page, view, drawing);
  addGlyphs(library, text, view, clips, drawing);
  api.FPDFText_ClosePage(text);
  const size = { width: api.FPDF_GetPageWidthF(page), height: api.FPDF_GetPageHeightF(page) };
  return pageOf(number, size, drawing);
}

/** A PDF's pages by PDFium in WebAssembly. Throws `ReadError` as `PdfEngine` says. */
export function readWithPdfium(bytes: Uint8Array): Promise<LayoutPage[]> {
  return eachPage(bytes, readPage);
}
