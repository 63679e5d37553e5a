import stringWidth from 'string-width';

const known = new Map<string, number>();
const PLAIN = /^[\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Whether a character is one of the plain ones that take two columns: Han, full-width, 、。《》. */
const isWide = (char: string): boolean => char >= '\u3000';

/**
 * Columns a text takes in a terminal. Reports are nearly all ASCII and Han, whose widths need no
 * table; every other text is measured by `string-width`, once.
 */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) {
    let width = 0;
    for (const char of text) width += isWide(char) ? 2 : 1;
    return width;
  }
  const width = known.get(text) ?? stringWidth(text);
  if (text.length === 1) known.set(text, width);
  return width;
}
