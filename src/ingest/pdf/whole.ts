import { ReadError } from '../error.ts';

/** How far from its end a file says where its table of objects is; readers look no further either. */
const TAIL_BYTES = 4096;
const MARK = 'startxref';

/**
 * Throws `damaged` for a PDF whose end is missing. Readers mend such a file in silence and leave out
 * the pages that were cut off, which must not pass for the whole document.
 */
export function assertWhole(bytes: Uint8Array): void {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-TAIL_BYTES));
  if (!tail.includes(MARK))
    throw new ReadError('damaged', { detail: 'the end of the file is missing' });
}
