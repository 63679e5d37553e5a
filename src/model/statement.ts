import type { Grid, GridCell } from '../types/grid.ts';
import type { Side, Statement, TableKind, Unit } from '../types/model.ts';
import { readNumber } from './amount.ts';
import { type Caption, isTitle, kindOfTitle } from './caption.ts';
import { formSide } from './forms.ts';
import { headerRowCount, isMixedRow } from './header.ts';
import { key } from './key.ts';
import { kindByCodes } from './kind.ts';
import type { Extent } from './lanes.ts';
import { shifted, shiftOf } from './shift.ts';
import { buildSides, isNumbering } from './sides.ts';
import { cellsOfRow, type Slots, slotsOf } from './slots.ts';
import { statedUnit } from './unit.ts';

/** A grid cut into caption rows, header, body and notes. */
interface Parts {
  readonly extent: Extent;
  readonly captions: readonly string[];
  readonly notes: readonly string[];
}

function filled(slots: Slots, row: number): readonly GridCell[] {
  return cellsOfRow(slots, row).filter((cell) => key(cell.text) !== '');
}

function isCaptionCell(cell: GridCell): boolean {
  return (
    isTitle(cell.text) ||
    statedUnit(cell.text) !== null ||
    /^(编制|填报|部门|单位|公开|预算)?.{0,6}(部门|单位|名称|年度|日期|\d表)[:：]?/.test(
      key(cell.text),
    )
  );
}

/** Rows at the top that carry the title or the unit inside the border. */
function captionRows(slots: Slots): number {
  let row = 0;
  while (row < Math.min(4, slots.length - 1)) {
    const cells = filled(slots, row);
    const wide = cells.length === 1 && (cells[0]?.columnSpan ?? 0) >= (slots[0]?.length ?? 0) - 1;
    const stated =
      cells.length > 0 &&
      cells.length <= 3 &&
      cells.some((cell) => statedUnit(cell.text) && key(cell.text).length < 24) &&
      cells.every(isCaptionCell);
    if (cells.length > 0 && !(wide && cells.every(isCaptionCell)) && !stated) break;
    row++;
  }
  return row;
}

/** Where the body ends: full-width texts below it are notes. */
function bodyEnd(slots: Slots, from: number): number {
  let end = slots.length;
  while (end > from) {
    const cells = filled(slots, end - 1);
    const note = cells.length === 1 && /^(注|备注|说明|附注|本表)/.test(key(cells[0]?.text ?? ''));
    if (cells.length > 0 && !note) break;
    end--;
  }
  return end;
}

const COUNTS = /^([一二三四][、.])?(其他)?相关统计(数|指标|情况|数据)?:?$|^统计数$/;

const isWords = ({ text }: GridCell): boolean => readNumber(text).kind === 'text';

/**
 * Where 相关统计数 (团组、人次、车辆) begin below the money of a 三公 table, with columns of their own: the
 * columns above do not hold for them. The body's end where none do.
 */
function countsBegin(slots: Slots, from: number, end: number): number {
  for (let row = from + 1; row < end; row++) {
    const [cells, below] = [filled(slots, row), filled(slots, row + 1)];
    const named = cells.every(isWords) && cells.some(({ text }) => COUNTS.test(key(text)));
    if (named && [cells, below].some((own) => own.filter(isWords).length > 1)) return row;
  }
  return end;
}

function partsOf(slots: Slots): Parts {
  const from = captionRows(slots);
  const to = headerRowCount(slots, from);
  const close = bodyEnd(slots, to);
  const end = countsBegin(slots, to, close);
  const texts = (start: number, stop: number): readonly string[] =>
    slots
      .slice(start, stop)
      .flatMap((_, index) => filled(slots, start + index).map((cell) => cell.text));
  const body = to > from && isMixedRow(slots, to - 1) && hasNumber(slots, to - 1) ? to - 1 : to;
  return {
    extent: { from, to, body, end },
    captions: texts(0, from),
    notes: texts(close, slots.length),
  };
}

