import type { Slip } from '../../types/finding.ts';

/**
 * How unlikely a slip is, in nats: minus the logarithm of how often people make it, shared among the
 * texts it can lead to. Swapping two of six digits leads to five texts, changing one to fifty-four,
 * retyping at random to a million; that is why a swap that fits says more than a digit that fits.
 */
const PRICE: Record<Slip, number> = {
  swap: 3.2,
  shift: 3.7,
  unit: 4,
  sign: 4,
  dropped: 4.1,
  digit: 4.9,
  neighbour: 5,
  added: 6.4,
  spurious: 9,
  other: 14,
  blank: 16,
};

/** The price of a slip, in nats. */
export function priceOf(slip: Slip): number {
  return PRICE[slip];
}

/** How `printed` came from `right`, both in the same format; `nearby` are the adjoining cells' texts. */
export function slipBetween(printed: string, right: string, nearby: readonly string[]): Slip {
  const from = digits(right);
  const to = digits(printed);
  if (to === '') return 'blank';
  if (Number(to) === 0 && Number(from) !== 0) return 'blank';
  if (from === to) return minus(right) === minus(printed) ? 'other' : 'sign';
  const slip = sameSign(printed, right) ? spelling(from, to) : 'other';
  if (slip !== 'other') return slip;
  if (nearby.some((text) => digits(text) === to && !isZero(text))) return 'neighbour';
  return Number(from) === 0 ? 'spurious' : 'other';
}

function spelling(from: string, to: string): Slip {
  const times = shiftedBy(from, to);
  if (times !== 0) return Math.abs(times) === 4 || Math.abs(times) === 8 ? 'unit' : 'shift';
  if (Number(from) === 0) return 'other';
  if (from.length === to.length) return sameLength(from, to);
  if (isWithout(to, from)) return 'dropped';
  return isWithout(from, to) ? 'added' : 'other';
}

function sameLength(from: string, to: string): Slip {
  const differing = [...from].flatMap((digit, at) => (digit === to[at] ? [] : [at]));
  if (differing.length === 1) return 'digit';
  const [left = 0, right = 0] = differing;
  const swapped = from[left] === to[right] && from[right] === to[left];
  return differing.length === 2 && swapped ? 'swap' : 'other';
}

/** Whether `short` is `long` with one digit left out. */
function isWithout(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  const at = [...long].findIndex((digit, index) => digit !== short[index]);
  return long.slice(0, at) + long.slice(at + 1) === short;
}

/** By how many places the point moved, where the digits that count are the same; else 0. */
function shiftedBy(from: string, to: string): number {
  const bare = (text: string) => text.replace(/^0+|0+$/g, '');
  const places = (text: string) => text.replace(/^0+/, '').length;
  const moved = places(to) - places(from);
  if (bare(from) !== '' && bare(from) === bare(to)) return moved;
  return moved < 0 && places(to) > 1 && roundsTo(from, to, -moved) ? moved : 0;
}

/** Whether a number whose point moved left prints so: what falls behind the last place is rounded. */
function roundsTo(from: string, to: string, places: number): boolean {
  const short = Number(from) / 10 ** places;
  return [Math.floor(short), Math.ceil(short)].includes(Number(to));
}

/** The digits in the last place's unit: `1,234.50` is `123450`, full-width digits read as plain ones. */
function digits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

function minus(text: string): boolean {
  return /[-−－]\s*[\d０-９]/u.test(text);
}

function sameSign(left: string, right: string): boolean {
  return minus(left) === minus(right);
}

function isZero(text: string): boolean {
  return Number(digits(text)) === 0;
}
