import type { Figure, Row, Side, TableKind, Unit } from '../../types/model.ts';
import { readAmount, readNumber } from '../amount.ts';
import type { Placement } from './place.ts';
import type { LooseEntry } from './rows.ts';

/** What a list's figures share. */
export interface Context {
  readonly id: string;
  readonly title: string;
  readonly kind: TableKind;
  /** What the codes before the rows' names are. */
  readonly codes: 'code' | 'unit-code';
  readonly unit: Unit;
}

/** A row with fewer figures than one it sums up has lost some: where, cannot be told. */
function lostFigures(placement: Placement, rows: readonly Row[], index: number): boolean {
  const own = placement.columns[index]?.length ?? 0;
  return rows.some(
    (row) => row.parent === index && (placement.columns[row.index]?.length ?? 0) > own,
  );
}

function certaintyOf(
  { figures, parts }: LooseEntry,
  placement: Placement,
  rows: readonly Row[],
  index: number,
  width: number,
): Figure['certainty'] {
  const placed = placement.columns[index]?.length ?? 0;
  if (placed < figures.length) return 'ambiguous';
  if (!parts && placed === width) return 'printed';
  if (lostFigures(placement, rows, index)) return 'ambiguous';
  return placement.ambiguous.has(index) ? 'ambiguous' : 'inferred';
}

/** A row's figures under a placement; `offset` counts the columns of the lists before. */
export function figuresOf(
  entry: LooseEntry,
  row: Row,
  placement: Placement,
  index: number,
  side: Side,
  offset: number,
  digits: number,
  context: Context,
): readonly Figure[] {
  const certainty = certaintyOf(entry, placement, side.rows, index, side.columns.length);
  return side.columns.map((column) => {
    const at = placement.columns[index]?.indexOf(column.index) ?? -1;
    const text = at < 0 ? '' : (entry.figures[at] ?? '');
    const malformed = readNumber(text).kind === 'malformed';
    return {
      id: `${context.id}:r${index}:c${offset + column.index}`,
      text,
      amount: readAmount(text, context.unit, Math.min(digits, 2)),
      certainty: malformed ? 'ambiguous' : certainty,
      ...(malformed ? { unreadable: '不是完整的数字' } : {}),
      place: {
        kind: 'cell',
        page: entry.page,
        table: context.title,
        statement: context.id,
        row: row.label,
        column: column.path.join('/'),
        rowIndex: index,
        columnIndex: offset + column.index,
      },
    };
  });
}
