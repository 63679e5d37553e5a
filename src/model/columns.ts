import type { GridCell } from '../types/grid.ts';
import type { Column, ColumnNode, TableKind } from '../types/model.ts';
import { COLUMN_ENTRIES, type ColumnEntry, LABEL_HEADERS, MEASURES } from './catalogue/columns.ts';
import { key, splitEnumerator } from './key.ts';
import { familyOf, namesWhole } from './whole.ts';

/** 财政拨款（含上年结转）: what a column holds besides is not what it is. */
const INCLUDED = /\((含|包括|包含|不含|不包括)[^)]*\)/g;
const WITH_CARRYOVER = /\((含|包括|包含)[^)]*(结转|结余)[^)]*\)/;
const THEREOF = /^其中[:：]?|^(其)?中[:：]/;

/** The catalogue's entry for one header text, or null. */
export function columnEntry(header: string): ColumnEntry | null {
  const bare = splitEnumerator(header)
    .rest.replace(THEREOF, '')
    .replace(/\((万|千|亿)?元\)$/, '')
    .replace(INCLUDED, '');
  return COLUMN_ENTRIES.find((entry) => entry.header.test(bare)) ?? null;
}

/** The role of a column without money (`code`, `name`, …) by its header text, or null. */
export function labelRole(header: string): string | null {
  const bare = key(header);
  return LABEL_HEADERS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

export function isThereof(header: string): boolean {
  return THEREOF.test(key(header));
}

/** 预算数 or 决算数 may stand under each item or over all of them. */
function measureOf(path: readonly string[]): Column['measure'] {
  const found = path.map((part) => MEASURES.find(([, pattern]) => pattern.test(key(part)))?.[0]);
  return found.findLast((measure) => measure !== undefined) ?? null;
}

const YEAR = /(20\d\d)年度?/;

/** The latest year the headers name: the others beside it are years before. */
export function latestYear(paths: readonly (readonly string[])[]): string | null {
  const years = paths.flat().flatMap((text) => YEAR.exec(key(text))?.[1] ?? []);
  return years.sort().at(-1) ?? null;
}

function withoutYear(text: string, year: string | null): string {
  return year === null ? text : key(text).replace(new RegExp(`${year}年度?`), '') || text;
}

/**
 * What a column holds, by its header path: the last text that says something. A 合计 under a
 * header speaks for that header, and a source under 上年结转 is last year's.
 */
export function columnConcept(path: readonly string[]): string | null {
  const entries = path.map((text) => columnEntry(text)).filter((entry) => entry !== null);
  if (entries.some((entry) => entry.concept === 'source-budget')) return 'source-budget';
  const telling = entries.filter(
    (entry) => entry.concept !== 'amount' && entry.concept !== 'last-year',
  );
  const last = telling.at(-1);
  if (!last) return entries.at(-1)?.concept ?? null;
  const above = telling.slice(0, -1);
  const flow = above.find((entry) => narrows(entry, last));
  if (last.concept === 'total') return groupConcept(above.at(-1));
  return flow ? `${flow.concept}.${last.concept}` : last.concept;
}

/** Whether a header over a column limits it: to money of another time, or of one source only. */
function narrows(over: ColumnEntry, { family, concept }: ColumnEntry): boolean {
  if (FLOWS.has(over.concept) || COMPARISONS.has(over.concept)) return true;
  if (concept === 'total' || !SPENDING.has(family)) return false;
  return over.concept === 'current-income' || over.family === 'source';
}

const SPENDING = new Set(['nature', 'use', 'economy']);

/** Money at another time than the year's expenditure: its parts are no part of that. */
const FLOWS = new Set(['carryover', 'year-end']);

/** How figures differ between years: no money of its own. */
const COMPARISONS = new Set(['change', 'percent']);

const OWN_MONEY: Readonly<Partial<Record<TableKind, RegExp>>> = {
  'general-expenditure': /^(general|fiscal)\./,
  'basic-expenditure': /^(general|fiscal)\./,
  'fiscal-expenditure': /^fiscal\./,
  'government-fund': /^fund\./,
  'state-capital': /^state-capital\./,
};

/** 项目支出合计 over a table's only sum is its 合计. */
function withTotal(columns: readonly Column[]): readonly Column[] {
  const [sum, ...more] = columns.filter(({ path }) => SUM.test(key(path.at(-1) ?? '')));
  if (!sum || more.length > 0 || columns.length < 3) return columns;
  const sisters = columns.filter((column) => column !== sum).map(({ concept }) => concept);
  const atEdge = sum === columns[0] || sum === columns.at(-1);
  if (sum.concept === 'total' || !namesWhole(sum.concept, sisters, atEdge)) return columns;
  return columns.map((column) => (column === sum ? { ...column, concept: 'total' } : column));
}

const SUM = /.(合计|总计)$/;

/** 财政拨款上年结转 beside 上年结转合计 is some of it. */
function withinCarryover(columns: readonly Column[]): readonly Column[] {
  const carried = columns.filter(({ concept }) => concept === 'carryover');
  const whole = carried.filter(({ path }) => CARRIED.test(key(path.at(-1) ?? '')));
  if (whole.length !== 1 || carried.length < 3) return columns;
  return columns.map((column) =>
    carried.includes(column) && column !== whole[0]
      ? { ...column, concept: `carryover.${sourceOf(column)}` }
      : column,
  );
}

const CARRIED = /^(上年|年初|以前年度)?(结转|结余)/;
const sourceOf = ({ path }: Column): string => {
  const label = key(path.at(-1) ?? '').replace(/(上年|年初|以前年度).*$/, '');
  return columnEntry(label)?.concept ?? 'other';
};

/** Income of a source with what was carried over counted in: not what the year's lines state of it. */
function withCarryover(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => {
    const mixed = WITH_CARRYOVER.test(key(column.path.at(-1) ?? ''));
    return mixed && familyOf(column.concept) === 'source'
      ? { ...column, concept: `with-carryover.${column.concept}` }
      : column;
  });
}

