import { blank, type Cell, text } from './document.ts';
import { economicGroups, economicNames } from './economic-codes.ts';
import type { Entry, Ledger, Yuan } from './ledger.ts';
import { type Measure, type OutlineRow, ofClass, outline, total } from './sums.ts';

export type ToCell = (yuan: Yuan) => Cell;

/** Amount cells of one set of entries. */
export const measured = (cell: ToCell, entries: readonly Entry[], measures: readonly Measure[]) =>
  measures.map((measure) => cell(total(entries, measure)));

/** Rows by 类, 款 and 项, each headed by the cells `head` makes. */
export function outlineRows(
  cell: ToCell,
  entries: readonly Entry[],
  measures: readonly Measure[],
  head: (row: OutlineRow) => readonly Cell[],
): Cell[][] {
  return outline(entries).map((row) => [...head(row), ...measured(cell, row.entries, measures)]);
}

/** `2080505` and its name, in two cells. */
export const codeAndName = (row: OutlineRow): Cell[] => [text(row.code), text(row.name)];

/** `208`, `05`, `05` and the name, in four cells. */
export const splitCode = ({ code, name }: OutlineRow): Cell[] => [
  text(code.slice(0, 3)),
  text(code.slice(3, 5)),
  text(code.slice(5, 7)),
  text(name),
];

/** A 类 of the expenditure side: its printed name and the entries below it. */
export type ClassLine = readonly [label: string, entries: readonly Entry[]];

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一, 二, …, 三十一. */
export function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens]}十`;
  return head + (numerals[value % 10] ?? '');
}

/** Numbered lines of a fixed list of 类, given as code and name. */
export function classLines(
  classes: readonly (readonly [code: string, name: string])[],
  entries: readonly Entry[],
  label: (name: string, number: number) => string,
): ClassLine[] {
  return classes.map(([code, name], index) => [
    label(name, index + 1),
    code === '' ? [] : ofClass(entries, code),
  ]);
}

/** Two lists side by side, the shorter filled up with blank cells. */
export function sideBySide(left: readonly Cell[][], right: readonly Cell[][]): Cell[][] {
  const wide = (rows: readonly Cell[][]) => rows[0]?.length ?? 0;
  const filler = (width: number): Cell[] => Array.from({ length: width }, () => blank);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...(left[index] ?? filler(wide(left))),
    ...(right[index] ?? filler(wide(right))),
  ]);
}

/** A row of the economic list: 类 or 款 with its amount. */
export interface EconomicRow {
  readonly code: string;
  readonly name: string;
  readonly amount: Yuan;
}

/** Economic 款 with their 类 before them. */
export function economicRows(ledger: Ledger): EconomicRow[] {
  return ledger.economic.flatMap(([code, amount], index) => {
    const group = code.slice(0, 3);
    const row = { code, name: economicNames[code] ?? '', amount };
    const before = ledger.economic[index - 1]?.[0] ?? '';
    if (before.startsWith(group)) return [row];
    const sum = economicSum(ledger, [group]);
    return [{ code: group, name: economicGroups[group] ?? '', amount: sum }, row];
  });
}

/** Sum of the economic 款 in the named 类. */
export const economicSum = (ledger: Ledger, groups: readonly string[]): Yuan =>
  ledger.economic.reduce(
    (sum, [code, amount]) => sum + (groups.includes(code.slice(0, 3)) ? amount : 0),
    0,
  );
