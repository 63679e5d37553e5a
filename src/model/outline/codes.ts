import type { DraftRow } from '../rows.ts';
import { type Parents, previousItem } from './parents.ts';

/** Parents where codes are printed: the longest proper prefix, then the unit, then the 合计. */
export function codeParents(rows: readonly DraftRow[]): Parents {
  const total = rows.findIndex((row) => row.role === 'total');
  const top = total < 0 ? null : total;
  const units = rows
    .map((row, index) => (row.role === 'unit' ? index : -1))
    .filter((index) => index >= 0);
  const family = mainFamily(rows);
  return rows.map((row, index) => {
    if (row.role === 'total' || row.role === 'subtotal') return null;
    if (row.role === 'thereof') return previousItem(rows, index);
    if (row.style === 'detail') return codeAbove(rows, index);
    if (row.role === 'unit') return longestPrefix(rows, units, index) ?? top;
    if (row.code !== null && family !== '' && row.code[0] !== family) return null;
    const unit = lastBefore(units, index);
    const section = sectionOf(rows, units, index);
    return longestPrefix(rows, section, index) ?? unit ?? top;
  });
}

/** The nearest item with a code above, as the line a project is listed below. */
function codeAbove(rows: readonly DraftRow[], index: number): number | null {
  const at = rows.slice(0, index).findLastIndex((row) => row.role === 'item' && row.code !== null);
  return at < 0 ? null : at;
}

/** The first digit most codes begin with: 2 for functions, 3 or 5 for economic items. */
function mainFamily(rows: readonly DraftRow[]): string {
  const heads = rows
    .filter((row) => row.role === 'item' && row.code !== null)
    .map((row) => row.code?.[0] ?? '');
  const functions = heads.filter((head) => head === '2').length;
  if (functions === 0 || functions === heads.length) return '';
  return functions >= heads.length - functions ? '2' : '3';
}

function lastBefore(indexes: readonly number[], index: number): number | null {
  return indexes.filter((other) => other < index).at(-1) ?? null;
}

/** Row indexes between the unit rows around `index`; codes repeat from unit to unit. */
function sectionOf(
  rows: readonly DraftRow[],
  units: readonly number[],
  index: number,
): readonly number[] {
  const from = lastBefore(units, index) ?? 0;
  const to = units.find((other) => other > index) ?? rows.length;
  return rows.map((_, other) => other).filter((other) => other >= from && other < to);
}

/** A code of the classification that lacks or doubles a digit says its 款, not its 项. */
const isMiscoded = ({ role, code }: DraftRow): boolean =>
  role === 'item' && code !== null && code.length % 2 === 0;

/** The row whose code is the longest proper prefix; of several the nearest above, else below. */
function longestPrefix(
  rows: readonly DraftRow[],
  among: readonly number[],
  index: number,
): number | null {
  const row = rows[index];
  const code = row?.code;
  if (!code) return null;
  const candidates = among.filter((other) => {
    const prefix = rows[other]?.code;
    return (
      rows[other]?.role === row.role &&
      prefix &&
      prefix.length < (isMiscoded(row) ? 6 : code.length) &&
      code.startsWith(prefix)
    );
  });
  const length = Math.max(0, ...candidates.map((other) => rows[other]?.code?.length ?? 0));
  const longest = candidates.filter((other) => rows[other]?.code?.length === length);
  return longest.filter((other) => other < index).at(-1) ?? longest[0] ?? null;
}
