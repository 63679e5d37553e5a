import { bare } from './captions.ts';

/** A row's texts by column; `full` where the last printed line leaves no room for more. */
export type TornRow = ReadonlyMap<number, TornCell>;

interface TornCell {
  readonly text: string;
  readonly full: boolean;
}

const FIGURE = /^-?[\d,，]*\.?\d*$/;
const WHOLE = /^-?\d{1,3}([,，]\d{3})*(\.\d+)?$|^-?\d+(\.\d+)?$/;
const ROW_START =
  /^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．)）]|其中|(收入|支出)?[合总小]计|本年|上年|年[初末终])/;

const isFigure = (text: string): boolean => text !== '' && FIGURE.test(text);
const decimals = (text: string): number => /\.(\d*)$/.exec(text)?.[1]?.length ?? 0;

/** How a cell and the one below it over the page break go together. */
type Pair = 'blank' | 'goes-on' | 'supplies' | 'apart';

/** A figure cut in two: its parts alone are not as whole as the two together. */
function figurePair(above: TornCell, a: string, b: string): Pair {
  // Amounts have two decimals or none: one lacks the other, however much room there seems to be.
  const open = above.full || decimals(a) === 1;
  const rest = open && a.length >= 4 && b.length <= 2 && decimals(a) < 2;
  const cut = !WHOLE.test(a) || !WHOLE.test(b) || rest;
  return cut && WHOLE.test(a + b) ? 'goes-on' : 'apart';
}

function pairOf(above: TornCell | undefined, below: TornCell): Pair {
  const [a, b] = [bare(above?.text ?? ''), bare(below.text)];
  if (b === '') return 'blank';
  if (!above || a === '') return 'supplies';
  if (isFigure(a) && isFigure(b)) return figurePair(above, a, b);
  if (ROW_START.test(b) || isFigure(a) !== isFigure(b)) return 'apart';
  return above.full ? 'goes-on' : 'apart';
}

/**
 * Whether a page's first row is the rest of the last row of the page before: each of its texts goes on
 * with one above it, or fills a blank without a label of its own.
 */
export function isTorn(last: TornRow, next: TornRow): boolean {
  const pairs = [...next].map(([column, cell]) => pairOf(last.get(column), cell));
  if (pairs.includes('apart')) return false;
  if (pairs.includes('goes-on')) return true;
  const supplied = [...next.values()].filter((cell) => bare(cell.text) !== '');
  return supplied.length > 0 && supplied.every((cell) => isFigure(bare(cell.text)));
}

/** Whether no cell of a row holds text. */
export const isBlankRow = (row: TornRow): boolean =>
  [...row.values()].every((cell) => bare(cell.text) === '');
