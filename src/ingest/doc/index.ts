import type { BlockPage } from '../../types/page.ts';
import { isEncryptedOffice } from '../docx/index.ts';
import { ReadError } from '../error.ts';
import { blocksOf } from './blocks.ts';
import { openContainer } from './container.ts';
import { characterRuns, paragraphRuns } from './formats.ts';
import { headerOf } from './header.ts';
import { type Formats, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { charactersOf, piecesOf } from './pieces.ts';

async function paragraphsIn(bytes: Uint8Array): Promise<readonly Paragraph[]> {
  const { main, stream } = await openContainer(bytes);
  const header = headerOf(main);
  const table = stream(header.tableStream);
  if (!table) throw new ReadError('damaged', { detail: 'the document has no table stream' });
  const pieces = piecesOf(table, header.pieces);
  const formats: Formats = {
    characters: characterRuns(main, table, header.characterFormats),
    paragraphs: paragraphRuns(main, table, header.paragraphFormats),
    data: stream('Data'),
  };
  const stored = new Uint8Array(main.buffer, main.byteOffset, main.byteLength);
  return header.ranges.flatMap((range) =>
    paragraphsOf(charactersOf(stored, pieces, range), formats),
  );
}

/**
 * Reads a Word 97–2003 document (.doc) as one page of lines and tables with their spans: the form
 * keeps no pages. Deleted and hidden text is left out; footnotes and text boxes follow the body.
 * Throws ReadError: `encrypted`, `damaged`, `empty`, `unsupported` (Word 95 and before).
 */
export async function readDoc(bytes: Uint8Array): Promise<BlockPage[]> {
  if (isEncryptedOffice(bytes)) throw new ReadError('encrypted');
  const paragraphs = await paragraphsIn(bytes).catch((cause: unknown) => {
    if (cause instanceof ReadError) throw cause;
    throw new ReadError('damaged', { detail: 'the Word document cannot be read', cause });
  });
  const blocks = blocksOf(paragraphs);
  if (blocks.length === 0) throw new ReadError('empty');
  return [{ kind: 'blocks', number: 1, blocks }];
}
