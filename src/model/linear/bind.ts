import type { LinearTable } from '../../types/grid.ts';
import type { Column, Row, Side, Statement, TableKind, Unit } from '../../types/model.ts';
import { halfStep, readNumber } from '../amount.ts';
import type { Caption } from '../caption.ts';
import type { LayoutNode } from '../catalogue/layouts.ts';
import { bindColumn, commonHeaders, headerTree } from '../columns.ts';
import { key } from '../key.ts';
import { outline } from '../outline/index.ts';
import { draftRow } from '../rows.ts';
import { columnSplits, flowSplit } from '../sums.ts';
import { statedUnit } from '../unit.ts';
import { type Context, figuresOf } from './figures.ts';
import { chooseLayout, layoutPaths, partBounds } from './layout.ts';
import { placeRows } from './place.ts';
import { purchaseCheck } from './purchases.ts';
import { numbersOf, type RightColumns, withRightColumns } from './right.ts';
import {
  codedEntries,
  type LooseEntry,
  pairRows,
  singleEntry,
  withoutCutTwins,
  withoutSerials,
} from './rows.ts';
import type { RightPart } from './wide.ts';

/** A statement of a linear table with every placement of its figures that breaks the fewest sums. */
export interface LinearBinding {
  readonly statement: Statement;
  readonly alternatives: readonly Statement[];
}

/** The entries of each list, by the way the kind prints its lists. */
function entriesOf(
  table: LinearTable,
  kind: TableKind,
  sides: number,
): readonly (readonly LooseEntry[])[] {
  const rows = withoutCutTwins(withoutSerials(table.rows));
  if (sides === 1) return [rows.map(singleEntry)];
  if (kind === 'basic-expenditure') return splitCoded(rows.flatMap(codedEntries), sides);
  const pairs = pairRows(rows);
  return [0, 1].map((side) => pairs.flatMap((pair) => pair[side] ?? []));
}

function splitCoded(
  entries: readonly LooseEntry[],
  sides: number,
): readonly (readonly LooseEntry[])[] {
  const left = entries.filter((entry) => /^30[13]/.test(entry.code) || /人员经费/.test(entry.name));
  const right = entries.filter((entry) => !left.includes(entry));
  return [left, right, ...Array.from({ length: sides - 2 }, () => [])];
}

function places(entries: readonly LooseEntry[]): number {
  const readings = entries.flatMap((entry) => entry.figures.map(readNumber));
  return Math.max(
    0,
    ...readings.map((reading) => (reading.kind === 'number' ? reading.places : 0)),
  );
}

/** Budgets repeated from row to row, and counts of things, do not add up down their columns. */
function adds(row: Row | undefined, kind: TableKind): boolean {
  return row?.role !== 'thereof' && kind !== 'procurement' && kind !== 'assets';
}

/** 301 and 303 are 人员经费, 302 and 310 are 公用经费: such a row has nothing in the other column. */
function barredColumns(
  code: string,
  kind: TableKind,
  columns: readonly Column[],
): readonly number[] {
  if (kind !== 'basic-expenditure') return [];
  const other = /^30[13]/.test(code) ? 'public' : /^3(02|10)/.test(code) ? 'personnel' : null;
  return columns.filter(({ concept }) => concept === other).map(({ index }) => index);
}

/** A list's share of a wide table's right parts, with the pages of the left part. */
interface Right {
  readonly pages: readonly number[];
  readonly columns: readonly RightColumns[];
}

