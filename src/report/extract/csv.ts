const NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** First characters by which a spreadsheet takes a text for a formula, full-width ones included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const LINE_END = '\r\n';
/** Excel on Windows reads a CSV without it in the system's own character set. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Keeps a text from being a formula by an apostrophe before it; plain numbers stay numbers. */
export function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function field(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Records as CSV (RFC 4180), each ended by CRLF, texts guarded against formula injection. */
export function csv(records: readonly (readonly string[])[]): string {
  return records.map((record) => record.map(field).join(',') + LINE_END).join('');
}
