/** Width of a character in ems: half below U+0080, else whole, as the standard CJK fonts have it. */
const ems = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1);

/** Width of `text` at `size` points. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + ems(character) * size, 0);

/** Lines of at most `width` points; breaks anywhere, or keeps runs of ASCII whole. */
export function wrap(text: string, width: number, size: number, keepRuns: boolean): string[] {
  const units = keepRuns ? (text.match(/[!-~]+|[^!-~]/gu) ?? []) : [...text];
  const lines = [''];
  for (const unit of units) {
    const line = lines.at(-1) ?? '';
    const fits = widthOf(line + unit, size) <= width || line === '';
    if (fits) lines[lines.length - 1] = line + unit;
    else lines.push(unit);
  }
  return lines;
}

/** UTF-16BE in hexadecimal, as the UniGB-UCS2-H encoding reads it. */
export const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
