import type { Line } from '../types/grid.ts';
import { isTitle } from './caption.ts';
import { key } from './key.ts';

const LEADER = /[.…·]{3,}\s*\d*\s*$|\t\s*\d+\s*$/;

/** Titles the document's contents list, in order, numbering and page numbers removed. */
export function contentsOf(lines: readonly Line[]): readonly string[] {
  const start = lines.findIndex((line) => /目录$/.test(key(line.text)));
  if (start < 0) return [];
  const titles: string[] = [];
  for (const line of lines.slice(start + 1, start + 80)) {
    if (/。$/.test(line.text.trim())) break;
    const bare = key(line.text.replace(LEADER, '')).replace(/[.…·]{2,}\d*$/, '');
    if (isTitle(bare)) titles.push(bare);
  }
  return titles;
}
