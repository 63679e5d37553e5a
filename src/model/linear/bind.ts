import { Decimal } from 'decimal.js';
import type { LinearTable } from '../../types/grid.ts';
import type { Figure, Row, Side, Statement, TableKind, Unit } from '../../types/model.ts';
import { halfStep, readAmount, readNumber } from '../amount.ts';
import type { Caption } from '../caption.ts';
import type { LayoutNode } from '../catalogue/layouts.ts';
import { bindColumn, commonHeaders, headerTree } from '../columns.ts';
import { outline } from '../outline/index.ts';
import { draftRow } from '../rows.ts';
import { columnSplits, flowSplit } from '../sums.ts';
import { statedUnit } from '../unit.ts';
import { chooseLayout, layoutPaths } from './layout.ts';
import { type Placement, placeRows } from './place.ts';
import { purchaseCheck } from './purchases.ts';
import { codedEntries, type LooseEntry, pairRows, singleEntry, withoutSerials } from './rows.ts';

/** A statement of a linear table with every placement of its figures that breaks the fewest sums. */
export interface LinearBinding {
  readonly statement: Statement;
  readonly alternatives: readonly Statement[];
}

interface Context {
  readonly id: string;
  readonly title: string;
  readonly kind: TableKind;
  readonly unit: Unit;
}

/** The entries of each list, by the way the kind prints its lists. */
function entriesOf(
  table: LinearTable,
  kind: TableKind,
  sides: number,
): readonly (readonly LooseEntry[])[] {
  const rows = withoutSerials(table.rows);
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

function valuesOf(entry: LooseEntry): readonly Decimal[] {
  return entry.figures.map((text) => {
    const reading = readNumber(text);
    return reading.kind === 'number' ? reading.value : new Decimal(0);
  });
}

/** Budgets repeated from row to row, and counts of things, do not add up down their columns. */
function adds(row: Row | undefined, kind: TableKind): boolean {
  return row?.role !== 'thereof' && kind !== 'procurement' && kind !== 'assets';
}

/** One list bound under each of its placements. */
function bindSides(
  entries: readonly LooseEntry[],
  nodes: readonly LayoutNode[],
  name: Side['name'],
  offset: number,
  context: Context,
): readonly Side[] {
  const kept = entries.filter(
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
      [
        ['code', entry.code],
        ['name', entry.name],
      ].filter(([, text]) => text !== '') as [string, string][],
    );
  const rows = outline(
    kept.map((entry) => draftRow({ page: entry.page, labels: labels(entry) }, context.kind)),
    context.kind,
  );
  const shape: Side = { name, columns, tree: headerTree(paths), rows, figures: [] };
  const loose = kept.map((entry, index) => ({
    values: valuesOf(entry),
    parent: adds(rows[index], context.kind) ? (rows[index]?.parent ?? null) : null,
  }));
  const digits = places(kept);
  const flow = flowSplit(shape);
  const placed = placeRows(
    columns.length,
    [...columnSplits(shape), ...(flow ? [flow] : [])],
    loose,
    halfStep(digits),
    purchaseCheck(context.kind, shape),
  );
  return placed.map((placement) => ({
    ...shape,
    figures: kept.map((entry, index) =>
      figuresOf(entry, rows[index] as Row, placement, index, shape, offset, digits, context),
    ),
  }));
}

/** A row with fewer figures than one it sums up has lost some: where, cannot be told. */
function lostFigures(placement: Placement, rows: readonly Row[], index: number): boolean {
  const own = placement.columns[index]?.length ?? 0;
  return rows.some(
    (row) => row.parent === index && (placement.columns[row.index]?.length ?? 0) > own,
  );
}

function certaintyOf(
  placement: Placement,
  rows: readonly Row[],
  index: number,
  width: number,
): Figure['certainty'] {
  if ((placement.columns[index]?.length ?? 0) === width) return 'printed';
  if (lostFigures(placement, rows, index)) return 'ambiguous';
  return placement.ambiguous.has(index) ? 'ambiguous' : 'inferred';
}

function figuresOf(
  entry: LooseEntry,
  row: Row,
  placement: Placement,
  index: number,
  side: Side,
  offset: number,
  digits: number,
  context: Context,
): readonly Figure[] {
  const certainty = certaintyOf(placement, side.rows, index, side.columns.length);
  return side.columns.map((column) => {
    const at = placement.columns[index]?.indexOf(column.index) ?? -1;
    const text = at < 0 ? '' : (entry.figures[at] ?? '');
    const malformed = readNumber(text).kind === 'malformed';
    return {
      id: `${context.id}:r${index}:c${offset + column.index}`,
      text,
      amount: readAmount(text, context.unit, Math.min(digits, 2)),
      certainty,
      ...(malformed ? { unreadable: '不是完整的数字' } : {}),
      place: {
        kind: 'cell',
        page: entry.page,
        table: context.title,
        statement: context.id,
        row: row.label,
        column: column.path.join('/'),
        rowIndex: index,
        columnIndex: offset + column.index,
      },
    };
  });
}

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((chosen) => list.map((item) => [...chosen, item])),
    [[]],
  );
}

/** Binds a linear table by the customary layout its header words belong to. */
export function bindLinear(
  table: LinearTable,
  caption: Caption,
  id: string,
  fallback: Unit,
): LinearBinding {
  const { title, kind } = caption;
  const stated =
    caption.unit ??
    table.header.map((token) => statedUnit(token.text)).find((unit) => unit !== null) ??
    null;
  const context = { id, title, kind, unit: stated ?? fallback };
  const widest = Math.max(
    0,
    ...withoutSerials(table.rows).map((row) => singleEntry(row).figures.length),
  );
  const layout = chooseLayout(
    kind,
    table.header.map((token) => token.text),
    widest,
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
  let offset = 0;
  const options = layout.sides.map((nodes, index) => {
    const sides = bindSides(lists[index] ?? [], nodes, names[index] ?? 'right', offset, context);
    offset += sides[0]?.columns.length ?? 0;
    return sides;
  });
  const { reason: _reason, ...plain } = base;
  const alternatives = product(options).map((sides): Statement => {
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
