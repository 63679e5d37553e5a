import type { GridCell } from '../types/grid.ts';
import type { TableKind } from '../types/model.ts';
import { readNumber } from './amount.ts';
import { columnEntry, labelRole } from './columns.ts';
import { headerPath } from './header.ts';
import { key } from './key.ts';
import type { Slots } from './slots.ts';

/** A grid column with what its header and its contents say it holds. */
export interface Lane {
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

/** The filled cells that begin in the body of one column. */
export function bodyCells(slots: Slots, extent: Extent, column: number): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let row = extent.body; row < extent.end; row++) {
    const cell = slots[row]?.[column];
    if (cell && cell.row === row && cell.column === column && key(cell.text) !== '')
      cells.push(cell);
  }
  return cells;
}

/** 合计 under 科目名称 names the first row where the two share a line: still a column of names. */
function headsTotal(path: readonly GridCell[], label: string | null): boolean {
  const leaf = columnEntry(path.at(-1)?.text ?? '');
  const named = /名称|编码|代码/.test(path.at(-2)?.text ?? '');
  return leaf?.concept === 'total' && label !== null && label !== 'text' && named;
}

/** Figures with decimals under a header that names no labels are money, whatever stands over it. */
function printsMoney(leaf: string, cells: readonly GridCell[]): boolean {
  const plain = key(leaf) !== '' && labelRole(leaf) === null && cells.length > 0;
  return plain && cells.every(({ text }) => /\.\d{2}$/.test(key(text)) && isNumber(text));
}

const isNumber = (text: string): boolean => readNumber(text).kind === 'number';

/** The role of a column: what its header says, unless its contents say otherwise. */
function roleOf(path: readonly GridCell[], cells: readonly GridCell[]): string {
  const leaf = path.at(-1)?.text ?? '';
  const label = path.map((cell) => labelRole(cell.text)).findLast((role) => role !== null) ?? null;
  if (label !== null && headsTotal(path, label)) return label;
  const amount = label !== 'serial' && (columnEntry(leaf) !== null || printsMoney(leaf, cells));
  if (label !== null && (!amount || (labelRole(leaf) ?? 'text') !== 'text')) return label;
  const texts = cells.filter((cell) => readNumber(cell.text).kind === 'text').length;
  if (texts > cells.length / 2) return amount && texts < 3 ? 'amount' : 'text';
  return !amount && leaf === '' && cells.length === 0 ? 'void' : 'amount';
}

/** Every column of a grid with its role. */
export function lanesOf(slots: Slots, extent: Extent): readonly Lane[] {
  const width = slots[0]?.length ?? 0;
  const lanes = Array.from({ length: width }, (_, column) => {
    const path = headerPath(slots, extent.from, extent.to, column);
    return { column, path, role: roleOf(path, bodyCells(slots, extent, column)) };
  });
  return oneClassification(lanes);
}

const isOf = (lane: Lane, words: RegExp): boolean =>
  (lane.role === 'code' || lane.role === 'name') &&
  lane.path.some((cell) => words.test(key(cell.text)));

/** The lanes of labels around one, up to the next amounts: those of its own list. */
function neighbours(lanes: readonly Lane[], at: number): readonly Lane[] {
  const from = lanes.slice(0, at).findLastIndex((lane) => lane.role === 'amount') + 1;
  const to = lanes.findIndex((lane, index) => index > at && lane.role === 'amount');
  return lanes.slice(from, to < 0 ? lanes.length : to);
}

/** Beside the codes of 部门预算 those of 政府预算, which repeat from row to row, are a remark. */
function oneClassification(lanes: readonly Lane[]): readonly Lane[] {
  return lanes.map((lane, at) => {
    if (!isOf(lane, /政府预算|政府(支出)?经济/)) return lane;
    const own = neighbours(lanes, at).some((other) => isOf(other, /部门预算|部门(支出)?经济/));
    return own ? { ...lane, role: 'text' } : lane;
  });
}

const OPENING_ROLES = new Set(['code', 'name', 'class', 'unit-code']);

const SEVERAL_LISTS = new Set<TableKind>(['summary', 'fiscal-summary', 'basic-expenditure']);

/**
 * Lanes by list: a label column to the right of an amount column opens the next list; in tables
 * not known to print several lists, only one headed like the first label column.
 */
export function splitLanes(lanes: readonly Lane[], kind: TableKind): readonly (readonly Lane[])[] {
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
