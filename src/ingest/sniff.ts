import type { Format } from '../types/page.ts';

const MAGIC_REACH = 1024;

function head(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, MAGIC_REACH)).toString('latin1');
}

function ending(file: string): string {
  return /\.([a-z\d]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
}

const ZIPPED: Readonly<Record<string, Format>> = { docx: 'docx', xlsx: 'xlsx', ods: 'xlsx' };
const COMPOUND: Readonly<Record<string, Format>> = { doc: 'doc', xls: 'xlsx' };

/** The format of a file by its first bytes; its name decides only between formats of one family. */
export function sniff(file: string, bytes: Uint8Array): Format {
  const start = head(bytes);
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return ZIPPED[ending(file)] ?? 'docx';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return COMPOUND[ending(file)] ?? 'doc';
  if (/^\s*(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|head|body|table|meta)/i.test(start))
    return 'html';
  return 'text';
}
