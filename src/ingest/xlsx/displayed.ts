import type { CellObject } from '@e965/xlsx';
import { trimmed } from '../blocks/text.ts';

/** Formats a number by an Excel number format code. */
export type Formatter = (code: string, value: number) => string;

const EXCEL_DIGITS = 15;
/** Built-in format 14 follows the reader's locale; the library takes it for American. */
const SHORT_DATE = 'm/d/yy';

/** A number without a format, exact to the digits Excel keeps and never in powers of ten. */
function plain(value: number): string {
  const exact = Number(value.toPrecision(EXCEL_DIGITS));
  const text = String(exact);
  return text.includes('e') ? exact.toFixed(Math.abs(exact) < 1 ? EXCEL_DIGITS : 0) : text;
}

/** Formats that show a negative in red or in brackets only would lose its sign as text. */
function signed(text: string, value: number): string {
  if (value >= 0 || !/\d/.test(text) || /^[-−]/.test(text)) return text;
  return /[1-9]/.test(text) ? `-${text.replace(/[()（）]/g, '')}` : text;
}

function formatted(cell: CellObject, value: number, format: Formatter | null): string {
  if (format === null) return signed(trimmed(cell.w ?? plain(value)), value);
  const stated = cell.z === undefined ? 'General' : String(cell.z);
  const code = stated === SHORT_DATE ? 'yyyy-mm-dd' : stated;
  if (code === 'General' || code === '@') return plain(value);
  try {
    return signed(trimmed(format(code, value)), value);
  } catch {
    // A format code beyond the library: the number itself is still exact.
    return plain(value);
  }
}

/**
 * What a cell shows, '' for a blank. A formula whose result was never stored shows itself, so that
 * no blank is taken for it; errors show as Excel writes them (`#REF!`). `format` is null for a form
 * that stores the displayed text beside the number (OpenDocument).
 */
export function displayed(cell: CellObject, format: Formatter | null): string {
  if (cell.v === undefined) return cell.f === undefined ? '' : `=${cell.f}`;
  if (cell.t === 'n' && typeof cell.v === 'number') return formatted(cell, cell.v, format);
  return trimmed(cell.w ?? String(cell.v));
}
