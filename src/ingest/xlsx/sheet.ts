import type { Block, NativeCell } from '../../types/page.ts';
import { compact } from '../blocks/keep.ts';
import { MOST_SLOTS, type Placed, place } from '../blocks/place.ts';
import { splitTable } from '../blocks/split.ts';
import { ReadError } from '../error.ts';
import type { Sheet } from './workbook.ts';

const DEFAULT_NAME = /^(sheet|工作表|表)\s*\d*$/i;

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

function extentOf(sheet: Sheet): Extent {
  return sheet.cells.reduce(
    (most, cell) => ({
      rows: Math.max(most.rows, cell.row + 1),
      columns: Math.max(most.columns, cell.column + 1),
    }),
    { rows: 0, columns: 0 },
  );
}

type Slot = NativeCell | 'covered' | undefined;

/** Merged ranges as spans from their first slot; the slots they cover hold no cell. */
function merge(slots: Slot[][], sheet: Sheet, extent: Extent): void {
  for (const { s, e } of sheet.merges) {
    const origin = slots[s.r]?.[s.c];
    if (s.r >= extent.rows || s.c >= extent.columns || origin === 'covered') continue;
    const rowSpan = Math.min(e.r, extent.rows - 1) - s.r + 1;
    const columnSpan = Math.min(e.c, extent.columns - 1) - s.c + 1;
    for (let row = s.r; row < s.r + rowSpan; row++) {
      slots[row]?.fill('covered', s.c, s.c + columnSpan);
    }
    const rowSlots = slots[s.r];
    if (rowSlots) rowSlots[s.c] = { text: origin?.text ?? '', rowSpan, columnSpan };
  }
}

function boundedExtent(sheet: Sheet): Extent {
  const extent = extentOf(sheet);
  if (extent.rows * extent.columns > MOST_SLOTS) {
    throw new ReadError('unsupported', { detail: `sheet of more than ${MOST_SLOTS} cells` });
  }
  return extent;
}

function placed(sheet: Sheet): Placed {
  const extent = boundedExtent(sheet);
  const slots: Slot[][] = Array.from({ length: extent.rows }, () =>
    new Array<Slot>(extent.columns).fill(undefined),
  );
  for (const { row, column, text } of sheet.cells) {
    slots[row]?.splice(column, 1, { text, rowSpan: 1, columnSpan: 1 });
  }
  merge(slots, sheet, extent);
  const blank: NativeCell = { text: '', rowSpan: 1, columnSpan: 1 };
  return place(slots.map((row) => row.filter((s) => s !== 'covered').map((slot) => slot ?? blank)));
}

/** A sheet as lines and tables: its name (unless a program's own, such as Sheet1) comes first. */
export function sheetBlocks(sheet: Sheet): readonly Block[] {
  const blocks = splitTable(compact(placed(sheet)));
  if (DEFAULT_NAME.test(sheet.name.trim())) return blocks;
  return [{ kind: 'line', text: sheet.name.trim() }, ...blocks];
}
