import type { GridCell } from '../types/grid.ts';
import { readNumber } from './amount.ts';
import { TOTAL_LABELS } from './catalogue/rows.ts';
import { key, splitEnumerator } from './key.ts';
import { cellsOfRow, type Slots } from './slots.ts';

const NUMBERING_ROW = /^(栏次|行次)$/;
const MOST_HEADER_ROWS = 7;

/** Whether the row numbers the columns (栏次 1 2 3 …) and holds no money. */
export function isNumberingRow(texts: readonly string[]): boolean {
  const filled = texts.map(key).filter((text) => text !== '' && !/^[类款项]$/.test(text));
  const [first, ...rest] = filled;
  if (first === undefined || rest.length < 1) return false;
  if (
    NUMBERING_ROW.test(first) &&
    rest.every((text) => /^[\d=+\-甲乙丙()]+$/.test(text) || NUMBERING_ROW.test(text))
  )
    return true;
  return filled.length >= 3 && filled.every((text, index) => text === String(index + 1));
}

/** Whether a row's text begins the body: a figure, a code, a numbered label or a lone 合计. */
function beginsBody(cells: readonly GridCell[]): boolean {
  const texts = cells.map((cell) => key(cell.text)).filter((text) => text !== '');
  if (texts.length === 0) return true;
  if (texts.some((text) => readNumber(text).kind === 'number')) return true;
  if (texts.some((text) => splitEnumerator(text).style === 'han')) return true;
  if (texts.some((text) => /^\d{3,7}[^\d年.,]/.test(text))) return true;
  const labels = texts.filter((text) => !/^[类款项]$/.test(text));
  return (
    labels.length > 0 &&
    labels.every((text) => TOTAL_LABELS.test(text)) &&
    texts.length < cells.length
  );
}

const NATURE = /^(基本|项目)支出$/;

/**
 * Whether a row is the last of the header and the first of the body at once, as where 类 款 项 stand
 * under 科目编码 beside the figures of 合计.
 */
export function isMixedRow(slots: Slots, row: number): boolean {
  const texts = cellsOfRow(slots, row).map((cell) => key(cell.text));
  const heads = texts.filter((text) => /^[类款项]$/.test(text) || NATURE.test(text));
  return (
    heads.length >= 2 &&
    texts.some((text) => TOTAL_LABELS.test(text)) &&
    !texts.some((text) => /^\d{3,7}$/.test(text))
  );
}

/**
 * How many of the grid's first rows are its header. Cells that span rows keep the rows they cover
 * in the header, so that a tall 项目 beside two rows of column names counts once.
 */
export function headerRowCount(slots: Slots, from = 0): number {
  let end = from;
  for (let row = from; row < Math.min(slots.length, from + MOST_HEADER_ROWS); row++) {
    const cells = cellsOfRow(slots, row);
    const numbering = isNumberingRow(cells.map((cell) => cell.text));
    if (isMixedRow(slots, row) && cells.some((cell) => readNumber(cell.text).kind === 'number'))
      return row + 1;
    if (!numbering && row >= end && beginsBody(cells)) break;
    if (
      !numbering &&
      beginsBody(cells) &&
      cells.some((cell) => readNumber(cell.text).kind === 'number')
    )
      break;
    const tall = numbering ? [] : cells.filter((cell) => cell.text !== '').map(rowEnd);
    end = Math.max(end, row + 1, ...tall);
  }
  return Math.min(end, slots.length);
}

function rowEnd(cell: GridCell): number {
  return cell.row + Math.min(cell.rowSpan, MOST_HEADER_ROWS);
}

/** Header texts over one column, from the top down, each cell once, blanks and 栏次 left out. */
export function headerPath(
  slots: Slots,
  from: number,
  to: number,
  column: number,
): readonly GridCell[] {
  const path: GridCell[] = [];
  for (let row = from; row < to; row++) {
    const cell = slots[row]?.[column];
    if (!cell || path.includes(cell) || key(cell.text) === '') continue;
    if (readNumber(cell.text).kind === 'number') continue;
    if (isNumberingRow(cellsOfRow(slots, row).map((other) => other.text))) continue;
    path.push(cell);
  }
  return path;
}
