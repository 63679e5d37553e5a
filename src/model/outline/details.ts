import { key } from '../key.ts';
import type { DraftRow } from '../rows.ts';
import type { PrintedList } from './nesting.ts';
import { isBalance } from './parents.ts';
import { makingTotal } from './totals.ts';

/** What unnumbered lines below a numbered one can be, all of one kind: then they make it up. */
const FAMILIES: readonly RegExp[] = [
  /^(一般公共(预算|财政)|公共财政预算|政府性?基金|[国固]有资本)/,
  /^(工资福利|(一般)?商品和服务|对个人和家庭|(其他)?资本性支出|债务|对企业补助|对社会保障基金)/,
  /^(人员|(日常)?公用)(经费|支出)/,
  /(类项目|类支出)$|^(其他运转|特定目标)类/,
  /^经费拨款|非税收入(拨款)?$/,
];
const OTHER_MONEY = new Set([
  'business',
  'operating-income',
  'superior',
  'affiliated',
  'other-income',
]);
const HOLDS_OTHERS = new Set(['other-income', 'unit-funds']);

const isPlain = (row: DraftRow | undefined): row is DraftRow =>
  row?.role === 'item' && row.style === null && !isBalance(row) && row.concept !== 'reserve';

/** The unnumbered lines that follow a numbered one. */
function linesBelow(rows: readonly DraftRow[], head: number): readonly DraftRow[] {
  const after = rows.slice(head + 1);
  const end = after.findIndex((row) => !isPlain(row));
  return end < 0 ? [] : after.slice(0, end);
}

/** 一、本年支出 above the classes it is spent on. */
const isSpending = (head: DraftRow, lines: readonly DraftRow[]): boolean =>
  head.concept === 'current-total' && lines.length > 0 && lines.every(isClass);

function areParts(head: DraftRow, lines: readonly DraftRow[]): boolean {
  if (isSpending(head, lines)) return true;
  if (lines.length < 2) return false;
  const others = HOLDS_OTHERS.has(head.concept ?? '');
  if (others && lines.every(({ concept }) => OTHER_MONEY.has(concept ?? ''))) return true;
  return FAMILIES.some((family) => lines.every(({ label }) => family.test(key(label))));
}

const BUDGETS = new Set(['general', 'fund', 'state-capital']);
const BESIDE_BUDGETS = new Set(['special-account', 'unit-funds']);
const BESIDE_NATURES = /^(事业单位)?经营支出|^(上缴|上解)上级|^对?(附属|下级)单位补助/;

const isClass = ({ concept }: DraftRow): boolean => concept?.startsWith('class.') ?? false;

/** Money of a kind that the line above cannot hold, numbered or not: 事业收入, another class of expenditure. */
function standsAlone(head: DraftRow, row: DraftRow): boolean {
  if (OTHER_MONEY.has(row.concept ?? '')) return true;
  if (isClass(head) && isClass(row)) return true;
  if (BUDGETS.has(head.concept ?? '') && BESIDE_BUDGETS.has(row.concept ?? '')) return true;
  return BESIDE_NATURES.test(key(row.label));
}

const asThereof = (row: DraftRow): DraftRow => ({ ...row, role: 'thereof' });

/** What the lines below a numbered one are, by what they are called. */
function byNames(head: DraftRow, lines: readonly DraftRow[]): readonly DraftRow[] {
  if (areParts(head, lines)) return lines.map((row) => ({ ...row, style: 'detail' }));
  if (lines.some((row) => standsAlone(head, row))) return lines;
  return lines.map(asThereof);
}

/** A numbered line's followers, from row `at` on. */
interface Group {
  readonly head: DraftRow;
  readonly at: number;
  readonly lines: readonly DraftRow[];
  readonly named: readonly DraftRow[];
}

/** The first `held` lines are some of what the line above holds, the rest lines of their own. */
const heldBy = ({ head, lines }: Group, held: number): readonly DraftRow[] =>
  lines.map((row, at) => (at < held && !standsAlone(head, row) ? asThereof(row) : row));

function withLines(
  rows: readonly DraftRow[],
  groups: readonly Group[],
  linesOf: (group: Group) => readonly DraftRow[],
): readonly DraftRow[] {
  const marked = [...rows];
  for (const group of groups) marked.splice(group.at, group.lines.length, ...linesOf(group));
  return marked;
}

/**
 * In a numbered list (一、二、), unnumbered lines are details of the numbered one above, whatever its
 * level: its parts where they are of one kind, else some of what it holds; or lines of the list that
 * nobody numbered, where only so they make its 合计. Below the first 合计 stand lines of their own.
 */
export function markDetails(rows: readonly DraftRow[], printed?: PrintedList): readonly DraftRow[] {
  if (rows.filter((row) => row.style === 'han').length < 2) return markPlainDetails(rows);
  const closed = rows.findIndex((row, at) => at > 0 && /total$/.test(row.role));
  const groups = rows.slice(0, closed < 0 ? rows.length : closed).flatMap((row, at) => {
    const lines = row.role === 'item' && row.style !== null ? linesBelow(rows, at) : [];
    return lines.length === 0 ? [] : [{ head: row, at: at + 1, lines, named: byNames(row, lines) }];
  });
  const named = withLines(rows, groups, (group) => group.named);
  if (!printed || groups.length === 0) return named;
  const others = groups.flatMap((group) =>
    [...group.lines.keys(), group.lines.length].map((held) =>
      withLines(rows, groups, (other) => (other === group ? heldBy(group, held) : other.named)),
    ),
  );
  const all = [0, rows.length].map((held) =>
    withLines(rows, groups, (group) => heldBy(group, held)),
  );
  return makingTotal([named, ...others, ...all], closed < 0 ? 0 : closed, printed) ?? named;
}

/** What a line of a list without numbers consists of, where lines of that kind follow it. */
const CONSISTS_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  fiscal: new Set(['general', 'fund', 'state-capital']),
  'unit-funds': OTHER_MONEY,
};

/** How many lines right below an unnumbered line are what it consists of. */
function partsBelow(rows: readonly DraftRow[], head: number): number {
  const parts = CONSISTS_OF[isPlain(rows[head]) ? (rows[head]?.concept ?? '') : ''];
  if (!parts) return 0;
  const after = rows.slice(head + 1);
  const end = after.findIndex((row) => !isPlain(row) || !parts.has(row.concept ?? ''));
  return end < 0 ? after.length : end;
}

/** In a list without numbers, 财政拨款 heads the three budgets below it, 单位资金 the kinds of own money. */
function markPlainDetails(rows: readonly DraftRow[]): readonly DraftRow[] {
  const marked = [...rows];
  rows.forEach((row, head) => {
    const count = partsBelow(rows, head);
    if (count < 2) return;
    const details = rows.slice(head + 1, head + count + 1);
    marked[head] = { ...row, style: 'head' };
    marked.splice(head + 1, count, ...details.map((detail) => ({ ...detail, style: 'detail' })));
  });
  return marked;
}
