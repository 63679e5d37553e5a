/** A text of the top header row with how many columns it is printed over. */
export interface Group {
  readonly text: string;
  readonly span: number;
}

const MOVED = 0.5;
const CONFLICT = 2;
const MOST_GROUPS = 12;

/** The top row's texts; a blank goes on with the text on its left. */
export function groupsOf(cells: readonly string[]): Group[] {
  const groups: Group[] = [];
  for (const text of cells) {
    const last = groups.at(-1);
    if (text !== '' || !last) groups.push({ text, span: 1 });
    else groups[groups.length - 1] = { ...last, span: last.span + 1 };
  }
  return groups;
}

/**
 * The groups with spans that fit the row below and add up to `width`. Extractors lose blank cells,
 * so a span may be one or two off: a group over several columns has a text under its first one
 * (合计 or 小计 if there is one and no names come first), and a text over one column has none below.
 */
export function fitGroups(
  groups: readonly Group[],
  below: readonly string[],
  width: number,
): readonly Group[] {
  const printed = groups.reduce((sum, group) => sum + group.span, 0);
  const missing = width - printed;
  if (
    groups.length > MOST_GROUPS ||
    missing < 0 ||
    missing > 2 ||
    below.every((cell) => cell === '')
  )
    return padded(groups, missing);
  const fits = [padded(groups, missing), ...variants(groups, missing)].map((each) => ({
    groups: each,
    cost: conflicts(each, below) * CONFLICT + moves(groups, each) * MOVED,
  }));
  return fits.sort((a, b) => a.cost - b.cost)[0]?.groups ?? groups;
}

function padded(groups: readonly Group[], missing: number): readonly Group[] {
  const last = groups.length - 1;
  return groups.map((group, at) =>
    at === last ? { ...group, span: group.span + Math.max(0, missing) } : group,
  );
}

/** One group wider by what is missing, or by one at the cost of another. */
function variants(groups: readonly Group[], missing: number): readonly Group[][] {
  const grown = groups.map((_, wide) => change(groups, wide, missing));
  if (missing > 0) return grown;
  return groups.flatMap((_, wide) =>
    groups.flatMap((group, narrow) =>
      narrow === wide || group.span < 2 ? [] : [change(change(groups, wide, 1), narrow, -1)],
    ),
  );
}

function change(groups: readonly Group[], at: number, by: number): Group[] {
  return groups.map((group, index) => (index === at ? { ...group, span: group.span + by } : group));
}

function moves(before: readonly Group[], after: readonly Group[]): number {
  return after.reduce((sum, group, at) => sum + Math.abs(group.span - (before[at]?.span ?? 0)), 0);
}

function conflicts(groups: readonly Group[], below: readonly string[]): number {
  let column = 0;
  let count = 0;
  for (const { span } of groups) {
    const children = Array.from({ length: span }, (_, offset) => below[column + offset] ?? '');
    count += conflict(children);
    column += span;
  }
  return count;
}

function conflict(children: readonly string[]): number {
  const [first = ''] = children;
  if (children.length === 1) return first === '' ? 0 : 1;
  if (children.every((child) => child === '')) return 0;
  const total = children.findIndex((child) => /^(合\s*计|小\s*计)$/.test(child));
  const led = total > 0 && !/项\s*目|名称|编码|代码|科目/.test(first);
  return (first === '' ? 1 : 0) + (led ? 1 : 0);
}
