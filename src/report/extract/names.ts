const UNSAFE = /[\p{Cc}\p{Cf}<>:"/\\|?*'[\]]+/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST_FILE = 60;
const LONGEST_SHEET = 31;

/** `name` shortened to `longest` with a number at its end where the same was given before. */
function numbered(name: string, longest: number, given: Set<string>): string {
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : `-${count}`;
    const candidate = [...name].slice(0, longest - end.length).join('') + end;
    if (given.has(candidate.toLowerCase())) continue;
    given.add(candidate.toLowerCase());
    return candidate;
  }
}

function safe(text: string, otherwise: string): string {
  const bare = text.replace(UNSAFE, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  return bare === '' || RESERVED.test(bare) ? otherwise : bare;
}

/** Names of a workbook's sheets: at most 31 characters, none forbidden, none twice, never `index`. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const given = new Set(['index', 'history']);
  return titles.map((title) => numbered(safe(title, '表'), LONGEST_SHEET, given));
}

/**
 * File names that are safe on every system, without an ending: no path, no sign a shell or Windows
 * takes amiss, none twice (letters' case apart), none over 60 characters.
 */
export function fileNames(texts: readonly string[]): readonly string[] {
  const given = new Set<string>();
  return texts.map((text) => numbered(safe(text, 'table'), LONGEST_FILE, given));
}
