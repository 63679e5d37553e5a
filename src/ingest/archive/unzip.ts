import { inflateRawSync } from 'node:zlib';
import { ReadError } from '../error.ts';

/** What a zip's directory says of one file in it. */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LONGEST_COMMENT = 0xffff;
/** Far above any disclosure's text, far below what would exhaust memory. */
export const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
const PICTURE =
  /(^|\/)(media|Pictures|Thumbnails|embeddings)\/|\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i;

/** Whether the bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ReadError('damaged', { detail: 'the archive has no directory' });
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  if (view.getUint32(at, true) !== DIRECTORY) {
    throw new ReadError('damaged', { detail: 'the archive has a broken directory' });
  }
  const nameLength = view.getUint16(at + 28, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function directory(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw tooLarge();
  const entries: Entry[] = [];
  for (let at = view.getUint32(end + 16, true); entries.length < count; ) {
    entries.push(entryAt(bytes, view, at));
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

function tooLarge(): ReadError {
  const limit = MOST_UNPACKED_BYTES / 1024 / 1024;
  return new ReadError('unsupported', { detail: `the file unpacks to more than ${limit} MB` });
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.flags & 1) throw new ReadError('encrypted');
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true);
  const start = from + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ReadError('unsupported', { detail: 'unknown compression' });
  // A directory may lie about sizes: no more than it declares is ever unpacked.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
}

/**
 * The files of a zip by name, pictures left out. Throws ReadError: `damaged` where the zip is cut
 * or inconsistent, `encrypted`, and `unsupported` where it would unpack to too much.
 */
export function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directory(bytes, view).filter((entry) => !PICTURE.test(entry.name));
    const total = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (total > MOST_UNPACKED_BYTES) throw tooLarge();
    return Object.fromEntries(entries.map((entry) => [entry.name, unpack(bytes, view, entry)]));
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    throw new ReadError('damaged', { detail: 'the archive is cut off or inconsistent', cause });
  }
}
