import type { Figure, Row, Side, TableKind, Unit } from '../../types/model.ts';
import { readAmount, readNumber } from '../amount.ts';
import { counts } from './additive.ts';
import type { LooseEntry } from './entry.ts';
import type { Placement } from './place.ts';

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

/** What the rows of a list share. */
export interface Shared {
  readonly side: Side;
  /** How many columns the lists before have. */
  readonly offset: number;
  readonly digits: number;
  readonly context: Context;
}

const UNSURE: Sureness = { certainty: 'ambiguous', variants: [] };

function surenessOf(
  { figures, parts }: LooseEntry,
  index: number,
  placement: Placement,
  { side, context }: Shared,
): Sureness {
  const placed = placement.columns[index]?.length ?? 0;
  if (placement.unsure || placed < figures.length) return UNSURE;
  if (!parts && placed === side.columns.length) return { certainty: 'printed', variants: [] };
  if (!counts(context.kind) && lostFigures(placement, side.rows, index)) return UNSURE;
  if (!placement.ambiguous.has(index)) return { certainty: 'inferred', variants: [] };
  return { certainty: 'ambiguous', variants: placement.variants.get(index) ?? [] };
}

/** A row's figures under a placement. */
export function figuresOf(
  entry: LooseEntry,
  index: number,
  placement: Placement,
  shared: Shared,
): readonly Figure[] {
  const { side, offset, digits, context } = shared;
  const sure = surenessOf(entry, index, placement, shared);
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
        row: side.rows[index]?.label ?? '',
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
