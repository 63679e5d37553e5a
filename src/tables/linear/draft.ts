import type { Fragment } from './fragments.ts';
import {
  isCode,
  isCodePart,
  isDash,
  isFigure,
  isInteger,
  isLabel,
  isMoney,
  startsOrdinal,
  startsRow,
} from './kinds.ts';
import type { BodyLine } from './rejoin.ts';

/** A row as far as its lines have been read. */
export interface Draft {
  readonly page: number;
  readonly tokens: readonly string[];
  readonly before: readonly Fragment[];
  /** It has no amounts yet, which a line of figures below completes. */
  readonly open: boolean;
  /** A number of it took several lines, so its other cells may stand below. */
  readonly wrapped: boolean;
}

const ECONOMIC = /^3\d\d(\d\d)?$/;
const GOVERNMENT = /^5\d\d(\d\d)?$/;
const UNIT_CODE = /^[1-9]\d{5}$/;

/** Whether the last entry of a row's tokens, from its code on, still lacks its amount. */
export function isOpen(tokens: readonly string[]): boolean {
  const isSecond = (token: string, at: number): boolean =>
    at === tokens.length - 1
      ? token.length === 5 && ECONOMIC.test(tokens[0] ?? '')
      : isLabel(tokens[at + 1] ?? '');
  const own = tokens.findLastIndex(
    (token, at) => ECONOMIC.test(token) && isMoney(tokens[at - 1] ?? '') && isSecond(token, at),
  );
  return !tokens.slice(own + 1).some(isMoney);
}

/** Whether the name of the right side stands last, behind the left side's figure. */
const endsRight = ({ tokens }: Draft): boolean =>
  startsOrdinal(tokens.at(-1) ?? '') && isFigure(tokens.at(-2) ?? '');

/** An amount, or the dash that stands for none. */
const isAmount = (token: string): boolean => isMoney(token) || isDash(token);

/** Amounts without marks are told from the numbers of rows by their length. */
const isAmountOrLong = (token: string): boolean => isAmount(token) || /^(0|\d{5,})$/.test(token);

/** The open row with the pieces of its name below it, and the line that ends the name. */
export function withRest(row: Draft, pending: readonly Fragment[], line: BodyLine): Draft {
  const at = isLabel(line.tokens[0] ?? '') ? 1 : 0;
  const pieces = [...pending.map((fragment) => fragment.text), ...line.tokens.slice(0, at)];
  const rest = line.tokens.slice(at);
  const tokens = [
    ...(pieces.length > 0 ? joined(row.tokens, pieces.join('')) : row.tokens),
    ...rest,
  ];
  return { ...row, tokens, open: isOpen(tokens), wrapped: isWrapped(line) };
}

/** Whether a line opens with the open row's amount and goes on with the other list's entry. */
export function opensFigures({ tokens }: BodyLine, row: Draft): boolean {
  const [first = '', second = '', third = ''] = tokens;
  if (!row.open || !isFigure(first)) return false;
  const isNumbered = startsOrdinal(row.tokens.at(-1) ?? '');
  if (isNumbered && startsOrdinal(second) && !isCode(first)) return true;
  return isMoney(first) && isCoded(row) && isCode(second) && (isLabel(third) || isCodePart(third));
}

/** Whether rows print the department's economic code and, behind its name, the government's. */
export const isPaired = (lines: readonly BodyLine[]): boolean =>
  lines.some(
    ({ tokens: [first = '', ...rest] }) =>
      ECONOMIC.test(first) && rest.some((token) => GOVERNMENT.test(token)),
  );

/** Whether a line of such a table opens with the government's code of the row whose name wrapped. */
export function opensPair({ tokens: [first = ''] }: BodyLine, row: Draft): boolean {
  const [code = '', ...rest] = row.tokens;
  return GOVERNMENT.test(first) && ECONOMIC.test(code) && rest.every(isLabel);
}

