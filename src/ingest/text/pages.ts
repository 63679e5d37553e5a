import type { TextPage } from '../../types/page.ts';

/** `-- PAGE_BREAK --`, `-- 3 of 20 --`, `===== 第 3 页 =====`, `--- Page 3 ---` on a line of its own. */
const PAGE_MARK =
  /^[-=#*_]{2,}\s*(page[ _-]?break|(page\s*)?\d+\s*(of|\/)\s*\d+|(page|第)\s*\d+\s*页?)\s*[-=#*_]{2,}$/i;
const LONE_NUMBER =
  /^[-—–·\s]*(第\s*)?(\d{1,3})(\s*页)?([,，\s]*(共|\/|of)\s*\d+\s*页?)?[-—–·\s]*$/;
/** Some converters leave a space where the form feed stood. */
const SPACE_FOR_FEED = /^ \S/;

interface RawPage {
  readonly lines: readonly string[];
  /** The number printed on the page, where one is. */
  readonly printed: number | null;
}

/** Breaks text (line ends already `\n`) into pages; at least one. */
export function splitPages(text: string): TextPage[] {
  const raw = text.includes('\f') ? text.split('\f').map(toLines) : splitAtMarks(toLines(text));
  const pages = raw.length > 1 ? withoutNumbers(raw) : splitUnmarked(raw[0] ?? []);
  const kept = pages.filter((page, index) => index < pages.length - 1 || isPrinted(page.lines));
  return number(kept.length > 0 ? kept : [{ lines: [''], printed: null }]);
}

function isPrinted(lines: readonly string[]): boolean {
  return lines.some((line) => line.trim() !== '');
}

/** Tabs at a line's end stay: they are blank cells. */
function toLines(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/[ \u3000\u00a0]+$/, ''));
}

function splitAtMarks(lines: readonly string[]): string[][] {
  const pages: string[][] = [[]];
  for (const line of lines) {
    if (PAGE_MARK.test(line.trim())) pages.push([]);
    else pages.at(-1)?.push(line);
  }
  return pages;
}

function loneNumber(line: string | undefined): number | null {
  const digits = LONE_NUMBER.exec(line?.trim() ?? '')?.[2];
  return digits === undefined ? null : Number(digits);
}

/**
 * Drops the numbers at the pages' heads or feet: those by which most such numbers agree. Where they
 * do not, they are what a narrow cell cut off.
 */
function withoutNumbers(pages: readonly (readonly string[])[]): RawPage[] {
  const shifts = pages.flatMap((lines, index) =>
    edgeLines(lines).map((at) => (loneNumber(lines[at]) ?? 0) - index),
  );
  const counts = new Map<number, number>();
  for (const shift of shifts) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const enough = Math.max(2, shifts.length / 2, pages.length / 3);
  if (!most || most[1] < enough) return pages.map((lines) => ({ lines, printed: null }));
  return pages.map((lines, index) => withoutNumber(lines, most[0] + index));
}

function withoutNumber(lines: readonly string[], printed: number): RawPage {
  const at = edgeLines(lines).find((edge) => loneNumber(lines[edge]) === printed);
  if (at === undefined) return { lines, printed: null };
  return { lines: lines.filter((_, index) => index !== at), printed };
}

/** The first and the last printed line of a page, where they are numbers. */
function edgeLines(lines: readonly string[]): number[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return [...new Set([first, last])].filter((at) => at >= 0 && loneNumber(lines[at]) !== null);
}

/**
 * Text with no page marks of its own: a page starts where a space stands for a form feed,
 * and at (or after) a lone number that stands apart, where such numbers count upwards.
 */
function splitUnmarked(lines: readonly string[]): RawPage[] {
  const spaces = spacePageStarts(lines);
  const numbers = pageNumbers(lines);
  if (spaces.size === 0 && numbers.size < 2) return [{ lines, printed: null }];
  const pages: { lines: string[]; printed: number | null }[] = [{ lines: [], printed: null }];
  lines.forEach((line, index) => {
    const printed = numbers.get(index);
    if (printed !== undefined) pages.push({ lines: [], printed });
    else {
      if (spaces.has(index)) pages.push({ lines: [], printed: null });
      pages.at(-1)?.lines.push(spaces.has(index) ? line.slice(1) : line);
    }
  });
  return pages.filter((page) => page.lines.some((line) => line.trim() !== ''));
}

function spacePageStarts(lines: readonly string[]): ReadonlySet<number> {
  const found = lines.flatMap((line, index) => (SPACE_FOR_FEED.test(line) ? [index] : []));
  const printed = lines.filter((line) => line.trim() !== '').length;
  const indented = lines.filter((line) => /^ {2,}\S/.test(line)).length;
  const usable = indented < found.length && found.length * 5 <= printed;
  return new Set(usable ? found : []);
}

/** Lone numbers after two blank lines or more, kept only where they count upwards. */
function pageNumbers(lines: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let last = 0;
  lines.forEach((line, index) => {
    const value = loneNumber(line);
    const apart = blanksBefore(lines, index) >= 2 && (lines[index + 1] ?? '').trim() === '';
    if (value === null || !apart || value <= last) return;
    found.set(index, value);
    last = value;
  });
  return found;
}

function blanksBefore(lines: readonly string[], index: number): number {
  let count = 0;
  while (index - count - 1 >= 0 && (lines[index - count - 1] ?? '').trim() === '') count += 1;
  return count;
}

/** Numbers pages by their order, shifted to agree with the numbers printed on them where these agree. */
function number(pages: readonly RawPage[]): TextPage[] {
  const shifts = pages.flatMap((page, index) =>
    page.printed === null ? [] : [page.printed - index - 1],
  );
  const shift =
    shifts.length >= 2 && shifts.every((each) => each === shifts[0]) ? (shifts[0] ?? 0) : 0;
  return pages.map((page, index) => ({
    kind: 'text',
    number: Math.max(1, index + 1 + shift),
    lines: page.lines,
  }));
}
