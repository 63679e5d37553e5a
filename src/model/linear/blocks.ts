import type { Item, LinearTable } from '../../types/grid.ts';
import type { Statement, TableKind } from '../../types/model.ts';
import type { Caption } from '../caption.ts';
import { LAYOUTS } from '../catalogue/layouts.ts';
import { widthOf } from './layout.ts';
import { withoutSerials } from './serials.ts';
import { singleEntry } from './single.ts';

/** No table is wider than this. */
const WIDEST = 24;

function widest(kind: TableKind): number {
  const layouts = LAYOUTS[kind] ?? [];
  return layouts.length === 0 ? WIDEST : Math.max(...layouts.map(widthOf));
}

/** Whether a row holds more figures than its kind of table has columns: those of several rows. */
function isOverfull(table: LinearTable, kind: TableKind): boolean {
  const most = widest(kind);
  return withoutSerials(table.rows).some((row) => singleEntry(row).figures.length > most);
}

/** Tables with rows that are too long, from which on a text is taken to print none by rows. */
const OVERFULL = 2;

/**
 * Whether a text prints its tables by columns or blocks, as extractors do that follow a page's
 * blocks: then the figures of several rows run together, and which row they belong to is lost.
 */
export function isBlockwise(captions: ReadonlyMap<Item, Caption>): boolean {
  const overfull = [...captions].filter(
    ([item, { kind }]) => item.kind === 'linear' && isOverfull(item, kind),
  );
  return overfull.length >= OVERFULL;
}

/** A linear table of such a text: which table it is, and that it was not read. */
export function unreadTable(table: LinearTable, caption: Caption, id: string): Statement {
  return {
    id,
    kind: caption.kind,
    title: caption.title,
    pages: table.pages,
    unit: caption.unit,
    sides: [],
    rowCount: table.rows.length,
    columnCount: 0,
    status: 'unreadable',
    reason: '文本没有逐行印出表格（可能是逐列、逐块提取的），各数所在的行未能确定',
    notes: caption.notes,
  };
}
