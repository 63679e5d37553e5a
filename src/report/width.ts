import { stripVTControlCharacters } from 'node:util';
import { eastAsianWidth } from 'get-east-asian-width';

/** What is put on the character before it, or shown not at all. */
const UNSEEN = /^[\p{Mark}\p{Format}\p{Control}]$/u;

const known = new Map<string, number>();

function charWidth(char: string): number {
  const width = UNSEEN.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0);
  known.set(char, width);
  return width;
}

/** Columns a text takes in a terminal: Unicode's East Asian widths, the ambiguous taken as narrow. */
export function widthOf(text: string): number {
  let width = 0;
  const shown = text.includes('\u001b') ? stripVTControlCharacters(text) : text;
  for (const char of shown) width += known.get(char) ?? charWidth(char);
  return width;
}
