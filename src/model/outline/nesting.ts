import type { DraftRow } from '../rows.ts';
import type { Parents } from './parents.ts';

/** What a row prints besides its label: its amounts (null where none), and which labels it fills. */
export interface Printed {
  readonly values: readonly (number | null)[];
  /** The label columns that the row fills, as one word: rows of one level fill the same ones. */
  readonly filled: string;
  /** The same, where a name that is printed once for several rows counts for each of them. */
  readonly level: string;
}

/** A list's rows as printed; `slack` is half a unit of the last place of its amounts. */
export interface PrintedList {
  readonly rows: readonly Printed[];
  readonly slack: number;
}

interface List extends PrintedList {
  /** Rows that already have rows below them, by their codes or numbers. */
  readonly heads: ReadonlySet<number>;
}

interface Node {
  readonly index: number;
  readonly children: readonly Node[];
}

/** How badly a reading of the levels fits: how many sums fail and hold, and by how much altogether. */
interface Fit {
  readonly fails: number;
  readonly gap: number;
  readonly holds: number;
  /** The columns in which some sum fails. */
  readonly columns: ReadonlySet<number>;
}

const leaf = (index: number): Node => ({ index, children: [] });
const sumOf = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A row's amounts and the sums of others', column by column. */
function columnsOf({ rows }: List, head: number, parts: readonly Node[]) {
  const values = rows[head]?.values ?? [];
  return values.map((total, column) => ({
    total: total ?? 0,
    sum: sumOf(parts.map(({ index }) => rows[index]?.values[column] ?? 0)),
  }));
}

const limitOf = ({ slack }: List, parts: readonly Node[]): number => slack * (parts.length + 1.2);

function equals(list: List, head: number, parts: readonly Node[]): boolean {
  const limit = limitOf(list, parts);
  return columnsOf(list, head, parts).every(({ total, sum }) => Math.abs(total - sum) <= limit);
}

/** Equal but for one column, where two others print money and agree: one figure is wrong. */
function nearlyEquals(list: List, head: number, parts: readonly Node[]): boolean {
  const limit = limitOf(list, parts);
  const columns = columnsOf(list, head, parts);
  const agree = columns.filter(({ total, sum }) => Math.abs(total - sum) <= limit);
  return columns.length - agree.length <= 1 && agree.filter(({ total }) => total !== 0).length >= 2;
}

const hasMoney = (printed: Printed | undefined): boolean =>
  printed?.values.some((value) => value !== null && value !== 0) ?? false;

/** One row below another is its only part where they are of two levels: they fill other labels. */
function ofTwoLevels({ rows }: List, head: number, parts: readonly Node[]): boolean {
  const only = parts.length === 1 ? parts[0] : undefined;
  return only === undefined || rows[head]?.filled !== rows[only.index]?.filled;
}

type Equality = typeof equals;

/** How many of the nodes after a row make it up: the fewest that do; 0 where none do. */
function reach(list: List, head: number, after: readonly Node[], same: Equality): number {
  if (list.heads.has(head) || !hasMoney(list.rows[head])) return 0;
  const counts = after.map((_, at) => at + 1);
  return (
    counts.find((count) => {
      const parts = after.slice(0, count);
      return ofTwoLevels(list, head, parts) && same(list, head, parts);
    }) ?? 0
  );
}

/** Nodes in print order, each taking those right after it that it is the sum of. */
function bySums(list: List, nodes: readonly Node[], same: Equality = equals): readonly Node[] {
  return nodes.reduceRight<readonly Node[]>((after, node) => {
    const count = node.children.length > 0 ? 0 : reach(list, node.index, after, same);
    const children = count > 0 ? after.slice(0, count) : node.children;
    return [{ index: node.index, children }, ...after.slice(count)];
  }, []);
}

/** Rows that fill the same labels as the last one, each below the row of other labels above it. */
function byLabels({ rows, heads }: List, members: readonly number[]): readonly Node[] {
  const lowest = rows[members.at(-1) ?? -1]?.filled;
  const nodes: { index: number; children: Node[] }[] = [];
  for (const index of members) {
    const head = nodes.at(-1);
    if (rows[index]?.filled === lowest && head && !heads.has(head.index))
      head.children.push(leaf(index));
    else nodes.push({ index, children: [] });
  }
  return nodes;
}

function fitOf(list: List, head: number, nodes: readonly Node[]): Fit {
  const limit = limitOf(list, nodes);
  const gaps = columnsOf(list, head, nodes).map(({ total, sum }) => Math.abs(total - sum));
  const failed = gaps.flatMap((gap, column) => (gap > limit ? [column] : []));
  const fits = nodes
    .filter(({ children }) => children.length > 0)
    .map((node) => fitOf(list, node.index, node.children));
  return {
    fails: failed.length + sumOf(fits.map(({ fails }) => fails)),
    gap: sumOf(failed.map((column) => gaps[column] ?? 0)) + sumOf(fits.map(({ gap }) => gap)),
    holds: (failed.length === 0 ? 1 : 0) + sumOf(fits.map(({ holds }) => holds)),
    columns: new Set([...failed, ...fits.flatMap(({ columns }) => [...columns])]),
  };
}

