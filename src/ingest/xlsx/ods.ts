import { MOST_ROWS } from './workbook.ts';

const MOST_REPEATED_COLUMNS = 256;
const ROWS_REPEATED = /(number-rows-repeated=")(\d+)"/g;
const COLUMNS_REPEATED = /(number-columns-repeated=")(\d+)"/g;
/** Only choose number formats, which the displayed text makes needless; the library prints on them. */
const FORMAT_MAP = /<style:map\b[^>]*\/>/g;

function capped(xml: string, pattern: RegExp, most: number): string {
  return xml.replace(pattern, (_, name: string, count: string) => {
    return `${name}${Math.min(Number(count), most)}"`;
  });
}

/**
 * A part of an OpenDocument sheet made safe to parse: a cell said to repeat a million times would
 * fill the memory. One row beyond the limit stays, so that a sheet beyond it is noticed.
 */
export function mendOds(xml: string): string {
  const rows = capped(xml.replace(FORMAT_MAP, ''), ROWS_REPEATED, MOST_ROWS + 1);
  return capped(rows, COLUMNS_REPEATED, MOST_REPEATED_COLUMNS);
}
