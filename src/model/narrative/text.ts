const SPACES = /[\s\u3000\u00a0]+/g;
const WORD = /[A-Za-z0-9]/;
const MARKDOWN = /^#{1,6}\s+|\*\*|<\/?[a-z]+>/g;

/**
 * A printed line as a reader takes it: spaces dropped except between two Latin words or numbers,
 * marks of Markdown removed, everything else as printed.
 */
export function tidy(line: string): string {
  const text = line.replace(MARKDOWN, '').trim();
  return text.replace(SPACES, (run, at: number) => {
    const before = text[at - 1] ?? '';
    const after = text[at + run.length] ?? '';
    return WORD.test(before) && WORD.test(after) ? ' ' : '';
  });
}

const FULL_WIDTH = /[！-～〔【［「〕】］」‘’“”＂]/g;
const PLAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'〔【［「'].map((char) => [char, '('])),
  ...Object.fromEntries([...'〕】］」'].map((char) => [char, ')'])),
  ...Object.fromEntries([...'‘’“”＂'].map((char) => [char, '"'])),
};

/** The same text, character for character, in half-width forms and with one kind of bracket. */
export function plain(text: string): string {
  return text.replace(
    FULL_WIDTH,
    (char) => PLAIN[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

/** How a line continues another: digits and Han run on, Latin words keep a space. */
export function glue(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}
