import type { TextPage } from '../../types/page.ts';
import { ReadError } from '../error.ts';
import { decodeText } from './decode.ts';
import { splitPages } from './pages.ts';

const CONTROL_SHARE = 0.1;

function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code < 0x20 && !/[\t\n\r\f\v]/.test(character)) || code === 0xfffd;
}

/** Bytes of pictures or archives decode to NULs, control characters and replacement marks. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  let controls = 0;
  for (const character of text) if (isControl(character)) controls += 1;
  return controls > text.length * CONTROL_SHARE;
}

/**
 * Pages of a text file. Throws ReadError `binary` for bytes that are no text
 * and `empty` for a file of white space.
 */
export function readText(bytes: Uint8Array): TextPage[] {
  const text = decodeText(bytes);
  if (isBinary(text)) throw new ReadError('binary');
  if (text.trim() === '') throw new ReadError('empty');
  return splitPages(text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''));
}
