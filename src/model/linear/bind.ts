import type { LinearTable } from '../../types/grid.ts';
import type { Side, Statement, TableKind, Unit } from '../../types/model.ts';
import type { Caption } from '../caption.ts';
import type { Layout } from '../catalogue/layouts.ts';
import { key } from '../key.ts';
import { statedUnit } from '../unit.ts';
import { entriesOf } from './entries.ts';
import type { Context } from './figures.ts';
import { chooseLayout, layoutPaths, partBounds } from './layout.ts';
import { bindList, type PlacedList } from './list.ts';
import { type Alternative, only } from './reconcile.ts';
import type { RightColumns } from './right.ts';
import { withoutSerials } from './serials.ts';
import { singleEntry } from './single.ts';
import type { RightPart } from './wide.ts';

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((chosen) => list.map((item) => [...chosen, item])),
    [[]],
  );
}

/** What of each part's columns belongs to the list whose columns go from `offset` on. */
function rightColumns(
  parts: readonly RightPart[],
  bounds: readonly number[],
  offset: number,
  width: number,
): readonly RightColumns[] {
  return parts.flatMap(({ pages }, at) => {
    const from = Math.max(0, (bounds[at + 1] ?? 0) - offset);
    const to = Math.min(width, (bounds[at + 2] ?? 0) - offset);
    return from < to && pages.some((page) => page.length > 0) ? [{ from, to, pages }] : [];
  });
}

/** Whose codes the rows begin with, by the header: a unit's, where it heads no classification. */
function codeRole(header: readonly string[]): 'code' | 'unit-code' {
  const words = key(header.join(''));
  const isUnits = /单位\)?(代码|编码)|项目单位|部门\(单位\)/.test(words);
  return isUnits && !/科目|分类|类款/.test(words) ? 'unit-code' : 'code';
}

const wordsOf = (table: LinearTable): readonly string[] => table.header.map(({ text }) => text);

const UNKNOWN_HEADER = '文本失去了列，表头又不合任何已知格式，各列含义未能确定';
const LOST_RIGHT = '表的右半印在后面的页上，其中各数所在的行未能确定';

/** The table unread, with the reason. */
function unread(
  table: LinearTable,
  { kind, title, notes }: Caption,
  id: string,
  unit: Unit | null,
  reason: string,
): Statement {
  return {
    id,
    kind,
    title,
    pages: table.pages,
    unit,
    sides: [],
    rowCount: table.rows.length,
    columnCount: 0,
    status: kind === 'unknown' ? 'unknown' : 'unreadable',
    reason,
    notes,
  };
}

/** The customary layout of a table and of what stands to its right on later pages. */
function layoutOf(table: LinearTable, kind: TableKind, parts: readonly RightPart[]): Layout | null {
  const widest = Math.max(
    0,
    ...withoutSerials(table.rows).map((row) => singleEntry(row).figures.length),
  );
  const beside = parts.map(({ pages }) => Math.max(0, ...pages.flat().map((row) => row.length)));
  return chooseLayout(
    kind,
    [...wordsOf(table), ...parts.flatMap(({ header }) => header)],
    beside.reduce((sum, count) => sum + count, widest),
  );
}

function sideNames(layout: Layout, kind: TableKind): readonly Side['name'][] {
  if (layout.sides.length === 1) return ['only'];
  return kind === 'basic-expenditure' ? ['left', 'right'] : ['income', 'expenditure'];
}

/** Every list under each of its placements; null for one whose right part fits no rows. */
function bindLists(
  table: LinearTable,
  layout: Layout,
  context: Context,
  parts: readonly RightPart[],
): readonly (readonly PlacedList[] | null)[] {
  const lists = entriesOf(table, context.kind, layout.sides.length);
  const names = sideNames(layout, context.kind);
  const bounds = partBounds(layout, [wordsOf(table), ...parts.map(({ header }) => header)]);
  const pages = [...new Set(table.rows.map((row) => row.page))];
  let offset = 0;
  return layout.sides.map((nodes, index) => {
    const width = layoutPaths(nodes).length;
    const right = { pages, columns: rightColumns(parts, bounds, offset, width) };
    const [entries, name] = [lists[index] ?? [], names[index] ?? 'right'];
    const sides = bindList({ entries, nodes, name, offset, right }, context);
    offset += width;
    return sides;
  });
}

/** The unread statement with its lists bound. */
function bound({ reason: _reason, ...base }: Statement, lists: readonly PlacedList[]): Alternative {
  const sides = lists.map(({ side }) => side);
  const printed = sides.some(({ figures }) => figures.flat().some(({ amount }) => amount !== null));
  const statement: Statement = {
    ...base,
    sides,
    columnCount: sides.reduce((sum, { columns }) => sum + columns.length, 0),
    rowCount: Math.max(0, ...sides.map(({ rows }) => rows.length)),
    status: printed ? 'checked' : 'empty',
  };
  return { statement, broken: lists.reduce((sum, { broken }) => sum + broken, 0) };
}

/**
 * Binds a linear table by the customary layout its header words belong to, in each way its figures
 * may stand. `parts` are what later pages print of it to the right of what `table` holds.
 */
export function bindLinear(
  table: LinearTable,
  caption: Caption,
  id: string,
  fallback: Unit,
  parts: readonly RightPart[] = [],
): readonly Alternative[] {
  const { title, kind } = caption;
  const units = table.header.map(({ text }) => statedUnit(text));
  const stated = caption.unit ?? units.find((unit) => unit !== null) ?? null;
  const layout = layoutOf(table, kind, parts);
  if (!layout) return only(unread(table, caption, id, stated, UNKNOWN_HEADER));
  const context = { id, title, kind, codes: codeRole(wordsOf(table)), unit: stated ?? fallback };
  const lists = bindLists(table, layout, context, parts);
  const read = lists.flatMap((sides) => (sides ? [sides] : []));
  const base = unread(table, caption, id, stated, LOST_RIGHT);
  if (read.length < lists.length) return only(base);
  return product(read).map((placed) => bound(base, placed));
}
