import { widthOf } from '../width.ts';

const WIDE = '\\u1100-\\u115f\\u2e80-\\uffe6\\u{20000}-\\u{3ffff}';
const ATOM = new RegExp(`\\s+|[${WIDE}“”‘’…]|[^\\s${WIDE}“”‘’…]+`, 'gu');
const CLOSING = /^[，。、；：！？）》」』】”’…,;:.!?)%]/u;
const OPENING = /[（《「『【“‘(]$/u;

/** The pieces a line may be broken between: words, single Han characters, spaces. */
function pieces(text: string): readonly string[] {
  const out: string[] = [];
  for (const atom of text.match(ATOM) ?? []) {
    const last = out.at(-1);
    const sticks = last !== undefined && last.trim() !== '' && atom.trim() !== '';
    if (sticks && (CLOSING.test(atom) || OPENING.test(last))) out[out.length - 1] = last + atom;
    else out.push(atom);
  }
  return out;
}

/** A piece that is wider than a line, cut to lines. */
function cut(piece: string, width: number): readonly string[] {
  if (widthOf(piece) <= width) return [piece];
  const out = [''];
  for (const character of piece) {
    const last = out.at(-1) ?? '';
    if (last !== '' && widthOf(last + character) > width) out.push(character);
    else out[out.length - 1] = last + character;
  }
  return out;
}

function wrapLine(text: string, width: number): readonly string[] {
  const out: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text).flatMap((each) => cut(each, width))) {
    const fits = used + widthOf(piece.trimEnd()) <= width;
    if (!fits) out.push(line.trimEnd());
    line = fits ? line + piece : piece.trimStart();
    used = fits ? used + widthOf(piece) : widthOf(line);
  }
  return [...out, line.trimEnd()];
}

/**
 * Breaks text into lines of at most `width` columns, Han characters counting two. Breaks between
 * Han characters and at spaces; no line begins with closing punctuation or ends with opening.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width)));
}

/** `label` and `text` side by side, the text wrapped and aligned behind the label's `column`. */
export function labelled(label: string, text: string, column: number, width: number): string {
  const gap = ' '.repeat(Math.max(1, column - widthOf(label)));
  const rest = `\n${' '.repeat(column)}`;
  return label + gap + wrap(text, width - column).join(rest);
}

/** Every line of `text` moved right. */
export function indent(text: string, by: number): string {
  return text.replace(/^(?=.)/gmu, ' '.repeat(by));
}
