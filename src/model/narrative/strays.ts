import type { Line } from '../../types/grid.ts';
import { plain, tidy } from './text.ts';

const PAGE_NUMBER = /^[-—–―·.第/\s]*\d{1,4}[-—–―·.页/\s]*(?:共\d{1,4}页)?$/;
const LEADERS = /(?:[.·]{4,}|…{2,})\d*$|\.{6,}|…{4,}/;
/** A space before a numbering that follows the end of a sentence or clause. */
const ITEM_BREAK =
  /(?<=[。；：:])\s+(?=[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d))/;
const HEADED =
  /^([一二三四五六七八九十]{1,3}、[^\s。，；：]{2,36}(?:说明|情况|预算|决算))\s+(\S.*[\d。，；：].*)$/;
const CONTINUES = /^(?:万元|亿元|千元|元|万|年|%|％|个|[.,]\d)/;

/** A line with the text the narrative is read from. */
export interface TidyLine {
  readonly line: Line;
  readonly text: string;
  readonly markdown: boolean;
}

/**
 * The lines that belong to the text: page numbers, contents lines with leaders and headers that
 * repeat from page to page are dropped, as they may stand in the middle of a sentence.
 */
export function withoutStrays(lines: readonly Line[]): readonly TidyLine[] {
  const tidied = lines
    .flatMap(unfold)
    .map((line) => ({ line, text: tidy(line.text), markdown: /^#{1,6}\s/.test(line.text) }))
    .filter(({ text }) => text !== '');
  const running = runningHeads(tidied);
  return tidied.filter(({ text }, index) => {
    const next = tidied[index + 1]?.text ?? '';
    if (PAGE_NUMBER.test(text)) return CONTINUES.test(next);
    return !LEADERS.test(plain(text)) && !running.has(text);
  });
}

/** Text extractors run a heading and what follows it, or two numbered items, into one line. */
function unfold(line: Line): readonly Line[] {
  const parts = line.text.trim().split(ITEM_BREAK).flatMap(splitHeading);
  return parts.length === 1 ? [line] : parts.map((text) => ({ ...line, text }));
}

function splitHeading(text: string): readonly string[] {
  const found = HEADED.exec(text);
  return found?.[1] && found[2] ? [found[1], found[2]] : [text];
}

function runningHeads(lines: readonly TidyLine[]): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>();
  lines.forEach(({ line, text }, index) => {
    const edge =
      lines[index - 1]?.line.page !== line.page || lines[index + 1]?.line.page !== line.page;
    if (edge) pages.set(text, (pages.get(text) ?? new Set()).add(line.page));
  });
  return new Set([...pages].filter(([, on]) => on.size >= 3).map(([text]) => text));
}
