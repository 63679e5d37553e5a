import type { BlockPage } from '../../types/page.ts';
import { ReadError } from '../error.ts';
import { decodeHtml } from './charset.ts';

/** Whether the bytes begin as an HTML page does; some programs save one as .xls or .doc. */
export function isHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/\0/g, '');
  return /<(!doctype html|html|table|head|body|meta)\b/i.test(head);
}

/**
 * Reads an HTML page as one page of lines and tables. Its character set is found in the bytes.
 * Throws ReadError `empty` where nothing is shown and `unsupported` for tables beyond all bounds.
 */
export async function readHtml(bytes: Uint8Array): Promise<BlockPage[]> {
  const { htmlBlocks } = await import('./blocks.ts');
  const blocks = htmlBlocks(decodeHtml(bytes));
  if (blocks.length === 0) throw new ReadError('empty');
  return [{ kind: 'blocks', number: 1, blocks }];
}
