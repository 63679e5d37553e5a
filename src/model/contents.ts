import type { Line } from '../types/grid.ts';
import { isTitle, kindOfTitle } from './caption.ts';
import { key, splitEnumerator } from './key.ts';

const LEADER = /[.…·]{3,}\s*\d*\s*$|\t\s*\d+\s*$/;

/** Contents stand near the beginning: a 目录 further on is another word's end. */
const LATEST_START = 0.3;
/** 目录 itself, or a part's heading that lists its tables. */
const OPENING = /目录$|^第.{1,2}部分.{0,40}(预算|决算)(公开)?表$/;
const FEWEST_ENTRIES = 3;
const SECTION = /^(第.{1,2}部分|附件)|^[^表]{0,40}(部门|单位)(预算|决算)表$/;

/** The entries below a heading: wrapped ones rejoined, several on one line parted. */
function entriesBelow(lines: readonly Line[], start: number): readonly string[] {
  const entries: string[] = [];
  for (const line of lines.slice(start + 1, start + 80)) {
    if (/。$/.test(line.text.trim())) break;
    for (const part of line.text.split(/\s{2,}(?=[一二三四五六七八九十]+、)/)) {
      const open = entries.at(-1);
      const text = withoutLeader(part);
      const wrapped =
        open !== undefined && !/表$/.test(open) && splitEnumerator(open).style !== null;
      if (wrapped && splitEnumerator(text).style === null && text.length < 10)
        entries[entries.length - 1] = open + text;
      else entries.push(text);
    }
  }
  return entries;
}

/** Titles of known tables that the document's contents list, in order, without page numbers. */
export function contentsOf(lines: readonly Line[]): readonly string[] {
  const start = lines.findIndex(({ text }) => OPENING.test(key(text)) && key(text).length < 40);
  if (start < 0 || start > Math.max(40, lines.length * LATEST_START)) return [];
  const titles = entriesBelow(lines, start).filter(
    (entry) => isTitle(entry) && !SECTION.test(entry) && kindOfTitle(entry) !== 'unknown',
  );
  return titles.length >= FEWEST_ENTRIES ? titles : [];
}

function withoutLeader(text: string): string {
  return key(text.replace(LEADER, ''))
    .replace(/[.…·]{2,}\d*$/, '')
    .replace(/^-/, '');
}
