import type { Column, Row, Side } from '../../types/model.ts';
import { halfStep, readNumber } from '../amount.ts';
import type { LayoutNode } from '../catalogue/layouts.ts';
import { bindColumn, commonHeaders, headerTree } from '../columns.ts';
import { outline } from '../outline/index.ts';
import { draftRow } from '../rows.ts';
import { columnSplits, flowSplit } from '../sums.ts';
import { additiveColumns, barredColumns, sumOf } from './additive.ts';
import type { LooseEntry } from './entry.ts';
import { type Context, figuresOf } from './figures.ts';
import { layoutPaths } from './layout.ts';
import { levelsByTotals } from './levels.ts';
import { type Placement, placeRows } from './place.ts';
import { purchaseCheck } from './purchases.ts';
import { numbersOf, type RightColumns, withRightColumns } from './right.ts';
import type { LooseRow } from './ways.ts';

/** A list's share of a wide table's right parts, with the pages of the left part. */
export interface Right {
  readonly pages: readonly number[];
  readonly columns: readonly RightColumns[];
}

/** A list under one placement of its figures, and how many sums that breaks. */
export interface PlacedList {
  readonly side: Side;
  readonly broken: number;
}

/** A list as it is printed: its entries, its columns and what stands of them on other pages. */
export interface PrintedList {
  readonly entries: readonly LooseEntry[];
  readonly nodes: readonly LayoutNode[];
  readonly name: Side['name'];
  /** How many columns the lists before have. */
  readonly offset: number;
  readonly right: Right;
}

/** The most decimals any figure prints. */
function places(entries: readonly LooseEntry[]): number {
  const readings = entries.flatMap((entry) => entry.figures.map(readNumber));
  return Math.max(
    0,
    ...readings.map((reading) => (reading.kind === 'number' ? reading.places : 0)),
  );
}

function rowsOf(
  entries: readonly LooseEntry[],
  columns: readonly Column[],
  { codes, kind }: Context,
): readonly Row[] {
  const drafts = entries.map(({ page, code, name }) => {
    const labels = [[codes, code] as const, ['name', name] as const];
    return draftRow({ page, labels: new Map(labels.filter(([, text]) => text !== '')) }, kind);
  });
  return outline(drafts, kind, levelsByTotals(entries, columns, kind));
}

/** A list without its figures. */
function shapeOf(
  entries: readonly LooseEntry[],
  nodes: readonly LayoutNode[],
  name: Side['name'],
  context: Context,
): Side {
  const paths = layoutPaths(nodes);
  const common = commonHeaders(paths);
  const texts = paths.map((path) => path.map((cell) => cell.text));
  const columns = texts.map((path, index) => bindColumn(path, index, common));
  return {
    name,
    columns,
    tree: headerTree(paths),
    rows: rowsOf(entries, columns, context),
    figures: [],
  };
}

function looseRow(
  entry: LooseEntry,
  row: Row | undefined,
  side: Side,
  { kind }: Context,
): LooseRow {
  return {
    values: numbersOf(entry.figures),
    ...(entry.parts ? { parts: entry.parts } : {}),
    barred: barredColumns(row?.code ?? '', kind, side.columns),
    parent: sumOf(row),
  };
}

/** A row with more figures than columns is several that ran together, and others may have, too. */
function isOverfull({ columns }: Placement, entries: readonly LooseEntry[]): boolean {
  return entries.some(({ figures }, row) => figures.length > (columns[row]?.length ?? 0));
}

/**
 * Whole numbers without marks do not show where a narrow cell cut them: where sums fail beside
 * numbers of a digit or two, which are no money, those may be the ends of others.
 */
function mayBeCut({ broken }: Placement, entries: readonly LooseEntry[]): boolean {
  const texts = entries.flatMap(({ figures }) => figures);
  const isWhole = texts.every((text) => /^[^.,，．]*$/.test(text));
  return broken > 0 && isWhole && texts.some((text) => /^[1-9]\d?$/.test(text));
}

function unlessMisread(placement: Placement, entries: readonly LooseEntry[]): Placement {
  const isMisread = isOverfull(placement, entries) || mayBeCut(placement, entries);
  return isMisread ? { ...placement, unsure: true } : placement;
}

/** One list bound under each of its placements; null where a right part's figures fit no rows. */
export function bindList(list: PrintedList, context: Context): readonly PlacedList[] | null {
  const bare = list.entries.filter(
    (entry) => entry.code !== '' || entry.name !== '' || entry.figures.length > 0,
  );
  const shape = shapeOf(bare, list.nodes, list.name, context);
  const { columns, rows } = shape;
  const digits = places(bare);
  const flow = flowSplit(shape);
  const splits = [...columnSplits(shape), ...(flow ? [flow] : [])];
  const sums = { width: columns.length, splits, slack: halfStep(digits) };
  const kept = list.right.columns.reduce<readonly LooseEntry[] | null>(
    (rest, own) => rest && withRightColumns(rest, list.right.pages, own, sums),
    bare,
  );
  if (!kept) return null;
  const placed = placeRows({
    ...sums,
    rows: kept.map((entry, index) => looseRow(entry, rows[index], shape, context)),
    additive: additiveColumns(columns),
    check: purchaseCheck(context.kind, shape),
  });
  return placed.map((each) => {
    const placement = unlessMisread(each, kept);
    const figures = kept.map((entry, index) =>
      figuresOf(entry, index, placement, { side: shape, offset: list.offset, digits, context }),
    );
    return { side: { ...shape, figures }, broken: each.broken };
  });
}