/** The grid without rows that repeat the header or only number the columns. */
function withoutRepeats(grid: Grid): Grid {
  const slots = slotsOf(grid);
  const { extent } = partsOf(slots);
  const textOf = (row: number): string =>
    filled(slots, row)
      .map((cell) => key(cell.text))
      .join('|');
  const header = new Set<string>();
  for (let row = extent.from; row < extent.to; row++) header.add(textOf(row));
  const dropped = new Set<number>();
  for (let row = extent.to; row < extent.end; row++) {
    const text = textOf(row);
    if (
      isNumbering(slots, row) ||
      (text.includes('|') && header.has(text) && !hasNumber(slots, row))
    )
      dropped.add(row);
  }
  return dropped.size === 0 ? grid : dropRows(grid, dropped);
}

function hasNumber(slots: Slots, row: number): boolean {
  return filled(slots, row).some((cell) => readNumber(cell.text).kind === 'number');
}

function dropRows(grid: Grid, dropped: ReadonlySet<number>): Grid {
  const shift = (row: number): number => row - [...dropped].filter((other) => other < row).length;
  const cells = grid.cells
    .filter((cell) => !dropped.has(cell.row) || cell.rowSpan > 1)
    .map((cell) => ({
      ...cell,
      row: shift(cell.row),
      rowSpan: Math.max(1, shift(cell.row + cell.rowSpan) - shift(cell.row)),
    }));
  return { ...grid, rowCount: grid.rowCount - dropped.size, cells };
}

function statusOf(kind: TableKind, sides: readonly Side[]): Statement['status'] {
  const figures = sides.flatMap((side) => side.figures.flat());
  if (!figures.some((figure) => figure.amount !== null))
    return kind === 'unknown' ? 'unknown' : 'empty';
  return kind === 'unknown' ? 'unknown' : 'checked';
}

/** What a table without a title shows itself to be: a performance form has its own headings. */
function kindOfBody(slots: Slots): TableKind {
  const texts = new Set(slots.flat().map((cell) => key(cell?.text ?? '')));
  return texts.has('一级指标') && texts.has('三级指标') ? 'performance' : 'unknown';
}

/** Tables that no department leaves without a row. */
const NEVER_BARE = new Set<TableKind>(['summary', 'income', 'expenditure']);

/** Why a known table could not be read; null where it was. */
function unreadReason(kind: TableKind, sides: readonly Side[]): string | null {
  if (kind !== 'unknown' && sides.length === 0) return '表头未能识别';
  const bare = NEVER_BARE.has(kind) && sides.every(({ rows }) => rows.length === 0);
  return bare ? '表头之下没有读到数据行' : null;
}

/** Binds a grid to a statement: kind by its title, columns by the header tree, rows by their labels. */
export function bindGrid(printed: Grid, caption: Caption, id: string, fallback: Unit): Statement {
  const grid = withoutRepeats(printed);
  const slots = slotsOf(grid);
  const { extent, captions, notes } = partsOf(slots);
  const inner = captions.find(isTitle);
  const title = caption.title !== '' ? caption.title : (inner ?? '');
  const named = caption.kind !== 'unknown' || !inner ? caption.kind : kindOfTitle(inner);
  const titled = named === 'unknown' && title === '' ? kindOfBody(slots) : named;
  const header = slots
    .slice(extent.from, extent.to)
    .flat()
    .map((cell) => cell?.text ?? '');
  const unit = caption.unit ?? firstUnit(captions) ?? firstUnit(header);
  const binding = { id, title, kind: titled, unit: unit ?? fallback };
  const form = titled === 'performance' ? formSide(slots, binding) : null;
  const sides = form
    ? [form]
    : extent.to > extent.from
      ? mendShift(buildSides(slots, extent, binding), printed.origin)
      : [];
  const kind = kindByCodes(titled, sides);
  const reason = unreadReason(kind, sides);
  return {
    id,
    kind,
    title,
    pages: grid.pages,
    unit,
    sides,
    rowCount: Math.max(0, ...sides.map((side) => side.rows.length)),
    columnCount: grid.columnCount,
    ...(reason === null ? { status: statusOf(kind, sides) } : { status: 'unreadable', reason }),
    notes: [...caption.notes, ...notes],
  };
}

/** Only delimited text loses blank cells; every other form says where its cells stand. */
function mendShift(sides: readonly Side[], origin: Grid['origin']): readonly Side[] {
  if (origin !== 'delimited') return sides;
  return sides.map((side) => {
    const targets = shiftOf(side);
    return targets ? shifted(side, targets) : side;
  });
}

function firstUnit(texts: readonly string[]): Unit | null {
  return texts.map(statedUnit).find((unit) => unit !== null) ?? null;
}
