import type { GridCell } from '../types/grid.ts';
import type { Column, ColumnNode, Figure, Row, Side, TableKind, Unit } from '../types/model.ts';
import { readAmount, readNumber } from './amount.ts';
import {
  bindColumn,
  columnEntry,
  commonHeaders,
  headerTree,
  labelRole,
  latestYear,
} from './columns.ts';
import { headerPath, isNumberingRow } from './header.ts';
import { key } from './key.ts';
import { outline } from './outline.ts';
import { draftRow } from './rows.ts';
import { cellsOfRow, type Slots } from './slots.ts';

/** A grid column with what its header and its contents say it holds. */
interface Lane {
  readonly column: number;
  readonly role: string;
  readonly path: readonly GridCell[];
}

/** The header's rows [from, to) and the body's [body, end) in a grid; they may share one row. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly body: number;
  readonly end: number;
}

/** How the figures of one statement are named and read. */
export interface Binding {
  readonly id: string;
  readonly title: string;
  readonly kind: TableKind;
  readonly unit: Unit;
}

function bodyCells(slots: Slots, extent: Extent, column: number): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let row = extent.body; row < extent.end; row++) {
    const cell = slots[row]?.[column];
    if (cell && cell.row === row && cell.column === column && key(cell.text) !== '')
      cells.push(cell);
  }
  return cells;
}

/** The role of a column: what its header says, unless its contents say otherwise. */
function roleOf(path: readonly GridCell[], cells: readonly GridCell[]): string {
  const leaf = path.at(-1)?.text ?? '';
  const readings = cells.map((cell) => readNumber(cell.text).kind);
  const texts = readings.filter((kind) => kind === 'text').length;
  const label = path.map((cell) => labelRole(cell.text)).findLast((role) => role !== null) ?? null;
  const entry = columnEntry(leaf);
  if (
    entry?.concept === 'total' &&
    label !== null &&
    label !== 'text' &&
    /名称|编码|代码/.test(path.at(-2)?.text ?? '')
  )
    return label;
  const amount = entry !== null && label !== 'serial';
  if (label !== null && (!amount || (labelRole(leaf) ?? 'text') !== 'text')) return label;
  if (texts > readings.length / 2) return amount && texts < 3 ? 'amount' : 'text';
  if (!amount && leaf === '' && cells.length === 0) return 'void';
  return 'amount';
}

function lanesOf(slots: Slots, extent: Extent): readonly Lane[] {
  const width = slots[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const path = headerPath(slots, extent.from, extent.to, column);
    return { column, path, role: roleOf(path, bodyCells(slots, extent, column)) };
  });
}

const OPENING_ROLES = new Set(['code', 'name', 'class', 'unit-code']);

const SEVERAL_LISTS = new Set<TableKind>(['summary', 'fiscal-summary', 'basic-expenditure']);

/**
 * Lanes by list: a label column to the right of an amount column opens the next list; in tables
 * not known to print several lists, only one headed like the first label column.
 */
function splitLanes(lanes: readonly Lane[], kind: TableKind): readonly (readonly Lane[])[] {
  const sides: Lane[][] = [[]];
  const first = leafKey(lanes.find((lane) => OPENING_ROLES.has(lane.role)));
  let amounts = false;
  for (const lane of lanes) {
    const repeats = SEVERAL_LISTS.has(kind) || leafKey(lane) === first;
    if (amounts && OPENING_ROLES.has(lane.role) && repeats) {
      sides.push([]);
      amounts = false;
    }
    if (lane.role === 'amount') amounts = true;
    sides.at(-1)?.push(lane);
  }
  return sides.filter((side) => side.some((lane) => lane.role === 'amount'));
}

function leafKey(lane: Lane | undefined): string {
  return key(lane?.path.at(-1)?.text ?? '');
}

