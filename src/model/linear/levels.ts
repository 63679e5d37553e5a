import type { Column, TableKind } from '../../types/model.ts';
import { halfStep, readNumber } from '../amount.ts';
import type { PrintedList } from '../outline/nesting.ts';
import type { LooseEntry } from './entry.ts';

/** Tables whose rows may stand on levels that only their amounts tell: units above their projects. */
const LEVELED = new Set<TableKind>(['projects', 'procurement']);

const UNIT =
  /(局|委|委员会|办|办公室|厅|院|所|馆|站|中心|[大支]队|学校|中学|小学|机关|本级)[)）]?$/;

/** Which labels an entry fills: a code, a unit's name or another name. */
function filledBy({ code, name }: LooseEntry): string {
  if (code !== '') return 'code';
  return UNIT.test(name) ? 'unit' : 'name';
}

/** The entries by their first figure, that of the total column; undefined where it tells no levels. */
export function levelsByTotals(
  entries: readonly LooseEntry[],
  columns: readonly Column[],
  kind: TableKind,
): PrintedList | undefined {
  const first = columns[0]?.concept ?? '';
  const isTotal = columns.length === 1 || first === 'total' || first === 'amount';
  if (!LEVELED.has(kind) || !isTotal) return undefined;
  let places = 0;
  const rows = entries.map((entry) => {
    const reading = readNumber(entry.figures[0] ?? '');
    const filled = filledBy(entry);
    if (reading.kind !== 'number') return { values: [null], filled, level: filled };
    places = Math.max(places, reading.places);
    return { values: [reading.value.toNumber()], filled, level: filled };
  });
  return { rows, slack: halfStep(places).toNumber() };
}
