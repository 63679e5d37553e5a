import type { LayoutPage } from '../../../types/page.ts';
import { pageOf } from '../drawing.ts';
import type { Matrix } from '../matrix.ts';
import { eachPage, type PdfPage } from './document.ts';
import { withoutStrays } from './stray.ts';
import { walk } from './walk.ts';

async function readPage(page: PdfPage, number: number): Promise<LayoutPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const drawing = walk(list, transform as unknown as Matrix, (name) => page.commonObjs.get(name));
  return pageOf(number, { width, height }, drawing);
}

/** A PDF's pages by pdf.js, through pdf-parse. Throws `ReadError` as `PdfEngine` says. */
export function readWithPdfjs(bytes: Uint8Array): Promise<LayoutPage[]> {
  return withoutStrays(() => eachPage(bytes, readPage));
}
