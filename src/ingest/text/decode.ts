import iconv from 'iconv-lite';

const UTF8_MARK = [0xef, 0xbb, 0xbf];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A file cut off inside its last character is still UTF-8: up to three bytes may be missing. */
function utf8(bytes: Uint8Array): string | null {
  for (const missing of [0, 1, 2, 3]) {
    const text = strictUtf8(bytes.subarray(0, Math.max(0, bytes.length - missing)));
    if (text !== null) return text;
  }
  return null;
}

function single(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

/** Text of UTF-8 (with or without a mark), UTF-16 with a mark, or else GB18030 (GBK, GB2312) bytes. */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return single(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return single(bytes, 'utf-16be');
  const body = startsWith(bytes, UTF8_MARK) ? bytes.subarray(3) : bytes;
  return utf8(body) ?? single(body, 'gb18030');
}
