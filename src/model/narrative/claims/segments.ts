import { type Numeral, numerals } from './figures.ts';

/** A sentence's pieces in order: figures with the words before them, clauses, brackets with figures. */
export type Segment =
  | { readonly kind: 'figure'; readonly words: string; readonly numeral: Numeral }
  | { readonly kind: 'clause'; readonly words: string; readonly at: number; readonly mark: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' };

const MARKS = /[,;。!?:()]/g;
const BOUNDARY = /[,;。!?]/;
/** A colon before a numbering ends what stands before it. */
const COLON_ITEM =
  /^:(?:\(?[一二三四五六七八九十]{1,3}[)、]|\(\d{1,2}\)|[①-⑳]|\d{1,2}(?:[、)]|\.(?!\d))|[一二三]是)/;
const GLUED = /^["、,)]*(?:以?及|和|与)?/;

/**
 * Cuts a sentence in plain forms at its commas, semicolons and figures. A bracket is a piece of its
 * own only where it holds figures; the 、 in a name is no boundary, the one after a figure is.
 */
export function segments(text: string): readonly Segment[] {
  const found = numerals(text);
  const starts = new Map(found.map((numeral) => [numeral.start, numeral]));
  const brackets = figureBrackets(text, found);
  const out: Segment[] = [];
  let cursor = 0;
  const clause = (end: number, mark: string): void => {
    const words = text.slice(cursor, end);
    if (words !== '' || mark !== '') out.push({ kind: 'clause', words, at: cursor, mark });
  };
  let read = 0;
  for (const at of stopsIn(text, found)) {
    if (at < read) continue;
    const numeral = starts.get(at);
    if (numeral) {
      out.push({ kind: 'figure', words: text.slice(cursor, at), numeral });
      cursor =
        numeral.end + (GLUED.exec(text.slice(numeral.end))?.[0].replace(/[,)].*$/, '').length ?? 0);
      read = numeral.end;
    } else if (brackets.has(at)) {
      clause(at, '');
      out.push({ kind: text[at] === '(' ? 'open' : 'close' });
      cursor = at + 1;
    } else if (at >= cursor && isBoundary(text, at)) {
      clause(at, text.charAt(at));
      cursor = at + 1;
    }
  }
  clause(text.length, '');
  return out;
}

/** Where anything may begin or end: marks and figures, in order. */
function stopsIn(text: string, found: readonly Numeral[]): readonly number[] {
  const marks = [...text.matchAll(MARKS)].map(({ index }) => index);
  return [...marks, ...found.map(({ start }) => start)].sort((left, right) => left - right);
}

function isBoundary(text: string, at: number): boolean {
  const char = text.charAt(at);
  return BOUNDARY.test(char) || (char === ':' && COLON_ITEM.test(text.slice(at, at + 8)));
}

/** Offsets of the brackets that pair up and hold a figure. */
function figureBrackets(text: string, found: readonly Numeral[]): ReadonlySet<number> {
  const open: number[] = [];
  const kept = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    if (text[at] !== ')') continue;
    const start = open.pop();
    if (start === undefined || !found.some((one) => one.start > start && one.start < at)) continue;
    kept.add(start).add(at);
  }
  return kept;
}