/** A code, and a name or nothing after it: its figures are still to come. */
function isCoded({ tokens }: Draft): boolean {
  const [first = '', ...rest] = tokens;
  return (
    (isCode(first) || UNIT_CODE.test(first)) &&
    (rest.every(isCodePart) || isLabel(rest.at(-1) ?? ''))
  );
}

export const isWrapped = ({ wrapped = false, amount = false }: BodyLine): boolean =>
  wrapped || amount;

/** More figures without names than these, below rows with them, are the rest of those rows. */
const UNNAMED = 3;

/** Whether the text prints cells of a row below one another: figures alone below named figures. */
export function isStacked(lines: readonly BodyLine[]): boolean {
  const below = lines.filter(({ page, tokens }, at) => {
    const above = lines[at - 1];
    const isNamed =
      above?.page === page && above.tokens.some(isLabel) && above.tokens.some(isMoney);
    return isNamed && tokens.every(isMoney);
  });
  return below.length >= UNNAMED;
}

/** How names end: what ends so needs no more. */
const NAME_END = /(费|支出|收入|合计|小计|总计|结余|补助|拨款)$/;

/**
 * Whether a line opens with the end of the open row's name, before that row's figures or its other
 * side: below a code's name, or below a numbered name that does not end like one.
 */
export function endsName({ tokens }: BodyLine, row: Draft): boolean {
  const [first = '', ...rest] = tokens;
  const name = row.tokens.at(-1) ?? '';
  if (!isLabel(first) || startsRow(first)) return false;
  if (endsRight(row)) return rest.some(isAmount) && !NAME_END.test(name);
  if (!row.open) return false;
  if (isCoded(row)) return isFigure(rest[0] ?? '');
  if (!startsOrdinal(name)) return false;
  return rest.some(startsOrdinal) || (rest.some(isAmountOrLong) && !NAME_END.test(name));
}

type Row = Pick<Draft, 'tokens'>;

const hasDecimals = ({ tokens }: Row): boolean => tokens.some((token) => /\.\d/.test(token));

/** 508001 below amounts with decimals is a unit's code, which opens a row. */
export function isUnitCode([first = '', ...more]: readonly string[], row: Row): boolean {
  return more.length === 0 && UNIT_CODE.test(first) && hasDecimals(row);
}

/** `16 20899` below amounts with decimals is a row's number and code. */
function isNumberedCode(
  [first = '', second = '', ...more]: readonly string[],
  row: Draft,
): boolean {
  return (
    more.length === 0 && isInteger(first) && second.length > 3 && isCode(second) && hasDecimals(row)
  );
}

/** Figures without a code or label of their own belong to the row that still lacks its figures. */
export function completes(line: BodyLine, last: Draft, pending: number, stacked: boolean): boolean {
  if (!line.tokens.every(isFigure) || (isCode(line.tokens[0] ?? '') && !line.amount)) return false;
  if (isUnitCode(line.tokens, last) || isNumberedCode(line.tokens, last)) return false;
  const hasName = last.page === line.page && last.tokens.some(isLabel);
  const isNext = last.wrapped || isWrapped(line) || (stacked && hasName);
  if (!last.open) return pending === 0 && isNext;
  // A whole number alone may be a page's or a row's own, but not below an item's wrapped name, nor a long one.
  const [first = ''] = line.tokens;
  const isLone = line.tokens.length === 1 && isInteger(first);
  const isLong = first.length > 4 || isWrapped(line);
  const isItem = startsRow(last.tokens[0] ?? '') && last.tokens.every(isLabel);
  const endsItem = isItem && (pending > 0 || isLong);
  return !isLone || line.amount === true || endsItem;
}

export function joined(tokens: readonly string[], label: string): readonly string[] {
  if (label === '') return tokens;
  const last = tokens.at(-1) ?? '';
  return isLabel(last) ? [...tokens.slice(0, -1), last + label] : [...tokens, label];
}
