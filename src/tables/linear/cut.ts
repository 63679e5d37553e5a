import { ascii } from './kinds.ts';

const GROUPED_START = /^-?\d{1,3}(,\d{3})*,\d{0,2}$/;
/** A grouped number down to a place within it where its cell may be full. */
const GROUPED_SO_FAR = /^-?\d{1,3}(,\d{3})*(,\d{0,2}|\.\d*)?$/;

/** Whether `next` is the rest of `token`, an amount or a code that its cell was too narrow for. */
export function isCut(token: string, next: string, decimals: number): boolean {
  return isCutNumber(token, next, decimals) || isCutCode(token, next);
}

/**
 * Whether `next` is the rest of `token`, an amount that its cell was too narrow for, or the code of
 * a purchase (A02021003), whose digits come in pairs.
 */
export function isCutNumber(token: string, next: string, decimals: number): boolean {
  const [a, b] = [ascii(token), ascii(next)];
  if (/^[A-C](\d{2})*\d$/.test(a)) return /^\d{1,7}$/.test(b);
  if (!/^-?\d/.test(a) || !/^[\d.,]+$/.test(b)) return false;
  if (/^[.,]\d/.test(b)) return /^-?[\d,]+$/.test(a);
  if (/[.]$/.test(a)) return /^\d+$/.test(b);
  if (GROUPED_START.test(a)) return GROUPED_SO_FAR.test(a + b);
  const printed = /\.(\d+)$/.exec(a)?.[1]?.length ?? 0;
  return printed > 0 && printed < decimals && /^\d+$/.test(b) && printed + b.length === decimals;
}

/** No 款 or 项 is numbered 00; 项 have codes in the functional classification alone. */
const CODE = /^(?:[1-9]\d\d(?!00)\d\d|[12]\d\d(?!00)\d\d(?!00)\d\d)$/;

/** A code has 3, 5 or 7 digits, so four or six are the start of one; a unit's has six. */
export function isCutCode(a: string, b: string): boolean {
  if (!/^[1-9]\d{3,5}$/.test(a) || !/^\d{1,3}$/.test(b)) return false;
  const whole = a + b;
  if (whole.length === 6) return a.length < 5 && b.startsWith('0');
  return CODE.test(whole) && (a.length !== 5 || b.startsWith('0'));
}

/** `1000` over `0.00` in cells four wide; a code of 3, 5 or 7 digits is complete. */
export function fillsCell(a: string, b: string, width: number): boolean {
  if (a.length % width !== 0 || !/^\d+$/.test(a) || [3, 5, 7].includes(width)) return false;
  return /^\d{1,3}\.\d*$/.test(b) ? b.length <= width : /^\d+$/.test(b) && b.length === width;
}
