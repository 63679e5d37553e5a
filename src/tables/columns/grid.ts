import type { Grid } from '../../types/grid.ts';
import type { Block } from './blocks.ts';
import { filled, headCells, rowCells } from './cells.ts';
import type { Column } from './columns.ts';
import { columnEdges } from './edges.ts';
import { headsOf, lowestHeads } from './header.ts';
import type { BodyRow } from './rows.ts';
import { splitAtColumns } from './split.ts';

/**
 * The grid of header texts and body rows that stand in these columns; `page` is the header's. Null
 * where they are too few to be a table.
 */
export function gridOf(
  header: readonly Block[],
  rows: readonly BodyRow[],
  columns: readonly Column[],
  page: number,
): Grid | null {
  const leaves = lowestHeads(header, columns);
  const edges = columnEdges(columns, leaves);
  const heads = header.length > 0 ? headsOf(header, columns, edges) : [];
  const headRows = heads.length > 0 ? Math.max(...heads.map((head) => head.depth)) + 1 : 0;
  const [rowCount, columnCount] = [headRows + rows.length, columns.length];
  if (columnCount < 2 || rowCount < 2) return null;
  const plan = { columns, edges, leaves };
  const body = rows.flatMap((row, index) => {
    const blocks = row.flatMap((block) => splitAtColumns(block, columns));
    return rowCells(blocks, headRows + index, plan);
  });
  return {
    kind: 'grid',
    origin: 'aligned',
    pages: [...new Set([page, ...rows.flatMap((row) => row.map((block) => block.page))])],
    rowCount,
    columnCount,
    cells: filled([...headCells(heads, page), ...body], rowCount, columnCount),
  };
}
