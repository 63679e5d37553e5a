import { ReadError } from '../error.ts';

/** A part of the table stream: where it begins and how long it is. */
export interface Part {
  readonly offset: number;
  readonly length: number;
}

/** What the header (FIB) of a Word 97–2003 document says of its parts; see [MS-DOC] 2.5. */
export interface Header {
  readonly tableStream: '0Table' | '1Table';
  /** Character ranges to read: body, then footnotes, endnotes and text boxes. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly pieces: Part;
  readonly characterFormats: Part;
  readonly paragraphFormats: Part;
}

const WORD_97 = 0xa5ec;
const WORD_95 = 0xa5dc;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
/** Lengths in characters, in the order in which the texts follow one another. */
const LENGTHS = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64];
const SHOWN = [0, 1, 5, 6];

function rangesOf(view: DataView): Header['ranges'] {
  let from = 0;
  const ranges = LENGTHS.map((at) => {
    const to = from + view.getUint32(at, true);
    const range = [from, to] as const;
    from = to;
    return range;
  });
  return SHOWN.flatMap((index) => (ranges[index] ? [ranges[index]] : []));
}

function partAt(view: DataView, at: number): Part {
  return { offset: view.getUint32(at, true), length: view.getUint32(at + 4, true) };
}

/** Reads the header; throws ReadError `encrypted`, `damaged` or (Word 95 and before) `unsupported`. */
export function headerOf(view: DataView): Header {
  const magic = view.getUint16(0, true);
  if (magic === WORD_95) throw new ReadError('unsupported', { detail: 'Word 95 or before' });
  if (magic !== WORD_97) throw new ReadError('damaged', { detail: 'no Word document' });
  const flags = view.getUint16(0x0a, true);
  if (flags & ENCRYPTED) throw new ReadError('encrypted');
  return {
    tableStream: flags & TABLE_1 ? '1Table' : '0Table',
    ranges: rangesOf(view),
    pieces: partAt(view, 0x1a2),
    characterFormats: partAt(view, 0xfa),
    paragraphFormats: partAt(view, 0x102),
  };
}
