import type { Line } from '../../types/grid.ts';
import type { TextPage } from '../../types/page.ts';

/** A printed line that is not blank. */
export interface SourceLine {
  readonly page: number;
  /** Without surrounding white space, except a tab that opens a cell. */
  readonly text: string;
  /** As printed, for readings that go by position. */
  readonly raw: string;
  /** Blank lines directly above. */
  readonly blanks: number;
  readonly startsPage: boolean;
}

/** All printed lines of the pages in order. */
export function sourceLines(pages: readonly TextPage[]): SourceLine[] {
  return pages.flatMap((page) => linesOf(page));
}

function linesOf(page: TextPage): SourceLine[] {
  const lines: SourceLine[] = [];
  let blanks = 0;
  for (const raw of page.lines) {
    // A line of tabs alone is a row (or a cell) left blank, so only tab-free white space is nothing.
    if (raw.trim() === '' && !raw.includes('\t')) {
      blanks += 1;
      continue;
    }
    for (const part of apart(raw)) {
      const startsPage = lines.length === 0;
      lines.push({ page: page.number, text: tidy(part), raw: part, blanks, startsPage });
      blanks = 0;
    }
  }
  return lines;
}

/** The next table's title run on to the last amount, or the note, of the one above. */
const TITLE_RUN_ON =
  /(?<=\d\.\d+|。)(?=(?:20\d\d年)?\p{Script=Han}[^\d。，、；：]{3,40}(?:总|支|收入|支出|预算|决算|经费|情况|明细)表$)/u;

const apart = (raw: string): readonly string[] => raw.split(TITLE_RUN_ON);

function tidy(raw: string): string {
  const text = raw.replace(/[\u00a0\u3000]/g, ' ').replace(/\u200b/g, '');
  return text.includes('\t') ? text.replace(/ +$/, '') : text.trim();
}

/** Whether a line sets its words apart by runs of spaces, as a table printed to a grid does. */
export function isSpaced(raw: string): boolean {
  return /\S {2,}\S/.test(raw);
}

/** The line as an item outside all tables: headings and emphasis lose their marks. */
export function lineItem(line: SourceLine): Line {
  return {
    kind: 'line',
    page: line.page,
    text: plainText(line.text)
      .replace(/\s*\t\s*/g, ' ')
      .trim(),
  };
}

/** Text without Markdown and HTML emphasis, heading marks and pictures. */
export function plainText(text: string): string {
  return text
    .replace(/<\/?(b|strong|i|em|u|span|font|p|center)(\s[^>]*)?>/gi, '')
    .replace(/<br\s*\/?>/gi, '')
    .replace(/!?\[image[^\]]*\](\([^)]*\))?/gi, '')
    .replace(/\*\*|__/g, '')
    .replace(/^\s*#{1,6}\s+/, '');
}
