import type { Random } from './random.ts';

/** A printed number mistyped, or null where the number offers no place for it. */
export type Edit = (text: string, random: Random) => string | null;

const digitPlaces = (text: string): number[] =>
  [...text].flatMap((character, index) => (/\d/.test(character) ? [index] : []));

const put = (text: string, index: number, character: string): string =>
  text.slice(0, index) + character + text.slice(index + 1);

const amount = (text: string): number => Number(text.replaceAll(',', ''));

const changed = (text: string, edited: string): string | null =>
  amount(text) === amount(edited) ? null : edited;

/**
 * What the last digit must change by at least: rounding alone leaves a few units in a sum of several
 * amounts, which is no error, and one in a percentage.
 */
const leastOf = (text: string): number => (text.endsWith('%') ? 2 : 5);

const digitChanged: Edit = (text, random) => {
  const places = digitPlaces(text);
  if (places.length === 0) return null;
  const place = random.pick(places);
  const leading = place === 0 && places.length > 1;
  const last = place === places.at(-1);
  const old = Number(text[place]);
  const least = last ? leastOf(text) : 1;
  const others = [...'0123456789'].filter((digit) => {
    const change = Math.abs(Number(digit) - old);
    return change >= least && !(leading && digit === '0');
  });
  return put(text, place, random.pick(others));
};

const digitsSwapped: Edit = (text, random) => {
  const places = digitPlaces(text);
  const pairs = places.slice(1).map((place, index) => [places[index] ?? 0, place] as const);
  const fits = pairs.filter(
    ([a, b]) => text[a] !== text[b] && b - a === 1 && !(a === 0 && text[b] === '0'),
  );
  if (fits.length === 0) return null;
  const [a, b] = random.pick(fits);
  return put(put(text, a, text[b] ?? ''), b, text[a] ?? '');
};

/** 123.40 becomes 1234.00 or 12.34; separators are set anew. */
const pointShifted: Edit = (text, random) => {
  if (!/^[\d,]+\.\d\d$/.test(text)) return null;
  const up = random.chance(0.5);
  const shifted = (amount(text) * (up ? 10 : 0.1)).toFixed(2);
  const [whole = '', tail = ''] = shifted.split('.');
  const grouped = text.includes(',') ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole;
  return changed(text, `${grouped}.${tail}`);
};

const digitDropped: Edit = (text, random) => {
  const whole = /^[\d,]*/.exec(text)?.[0] ?? '';
  const places = digitPlaces(whole).filter((place) => !(place === 0 && text[1] === '0'));
  if (places.length < 2) return null;
  const place = random.pick(places);
  const short = text.slice(0, place) + text.slice(place + 1);
  const [head = '', tail] = short.replaceAll(',', '').split('.');
  const grouped = text.includes(',') ? head.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : head;
  return changed(text, tail === undefined ? grouped : `${grouped}.${tail}`);
};

/** The ways a figure is mistyped; each answers a text of another value. */
export const edits = { digitChanged, digitsSwapped, pointShifted, digitDropped } as const;
