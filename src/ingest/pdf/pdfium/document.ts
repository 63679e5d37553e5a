import { ReadError } from '../../error.ts';
import { discardPdfium, type Pdfium, pdfium } from './library.ts';

const NO_PASSWORD = 0;
const PASSWORD = 4;
const UNKNOWN_SECURITY = 5;

function openError(code: number): ReadError {
  if (code === PASSWORD || code === UNKNOWN_SECURITY) return new ReadError('encrypted');
  return new ReadError('damaged', { detail: `PDFium error ${code}` });
}

const LINK = 2;
const POPUP = 16;
const FOR_DISPLAY = 0;

/** Whether something is written on a page beside its content: a filled field, a stamp, a note. */
function isAnnotated({ api }: Pdfium, page: number): boolean {
  const count = api.FPDFPage_GetAnnotCount(page);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const annotation = api.FPDFPage_GetAnnot(page, index);
    const subtype = api.FPDFAnnot_GetSubtype(annotation);
    api.FPDFPage_CloseAnnot(annotation);
    return subtype;
  }).some((subtype) => subtype !== LINK && subtype !== POPUP);
}

/** A page with what is written on it made part of its content, as it is seen. */
function loadPage(library: Pdfium, document: number, index: number): number {
  const { api } = library;
  const page = api.FPDF_LoadPage(document, index);
  if (page === 0) throw new ReadError('damaged', { detail: `page ${index + 1}` });
  if (!isAnnotated(library, page)) return page;
  api.FPDFPage_Flatten(page, FOR_DISPLAY);
  api.FPDF_ClosePage(page);
  return api.FPDF_LoadPage(document, index);
}

function eachOf<T>(
  library: Pdfium,
  document: number,
  visit: (library: Pdfium, page: number, number: number) => T,
): T[] {
  const { api } = library;
  const count = api.FPDF_GetPageCount(document);
  if (count <= 0) throw new ReadError('empty');
  return Array.from({ length: count }, (_, index) => {
    const page = loadPage(library, document, index);
    const result = visit(library, page, index + 1);
    api.FPDF_ClosePage(page);
    return result;
  });
}

function open<T>(
  library: Pdfium,
  bytes: Uint8Array,
  visit: (library: Pdfium, page: number, number: number) => T,
): T[] {
  const { api, memory, malloc, free } = library;
  const address = malloc(bytes.length);
  memory.HEAPU8.set(bytes, address);
  const document = api.FPDF_LoadMemDocument(address, bytes.length, NO_PASSWORD);
  try {
    if (document === 0) throw openError(api.FPDF_GetLastError());
    return eachOf(library, document, visit);
  } finally {
    if (document !== 0) api.FPDF_CloseDocument(document);
    free(address);
  }
}

/**
 * Opens a PDF and hands each page in turn to `visit`. Throws `ReadError`: `encrypted` where a
 * password is asked for, `damaged` where the file is no whole PDF, `empty` where it has no page.
 */
export async function eachPage<T>(
  bytes: Uint8Array,
  visit: (library: Pdfium, page: number, number: number) => T,
): Promise<T[]> {
  const library = await pdfium();
  try {
    return open(library, bytes, visit);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    discardPdfium();
    throw new ReadError('damaged', { detail: String(error), cause: error });
  }
}
