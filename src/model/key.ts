const FULL_WIDTH = /[！-～]/g;
const DROPPED = /[\s\u3000“”"'‘’《》「」_]/g;

/** Full-width ASCII to its half-width form; every other character is kept. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/**
 * The form in which titles, headers and labels are compared: half-width, without spaces and quotes,
 * with one kind of bracket and dash.
 */
export function key(text: string): string {
  return halfWidth(text)
    .replace(DROPPED, '')
    .replace(/[〔【［]/g, '[')
    .replace(/[〕】］]/g, ']')
    .replace(/[—–―－]/g, '-');
}

const ENUMERATORS: readonly (readonly [string, RegExp])[] = [
  ['han', /^[一二三四五六七八九十]+[、.,．]/],
  ['han-bracket', /^\([一二三四五六七八九十]+\)[、.]?/],
  ['arabic-bracket', /^\(\d{1,2}\)[、.]?/],
  ['arabic', /^\d{1,2}[、.．](?!\d)/],
  ['circle', /^[①-⑳]/],
];

/** The kind of numbering a label begins with (`han` for 一、), or null, and the label without it. */
export function splitEnumerator(label: string): {
  readonly style: string | null;
  readonly rest: string;
} {
  const text = key(label);
  for (const [style, pattern] of ENUMERATORS) {
    const match = pattern.exec(text);
    if (match) return { style, rest: text.slice(match[0].length) };
  }
  return { style: null, rest: text };
}
