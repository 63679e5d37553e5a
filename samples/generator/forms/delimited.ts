import type { Table } from '../document.ts';
import { layoutOf, slotsOf } from '../grid.ts';
import { captionLines, pageMarkLines, type TextLook } from './text-look.ts';

/** Lists cut into runs of at most `size`; one empty run where there is nothing. */
export function runsOf<T>(list: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** A table as lines of cells with tabs between; a span's further slots are empty. */
export function delimitedTable(table: Table, look: TextLook, page: { number: number }): string[] {
  const layout = layoutOf(table);
  const lines = slotsOf(layout).map((row) => row.join('\t'));
  const head = lines.slice(0, layout.headRows);
  const parts = runsOf(lines.slice(layout.headRows), look.rowsPerPage);
  const pages = parts.map((rows, index) => {
    const starts = index === 0;
    const repeats = starts || look.continued !== 'none';
    const mark = starts ? [] : pageMarkLines(look.pageMark, page.number++);
    const caption = captionLines(table, look, starts).flatMap((line) => [line, '']);
    return [...mark, ...caption, ...(repeats ? head : []), ...rows];
  });
  return [...pages.flat(), ...table.notes.flatMap((note) => ['', note])];
}
