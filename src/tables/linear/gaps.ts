import type { SourceLine } from './source.ts';

/** Rows of a stretch of lines with tabs, fewer than which show nothing of the others. */
const FEWEST_ROWS = 4;
const MOST_RAGGED = 0.7;

const isTabbed = (line: SourceLine): boolean => line.text.includes('\t');

/** A tab beside a line's end or another tab stands for a blank cell. */
const hasBlankCell = ({ text }: SourceLine): boolean => /^\s*\t|\t\s*$|\t\s*\t/.test(text);

/** Runs of lines with tabs that follow one another, as their numbers of cells. */
function cellCounts(lines: readonly SourceLine[]): readonly (readonly number[])[] {
  const runs: number[][] = [[]];
  for (const line of lines) {
    if (line.startsPage || line.blanks > 0 || !isTabbed(line)) runs.push([]);
    if (isTabbed(line)) runs.at(-1)?.push(line.text.split('\t').length);
  }
  return runs.filter((run) => run.length >= FEWEST_ROWS);
}

/** Share of the rows that have as many cells as most rows of their table. */
function evenness(runs: readonly (readonly number[])[]): number {
  const usual = runs.map((run) =>
    Math.max(...run.map((count) => run.filter((each) => each === count).length)),
  );
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return runs.length === 0 ? 1 : sum(usual) / sum(runs.map((run) => run.length));
}

/**
 * Whether the tabs of a text stand where an extractor saw a gap (`208 \t05 \t行政…`) and not between
 * cells: there blank cells leave none, so that no tab stands alone and rows differ in number.
 */
function tabsAreGaps(lines: readonly SourceLine[]): boolean {
  const tabbed = lines.filter(isTabbed);
  if (tabbed.length === 0 || tabbed.some(hasBlankCell)) return false;
  const tabs = tabbed.reduce((count, { text }) => count + text.split('\t').length - 1, 0);
  const spaced = tabbed.reduce(
    (count, { text }) => count + text.split(/[ \u3000]\t/).length - 1,
    0,
  );
  return spaced > tabs * 0.9 || evenness(cellCounts(tabbed)) < MOST_RAGGED;
}

/** The lines with gaps that are tabs printed as spaces; tabs between cells stay. */
export function withoutGapTabs(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!tabsAreGaps(lines)) return lines;
  const plain = (text: string): string => text.replace(/\s*\t\s*/g, ' ');
  return lines.map((line) => ({ ...line, text: plain(line.text), raw: plain(line.raw) }));
}
