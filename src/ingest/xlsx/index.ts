import type { Block, BlockPage } from '../../types/page.ts';
import { isZip, unzip } from '../archive/unzip.ts';
import { isEncryptedOffice } from '../docx/index.ts';
import { ReadError } from '../error.ts';
import { isHtml, readHtml } from '../html/index.ts';
import { mendOds } from './ods.ts';
import type { Workbook } from './workbook.ts';

const OLE = 0xd0cf;

function isXml(bytes: Uint8Array): boolean {
  return /^\s*<\?xml/.test(new TextDecoder('utf-8').decode(bytes.subarray(0, 64)));
}

/** Books of Excel 2 to 4 stand in a file without a container. */
function isBareBook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1);
}

/** Archives are unpacked here, within bounds, and handed on stored: nothing is inflated twice. */
async function safeBytes(bytes: Uint8Array): Promise<Uint8Array> {
  if (isEncryptedOffice(bytes)) throw new ReadError('encrypted');
  if (!isZip(bytes)) return bytes;
  const parts = unzip(bytes);
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw new ReadError('encrypted');
  }
  const { zipSync } = await import('fflate');
  return zipSync(manifest ? mendedParts(parts) : { ...parts }, { level: 0 });
}

function mendedParts(parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      /^(content|styles)\.xml$/.test(name)
        ? new TextEncoder().encode(mendOds(new TextDecoder().decode(part)))
        : part,
    ]),
  );
}

async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const safe = await safeBytes(bytes);
  const { parseWorkbook } = await import('./workbook.ts');
  try {
    return await parseWorkbook(safe);
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    const detail = cause instanceof Error ? cause.message : String(cause);
    if (/password|encrypt/i.test(detail)) throw new ReadError('encrypted', { cause });
    throw new ReadError('damaged', { detail: 'the workbook cannot be read', cause });
  }
}

function hiddenNote(hidden: readonly string[]): readonly Block[] {
  return hidden.length === 0
    ? []
    : [{ kind: 'line', text: `（隐藏的工作表未读取：${hidden.join('、')}）` }];
}

async function pagesOf(book: Workbook): Promise<BlockPage[]> {
  const { sheetBlocks } = await import('./sheet.ts');
  const shown = book.sheets.filter((sheet) => !sheet.hidden);
  const hidden = book.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  const last = shown.length - 1;
  return shown.map((sheet, index) => ({
    kind: 'blocks',
    number: index + 1,
    blocks: [...sheetBlocks(sheet), ...(index === last ? hiddenNote(hidden) : [])],
  }));
}

/**
 * Reads a workbook (.xlsx, .xls, .ods, and pages saved as .xls) as one page a shown sheet: the
 * sheet's name as a line, then its lines and tables, numbers as displayed, merged cells as spans.
 * Hidden sheets are named in a last line and not read; hidden rows and columns are read as shown,
 * for the sums count them. Throws ReadError: `encrypted`, `damaged`, `empty`, `unsupported`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<BlockPage[]> {
  if (bytes.length === 0) throw new ReadError('empty');
  if (isHtml(bytes)) return readHtml(bytes);
  const ole = ((bytes[0] ?? 0) << 8) + (bytes[1] ?? 0) === OLE;
  if (!isZip(bytes) && !ole && !isXml(bytes) && !isBareBook(bytes)) {
    throw new ReadError('damaged', { detail: 'no workbook' });
  }
  const book = await openWorkbook(bytes);
  const pages = await pagesOf(book);
  if (!book.sheets.some((sheet) => sheet.cells.length > 0)) throw new ReadError('empty');
  return pages;
}
