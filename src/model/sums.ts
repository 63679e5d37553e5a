import type { Column, ColumnNode, Row, Side } from '../types/model.ts';
import type { Family } from './catalogue/columns.ts';
import { key } from './key.ts';
import { familyOf, isMember, namesWhole } from './whole.ts';

/** One printed total and the parts it announces, by index; `rows` in a column, `columns` in a row. */
export interface Split {
  readonly total: number;
  readonly parts: readonly number[];
  /** What is taken off the parts' sum: total = Σ parts − Σ less. */
  readonly less?: readonly number[];
}

type Measure = Column['measure'];

/** Which amount columns add up to which, read off the header tree: 合计 of a group is its members' sum. */
export function columnSplits(side: Side): readonly Split[] {
  const measures = new Set(side.columns.map((column) => column.measure));
  const paired = measures.has('budget') && measures.has('final');
  const views: readonly (Measure | 'all')[] = paired ? ['budget', 'final'] : ['all'];
  return views.flatMap((view) => groupSplits(prune(side.tree, side.columns, view)));
}

/** The tree of one measure only: a header over 预算数 and 决算数 becomes that measure's leaf. */
function prune(
  nodes: readonly ColumnNode[],
  columns: readonly Column[],
  view: Measure | 'all',
): readonly ColumnNode[] {
  return nodes.flatMap((node): readonly ColumnNode[] => {
    if (node.column !== null) return keep(columns[node.column], view) ? [node] : [];
    const children = prune(node.children, columns, view);
    const only = children[0];
    if (
      children.length === 1 &&
      only &&
      only.column !== null &&
      node.children.length > 1 &&
      view !== 'all'
    ) {
      return [{ ...node, column: only.column, children: [] }];
    }
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** 增减% of the 合计 is not the sum of those of its parts. */
const isPercent = ({ concept }: Column): boolean => /^percent(\.|$)/.test(concept ?? '');

function keep(column: Column | undefined, view: Measure | 'all'): boolean {
  if (column === undefined || column.thereof || isPercent(column)) return false;
  return view === 'all' || column.measure === view;
}

function groupSplits(nodes: readonly ColumnNode[]): readonly Split[] {
  const below = nodes.flatMap((node) => groupSplits(node.children));
  const inner = innerTotals(nodes);
  if (unknownBeside(nodes, inner).length > 0) return below;
  const rest = outside(nodes, inner);
  const several = inner.filter(({ parts }) => parts.length > 1);
  const splits = [
    ...wholeSplits(rest),
    ...several.map(({ column, parts }) => split(column, parts)),
  ];
  return [...splits, ...below];
}

const split = (total: number, parts: readonly ColumnNode[]): Split => ({
  total,
  parts: parts.flatMap(valueColumns),
});

/** How the one 合计 among sister headers splits up. */
function wholeSplits(nodes: readonly ColumnNode[]): readonly Split[] {
  const total = totalAmong(nodes);
  if (total?.column == null) return [];
  const column = total.column;
  return families(nodes.filter((node) => node !== total))
    .map((members) => split(column, members))
    .filter(({ parts }) => parts.length > 1 || nodes.length > 2);
}

const NAMED_TOTAL = /.(合计|小计|总计)$/;

/**
 * 财政拨款合计 among the columns of an income table: the sum of the few beside it that are its members.
 * 基本支出 without 合计 is that of those right behind it, as where 人员经费 and 公用经费 follow.
 * 公务用车 holds its purchase and its operation wherever they stand, one of them printed alone too.
 */
interface InnerTotal {
  readonly column: number;
  readonly parts: readonly ColumnNode[];
}

function innerTotals(nodes: readonly ColumnNode[]): readonly InnerTotal[] {
  const whole = totalAmong(nodes);
  return nodes.flatMap((head, at) => {
    const { label, column } = head;
    if (column === null || head === whole) return [];
    const named = NAMED_TOTAL.test(key(label)) || head.concept === 'vehicles';
    const parts = named ? membersOf(head, nodes) : followersOf(head, nodes.slice(at + 1));
    return parts.length >= (head.concept === 'vehicles' ? 1 : 2) ? [{ column, parts }] : [];
  });
}

const membersOf = (head: ColumnNode, nodes: readonly ColumnNode[]): readonly ColumnNode[] =>
  nodes.filter((node) => node !== head && isMember(head.concept, node.concept));

/** Balances carried over may stand side by side, each of its own. */
function followersOf(head: ColumnNode, after: readonly ColumnNode[]): readonly ColumnNode[] {
  if (head.concept === 'carryover') return [];
  const end = after.findIndex(({ concept }) => !isMember(head.concept, concept));
  return end < 0 ? after : after.slice(0, end);
}

/** Columns of unknown money right beside the parts of an inner total: one may be a part, so nothing adds up for certain. */
const unknownBeside = (
  nodes: readonly ColumnNode[],
  inner: readonly InnerTotal[],
): readonly ColumnNode[] =>
  nodes.filter(
    ({ concept }, at) =>
      concept === null &&
      [nodes[at - 1], nodes[at + 1]].some((sister) =>
        inner.some(({ parts }) => sister && parts.includes(sister)),
      ),
  );

/** The headers of unknown money for which the columns beside them are not added up, as printed. */
export function unknownHeaders(side: Side): readonly string[] {
  const open = (nodes: readonly ColumnNode[]): readonly string[] => [
    ...unknownBeside(nodes, innerTotals(nodes)).map(({ label }) => label),
    ...nodes.flatMap(({ children }) => open(children)),
  ];
  return [...new Set(open(prune(side.tree, side.columns, 'all')))];
}

/** Sister headers without those that an inner total already holds. */
function outside(
  nodes: readonly ColumnNode[],
  inner: readonly InnerTotal[],
): readonly ColumnNode[] {
  return nodes.filter((node) => !inner.some(({ parts }) => parts.includes(node)));
}

/** The one 合计 among sister headers; where none is plainly so headed, the one 项目支出合计 or the like. */
function totalAmong(nodes: readonly ColumnNode[]): ColumnNode | undefined {
  const leaves = nodes.filter((node) => node.column !== null);
  const totals = leaves.filter(isTotal);
  if (totals.length > 0) return totals.length === 1 ? totals[0] : undefined;
  const [named, ...more] = leaves.filter(({ label }) => /.(合计|总计)$/.test(key(label)));
  if (!named || more.length > 0) return undefined;
  const sisters = nodes.filter((node) => node !== named).map(({ concept }) => concept);
  const atEdge = named === nodes[0] || named === nodes.at(-1);
  return namesWhole(named.concept, sisters, atEdge) ? named : undefined;
}

function isTotal(node: ColumnNode): boolean {
  return node.concept === 'total';
}

/** Members that add up together. Two whole families under one 合计 are two ways to split it. */
function families(nodes: readonly ColumnNode[]): readonly (readonly ColumnNode[])[] {
  const aside = standAside(nodes) ? BESIDE_VISITS : new Set<string>();
  const members = nodes.filter(
    (node) => familyOf(node.concept) !== 'other' && !aside.has(node.concept ?? ''),
  );
  const groups = new Map<Family, ColumnNode[]>();
  for (const node of members) {
    const family = familyOf(node.concept);
    groups.set(family, [...(groups.get(family) ?? []), node]);
  }
  const whole = (['nature', 'source', 'use', 'economy'] as const).filter(
    (family) => (groups.get(family)?.length ?? 0) >= 2,
  );
  if (whole.length >= 2) return whole.map((family) => groups.get(family) ?? []);
  return members.length > 0 ? [members] : [];
}

const BESIDE_VISITS = new Set(['meeting', 'training']);

/**
 * Whether 会议费 and 培训费 are no part of the 合计 beside them: so where the three expenses stand one by
 * one, not beside 三公经费 as a whole, nor among 办公费 and the like under 商品和服务支出.
 */
function standAside(nodes: readonly ColumnNode[]): boolean {
  const whole = nodes.some(({ concept }) => concept === 'three-public');
  return !whole && nodes.filter(({ concept }) => concept === null).length < 2;
}

/** The columns that make up a node's value: its own, its 小计, or all its leaves. */
function valueColumns(node: ColumnNode): readonly number[] {
  if (node.column !== null) return [node.column];
  const total = node.children.find((child) => child.column !== null && isTotal(child));
  if (total?.column != null) return [total.column];
  return outside(node.children, innerTotals(node.children))
    .filter((child) => familyOf(child.concept) !== 'other')
    .flatMap(valueColumns);
}

/** 本年收入 = 年末结转 + 本年支出 − 年初结转, where a table prints all four. */
export function flowSplit(side: Side): Split | null {
  const [opening, income, spent, closing] = [
    'carryover',
    'current-income',
    'current-expenditure',
    'year-end',
  ].map(
    (concept) =>
      side.columns.find((column) => column.concept === concept && !column.thereof)?.index,
  );
  if (opening === undefined || income === undefined || spent === undefined || closing === undefined)
    return null;
  return { total: income, parts: [closing, spent], less: [opening] };
}

/** Which rows add up to which, by the outline: a parent is the sum of the rows under it. */
export function rowSplits(rows: readonly Row[]): readonly Split[] {
  const parts = new Map<number, number[]>();
  for (const row of rows) {
    if (row.parent === null || row.role === 'thereof' || row.role === 'note') continue;
    parts.set(row.parent, [...(parts.get(row.parent) ?? []), row.index]);
  }
  return [...parts].map(([total, rowParts]) => ({ total, parts: rowParts }));
}
