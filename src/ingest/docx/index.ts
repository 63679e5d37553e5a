import type { BlockPage } from '../../types/page.ts';
import { isZip, unzip } from '../archive/unzip.ts';
import { ReadError } from '../error.ts';
import { pagesOf } from './pages.ts';
import { mendDocument } from './xml.ts';

const DOCUMENT = /(^|\/)word\/document\d*\.xml$/;
/** Notes are kept as lines at the end; their marks in the text would spoil the figures. */
const NOTE_MARK = /<sup><a [^>]*id="[^"]*(footnote|endnote)-ref-[^>]*>.*?<\/a><\/sup>/g;
const BACK_LINK = /<a href="#[^"]*-ref-[^"]*">↑<\/a>/g;
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Office keeps an encrypted document in an OLE file with a stream of this name. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && Buffer.from(bytes).includes(ENCRYPTED);
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  if (isEncryptedOffice(bytes)) throw new ReadError('encrypted');
  if (!isZip(bytes)) throw new ReadError('damaged', { detail: 'no Word document' });
  const parts = unzip(bytes);
  if (!Object.keys(parts).some((name) => DOCUMENT.test(name))) {
    throw new ReadError('damaged', { detail: 'the archive holds no Word document' });
  }
  return parts;
}

function mended(parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const text = (part: Uint8Array): string => new TextDecoder().decode(part);
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      DOCUMENT.test(name) ? new TextEncoder().encode(mendDocument(text(part))) : part,
    ]),
  );
}

async function htmlOf(parts: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const [{ default: mammoth }, { zipSync }] = await Promise.all([
    import('mammoth'),
    import('fflate'),
  ]);
  const buffer = Buffer.from(zipSync(mended(parts), { level: 0 }));
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
  const result = await mammoth.convertToHtml({ buffer }, { convertImage: noPictures });
  return result.value.replace(NOTE_MARK, '').replace(BACK_LINK, '');
}

/**
 * Reads a Word document (.docx) as pages of lines and tables with their spans; the pages are those
 * Word last laid out, one page where it left no marks. Deleted text is left out. Throws ReadError:
 * `encrypted`, `damaged`, `empty`, `unsupported` (beyond all bounds).
 */
export async function readDocx(bytes: Uint8Array): Promise<BlockPage[]> {
  const parts = partsOf(bytes);
  const html = await htmlOf(parts).catch((cause: unknown) => {
    throw new ReadError('damaged', { detail: 'the Word document cannot be read', cause });
  });
  const { htmlBlocks } = await import('../html/blocks.ts');
  const pages = pagesOf(htmlBlocks(html));
  if (pages.every((page) => page.blocks.length === 0)) throw new ReadError('empty');
  return pages;
}
