import type { LinearRow, Token } from '../../types/grid.ts';
import { readNumber } from '../amount.ts';
import { functionClass } from '../catalogue/classes.ts';
import { key, splitEnumerator } from '../key.ts';
import { rowConcept } from '../rows.ts';
import { isFigure, type LooseEntry } from './entry.ts';

/** A number that is no serial number: it has decimals or thousands marks. */
function isMoney(token: Token): boolean {
  return readNumber(token.text).kind === 'number' && /[.,．，]/.test(token.text);
}

interface Chunk {
  readonly label: string;
  readonly figures: readonly string[];
}

/** A row cut at its labels: each label with the figures that follow it. */
function chunks(row: LinearRow): readonly Chunk[] {
  const found: { label: string; figures: string[] }[] = [];
  for (const token of row.tokens) {
    const open = found.at(-1);
    if (isFigure(token) && open) open.figures.push(token.text);
    else if (isFigure(token) && isMoney(token)) found.push({ label: '', figures: [token.text] });
    else if (isFigure(token)) continue;
    else if (open && open.figures.length === 0 && !opensLabel(open.label, token.text))
      open.label += token.text;
    else found.push({ label: token.text, figures: [] });
  }
  return found;
}

function opensLabel(before: string, text: string): boolean {
  if (splitEnumerator(text).style !== null) return true;
  return rowConcept(before) !== null && rowConcept(text) !== null;
}

/** Whether a label of a 收支 table belongs to the expenditure list on the right. */
function isExpenditure(label: string): boolean {
  const { rest } = splitEnumerator(label);
  const isSource = /^(general|fund|state-capital)$/.test(rowConcept(rest) ?? '');
  if (isSource && !/支出/.test(rest)) return false;
  if (functionClass(rest) !== null) return true;
  return /支出|年末|年终|结余分配|结转下年/.test(rest) && !/收入/.test(rest);
}

const DIGITS = '一二三四五六七八九';

/** The number a label begins with (二十三、 is 23), or null. */
function ordinal(label: string): number | null {
  const han = /^([一二三四五六七八九十]{1,3})、/.exec(key(label))?.[1];
  if (!han) return null;
  const [tens, ones] = han.includes('十') ? (han.split('十') as [string, string]) : ['', han];
  const ten = han.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) : 0;
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1);
}

export type PairedEntry = readonly [LooseEntry | null, LooseEntry | null];

/**
 * Rows of a 收支 table as their income and expenditure entries. A lone label of no known class
 * stands on the right where its number goes on with that list's.
 */
export function pairRows(rows: readonly LinearRow[]): readonly PairedEntry[] {
  let last = 0;
  let lastLeft = 0;
  return rows.map((row) => {
    const [left, right] = pairedEntries(row);
    const own = ordinal(left?.name ?? '');
    const isIncome = own === lastLeft + 1 || /收入/.test(left?.name ?? '');
    const follows = left && !right && last > 0 && own === last + 1 && !isIncome;
    const pair: PairedEntry = follows ? [null, left] : [left, right];
    last = ordinal(pair[1]?.name ?? '') ?? last;
    lastLeft = ordinal(pair[0]?.name ?? '') ?? lastLeft;
    return pair;
  });
}

/** A row of a 收支 table as its income and its expenditure entry, either of them absent. */
export function pairedEntries(row: LinearRow): PairedEntry {
  const [first, second, ...more] = chunks(row);
  const entry = (chunk: Chunk | undefined): LooseEntry | null =>
    chunk ? { page: row.page, code: '', name: chunk.label, figures: chunk.figures } : null;
  if (!first) return [null, null];
  // A row without labels, as a sum above the list: its first figure is the income's one column.
  if (!second && first.label === '' && first.figures.length > 1) {
    const [own = '', ...right] = first.figures;
    return [entry({ label: '', figures: [own] }), entry({ label: '', figures: right })];
  }
  if (!second) return isExpenditure(first.label) ? [null, entry(first)] : [entry(first), null];
  const tail = more.reduce<Chunk>(
    (all, chunk) => ({
      label: all.label + chunk.label,
      figures: [...all.figures, ...chunk.figures],
    }),
    second,
  );
  return [entry(first), entry(tail)];
}
