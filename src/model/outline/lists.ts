import type { Row } from '../../types/model.ts';
import type { DraftRow } from '../rows.ts';
import { isBalance, type Parents, previousItem } from './parents.ts';
import { isInner } from './subtotals.ts';

/** Parents in a list without codes: numbering nests, a 合计 takes the rows above it. */
export function listParents(rows: readonly DraftRow[]): Parents {
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
    if (isInner(rows, subtotal)) open = [...open, subtotal].sort((a, b) => a - b);
    else if (total !== null) parents[subtotal] = total;
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
