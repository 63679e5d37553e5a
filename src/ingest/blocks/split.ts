import type { Block } from '../../types/page.ts';
import { compact, sliceRows } from './keep.ts';
import { type Placed, rowsOf } from './place.ts';
import { isNoteText, isTitleText, isWide, type RowShape, shapesOf } from './row.ts';
import { joinedText, linesOf } from './text.ts';

/** Rows of a sheet that belong together: texts above, the table, texts below. */
interface Cut {
  readonly table: number;
  readonly below: number;
  readonly end: number;
}

interface Sheet {
  readonly placed: Placed;
  readonly shapes: readonly RowShape[];
}

function shapeAt(sheet: Sheet, row: number): RowShape {
  return sheet.shapes[row] ?? { form: 'blank', filled: [], covered: false };
}

/** A text over several rows (a tall title) covers the rows below it: they are not a table's. */
function loneEnd(sheet: Sheet, row: number): number {
  const cell = shapeAt(sheet, row).filled[0];
  let end = row + (cell?.rowSpan ?? 1);
  for (let inner = row + 1; inner < end; inner++) {
    if (shapeAt(sheet, inner).filled.length > 0) end = row;
  }
  return end;
}

/** First row at or after `from` that belongs to a table; `shapes.length` where none does. */
function tableStart(sheet: Sheet, from: number): number {
  let row = from;
  while (row < sheet.shapes.length) {
    const { form } = shapeAt(sheet, row);
    if (form === 'body') return row;
    const end = form === 'lone' ? loneEnd(sheet, row) : row + 1;
    if (end === row) return row;
    row = end;
  }
  return row;
}

function hasDigit(text: string): boolean {
  return /^[-+]?[\d,]+(\.\d+)?%?$/.test(text.replace(/\s/g, ''));
}

/** After a gap, a row of words as wide as the rows below it is the header of another table. */
function isHeaderAfterGap(sheet: Sheet, row: number): boolean {
  const { filled } = shapeAt(sheet, row);
  const below = shapeAt(sheet, row + 1).filled;
  const words = filled.length >= 3 && !filled.some((cell) => hasDigit(cell.text));
  return words && below.some((cell) => hasDigit(cell.text)) && filled.length >= below.length;
}

/** Whether another table's texts or header begin at this row inside or below a table. */
function beginsAnother(sheet: Sheet, row: number): boolean {
  const shape = shapeAt(sheet, row);
  const gap = shapeAt(sheet, row - 1).form === 'blank';
  const text = shape.filled[0]?.text ?? '';
  const next = shapeAt(sheet, row + 1).form;
  if (shape.form === 'caption') return next === 'body' && shape.filled.length > 1;
  if (shape.form === 'body') return gap && isHeaderAfterGap(sheet, row);
  if (shape.form !== 'lone' || tableStart(sheet, row) >= sheet.shapes.length) return false;
  const apart = gap || next === 'caption' || isWide(shape, sheet.placed.columnCount, 0.6);
  return apart && isTitleText(text);
}

function tableEnd(sheet: Sheet, start: number): number {
  let row = start + 1;
  while (row < sheet.shapes.length && !beginsAnother(sheet, row)) row++;
  return row;
}

function isNoteRow(sheet: Sheet, row: number): boolean {
  const shape = shapeAt(sheet, row);
  const text = shape.filled[0]?.text ?? '';
  if (shape.form === 'caption') return true;
  if (shape.form !== 'lone') return false;
  // A 合计 over the label columns with blank figures is wide too, but never over all columns.
  return isWide(shape, sheet.placed.columnCount, 0.95) || isNoteText(text);
}

function isBlankRow(sheet: Sheet, row: number): boolean {
  return shapeAt(sheet, row).form === 'blank';
}

/** Where the notes that close rows `start` to `end` begin, blank rows before them included. */
function notesStart(sheet: Sheet, start: number, end: number): number {
  let row = end;
  while (row > start + 1 && (isBlankRow(sheet, row - 1) || isNoteRow(sheet, row - 1))) row--;
  return row;
}

function cuts(sheet: Sheet): readonly Cut[] {
  const found: Cut[] = [];
  for (let from = 0; from < sheet.shapes.length; ) {
    const table = tableStart(sheet, from);
    const end = table < sheet.shapes.length ? tableEnd(sheet, table) : table;
    found.push({ table, below: notesStart(sheet, table, end), end });
    from = end;
  }
  return found;
}

function textLines(sheet: Sheet, from: number, to: number): readonly Block[] {
  return sheet.shapes.slice(from, to).flatMap(({ form, filled }): readonly Block[] => {
    const texts = filled.map((cell) => cell.text);
    const lines = form === 'caption' ? [texts.map(joinedText).join('  ')] : texts.flatMap(linesOf);
    return lines.map((text) => ({ kind: 'line', text }));
  });
}

function tableBlock(placed: Placed): readonly Block[] {
  const table = compact(placed);
  if (table.columnCount === 0) return [];
  const rows = rowsOf(table).map((cells) =>
    cells.map((cell) => ({ ...cell, text: joinedText(cell.text) })),
  );
  return [{ kind: 'table', rows }];
}

/**
 * A sheet (or a table of a page or of a Word file) as lines and tables: full-width or lone texts
 * above and below a table are lines, and a title between two tables parts them. Line breaks inside
 * a cell are `\n`: they part lines and join with nothing in a table's cell.
 */
export function splitTable(placed: Placed): readonly Block[] {
  const sheet = { placed, shapes: shapesOf(placed) };
  let from = 0;
  return cuts(sheet).flatMap(({ table, below, end }) => {
    const above = textLines(sheet, from, table);
    from = end;
    const inner = tableBlock(sliceRows(placed, table, below));
    return [...above, ...inner, ...textLines(sheet, below, end)];
  });
}
