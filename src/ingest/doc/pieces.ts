import { ReadError } from '../error.ts';
import type { Part } from './header.ts';

/** A run of the document's characters as they are stored: one or two bytes each, from `offset`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly bytesEach: 1 | 2;
}

const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;

/** Where the piece table stands, behind any number of property blocks. */
function pieceTable(view: DataView, { offset, length }: Part): Part {
  let at = offset;
  while (at < offset + length && view.getUint8(at) === PROPERTIES) {
    at += 3 + view.getUint16(at + 1, true);
  }
  if (view.getUint8(at) !== PIECES) throw new ReadError('damaged', { detail: 'no text found' });
  return { offset: at + 5, length: view.getUint32(at + 1, true) };
}

/** The pieces of the text in reading order; see [MS-DOC] 2.8.35. */
export function piecesOf(tableStream: DataView, part: Part): readonly Piece[] {
  const { offset, length } = pieceTable(tableStream, part);
  const count = Math.floor((length - 4) / 12);
  return Array.from({ length: count }, (_, index): Piece => {
    const stored = tableStream.getUint32(offset + (count + 1) * 4 + index * 8 + 2, true);
    const compressed = (stored & COMPRESSED) !== 0;
    const place = stored & 0x3fffffff;
    return {
      from: tableStream.getUint32(offset + index * 4, true),
      to: tableStream.getUint32(offset + index * 4 + 4, true),
      offset: compressed ? place / 2 : place,
      bytesEach: compressed ? 1 : 2,
    };
  });
}

/** A character with the place it is stored at: what formats refer to. */
export interface Stored {
  readonly text: string;
  readonly at: number;
}

function textOf(bytes: Uint8Array, piece: Piece): string {
  const end = piece.offset + (piece.to - piece.from) * piece.bytesEach;
  const label = piece.bytesEach === 1 ? 'windows-1252' : 'utf-16le';
  return new TextDecoder(label).decode(bytes.subarray(piece.offset, end));
}

/** The characters (UTF-16 units) of a range, with the places they are stored at. */
export function charactersOf(
  bytes: Uint8Array,
  pieces: readonly Piece[],
  [from, to]: readonly [number, number],
): readonly Stored[] {
  return pieces.flatMap((piece) => {
    const text = textOf(bytes, piece);
    const first = Math.max(from, piece.from) - piece.from;
    const last = Math.min(to, piece.to) - piece.from;
    return Array.from({ length: Math.max(0, last - first) }, (_, index) => ({
      text: text.charAt(first + index),
      at: piece.offset + (first + index) * piece.bytesEach,
    }));
  });
}
