import type { Table } from '../document.ts';
import { type Layout, layoutOf, type Placed, rowsOf } from '../grid.ts';
import {
  type CellArea,
  type Mark,
  margin,
  newSheet,
  type Sheet,
  sheetHeight,
  sheetWidth,
} from './drawing.ts';
import { widthOf, wrap } from './glyphs.ts';
import type { Look } from './look.ts';

const padding = 3;

interface Scale {
  readonly size: number;
  readonly leading: number;
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
}

/** A cell with its text cut into lines. */
interface Filled {
  readonly cell: Placed;
  readonly lines: readonly string[];
}

type Row = readonly Filled[];

/** `start` and the running sums from it. */
function running(start: number, steps: readonly number[]): number[] {
  const sums = [start];
  for (const step of steps) sums.push((sums.at(-1) ?? 0) + step);
  return sums;
}

const fontSize = (columns: number, look: Look): number => (look.narrow || columns <= 12 ? 9 : 7);

function scaleOf(layout: Layout, width: number, look: Look): Scale {
  const size = fontSize(layout.columns.length, look);
  const shares = layout.columns.map((column) => column.width);
  const unit = (width - 2 * margin) / shares.reduce((a, b) => a + b, 0);
  return {
    size,
    leading: size * 1.25,
    edges: running(
      margin,
      shares.map((share) => share * unit),
    ),
  };
}

const between = ({ edges }: Scale, cell: Placed) => ({
  left: edges[cell.column] ?? 0,
  right: edges[cell.column + cell.columnSpan] ?? 0,
});

function fill(scale: Scale, cell: Placed, look: Look): Filled {
  const { left, right } = between(scale, cell);
  return {
    cell,
    lines: wrap(
      cell.text,
      right - left - 2 * padding,
      scale.size,
      !look.narrow && cell.role === 'code',
    ),
  };
}

const heightOf = (scale: Scale, rows: Row): number =>
  Math.max(1, ...rows.filter(({ cell }) => cell.rowSpan === 1).map(({ lines }) => lines.length)) *
    scale.leading +
  2 * padding;

/** Heights of the header's rows, the last stretched where a tall cell needs it. */
function headHeights(scale: Scale, rows: readonly Row[]): number[] {
  const heights = rows.map((row) => heightOf(scale, row));
  const sum = heights.reduce((a, b) => a + b, 0);
  const need = Math.max(
    0,
    ...rows
      .flatMap((row, at) => row.map((filled) => ({ ...filled, at })))
      .filter(({ cell }) => cell.rowSpan > 1)
      .map(({ lines, at }) => {
        const above = heights.slice(0, at).reduce((a, b) => a + b, 0);
        return above + lines.length * scale.leading + 2 * padding;
      }),
  );
  return heights.map((height, at) =>
    at === heights.length - 1 ? height + Math.max(0, need - sum) : height,
  );
}

function marksOf(scale: Scale, { cell, lines }: Filled, area: CellArea): Mark[] {
  const blank = (area.bottom - area.top - lines.length * scale.leading) / 2;
  return lines
    .map((text, index): Mark => {
      const width = widthOf(text, scale.size);
      const middle = (area.left + area.right - width) / 2;
      const aligned = cell.role === 'amount' ? area.right - padding - width : area.left + padding;
      const centred = area.head || cell.role === 'code' || cell.role === 'ordinal';
      const base = area.top + blank + index * scale.leading + scale.size;
      return { left: centred ? middle : aligned, base, size: scale.size, text };
    })
    .filter(({ text }) => text !== '');
}

/** Draws rows from `top` down onto a sheet; answers where they end. */
function drawRows(
  sheet: Sheet,
  scale: Scale,
  rows: readonly Row[],
  heights: readonly number[],
  top: number,
  cells: CellArea[],
): number {
  const tops = running(top, heights);
  rows.forEach((row, index) => {
    for (const filled of row) {
      const bottom = tops[index + filled.cell.rowSpan] ?? tops.at(-1) ?? 0;
      const head = filled.cell.part !== 'body';
      const area = { ...between(scale, filled.cell), top: tops[index] ?? 0, bottom, head };
      cells.push(area);
      sheet.marks.push(...marksOf(scale, filled, area));
    }
  });
  return tops.at(-1) ?? top;
}

function titleBlock(sheet: Sheet, table: Table, withTitle: boolean): number {
  const width = sheetWidth(sheet);
  const put = (text: string, left: number, base: number, size: number) =>
    sheet.marks.push({ left, base, size, text });
  if (withTitle) {
    put(table.title, (width - widthOf(table.title, 14)) / 2, margin + 14, 14);
    sheet.titles.push(table.title);
  }
  const base = margin + (withTitle ? 40 : 14);
  const unit = `单位：${table.unit}`;
  const [left = '', middle = ''] = table.captions;
  put(left, margin, base, 9);
  put(middle, (width - widthOf(middle, 9)) / 2, base, 9);
  put(unit, width - margin - widthOf(unit, 9), base, 9);
  return base + 6;
}

/** Cuts a row between its lines: what fits in `room` lines, and the rest. */
function cutRow(row: Row, room: number): readonly [Row, Row] {
  const part = (from: number, to?: number): Row =>
    row.map(({ cell, lines }) => ({ cell, lines: lines.slice(from, to) }));
  return [part(0, room), part(room)];
}

/** A table over as many sheets as it needs; the last answers where it ends. */
export function tablePages(table: Table, look: Look): { sheets: Sheet[]; bottom: number } {
  const layout = layoutOf(table);
  const wide = !look.narrow && layout.columns.length > 8;
  const first = newSheet(wide);
  const scale = scaleOf(layout, sheetWidth(first), look);
  const rows = rowsOf(layout).map((row) => row.map((cell) => fill(scale, cell, look)));
  const head = rows.slice(0, layout.headRows);
  const heads = headHeights(scale, head);
  const sheets: Sheet[] = [];
  let left: Row[] = rows.slice(layout.headRows);
  let bottom = 0;
  do {
    const sheet = sheets.length === 0 ? first : newSheet(wide);
    const cells: CellArea[] = [];
    const starts = sheets.length === 0;
    bottom = starts || look.continued === 'caption' ? titleBlock(sheet, table, starts) : margin;
    if (starts || look.continued !== 'none')
      bottom = drawRows(sheet, scale, head, heads, bottom, cells);
    const { fitting, rest } = fitRows(scale, left, sheetHeight(sheet) - margin - 20 - bottom, look);
    bottom = drawRows(
      sheet,
      scale,
      fitting,
      fitting.map((row) => heightOf(scale, row)),
      bottom,
      cells,
    );
    sheet.tables.push(cells);
    sheets.push(sheet);
    left = rest;
  } while (left.length > 0);
  return { sheets, bottom };
}

function fitRows(
  scale: Scale,
  rows: readonly Row[],
  room: number,
  look: Look,
): { fitting: Row[]; rest: Row[] } {
  let free = room;
  const fitting: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const height = heightOf(scale, row);
    if (height > free) {
      const lines = Math.floor((free - 2 * padding) / scale.leading);
      if (!look.splitRows || lines < 1) return { fitting, rest: rows.slice(index) };
      const [above, below] = cutRow(row, lines);
      return { fitting: [...fitting, above], rest: [below, ...rows.slice(index + 1)] };
    }
    free -= height;
    fitting.push(row);
  }
  return { fitting, rest: [] };
}
