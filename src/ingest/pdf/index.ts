import type { LayoutPage } from '../../types/page.ts';
import { eachPage, type PdfPage } from './document.ts';
import type { Matrix } from './matrix.ts';
import { upright, withoutDoubles } from './upright.ts';
import { walk } from './walk.ts';

/** A reader of PDF files; readers differ in speed and in how they map odd fonts. */
export interface PdfEngine {
  readonly name: EngineName;
  readonly read: (bytes: Uint8Array) => Promise<LayoutPage[]>;
}

export type EngineName = 'pdf-parse' | 'pdfium';

async function readPage(page: PdfPage, number: number): Promise<LayoutPage> {
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const drawing = walk(list, viewport.transform as unknown as Matrix, (name) =>
    page.commonObjs.get(name),
  );
  const { width, height, glyphs, segments } = upright({
    width: viewport.width,
    height: viewport.height,
    glyphs: withoutDoubles(drawing.glyphs),
    segments: drawing.segments,
  });
  return {
    kind: 'layout',
    number,
    width,
    height,
    glyphs: glyphs.filter((glyph) => glyph.turn === 0).map(({ text, box }) => ({ text, box })),
    segments,
    pictureShare: Math.min(1, drawing.pictures / (width * height)),
  };
}

/**
 * The pages of a PDF with every glyph's box and every ruled line, upright. Throws `ReadError` for an
 * encrypted or damaged file. Source of the operators: pdf.js, through pdf-parse.
 */
export function readPdf(bytes: Uint8Array): Promise<LayoutPage[]> {
  return eachPage(bytes, readPage);
}

/** The readers by name; `--engine` selects one. */
export const engines: Readonly<Record<EngineName, PdfEngine>> = {
  'pdf-parse': { name: 'pdf-parse', read: readPdf },
  pdfium: { name: 'pdfium', read: readPdf },
};
