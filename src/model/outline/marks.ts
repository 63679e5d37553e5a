import type { TableKind } from '../../types/model.ts';
import type { DraftRow } from '../rows.ts';
import { markDetails } from './details.ts';
import type { PrintedList } from './nesting.ts';
import { isBalance } from './parents.ts';

const TWO_SIDED = new Set<TableKind>(['summary', 'fiscal-summary', 'basic-expenditure']);

/**
 * A first row that has figures and no label is the list's total; where a table names its total
 * elsewhere, it is figures that belong to nothing.
 */
export function markBlank(
  rows: readonly DraftRow[],
  kind: TableKind,
  printed?: PrintedList,
): readonly DraftRow[] {
  if (!TWO_SIDED.has(kind)) return markDetails(markBlankTotal(rows, kind), printed);
  const asides = markAsides(rows).map(
    (row): DraftRow => (row.label === '' ? { ...row, role: 'note' } : row),
  );
  return markDetails(asides, printed);
}

/** In a numbered list, unnumbered rows right after a 其中 row go on with it. */
function markAsides(rows: readonly DraftRow[]): readonly DraftRow[] {
  if (rows.filter((row) => row.style === 'han').length < 2) return rows;
  let aside = false;
  return rows.map((row) => {
    const plain =
      row.role === 'item' && row.style === null && !isBalance(row) && row.concept !== 'reserve';
    aside = row.role === 'thereof' || (aside && plain);
    return aside && row.role === 'item' ? { ...row, role: 'thereof' } : row;
  });
}

/** Tables whose only row may be their 合计, as where a department prints its income in one line. */
const ONE_LINE = new Set<TableKind>(['income', 'expenditure', 'fiscal-expenditure']);

function markBlankTotal(rows: readonly DraftRow[], kind: TableKind): readonly DraftRow[] {
  const [first, ...rest] = rows;
  const named = rest.length === 0 ? !ONE_LINE.has(kind) : rest.some((row) => row.role === 'total');
  if (first?.label !== '' || named) return rows;
  return [{ ...first, role: 'total', concept: 'total' }, ...rest];
}
