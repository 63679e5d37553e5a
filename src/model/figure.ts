import type { GridCell } from '../types/grid.ts';
import type { Column, Figure, Row, TableKind, Unit } from '../types/model.ts';
import { readAmount, readNumber } from './amount.ts';

/** How the figures of one statement are named and read. */
export interface Binding {
  readonly id: string;
  readonly title: string;
  readonly kind: TableKind;
  readonly unit: Unit;
}

/** Where in a grid a figure stands, and by which row and column it is named. */
export interface Spot {
  readonly cell: GridCell | undefined;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly row: Row;
  readonly column: Column;
}

/** Money is stated to 分 at the finest; a longer fraction is a mistake or a ratio. */
const MOST_PLACES = 2;

/** The cell itself where it begins at the spot: a spanning cell is printed, and counted, once. */
function ownCell({ cell, rowIndex, columnIndex }: Spot): GridCell | undefined {
  return cell?.row === rowIndex && cell.column === columnIndex ? cell : undefined;
}

function placeOf(spot: Spot, own: GridCell | undefined, binding: Binding): Figure['place'] {
  const { row, column, rowIndex, columnIndex } = spot;
  return {
    kind: 'cell',
    page: own?.page ?? row.page,
    table: binding.title,
    statement: binding.id,
    row: row.label,
    column: column.path.map((part) => part.replace(/\s+/g, '')).join('/'),
    rowIndex,
    columnIndex,
    ...(own?.box ? { box: own.box } : {}),
  };
}

/** The figure at a spot; `places` is how many decimals the list's figures are known to. */
export function figureOf(spot: Spot, places: number, binding: Binding): Figure {
  const own = ownCell(spot);
  const text = own?.text ?? '';
  const { kind } = readNumber(text);
  const broken = kind === 'malformed' || (kind === 'text' && /\d/.test(text));
  return {
    id: `${binding.id}:r${spot.rowIndex}:c${spot.columnIndex}`,
    text,
    amount: readAmount(text, binding.unit, Math.min(places, MOST_PLACES)),
    certainty: 'printed',
    place: placeOf(spot, own, binding),
    ...(broken ? { unreadable: '不是完整的数字' } : {}),
  };
}
