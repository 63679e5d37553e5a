import { key, splitEnumerator } from '../key.ts';
import type { DraftRow } from '../rows.ts';
import type { PrintedList } from './nesting.ts';
import { isBalance } from './parents.ts';
import { adds, makingTotal } from './totals.ts';

const SOURCE = /财政|一般公共|基金|国有资本|专户|单位资金|自有资金|其他/;
const OWN = /单位资金|自有资金|其他|非财政/;
const BALANCE = /结转|结余/;
/** Brought in beside 上年结转 where a table leaves out 使用. */
const USED = /^(使用|动用)?非财政拨款结余/;

const nameOf = ({ label }: DraftRow): string => key(label).replace(/^其中[:：]?/, '');

/** 上年结转结余 of all money, whose parts may follow. */
const isWhole = (row: DraftRow): boolean =>
  row.role === 'item' && isBalance(row) && !SOURCE.test(splitEnumerator(row.label).rest);

const isLine = (row: DraftRow): boolean =>
  (row.role === 'item' || row.role === 'thereof') &&
  row.code === null &&
  (row.style === null || row.role === 'thereof') &&
  row.concept !== 'reserve' &&
  SOURCE.test(nameOf(row));

interface Group {
  readonly head: number;
  readonly lines: readonly DraftRow[];
}

function groupsOf(rows: readonly DraftRow[]): readonly Group[] {
  return rows.flatMap((row, head) => {
    if (!isWhole(row)) return [];
    const after = rows.slice(head + 1);
    const end = after.findIndex((line) => !isLine(line));
    const lines = end < 0 ? after : after.slice(0, end);
    return lines.length === 0 ? [] : [{ head, lines }];
  });
}

/** Whether lines without numbers name balances narrower than the one above, or go on with its 其中. */
const isNamed = ({ lines }: Group): boolean =>
  lines[0]?.role === 'thereof' ||
  lines.every((line) => BALANCE.test(nameOf(line)) && !USED.test(nameOf(line)));

/** 财政拨款结转 and 其他资金结转 are all there is; others are where they add up. */
function areAll(rows: readonly DraftRow[], { head, lines }: Group, printed?: PrintedList): boolean {
  const opens = rows[head]?.style !== null || rows.slice(0, head).some(isTotal);
  if (!opens || lines.length < 2 || lines.some(({ role }) => role === 'thereof')) return false;
  const own = lines.filter((line) => OWN.test(nameOf(line))).length;
  const at = lines.map((_, index) => head + 1 + index);
  return (own > 0 && own < lines.length) || (printed !== undefined && adds(printed, head, at));
}

const isTotal = ({ role }: DraftRow): boolean => /total$/.test(role);

function withGroup(
  rows: readonly DraftRow[],
  group: Group,
  printed?: PrintedList,
): readonly DraftRow[] {
  const all = areAll(rows, group, printed);
  const marked = [...rows];
  const lines = group.lines.map(
    (line): DraftRow => (all ? { ...line, style: 'detail' } : { ...line, role: 'thereof' }),
  );
  marked.splice(group.head + 1, lines.length, ...lines);
  return marked;
}

/**
 * Lines without numbers below 上年结转结余 that name the money it is of (财政拨款结转, 其他资金结转) are what
 * it consists of, and not brought forward once more; unless the list's 合计 holds only with them beside it.
 */
export function markCarried(rows: readonly DraftRow[], printed?: PrintedList): readonly DraftRow[] {
  const closing = rows.findLastIndex(({ role }) => role === 'total');
  return groupsOf(rows).reduce<readonly DraftRow[]>((marked, group) => {
    const inner = withGroup(marked, group, printed);
    const named = isNamed(group);
    const readings = named ? [inner, marked] : [marked, inner];
    const held = printed && closing >= 0 ? makingTotal(readings, closing, printed) : null;
    return held ?? readings[0] ?? marked;
  }, rows);
}
