import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF whose pages are those of another, `count` times over; answers its path and its pages. */
export async function copies(
  file: string,
  count: number,
): Promise<{ readonly path: string; readonly pages: number }> {
  const source = await PDFDocument.load(readFileSync(file));
  const target = await PDFDocument.create();
  for (let copy = 0; copy < count; copy++)
    for (const page of await target.copyPages(source, source.getPageIndices()))
      target.addPage(page);
  const path = join(mkdtempSync(join(tmpdir(), 'budget-audit-bench-')), `${count}-times.pdf`);
  writeFileSync(path, await target.save());
  return { path, pages: target.getPageCount() };
}
