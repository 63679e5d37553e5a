import type { TextPage } from '../../types/page.ts';
import { isEncryptedOffice } from '../docx/index.ts';
import { ReadError } from '../error.ts';
import { documentLines } from './lines.ts';

interface WordText {
  getBody(options: { readonly filterUnicode: boolean }): string;
  getTextboxes(options: { readonly filterUnicode: boolean }): string;
}

async function extract(bytes: Uint8Array): Promise<WordText> {
  const { default: WordExtractor } = await import('word-extractor');
  return new WordExtractor().extract(Buffer.from(bytes));
}

/** Reads a Word 97–2003 document (.doc) as one page of text, a table's row a line of tabs. */
export async function readDoc(bytes: Uint8Array): Promise<TextPage[]> {
  if (isEncryptedOffice(bytes)) throw new ReadError('encrypted');
  const document = await extract(bytes).catch((cause: unknown) => {
    throw new ReadError('damaged', { detail: 'the Word document cannot be read', cause });
  });
  const lines = documentLines(document.getBody({ filterUnicode: false }));
  if (lines.every((line) => line.trim() === '')) throw new ReadError('empty');
  return [{ kind: 'text', number: 1, lines }];
}
