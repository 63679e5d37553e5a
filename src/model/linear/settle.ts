import { Decimal } from 'decimal.js';
import { rowPlacements } from './faults.ts';
import { nearest } from './nearest.ts';
import type { Choice, Table, Vector } from './table.ts';

const MOST_STEPS = 20_000;

/** Finds, for one set of used columns, the cheapest consistent choices for every row of a subtree. */
export function chooser(table: Table, active: readonly number[]) {
  const memo = new Map<number, readonly Choice[]>();
  const choicesOf = (index: number): readonly Choice[] => {
    const known = memo.get(index);
    if (known) return known;
    const choices = rowPlacements(table, index, active).map(({ columns, vector, faults }) => {
      const settled = settle(table, table.children[index] ?? [], vector, choicesOf);
      return { ...settled, columns, vector, cost: faults + settled.cost };
    });
    memo.set(index, choices);
    return choices;
  };
  return choicesOf;
}

type Settled = Pick<Choice, 'cost' | 'below' | 'open'>;

/** Chooses the children's placements whose sum is the parent's row, column by column. */
function settle(
  table: Table,
  children: readonly number[],
  target: Vector,
  choicesOf: (index: number) => readonly Choice[],
): Settled {
  if (children.length === 0) return { cost: 0, below: new Map(), open: false };
  const sorted = children
    .map((child) => ({ child, choices: choicesOf(child).toSorted((a, b) => a.cost - b.cost) }))
    .toSorted((a, b) => a.choices.length - b.choices.length);
  const options = sorted.map(({ choices }) => choices);
  const found = search(table, target, options);
  const best =
    found === 'too many'
      ? options.map((choices) => choices.slice(0, 1))
      : (found ??
        nearest(table, target, options) ??
        options.map((choices) => choices.filter(({ cost }) => cost === choices[0]?.cost)));
  const below = new Map(
    best.flatMap((choices, at) =>
      choices.length > 0 ? [[sorted[at]?.child ?? 0, choices] as const] : [],
    ),
  );
  const cost = best.reduce((sum, [first]) => sum + (first?.cost ?? 0), found === null ? 1 : 0);
  return { cost, below, open: found === 'too many' };
}

const costOf = (choices: readonly Choice[]): number =>
  choices.reduce((cost, choice) => cost + choice.cost, 0);

/** The best solutions found: for each list of options those that occur in one, the first's first. */
interface Found {
  cost: number;
  used: readonly Set<Choice>[];
}

function keep(found: Found, chosen: readonly Choice[]): void {
  const cost = costOf(chosen);
  if (cost > found.cost) return;
  if (cost < found.cost) {
    found.cost = cost;
    found.used = chosen.map(() => new Set());
  }
  chosen.forEach((choice, at) => {
    found.used[at]?.add(choice);
  });
}

/** One option of each list, so that they add up to the target. */
function search(
  table: Table,
  target: Vector,
  options: readonly (readonly Choice[])[],
): readonly (readonly Choice[])[] | 'too many' | null {
  let steps = 0;
  const found: Found = { cost: Number.POSITIVE_INFINITY, used: [] };
  const room = table.slack.times(options.length + 1);
  const isOver = (value: Decimal, column: number): boolean =>
    value.lt(room.negated()) && (target[column]?.gte(0) ?? true);
  const visit = (at: number, left: readonly Decimal[], chosen: readonly Choice[]): void => {
    if (++steps > MOST_STEPS || --table.work.left <= 0) return;
    if (at === options.length) {
      if (!left.some((value) => value.abs().gt(room))) keep(found, chosen);
      return;
    }
    for (const choice of options[at] ?? []) {
      const next = left.map((value, column) =>
        table.additive[column] ? value.minus(choice.vector[column] ?? 0) : value,
      );
      if (!next.some(isOver)) visit(at + 1, next, [...chosen, choice]);
    }
  };
  visit(
    0,
    target.map((value, column) => (table.additive[column] && value) || new Decimal(0)),
    [],
  );
  // A search that was cut short has not shown that its finds are the only ones, or that there is none.
  if (steps > MOST_STEPS) return 'too many';
  return found.used.length === 0 ? null : found.used.map((choices) => [...choices]);
}
