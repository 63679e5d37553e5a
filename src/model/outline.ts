import type { Row, TableKind } from '../types/model.ts';
import type { DraftRow } from './rows.ts';

type Parents = (number | null)[];

/** Rows with their parents: by code where codes are printed, by numbering and totals elsewhere. */
export function outline(drafts: readonly DraftRow[], kind: TableKind): readonly Row[] {
  const rows = kind === 'three-public' ? drafts.map(asVisit) : markBlank(drafts, kind);
  const coded = rows.filter((row) => row.code !== null && row.role === 'item').length > 0;
  const parents =
    kind === 'three-public' && !coded
      ? visitParents(rows)
      : coded || rows.some((row) => row.role === 'unit')
        ? codeParents(rows)
        : listParents(rows);
  return rows.map(({ style: _style, ...row }, index) => ({
    ...row,
    index,
    parent: parents[index] ?? null,
  }));
}

const TWO_SIDED = new Set<TableKind>(['summary', 'fiscal-summary', 'basic-expenditure']);

/**
 * A first row that has figures and no label is the list's total; where a table names its total
 * elsewhere, it is figures that belong to nothing.
 */
function markBlank(rows: readonly DraftRow[], kind: TableKind): readonly DraftRow[] {
  if (!TWO_SIDED.has(kind)) return markBlankTotal(rows);
  return markAsides(rows).map((row) => (row.label === '' ? { ...row, role: 'note' } : row));
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

function markBlankTotal(rows: readonly DraftRow[]): readonly DraftRow[] {
  const [first, ...rest] = rows;
  const named = rest.length === 0 || rest.some((row) => row.role === 'total');
  if (first?.label !== '' || named) return rows;
  return [{ ...first, role: 'total', concept: 'total' }, ...rest];
}

function codeParents(rows: readonly DraftRow[]): Parents {
  const total = rows.findIndex((row) => row.role === 'total');
  const top = total < 0 ? null : total;
  const units = rows
    .map((row, index) => (row.role === 'unit' ? index : -1))
    .filter((index) => index >= 0);
  const family = mainFamily(rows);
  return rows.map((row, index) => {
    if (row.role === 'total' || row.role === 'subtotal') return null;
    if (row.role === 'thereof') return previousItem(rows, index);
    if (row.role === 'unit') return longestPrefix(rows, units, index) ?? top;
    if (row.code !== null && family !== '' && row.code[0] !== family) return null;
    const unit = lastBefore(units, index);
    const section = sectionOf(rows, units, index);
    return longestPrefix(rows, section, index) ?? unit ?? top;
  });
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
      prefix.length < code.length &&
      code.startsWith(prefix)
    );
  });
  const length = Math.max(0, ...candidates.map((other) => rows[other]?.code?.length ?? 0));
  const longest = candidates.filter((other) => rows[other]?.code?.length === length);
  return longest.filter((other) => other < index).at(-1) ?? longest[0] ?? null;
}

function previousItem(rows: readonly DraftRow[], index: number): number | null {
  for (let other = index - 1; other >= 0; other--) {
    const role = rows[other]?.role;
    if (role === 'item' || role === 'unit') return other;
    if (role !== 'thereof') return null;
  }
  return null;
}

/** Parents in a list without codes: numbering nests, a 合计 takes the rows above it. */
function listParents(rows: readonly DraftRow[]): Parents {
  const parents = nestByNumbering(rows);
  const levels = mixedLevels(rows);
  const tops = rows
    .map((_, index) => index)
    .filter(
      (index) => parents[index] === null && rows[index]?.role === 'item' && !levels.has(index),
    );
  const subtotals = indexesOf(rows, 'subtotal');
  const total = indexesOf(rows, 'total').at(-1) ?? null;
  let open = tops;
  for (const subtotal of subtotals) {
    const above = open.filter((index) => index < subtotal);
    const members = above.length > 0 ? above : followers(rows, open, subtotal);
    for (const index of members) parents[index] = subtotal;
    open = open.filter((index) => !members.includes(index));
    if (total !== null) parents[subtotal] = total;
  }
  for (const index of open) if (total !== null) parents[index] = total;
  return parents;
}

