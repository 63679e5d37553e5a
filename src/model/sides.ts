import type { GridCell } from '../types/grid.ts';
import type { Column, Figure, Row, Side, TableKind } from '../types/model.ts';
import { readNumber } from './amount.ts';
import { bindColumn, commonHeaders, headerTree, latestYear, ownColumns } from './columns.ts';
import { type Binding, figureOf } from './figure.ts';
import { isNumberingRow } from './header.ts';
import { key } from './key.ts';
import { bodyCells, type Extent, type Lane, lanesOf, splitLanes } from './lanes.ts';
import { outline } from './outline/index.ts';
import type { Printed } from './outline/nesting.ts';
import { type DraftRow, draftRow } from './rows.ts';
import { cellsOfRow, type Slots } from './slots.ts';
import { isMoneyless } from './whole.ts';

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

/** The columns of money, bound by their headers. */
function columnsOf(money: readonly Lane[], kind: TableKind): readonly Column[] {
  const common = commonHeaders(money.map((lane) => lane.path));
  const headers = money.map((lane) => lane.path.map((cell) => cell.text));
  const year = latestYear(headers);
  const columns = headers.map((path, index) => bindColumn(path, index, common, year));
  return ownColumns(columns, kind);
}

/** A body row's grid line with what its labels say; rows that print nothing are left out. */
interface Drafted {
  readonly line: number;
  readonly draft: DraftRow;
}

function draftedRows(
  slots: Slots,
  extent: Extent,
  lanes: readonly Lane[],
  kind: TableKind,
): readonly Drafted[] {
  const money = lanes.filter((lane) => lane.role === 'amount');
  const drafted: Drafted[] = [];
  for (let line = extent.body; line < extent.end; line++) {
    const labels = labelsOf(slots, line, lanes);
    const printed = money.some((lane) => key(slots[line]?.[lane.column]?.text ?? '') !== '');
    if (labels.size === 0 && !printed) continue;
    const page = cellsOfRow(slots, line)[0]?.page ?? 0;
    drafted.push({ line, draft: draftRow({ page, labels }, kind) });
  }
  return drafted;
}

/**
 * A row that repeats every figure of the 合计 above it, with more rows of money below, is the one unit
 * whose money they list.
 */
function markUnit(
  drafted: readonly Drafted[],
  textsOf: (line: number) => string,
): readonly Drafted[] {
  const at = drafted.findIndex(({ draft }) => draft.role === 'total') + 1;
  const [total, row] = [drafted[at - 1], drafted[at]];
  const below = drafted.slice(at + 1);
  const listed = below.length > 1 && below.some(({ line }) => /[1-9]/.test(textsOf(line)));
  if (at === 0 || !total || !row || !listed || !isNamed(row.draft)) return drafted;
  const texts = textsOf(row.line);
  if (!/[1-9]/.test(texts) || texts !== textsOf(total.line)) return drafted;
  return drafted.map((one) => (one === row ? { ...row, draft: asUnit(row.draft) } : one));
}

const isNamed = ({ role, style, concept, code }: DraftRow): boolean =>
  role === 'item' && style === null && concept === null && code === null;
const asUnit = (draft: DraftRow): DraftRow => ({ ...draft, role: 'unit' });

/** A name left blank before another is the one printed above: the row fills it too. */
function levelOf(labels: readonly Lane[], fills: readonly boolean[]): string {
  const isName = (at: number): boolean => labels[at]?.role === 'name';
  const last = fills.findLastIndex((fill, at) => fill && isName(at));
  return fills.map((fill, at) => (fill || (isName(at) && at < last) ? 'x' : '-')).join('');
}

/** A row's amounts of money, and which of its label cells are filled. */
function printedOf(
  slots: Slots,
  line: number,
  lanes: readonly Lane[],
  columns: readonly Column[],
): Printed {
  const textOf = ({ column }: Lane): string => {
    const cell = slots[line]?.[column];
    return cell?.row === line && cell.column === column ? cell.text : '';
  };
  const values = lanes
    .filter(({ role }) => role === 'amount')
    .filter((_, index) => !isMoneyless(columns[index]?.concept ?? null))
    .map((lane) => readNumber(textOf(lane)))
    .map((reading) => (reading.kind === 'number' ? reading.value.toNumber() : null));
  const labels = lanes.filter(({ role }) => role !== 'amount' && role !== 'serial');
  const fills = labels.map((lane) => key(textOf(lane)) !== '');
  const filled = fills.map((fill) => (fill ? 'x' : '-')).join('');
  return { values, filled, level: levelOf(labels, fills) };
}

function figuresOf(
  slots: Slots,
  row: Row,
  line: number,
  money: readonly Lane[],
  columns: readonly Column[],
  places: number,
  binding: Binding,
): readonly Figure[] {
  return columns.map((column, index) => {
    const columnIndex = money[index]?.column ?? 0;
    const cell = slots[line]?.[columnIndex];
    return figureOf({ cell, rowIndex: line, columnIndex, row, column }, places, binding);
  });
}

function buildSide(
  slots: Slots,
  extent: Extent,
  lanes: readonly Lane[],
  name: Side['name'],
  binding: Binding,
): Side {
  const money = lanes.filter((lane) => lane.role === 'amount');
  const columns = columnsOf(money, binding.kind);
  const textsOf = (line: number): string =>
    money.map((lane) => key(slots[line]?.[lane.column]?.text ?? '')).join('|');
  const drafted = markUnit(draftedRows(slots, extent, lanes, binding.kind), textsOf);
  const places = placesOf(slots, extent, money);
  const rows = outline(
    drafted.map(({ draft }) => draft),
    binding.kind,
    {
      rows: drafted.map(({ line }) => printedOf(slots, line, lanes, columns)),
      slack: 0.5 * 10 ** -places,
    },
  );
  const figures = rows.map((row, index) =>
    figuresOf(slots, row, drafted[index]?.line ?? 0, money, columns, places, binding),
  );
  return { name, columns, tree: headerTree(money.map((lane) => lane.path)), rows, figures };
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
