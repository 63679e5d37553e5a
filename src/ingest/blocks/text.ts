/** Spaces as Word and Excel pad cells with them; the ideographic one included. */
const EDGES = /^[\s\u00a0\u3000\ufeff\u200b]+|[\s\u00a0\u3000\ufeff\u200b]+$/g;

/** Text without the spaces around it. */
export function trimmed(text: string): string {
  return text.replace(EDGES, '');
}

/** The lines of a text, without the blank ones. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(trimmed)
    .filter((line) => line !== '');
}

/** The lines of a cell joined with nothing, as a narrow cell breaks names and numbers. */
export function joinedText(text: string): string {
  return linesOf(text).join('');
}
