import type { Cell } from './document.ts';
import type { Yuan } from './ledger.ts';

/** How figures look in a document's tables and narrative. */
export interface Printing {
  /** What stands for nothing in a table. */
  readonly nothing: '' | '0' | '0.00' | '-' | '—';
  readonly separators: boolean;
}

function separated(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `yuan` in units of 万元 with two digits (half up), or in whole 元. */
export function figureText(yuan: Yuan, unit: '元' | '万元', separators: boolean): string {
  const hundredths = Math.floor((Math.abs(yuan) + 50) / 100);
  const whole = unit === '元' ? Math.abs(yuan) : Math.floor(hundredths / 100);
  const digits = separators ? separated(String(whole)) : String(whole);
  const tail = unit === '元' ? '' : `.${String(hundredths % 100).padStart(2, '0')}`;
  return (yuan < 0 ? '-' : '') + digits + tail;
}

/** Makes amount cells of one table. */
export function cellsOf(printing: Printing, unit: '元' | '万元'): (yuan: Yuan) => Cell {
  const nothing = unit === '元' && printing.nothing === '0.00' ? '0' : printing.nothing;
  return (yuan) => ({
    kind: 'amount',
    yuan,
    text: yuan === 0 ? nothing : figureText(yuan, unit, printing.separators),
  });
}

/** 100·part/whole with two digits, half up; '0.00' of nothing. */
export function percentText(part: Yuan, whole: Yuan): string {
  if (whole === 0) return '0.00';
  const hundredths = Math.floor((Math.abs(part) * 20_000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