/** Label cells of a row by role; a cell that spans several label columns counts once. */
function labelsOf(slots: Slots, row: number, lanes: readonly Lane[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const seen = new Set<GridCell>();
  for (const lane of lanes) {
    const cell = slots[row]?.[lane.column];
    if (!cell || seen.has(cell) || lane.role === 'amount' || lane.role === 'serial') continue;
    seen.add(cell);
    const text = cell.text.trim();
    const role = cell.columnSpan > 1 && !/^\d/.test(text) ? 'name' : lane.role;
    if (text !== '' && !labels.has(role)) labels.set(role, text);
  }
  return labels;
}

function placesOf(slots: Slots, extent: Extent, lanes: readonly Lane[]): number {
  const readings = lanes.flatMap((lane) =>
    bodyCells(slots, extent, lane.column).map((cell) => readNumber(cell.text)),
  );
  return Math.max(
    0,
    ...readings.map((reading) => (reading.kind === 'number' ? reading.places : 0)),
  );
}

function figureOf(
  cell: GridCell | undefined,
  column: Column,
  lane: Lane,
  row: Row,
  at: number,
  places: number,
  binding: Binding,
): Figure {
  const own = cell && cell.row === at && cell.column === lane.column ? cell : undefined;
  const text = own?.text ?? '';
  const reading = readNumber(text);
  const figure: Figure = {
    id: `${binding.id}:r${at}:c${lane.column}`,
    text,
    amount: readAmount(text, binding.unit, Math.min(places, 2)),
    certainty: 'printed',
    place: {
      kind: 'cell',
      page: own?.page ?? row.page,
      table: binding.title,
      statement: binding.id,
      row: row.label,
      column: column.path.map((part) => part.replace(/\s+/g, '')).join('/'),
      rowIndex: at,
      columnIndex: lane.column,
      ...(own?.box ? { box: own.box } : {}),
    },
  };
  const unreadable = reading.kind === 'malformed' || (reading.kind === 'text' && /\d/.test(text));
  return unreadable ? { ...figure, unreadable: '不是完整的数字' } : figure;
}

function buildSide(
  slots: Slots,
  extent: Extent,
  lanes: readonly Lane[],
  name: Side['name'],
  binding: Binding,
): Side {
  const money = lanes.filter((lane) => lane.role === 'amount');
  const common = commonHeaders(money.map((lane) => lane.path));
  const headers = money.map((lane) => lane.path.map((cell) => cell.text));
  const year = latestYear(headers);
  const columns = headers.map((path, index) => bindColumn(path, index, common, year));
  const tree: readonly ColumnNode[] = headerTree(money.map((lane) => lane.path));
  const at: number[] = [];
  const drafts = [];
  for (let row = extent.body; row < extent.end; row++) {
    const labels = labelsOf(slots, row, lanes);
    const printed = money.some((lane) => key(slots[row]?.[lane.column]?.text ?? '') !== '');
    if (labels.size === 0 && !printed) continue;
    const page = cellsOfRow(slots, row)[0]?.page ?? 0;
    drafts.push(draftRow({ page, labels }, binding.kind));
    at.push(row);
  }
  const rows = outline(drafts, binding.kind);
  const places = placesOf(slots, extent, money);
  const figures = rows.map((row, index) =>
    columns.map((column, c) => {
      const lane = money[c] as Lane;
      const line = at[index] as number;
      return figureOf(slots[line]?.[lane.column], column, lane, row, line, places, binding);
    }),
  );
  return { name, columns, tree, rows, figures };
}

/** The lists of a grid: one side, or several where two or three lists stand side by side. */
export function buildSides(slots: Slots, extent: Extent, binding: Binding): readonly Side[] {
  const groups = splitLanes(lanesOf(slots, extent), binding.kind);
  const names: readonly Side['name'][] = groups.length === 1 ? ['only'] : twoSided(binding.kind);
  return groups.map((lanes, index) =>
    buildSide(slots, extent, lanes, names[index] ?? 'right', binding),
  );
}

function twoSided(kind: TableKind): readonly Side['name'][] {
  return kind === 'summary' || kind === 'fiscal-summary'
    ? ['income', 'expenditure']
    : ['left', 'right'];
}

/** Whether a body row only numbers the columns. */
export function isNumbering(slots: Slots, row: number): boolean {
  return isNumberingRow(cellsOfRow(slots, row).map((cell) => cell.text));
}
