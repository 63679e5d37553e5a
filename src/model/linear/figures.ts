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

/** How sure a row's columns are; for an ambiguous one all columns that do equally well, if known. */
interface Sureness {
  readonly certainty: Figure['certainty'];
  readonly variants: readonly (readonly number[])[];
}

function surenessOf(
  { figures, parts }: LooseEntry,
  placement: Placement,
  rows: readonly Row[],
  index: number,
  width: number,
): Sureness {
  const placed = placement.columns[index]?.length ?? 0;
  const isLost = placed < figures.length;
  if (!isLost && !parts && placed === width) return { certainty: 'printed', variants: [] };
  if (isLost || lostFigures(placement, rows, index))
    return { certainty: 'ambiguous', variants: [] };
  if (!placement.ambiguous.has(index)) return { certainty: 'inferred', variants: [] };
  return { certainty: 'ambiguous', variants: placement.variants.get(index) ?? [] };
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
  const sure = surenessOf(entry, placement, side.rows, index, side.columns.length);
  const amountOf = (text: string) => readAmount(text, context.unit, Math.min(digits, 2));
  return side.columns.map((column) => {
    const textIn = (columns: readonly number[]): string => {
      const at = columns.indexOf(column.index);
      return at < 0 ? '' : (entry.figures[at] ?? '');
    };
    const text = textIn(placement.columns[index] ?? []);
    return {
      id: `${context.id}:r${index}:c${offset + column.index}`,
      text,
      amount: amountOf(text),
      ...sureOf(text, [...new Set(sure.variants.map(textIn))], sure.certainty, amountOf),
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

/** How sure one cell is: what stands there under every placement of its row is not ambiguous. */
function sureOf(
  text: string,
  texts: readonly string[],
  certainty: Figure['certainty'],
  amountOf: (text: string) => Figure['amount'],
): Pick<Figure, 'certainty' | 'possible' | 'unreadable'> {
  if ([text, ...texts].some((each) => readNumber(each).kind === 'malformed'))
    return { certainty: 'ambiguous', unreadable: '不是完整的数字' };
  if (texts.length === 0) return { certainty };
  if (texts.length === 1) return { certainty: 'inferred' };
  return { certainty: 'ambiguous', possible: texts.map(amountOf) };
}