/** The columns of a table of one kind of money: there a header that names this money limits nothing. */
export function ownColumns(found: readonly Column[], kind: TableKind): readonly Column[] {
  const columns = withinCarryover(withTotal(found));
  if (kind === 'income') return withCarryover(columns);
  const own = OWN_MONEY[kind];
  if (!own) return columns;
  return columns.map((column) => ({
    ...column,
    concept: column.concept?.replace(own, '') ?? null,
  }));
}

function groupConcept(above: ColumnEntry | undefined): string {
  if (!above) return 'total';
  return above.concept === 'three-public' ? 'total' : above.concept;
}

/**
 * A column bound by its header path; `index` counts the amount columns of its side from 0, and the
 * first `common` headers stand over all of them; `year` is the latest year named there.
 */
export function bindColumn(
  path: readonly string[],
  index: number,
  common = 0,
  year: string | null = null,
): Column {
  const plain = path.map((text) => withoutYear(text, year));
  return {
    index,
    path,
    concept: columnConcept(plain.slice(common)),
    measure: measureOf(plain),
    thereof: path.some(isThereof),
  };
}

/** Header cells of the amount columns as a tree; `paths[i]` belongs to amount column i. */
export function headerTree(
  paths: readonly (readonly GridCell[])[],
  from = 0,
): readonly ColumnNode[] {
  const nodes: ColumnNode[] = [];
  let start = from;
  while (start < paths.length) {
    const head = paths[start]?.[0];
    let end = start + 1;
    while (head && end < paths.length && paths[end]?.[0] === head) end++;
    nodes.push(nodeOf(paths.slice(start, end), head, start));
    start = end;
  }
  return nodes;
}

function nodeOf(
  paths: readonly (readonly GridCell[])[],
  head: GridCell | undefined,
  start: number,
): ColumnNode {
  const label = head?.text ?? '';
  const concept = columnEntry(label)?.concept ?? null;
  const below = paths.map((path) => path.slice(1));
  if (paths.length === 1 && below[0]?.length === 0) {
    return { label, concept, column: start, children: [] };
  }
  return { label, concept, column: null, children: shift(headerTree(below), start) };
}

function shift(nodes: readonly ColumnNode[], by: number): readonly ColumnNode[] {
  return nodes.map((node) => ({
    ...node,
    column: node.column === null ? null : node.column + by,
    children: shift(node.children, by),
  }));
}

/** How many header cells stand over all columns of money: a caption of the list, no concept. */
export function commonHeaders(paths: readonly (readonly GridCell[])[]): number {
  if (paths.length < 2) return 0;
  let depth = 0;
  while (paths[0]?.[depth] && paths.every((path) => path[depth] === paths[0]?.[depth])) depth++;
  return depth;
}