/** One list bound under each of its placements; null where a right part's figures fit no rows. */
function bindSides(
  entries: readonly LooseEntry[],
  nodes: readonly LayoutNode[],
  name: Side['name'],
  offset: number,
  context: Context,
  right: Right,
): readonly Side[] | null {
  const bare = entries.filter(
    (entry) => entry.code !== '' || entry.name !== '' || entry.figures.length > 0,
  );
  const paths = layoutPaths(nodes);
  const common = commonHeaders(paths);
  const columns = paths.map((path, index) =>
    bindColumn(
      path.map((cell) => cell.text),
      index,
      common,
    ),
  );
  const labels = (entry: LooseEntry) =>
    new Map(
      [[context.codes, entry.code] as const, ['name', entry.name] as const].filter(
        ([, text]) => text !== '',
      ),
    );
  const rows = outline(
    bare.map((entry) => draftRow({ page: entry.page, labels: labels(entry) }, context.kind)),
    context.kind,
  );
  const shape: Side = { name, columns, tree: headerTree(paths), rows, figures: [] };
  const digits = places(bare);
  const flow = flowSplit(shape);
  const splits = [...columnSplits(shape), ...(flow ? [flow] : [])];
  const sums = { width: columns.length, splits, slack: halfStep(digits) };
  const kept = right.columns.reduce<readonly LooseEntry[] | null>(
    (rest, own) => rest && withRightColumns(rest, right.pages, own, sums),
    bare,
  );
  if (!kept) return null;
  const loose = kept.map((entry, index) => ({
    values: numbersOf(entry.figures),
    ...(entry.parts ? { parts: entry.parts } : {}),
    barred: barredColumns(rows[index]?.code ?? '', context.kind, columns),
    parent: adds(rows[index], context.kind) ? (rows[index]?.parent ?? null) : null,
  }));
  const placed = placeRows(
    columns.length,
    splits,
    loose,
    sums.slack,
    purchaseCheck(context.kind, shape),
  );
  return placed.map((placement) => ({
    ...shape,
    figures: kept.map((entry, index) =>
      figuresOf(entry, rows[index] as Row, placement, index, shape, offset, digits, context),
    ),
  }));
}

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

/**
 * Binds a linear table by the customary layout its header words belong to. `parts` are what later
 * pages print of it to the right of what `table` holds.
 */
export function bindLinear(
  table: LinearTable,
  caption: Caption,
  id: string,
  fallback: Unit,
  parts: readonly RightPart[] = [],
): LinearBinding {
  const { title, kind } = caption;
  const stated =
    caption.unit ??
    table.header.map((token) => statedUnit(token.text)).find((unit) => unit !== null) ??
    null;
  const codes = codeRole(wordsOf(table));
  const context = { id, title, kind, codes, unit: stated ?? fallback };
  const widest = Math.max(
    0,
    ...withoutSerials(table.rows).map((row) => singleEntry(row).figures.length),
  );
  const beside = parts.map(({ pages }) => Math.max(0, ...pages.flat().map((row) => row.length)));
  const layout = chooseLayout(
    kind,
    [...wordsOf(table), ...parts.flatMap(({ header }) => header)],
    beside.reduce((sum, count) => sum + count, widest),
  );
  const base: Statement = {
    id,
    kind,
    title,
    pages: table.pages,
    unit: stated,
    sides: [],
    rowCount: table.rows.length,
    columnCount: 0,
    status: kind === 'unknown' ? 'unknown' : 'unreadable',
    reason: '文本失去了列，表头又不合任何已知格式，各列含义未能确定',
    notes: caption.notes,
  };
  if (!layout) return { statement: base, alternatives: [base] };
  const lists = entriesOf(table, kind, layout.sides.length);
  const names: readonly Side['name'][] =
    layout.sides.length === 1
      ? ['only']
      : kind === 'basic-expenditure'
        ? ['left', 'right']
        : ['income', 'expenditure'];
  const bounds = partBounds(layout, [wordsOf(table), ...parts.map(({ header }) => header)]);
  const pages = [...new Set(table.rows.map((row) => row.page))];
  let offset = 0;
  const options = layout.sides.map((nodes, index) => {
    const width = layoutPaths(nodes).length;
    const right = { pages, columns: rightColumns(parts, bounds, offset, width) };
    const name = names[index] ?? 'right';
    const sides = bindSides(lists[index] ?? [], nodes, name, offset, context, right);
    offset += width;
    return sides;
  });
  const bound = options.flatMap((sides) => (sides ? [sides] : []));
  if (bound.length < options.length) {
    const reason = '表的右半印在后面的页上，其中各数所在的行未能确定';
    const unread: Statement = { ...base, reason };
    return { statement: unread, alternatives: [unread] };
  }
  const { reason: _reason, ...plain } = base;
  const alternatives = product(bound).map((sides): Statement => {
    const printed = sides.some((side) =>
      side.figures.flat().some((figure) => figure.amount !== null),
    );
    return {
      ...plain,
      sides,
      columnCount: offset,
      rowCount: Math.max(0, ...sides.map((side) => side.rows.length)),
      status: printed ? 'checked' : 'empty',
    };
  });
  return { statement: alternatives[0] ?? base, alternatives };
}
