import iconv from 'iconv-lite';

const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)/i;
const XML_DECLARED = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i;
const HEAD_BYTES = 4096;

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const name = (XML_DECLARED.exec(head) ?? DECLARED.exec(head))?.[1]?.toLowerCase() ?? null;
  // GB18030 contains GBK contains GB2312; pages declare the smaller and use the larger.
  return name !== null && /^(gb2312|gbk|gb18030|x-gbk|gb_2312-80|hz-gb-2312)$/.test(name)
    ? 'gb18030'
    : name;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The text of an HTML file by its byte order mark, else what its head declares, else UTF-8 where
 * the bytes are valid UTF-8 and GB18030 where not. A page that wrongly declares UTF-8 is GB18030.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const stated = byteOrderMark(bytes) ?? declared(bytes);
  const known = stated !== null && iconv.encodingExists(stated) && !/^utf-?8$/.test(stated);
  if (known && stated !== null) return iconv.decode(bytes, stated);
  return isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : iconv.decode(bytes, 'gb18030');
}