/**
 * Whether levels are shown rather than guessed: all their sums hold, or, with a figure wrong, they
 * fail in fewer columns than the flat list, or most of them hold and it is much farther off.
 */
function isShown(levels: Fit, flat: Fit, labelled: boolean): boolean {
  if (levels.fails === 0) return true;
  if (levels.columns.size === 1 && flat.columns.size > 1) return true;
  if (labelled && levels.gap * 20 < flat.gap) return true;
  return (
    levels.holds >= (labelled ? 1 : 2) && levels.fails <= flat.fails && levels.gap * 3 < flat.gap
  );
}

/** The levels of the rows that a head sums up; null where neither a flat list nor levels are shown. */
function levelsBelow(list: List, head: number, members: readonly number[]): readonly Node[] | null {
  const flat = members.map(leaf);
  const plain = fitOf(list, head, flat);
  if (plain.fails === 0) return flat;
  const labelled = byLabels(list, members);
  const readings = [bySums(list, flat), labelled, bySums(list, labelled)];
  const near = [flat, labelled].map((nodes) => bySums(list, nodes, nearlyEquals));
  const fits = [...readings, ...near]
    .map((nodes) => ({ nodes, fit: fitOf(list, head, nodes) }))
    .filter(({ nodes, fit }) => isShown(fit, plain, nodes === labelled))
    .sort((a, b) => a.fit.columns.size - b.fit.columns.size || a.fit.gap - b.fit.gap);
  if (fits[0]) return fits[0].nodes;
  return isRepeated(list, head, flat) ? null : flat;
}

/**
 * Whether a list of rows of unlike levels holds all its money two to four times over: it has levels,
 * whatever they are.
 */
function isRepeated(list: List, head: number, flat: readonly Node[]): boolean {
  if (new Set(flat.map(({ index }) => list.rows[index]?.level)).size < 2) return false;
  const columns = columnsOf(list, head, flat).filter(({ total }) => total !== 0);
  return (
    columns.length > 0 &&
    columns.every(({ total, sum }) => {
      const times = Math.round(sum / total);
      return times >= 2 && times <= 4 && Math.abs(sum / total - times) < 0.05;
    })
  );
}

function place(nodes: readonly Node[], head: number | null, parents: Parents): void {
  for (const node of nodes) {
    parents[node.index] = head;
    place(node.children, node.index, parents);
  }
}

/** Rows without a code right below one with a code: what was paid under it, where most of them add up. */
function belowCodes(flat: Parents, rows: readonly DraftRow[], printed: PrintedList): Parents {
  const groups = new Map<number, number[]>();
  let code: number | null = null;
  rows.forEach((row, index) => {
    if (row.role !== 'item') code = null;
    else if (row.code !== null) code = index;
    else if (code !== null) groups.set(code, [...(groups.get(code) ?? []), index]);
  });
  const list: List = { ...printed, heads: new Set() };
  const holding = [...groups].filter(([head, parts]) => equals(list, head, parts.map(leaf)));
  if (holding.length * 2 <= groups.size) return flat;
  const parents: Parents = [...flat];
  for (const [head, parts] of groups) for (const part of parts) parents[part] = head;
  return parents;
}

/** The rows directly below a head, where all are plain and not all placed by their codes; else none. */
function plainBelow(parents: Parents, rows: readonly DraftRow[], head: number): readonly number[] {
  const below = rows.map((_, index) => index).filter((index) => parents[index] === head);
  const plain = below.every(
    (index) => rows[index]?.role === 'item' || rows[index]?.role === 'unit',
  );
  const coded = below.every((index) => rows[index]?.role === 'item' && rows[index]?.code !== null);
  return plain && !coded ? below : [];
}

/**
 * Levels that nothing printed tells apart but the figures: a unit above its own units, units above
 * their projects or purchases, a code above what was paid under it. Where the rows below a head do
 * not add up to it as they stand, and do when rows take those that follow them, they are read so.
 */
export function nested(flat: Parents, rows: readonly DraftRow[], printed: PrintedList): Parents {
  const parents = [...belowCodes(flat, rows, printed)];
  const heads = new Set(parents.filter((head) => head !== null));
  const list: List = { ...printed, heads };
  for (const head of heads) {
    const members = plainBelow(parents, rows, head);
    if (members.length < 2 || !hasMoney(printed.rows[head])) continue;
    const levels = levelsBelow(list, head, members);
    place(levels ?? members.map(leaf), levels === null ? null : head, parents);
  }
  return parents;
}
