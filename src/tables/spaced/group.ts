import { startsRow } from '../linear/kinds.ts';
import { type Cells, type List, listsOf, type Role, textOf } from './roles.ts';
import { wrapCost } from './room.ts';

/** What is known of a table's lines before they are put together to rows. */
export interface Habits {
  readonly roles: readonly Role[];
  readonly lists: readonly List[];
  /** For each list, whether its rows begin with a number or a word such as 合计. */
  readonly counted: readonly boolean[];
  /** Names stand beside amounts, but for the lines they are wrapped over. */
  readonly amounts: boolean;
  /** Blank lines part most rows. */
  readonly spread: boolean;
  /** For each column, how far right its texts reach, in points. */
  readonly ends: readonly number[];
}

const labelIn = (cells: Cells, list: List, roles: readonly Role[]): string =>
  list
    .filter((at) => roles[at] === 'label')
    .map((at) => textOf(cells.get(at) ?? []))
    .join('');

const has = (cells: Cells, list: List, roles: readonly Role[], role: Role): boolean =>
  list.some((at) => roles[at] === role && cells.has(at));

export function habitsOf(
  lines: readonly Cells[],
  blanks: readonly number[],
  roles: readonly Role[],
  ends: readonly number[],
): Habits {
  const lists = listsOf(roles);
  const counted = lists.map((list) => {
    const labels = lines.map((cells) => labelIn(cells, list, roles)).filter((text) => text !== '');
    return labels.filter(startsRow).length > 0.5 * labels.length;
  });
  const named = lines.filter((cells) => has(cells, [...roles.keys()], roles, 'label'));
  const full = named.filter((cells) => has(cells, [...roles.keys()], roles, 'amount'));
  const apart = blanks.slice(1).filter((count) => count > 0).length;
  return {
    roles,
    lists,
    counted,
    amounts: full.length > 0.25 * named.length,
    spread: apart > 0.4 * (blanks.length - 1),
    ends,
  };
}

const NEVER = Number.POSITIVE_INFINITY;

/** Whether a number goes on below: as much of it is missing as the line below holds. */
export function goesOnBelow(a: string, b: string): boolean {
  if (!/^[\d.,，]+$/.test(b)) return false;
  if (/^-?[\d,，]*[.,，]$/.test(a) || /^[.,，]\d/.test(b)) return /^-?[\d,，]*\.?\d*$/.test(a + b);
  return /^-?[\d,，]+\.\d$/.test(a) && /^\d$/.test(b);
}

/** What speaks against amounts and codes of these lines being one row's. */
function clashCost(lines: readonly Cells[], roles: readonly Role[]): number {
  let cost = 0;
  for (const [at, role] of roles.entries()) {
    if (role === 'label') continue;
    const texts = lines.flatMap((cells) => (cells.has(at) ? [textOf(cells.get(at) ?? [])] : []));
    for (const [index, text] of texts.entries()) {
      const above = texts[index - 1];
      if (above === undefined) continue;
      if (!goesOnBelow(above, text)) return NEVER;
      cost += 0.2;
    }
  }
  return cost;
}

/** What speaks against lines that fill the same several columns of names: the rest of a name fills one. */
function twiceCost(lines: readonly Cells[], roles: readonly Role[]): number {
  return lines.slice(1).reduce((cost, cells, at) => {
    const above = lines[at];
    const both = roles.filter(
      (role, column) => role === 'label' && cells.has(column) && above?.has(column),
    );
    return cost + 2 * Math.max(0, both.length - 1);
  }, 0);
}

/** What speaks against names above (`up`), on and below the line of a row's code and amounts. */
function evenCost(up: number, on: number, down: number): number {
  if (on === 0) return 0.6 * Math.max(0, Math.abs(up - down) - 1) + (up + down > 1 ? 0 : 0.1);
  if (up === down) return 0.1 * up;
  return up === 0 ? 0.3 * down : 1.5;
}

interface ListLines {
  readonly labels: readonly string[];
  /** Whether each line holds the row's code or amounts. */
  readonly anchors: readonly boolean[];
  readonly keyed: boolean;
  readonly amounts: boolean;
}

function nameCost({ labels, anchors }: ListLines): number {
  const first = anchors.indexOf(true);
  if (first < 0) return 0;
  const filled = labels.map((text) => text !== '');
  const up = filled.slice(0, first).filter(Boolean).length;
  const down = filled.slice(first + 1).filter(Boolean).length;
  return evenCost(up, filled[first] ? 1 : 0, down);
}

/** What speaks against these lines of one list being one row. */
function listCost(list: ListLines, isKeyed: boolean, isCounted: boolean, beside: boolean): number {
  const labels = list.labels.filter((text) => text !== '');
  const [first] = labels;
  if (!first) return list.keyed || list.amounts ? 5 : 0;
  const begins = labels.map(startsRow);
  if (isCounted && begins.slice(1).includes(true)) return NEVER;
  const named = list.keyed || begins[0];
  if (isKeyed && !named) return (list.amounts ? 2 : 3) + nameCost(list);
  if (isCounted && !named) return 3 + nameCost(list);
  if (!named && !list.amounts) return beside ? 1.5 : 0;
  return nameCost(list);
}

/** What speaks against these lines being one row, and the only ones; `blanks` are those above each. */
export function rowCost(
  lines: readonly Cells[],
  blanks: readonly number[],
  { roles, lists, counted, amounts: beside, spread, ends }: Habits,
): number {
  const labels = ends.map((end, at) => (roles[at] === 'label' ? end : null));
  let cost = clashCost(lines, roles) + twiceCost(lines, roles) + 0.3 * (lines.length - 1);
  cost += wrapCost(lines, labels);
  lists.forEach((list, index) => {
    const labels = lines.map((cells) => labelIn(cells, list, roles));
    const keys = lines.map((cells) => has(cells, list, roles, 'key'));
    const amounts = lines.map((cells) => has(cells, list, roles, 'amount'));
    const anchors = keys.map((key, at) => key || amounts[at] === true);
    const own = { labels, anchors, keyed: keys.includes(true), amounts: amounts.includes(true) };
    const isKeyed = list.some((at) => roles[at] === 'key');
    const blank = !own.keyed && !own.amounts && labels.every((text) => text === '');
    if (!blank) cost += listCost(own, isKeyed, counted[index] ?? false, beside);
  });
  if (!spread) return cost + 0.8 * blanks.slice(1).filter((count) => count > 0).length;
  const over = blanks.slice(1).filter((count) => count > 0).length;
  return cost + 2 * over + ((blanks[0] ?? 0) > 0 ? 0 : 1);
}
