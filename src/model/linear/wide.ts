import type { Item, Line, LinearRow, LinearTable } from '../../types/grid.ts';
import type { TableKind, Unit } from '../../types/model.ts';
import { readNumber } from '../amount.ts';
import type { Caption } from '../caption.ts';
import { LAYOUTS, type LayoutNode } from '../catalogue/layouts.ts';
import { key } from '../key.ts';
import { statedUnit } from '../unit.ts';

/** One part of a wide table that stands on later pages: its header's words and its figures by page. */
export interface RightPart {
  readonly header: readonly string[];
  /** `pages[i]` holds the figures printed beside the rows of the left part's i-th page. */
  readonly pages: readonly (readonly (readonly string[])[])[];
}

/** A table too wide for its pages, printed over and then down: left pages first, then their right parts. */
export interface WideTable {
  readonly left: LinearTable;
  readonly parts: readonly RightPart[];
  readonly unit: Unit | null;
  /** What was taken as the right parts: tables, and lines of header words and units. */
  readonly taken: ReadonlySet<Item>;
}

const isFigures = (row: LinearRow): boolean =>
  row.tokens.length > 0 && row.tokens.every(({ text }) => readNumber(text).kind === 'number');

const labelsOf = (nodes: readonly LayoutNode[]): readonly string[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [node] : [node[0], ...labelsOf(node[1])]));

/** Whether a line is a piece of a column's header as the kind's layouts print them. */
function isHeaderPiece(text: string, kind: TableKind): boolean {
  const bare = key(text);
  const labels = (LAYOUTS[kind] ?? []).flatMap(({ sides }) => sides.flatMap(labelsOf)).map(key);
  return bare !== '' && labels.some((label) => label.includes(bare) || bare.includes(label));
}

const FORM_NUMBER = /^.{0,8}\d+表$/;

function isMargin(text: string): boolean {
  return FORM_NUMBER.test(key(text)) || (statedUnit(text) !== null && key(text).length < 12);
}

/** Items after the table at `index` that can be its right parts: up to the next title or sentence. */
function followers(
  items: readonly Item[],
  index: number,
  kind: TableKind,
  captions: ReadonlyMap<Item, Caption>,
): readonly (LinearTable | Line)[] {
  const found: (LinearTable | Line)[] = [];
  for (const item of items.slice(index + 1)) {
    if (item.kind === 'grid') break;
    const own =
      item.kind === 'line'
        ? isMargin(item.text) || isHeaderPiece(item.text, kind)
        : captions.get(item)?.title === '' && item.rows.every(isFigures);
    if (!own) break;
    found.push(item);
  }
  return found;
}

/** A table cut into more parts than this is none: something else stands between its pages. */
const MOST_PARTS = 4;

/** Last pages of figures alone belong to a right part if header words stand below them. */
function leftPages(table: LinearTable, after: readonly (LinearTable | Line)[]): readonly number[] {
  const foot = after.find((item) => item.kind === 'line' && !isMargin(item.text));
  const headed = foot?.kind === 'line' ? foot.page : null;
  const pages = [...new Set(table.rows.map((row) => row.page))];
  const own = pages.filter(
    (page) =>
      page !== headed ||
      page === pages[0] ||
      !table.rows.every((r) => r.page !== page || isFigures(r)),
  );
  return own.length > 0 ? own : pages;
}

function partOf(
  number: number,
  left: readonly number[],
  rows: readonly LinearRow[],
  words: readonly { readonly page: number; readonly text: string }[],
): RightPart {
  const first = (left.at(-1) ?? 0) + 1 + number * left.length;
  const within = (page: number): boolean => page >= first && page < first + left.length;
  const header = words.filter(({ page }) => within(page)).map(({ text }) => text);
  return {
    header: [...new Set(header)],
    pages: left.map((_, at) =>
      rows
        .filter((row) => row.page === first + at)
        .map((row) => row.tokens.map((token) => token.text)),
    ),
  };
}

/** The wide table whose left part stands at `index`, or null where nothing continues it to the right. */
export function wideTable(
  items: readonly Item[],
  index: number,
  captions: ReadonlyMap<Item, Caption>,
): WideTable | null {
  const table = items[index];
  const kind = table && captions.get(table)?.kind;
  if (table?.kind !== 'linear' || !kind || kind === 'unknown') return null;
  const after = followers(items, index, kind, captions);
  const left = leftPages(table, after);
  const last = left.at(-1) ?? 0;
  const rows = [
    ...table.rows,
    ...after.flatMap((item) => (item.kind === 'linear' ? item.rows : [])),
  ];
  const right = rows.filter((row) => row.page > last);
  const lines = after.filter((item): item is Line => item.kind === 'line');
  const words = [
    ...lines.filter(({ text }) => !isMargin(text)),
    ...after.flatMap((item) => (item.kind === 'linear' ? item.header : [])),
  ].filter(({ page }) => page > last);
  if (words.length === 0 || left.length === 0) return null;
  const end = Math.max(...words.map(({ page }) => page), ...right.map(({ page }) => page));
  const count = Math.ceil((end - last) / left.length);
  if (count > MOST_PARTS) return null;
  return {
    left: { ...table, rows: table.rows.filter((row) => row.page <= last) },
    parts: Array.from({ length: count }, (_, at) => partOf(at, left, right, words)),
    unit: lines.map(({ text }) => statedUnit(text)).find((unit) => unit !== null) ?? null,
    taken: new Set(after),
  };
}