/**
 * Rows of 款 and 项 names in a list without codes or numbers, where 类 names stand among them: they
 * are contained in their class, and only the classes make the total.
 */
function mixedLevels(rows: readonly DraftRow[]): ReadonlySet<number> {
  const plain = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.role === 'item' && row.style === null);
  const classes = plain.filter(({ row }) => row.concept?.startsWith('class.'));
  if (classes.length === 0 || classes.length === plain.length) return new Set();
  const others = plain.filter(({ row }) => row.concept === null);
  return new Set(
    others.length > 0 && plain[0] === classes[0] ? others.map(({ index }) => index) : [],
  );
}

function followers(
  rows: readonly DraftRow[],
  open: readonly number[],
  subtotal: number,
): readonly number[] {
  const stop = rows.findIndex((row, index) => index > subtotal && row.style === null);
  return open.filter((index) => index > subtotal && (stop < 0 || index < stop));
}

function indexesOf(rows: readonly DraftRow[], role: Row['role']): readonly number[] {
  return rows.map((row, index) => (row.role === role ? index : -1)).filter((index) => index >= 0);
}

function nestByNumbering(rows: readonly DraftRow[]): Parents {
  let stack: readonly Level[] = [];
  let closed = false;
  return rows.map((row, index) => {
    if (row.role === 'thereof') return previousItem(rows, index);
    if (row.role !== 'item') {
      stack = [];
      closed = true;
      return null;
    }
    stack = outer(stack, row);
    const parent = stack.at(-1)?.index ?? null;
    const opens = row.style !== null || (closed && isBalance(row));
    if (opens) stack = [...stack, { style: row.style ?? 'none', index }];
    return parent;
  });
}

interface Level {
  readonly style: string;
  readonly index: number;
}

const BUDGETS = new Set(['general', 'fund', 'state-capital']);

/**
 * The levels a row of this numbering stands under. An unnumbered row stands under none, but for the
 * three budgets that an unnumbered 结转 line consists of.
 */
function outer(stack: readonly Level[], { style, concept }: DraftRow): readonly Level[] {
  const carried = stack[0]?.style === 'none' && BUDGETS.has(concept ?? '');
  if (style === null) return carried ? stack.slice(0, 1) : [];
  const at = stack.findIndex((level) => level.style === style);
  return at >= 0 ? stack.slice(0, at) : stack;
}

function isBalance(row: DraftRow): boolean {
  return row.concept === 'carryover' || row.concept === 'year-end';
}

const VISIT_PARENT: Readonly<Record<string, readonly string[]>> = {
  abroad: ['three-public-total', 'grand-total', 'total'],
  vehicles: ['three-public-total', 'grand-total', 'total'],
  reception: ['three-public-total', 'grand-total', 'total'],
  'vehicle-purchase': ['vehicles'],
  'vehicle-operation': ['vehicles'],
  'three-public-total': ['total', 'grand-total'],
  meeting: ['total', 'grand-total'],
  training: ['total', 'grand-total'],
};

/** In a 三公 table 其中：公务用车购置费 is a part of the whole, not an aside. */
function asVisit(row: DraftRow): DraftRow {
  return row.role === 'thereof' && row.concept?.startsWith('vehicle-')
    ? { ...row, role: 'item' }
    : row;
}

/** Parents in a 三公 table: by what the rows are; their numbering and 其中 differ everywhere. */
function visitParents(rows: readonly DraftRow[]): Parents {
  const first = (concept: string): number => rows.findIndex((row) => row.concept === concept);
  return rows.map((row, index) => {
    if (row.concept === null || first(row.concept) !== index) return null;
    const parents = VISIT_PARENT[row.concept] ?? [];
    return parents.map(first).find((parent) => parent >= 0) ?? null;
  });
}
