import type { Part } from './header.ts';
import { type Modifier, modifiersOf } from './modifiers.ts';

/** The modifiers that hold for what is stored from `from` to `to` (not included). */
export interface FormatRun {
  readonly from: number;
  readonly to: number;
  readonly modifiers: readonly Modifier[];
}

/** Formats stand on pages of 512 bytes; the last one says how many runs the page has. */
const PAGE = 512;
const PARAGRAPH_ENTRY = 13;
const PAGE_NUMBER = 0x3fffff;

/** Where the bytes of a run's modifiers stand on a page. */
type Find = (page: DataView, run: number, count: number) => DataView | null;

function slice(page: DataView, at: number, length: number): DataView | null {
  return length > 0 && at + length <= page.byteLength
    ? new DataView(page.buffer, page.byteOffset + at, length)
    : null;
}

const ofCharacters: Find = (page, run, count) => {
  const at = page.getUint8((count + 1) * 4 + run) * 2;
  return at === 0 ? null : slice(page, at + 1, page.getUint8(at));
};

/** A paragraph's block begins with the number of its style, two bytes that are passed over. */
const ofParagraphs: Find = (page, run, count) => {
  const at = page.getUint8((count + 1) * 4 + run * PARAGRAPH_ENTRY) * 2;
  if (at === 0) return null;
  const words = page.getUint8(at);
  return words === 0
    ? slice(page, at + 4, page.getUint8(at + 1) * 2 - 2)
    : slice(page, at + 3, words * 2 - 3);
};

function pageRuns(page: DataView, find: Find): readonly FormatRun[] {
  const count = page.getUint8(PAGE - 1);
  return Array.from({ length: count }, (_, run): FormatRun => {
    const block = find(page, run, count);
    return {
      from: page.getUint32(run * 4, true),
      to: page.getUint32(run * 4 + 4, true),
      modifiers: block ? modifiersOf(block) : [],
    };
  });
}

function runsOf(main: DataView, table: DataView, part: Part, find: Find): readonly FormatRun[] {
  const count = Math.max(0, Math.floor((part.length - 4) / 8));
  const first = part.offset + (count + 1) * 4;
  return Array.from({ length: count }, (_, index) => {
    const number = table.getUint32(first + index * 4, true) & PAGE_NUMBER;
    return pageRuns(new DataView(main.buffer, main.byteOffset + number * PAGE, PAGE), find);
  })
    .flat()
    .sort((a, b) => a.from - b.from);
}

/** The formats of all characters, in the order in which these are stored; [MS-DOC] 2.9.33. */
export function characterRuns(main: DataView, table: DataView, part: Part): readonly FormatRun[] {
  return runsOf(main, table, part, ofCharacters);
}

/** The formats of all paragraphs, in the order in which these are stored; [MS-DOC] 2.9.174. */
export function paragraphRuns(main: DataView, table: DataView, part: Part): readonly FormatRun[] {
  return runsOf(main, table, part, ofParagraphs);
}

/** The run that holds for what is stored at a place, or null. */
export function runAt(runs: readonly FormatRun[], at: number): FormatRun | null {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return null;
    if (at < run.from) high = middle - 1;
    else if (at >= run.to) low = middle + 1;
    else return run;
  }
  return null;
}
