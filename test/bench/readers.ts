import { buildModel } from '../../src/model/index.ts';
import { itemsOf } from '../../src/tables/index.ts';
import type { Item } from '../../src/types/grid.ts';
import type { Model } from '../../src/types/model.ts';
import type { Format, Page } from '../../src/types/page.ts';

/** A file as the pipeline's first three stages have it. */
export interface Read {
  readonly items: readonly Item[];
  readonly model: Model;
}

/** Readers are loaded one by one, so that a reader that does not load fails its own forms only. */
async function pagesOf(ending: string, bytes: Uint8Array): Promise<[Format, readonly Page[]]> {
  switch (ending) {
    case 'pdf':
      return ['pdf', await (await import('../../src/ingest/pdf/index.ts')).readPdf(bytes)];
    case 'html':
      return ['html', await (await import('../../src/ingest/html/index.ts')).readHtml(bytes)];
    case 'docx':
      return ['docx', await (await import('../../src/ingest/docx/index.ts')).readDocx(bytes)];
    case 'doc':
      return ['doc', await (await import('../../src/ingest/doc/index.ts')).readDoc(bytes)];
    case 'txt':
      return ['text', (await import('../../src/ingest/text/index.ts')).readText(bytes)];
    default:
      return ['xlsx', await (await import('../../src/ingest/xlsx/index.ts')).readXlsx(bytes)];
  }
}

/** Reads a file of the bench by its ending. */
export async function readFile(file: string, bytes: Uint8Array): Promise<Read> {
  const [format, pages] = await pagesOf(/\w+$/.exec(file)?.[0] ?? '', bytes);
  const items = itemsOf(pages);
  return { items, model: buildModel({ file, format, pageCount: pages.length }, pages, items) };
}
