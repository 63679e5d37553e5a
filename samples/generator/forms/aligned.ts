import type { Table } from '../document.ts';
import { type Layout, layoutOf, type Placed, rowsOf } from '../grid.ts';
import { runsOf } from './delimited.ts';
import { widthOf, wrap } from './glyphs.ts';
import { captionLines, pageMarkLines, type TextLook } from './text-look.ts';

/** Width in terminal columns: one for ASCII, two for Han. */
const columnsOf = (text: string): number => widthOf(text, 2);

interface Filled {
  readonly cell: Placed;
  readonly lines: readonly string[];
}

/** Left edges of the columns; gaps of three keep neighbours apart. */
function edgesOf(layout: Layout, look: TextLook): number[] {
  const widths = layout.columns.map((column, index) => {
    const most = column.role === 'ordinal' ? 4 : look.cellWidth[column.role];
    const texts = layout.cells.filter((cell) => cell.column === index && cell.columnSpan === 1);
    const wide = texts.map((cell) => columnsOf(cell.text) - (cell.part === 'header' ? 99 : 0));
    return Math.max(8, Math.min(most, Math.max(0, ...wide)));
  });
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width + 3);
  return edges;
}

const roomOf = (edges: readonly number[], cell: Placed): number =>
  (edges[cell.column + cell.columnSpan] ?? 0) - (edges[cell.column] ?? 0) - 3;

function startOf(edges: readonly number[], cell: Placed, text: string): number {
  const left = edges[cell.column] ?? 0;
  const spare = Math.max(0, roomOf(edges, cell) - columnsOf(text));
  if (cell.part !== 'body') return left + Math.floor(spare / 2);
  return cell.role === 'amount' ? left + spare : left;
}

/** One row of cells as lines, each cell's lines centred over the row's height. */
function blockOf(edges: readonly number[], filled: readonly Filled[]): string[] {
  const height = Math.max(1, ...filled.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    let line = '';
    for (const { cell, lines } of filled) {
      const text = lines[at - Math.floor((height - lines.length) / 2)] ?? '';
      if (text === '') continue;
      line += ' '.repeat(
        Math.max(line === '' ? 0 : 1, startOf(edges, cell, text) - columnsOf(line)),
      );
      line += text;
    }
    return line;
  });
}

/** A table whose columns are kept by spaces. */
export function alignedTable(table: Table, look: TextLook, page: { number: number }): string[] {
  const layout = layoutOf(table);
  const edges = edgesOf(layout, look);
  const rows = rowsOf(layout).map((row) =>
    blockOf(
      edges,
      row.map((cell) => ({
        cell,
        lines: wrap(cell.text, Math.max(4, roomOf(edges, cell)), 2, false),
      })),
    ),
  );
  const head = rows.slice(0, layout.headRows).flat();
  const parts = runsOf(rows.slice(layout.headRows), look.rowsPerPage);
  const pages = parts.map((part, index) => {
    const repeats = index === 0 || look.continued !== 'none';
    const mark = pageMarkLines(look.pageMark, page.number++);
    return [
      ...mark,
      ...captionLines(table, look, index === 0),
      ...(repeats ? head : []),
      ...part.flat(),
    ];
  });
  return [...pages.flat(), ...table.notes];
}
