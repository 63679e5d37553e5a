import type { LinearRow, Token } from '../../types/grid.ts';
import { readNumber } from '../amount.ts';
import { functionClass } from '../catalogue/classes.ts';
import { key, splitEnumerator } from '../key.ts';
import { rowConcept } from '../rows.ts';
import type { PartFigures } from './ways.ts';

/** One list's share of a linear row: its labels, and its figures in printed order. */
export interface LooseEntry {
  readonly page: number;
  readonly code: string;
  readonly name: string;
  readonly figures: readonly string[];
  /** Which columns the figures may stand in, where the table's parts are on different pages. */
  readonly parts?: readonly PartFigures[];
}

const ECONOMIC = /^3\d\d(\d\d)?$/;

function isFigure(token: Token): boolean {
  const { kind } = readNumber(token.text);
  return (
    token.text.trim() !== '' && (kind === 'number' || kind === 'malformed' || kind === 'blank')
  );
}

/** Whether a row without its number is the end of the name above, cut off by a page's end. */
function isTail(row: LinearRow): boolean {
  const [token, ...more] = row.tokens;
  if (!token || more.length > 0 || isFigure(token)) return false;
  return rowConcept(token.text) === null && splitEnumerator(token.text).style === null;
}

/** A row over a page's end is printed on both pages; the second time its figures are not. */
export function withoutCutTwins(rows: readonly LinearRow[]): readonly LinearRow[] {
  const labels = (row: LinearRow): string =>
    row.tokens.flatMap((token) => (isFigure(token) ? [] : [key(token.text)])).join('|');
  return rows.filter((row, at) => {
    const above = rows[at - 1];
    const bare = row.tokens.every((token) => !isFigure(token));
    return !(above && bare && above.page < row.page && labels(above) === labels(row));
  });
}

function joinTails(rows: readonly LinearRow[]): readonly LinearRow[] {
  const joined: LinearRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const last = above?.tokens.at(-1);
    if (above && last && !isFigure(last) && isTail(row)) {
      const whole = { ...last, text: last.text + (row.tokens[0]?.text ?? '') };
      joined[joined.length - 1] = { ...above, tokens: [...above.tokens.slice(0, -1), whole] };
    } else joined.push(row);
  }
  return joined;
}

/** Row numbers count up by one from row to row; they are no code and no figure. */
export function withoutSerials(rows: readonly LinearRow[]): readonly LinearRow[] {
  let last = 0;
  let counted = 0;
  for (const row of rows) {
    if (Number(key(row.tokens[0]?.text ?? '')) === last + 1) {
      counted++;
      last++;
    }
  }
  if (counted < Math.max(2, rows.length * 0.7)) return rows;
  let next = 1;
  return joinTails(rows).map((row) => {
    const number = Number(key(row.tokens[0]?.text ?? ''));
    if (!Number.isInteger(number) || number < next || number > next + 2) return row;
    next = number + 1;
    return { ...row, tokens: row.tokens.slice(1) };
  });
}

/** 508001: the code of a unit, known by the name after it. */
const UNIT_CODE = /^[1-9](\d{5}|\d{8})$/;

const isLabel = (token: Token | undefined): boolean => token !== undefined && !isFigure(token);

function codeLength(tokens: readonly Token[]): number {
  const texts = tokens.map((token) => key(token.text));
  const first = texts[0] ?? '';
  if (/^(\d{5}|\d{7})$/.test(first)) return 1;
  if (!/^\d{3}$/.test(first)) return UNIT_CODE.test(first) && isLabel(tokens[1]) ? 1 : 0;
  let length = 1;
  while (length < 3 && /^\d{2}$/.test(texts[length] ?? '')) length++;
  return length;
}

const CODE_PIECE = /^\d{2,7}$/;

/**
 * Names and figures after a row's own code. A second classification (50101 工资奖金津补贴) stands
 * between them: whole numbers before a name are its code, and its name is not the row's.
 */
function labelsAndFigures(tokens: readonly Token[]): {
  readonly texts: readonly Token[];
  readonly figures: readonly Token[];
} {
  const last = tokens.findLastIndex((token) => !isFigure(token));
  const second = tokens.findIndex(
    (token, at) => at > 0 && at < last && CODE_PIECE.test(key(token.text)),
  );
  const between = tokens.slice(0, last + 1).filter(isFigure);
  if (second < 0 || !between.every((token) => CODE_PIECE.test(key(token.text))))
    return { texts: tokens.filter((token) => !isFigure(token)), figures: tokens.filter(isFigure) };
  return { texts: tokens.slice(0, second), figures: tokens.slice(last + 1) };
}

/** A row of a one-sided table: code, name, figures. */
export function singleEntry(row: LinearRow): LooseEntry {
  const tokens = row.tokens;
  const start = tokens.findIndex((token) => !/^[类款项]$/.test(key(token.text)));
  const rest = start < 0 ? [] : tokens.slice(start);
  const length = codeLength(rest);
  const { texts, figures } = labelsAndFigures(rest.slice(length));
  const code = rest
    .slice(0, length)
    .map((token) => key(token.text))
    .join('');
  return {
    page: row.page,
    code,
    name: texts.map((token) => token.text).join(''),
    figures: figures.map((token) => token.text),
  };
}

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

/**
 * The entries of a basic-expenditure row that prints two or three lists side by side, by code:
 * 301 and 303 stand on the left, the others on the right.
 */
export function codedEntries(row: LinearRow): readonly LooseEntry[] {
  const entries: { page: number; code: string; name: string; figures: string[] }[] = [];
  let at = 0;
  while (at < row.tokens.length) {
    const rest = row.tokens.slice(at);
    const length = ECONOMIC.test(key(rest[0]?.text ?? '')) ? codeLength(rest) : 0;
    const token = rest[0] as Token;
    const open = entries.at(-1);
    if (length > 0) {
      const code = rest
        .slice(0, length)
        .map((part) => key(part.text))
        .join('');
      entries.push({ page: row.page, code, name: '', figures: [] });
    } else if (isFigure(token)) open?.figures.push(token.text);
    else if (/经费合计/.test(key(token.text)) || !open)
      entries.push({ page: row.page, code: '', name: token.text, figures: [] });
    else if (open.figures.length === 0 && open.name === '') open.name = token.text;
    at += Math.max(1, length);
  }
  return entries.filter((entry) => entry.code !== '' || entry.figures.length > 0);
}
