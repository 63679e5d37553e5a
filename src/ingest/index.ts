import type { Format, Page, Source } from '../types/page.ts';
import { ReadError } from './error.ts';
import { defaultEngine, type EngineName, engines } from './pdf/index.ts';
import { sniff } from './sniff.ts';
import { readText } from './text/index.ts';

/** Heavy readers are loaded when a file needs them: reading a PDF loads no spreadsheet library. */
async function readPages(
  format: Format,
  bytes: Uint8Array,
  engine: EngineName,
): Promise<readonly Page[]> {
  switch (format) {
    case 'pdf':
      return engines[engine].read(bytes);
    case 'text':
      return readText(bytes);
    case 'html':
      return (await import('./html/index.ts')).readHtml(bytes);
    case 'docx':
      return (await import('./docx/index.ts')).readDocx(bytes);
    case 'xlsx':
      return (await import('./xlsx/index.ts')).readXlsx(bytes);
    case 'doc':
      return (await import('./doc/index.ts')).readDoc(bytes);
  }
}

/**
 * A file's pages, by its format. Throws `ReadError` for a file that is empty, damaged, encrypted,
 * no document at all, or one whose every page is a picture.
 */
export async function readSource(
  file: string,
  bytes: Uint8Array,
  engine: EngineName = defaultEngine,
): Promise<Pick<Source, 'format' | 'pages'>> {
  if (bytes.length === 0) throw new ReadError('empty');
  const format = sniff(file, bytes);
  const pages = await readPages(format, bytes, engine);
  if (!pages.some(hasText)) throw new ReadError('no-text');
  return { format, pages };
}

function hasText(page: Page): boolean {
  switch (page.kind) {
    case 'layout':
      return page.glyphs.length > 0;
    case 'text':
      return page.lines.some((line) => line.trim() !== '');
    case 'blocks':
      return page.blocks.length > 0;
  }
}
