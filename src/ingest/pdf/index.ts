import type { LayoutPage } from '../../types/page.ts';
import { assertWhole } from './whole.ts';

/**
 * A reader of PDF files; readers differ in speed and in how they map odd fonts. `read` gives the
 * pages with every glyph's box and every ruled line, upright. It throws `ReadError`: `encrypted`
 * where a password is asked for, `damaged` where the file is no whole PDF, `empty` without pages.
 */
export interface PdfEngine {
  readonly name: EngineName;
  readonly read: (bytes: Uint8Array) => Promise<LayoutPage[]>;
}

export type EngineName = 'pdf-parse' | 'pdfium';

/** The readers by name; `--engine` selects one. Each is loaded when it is first asked. */
export const engines: Readonly<Record<EngineName, PdfEngine>> = {
  'pdf-parse': {
    name: 'pdf-parse',
    read: async (bytes) => {
      assertWhole(bytes);
      return (await import('./pdfjs/index.ts')).readWithPdfjs(bytes);
    },
  },
  pdfium: {
    name: 'pdfium',
    read: async (bytes) => {
      assertWhole(bytes);
      return (await import('./pdfium/index.ts')).readWithPdfium(bytes);
    },
  },
};

/** The reader that is used unless another is asked for. */
export const defaultEngine: EngineName = 'pdfium';

/** The pages of a PDF by the default reader; see `PdfEngine`. */
export function readPdf(bytes: Uint8Array): Promise<LayoutPage[]> {
  return engines[defaultEngine].read(bytes);
}
