import { Decimal } from 'decimal.js';
import type { Figure, Unit } from '../../src/types/model.ts';
import type { Relation, RuleId, SumRelation } from '../../src/types/relation.ts';
import { amount } from './figures.ts';

/** A printed cell of a synthetic document; faults change `text`. */
export interface Cell {
  readonly id: string;
  readonly table: string;
  readonly row: number;
  readonly label: string;
  readonly column: string;
  readonly columnIndex: number;
  readonly text: string;
  readonly unit: Unit;
}

/** A relation by its cells' ids: the total first. */
export interface Link {
  readonly rule: RuleId;
  readonly cells: readonly string[];
}

/** A synthetic disclosure: what is printed, and what ought to hold. */
export interface Document {
  readonly cells: readonly Cell[];
  readonly links: readonly Link[];
}

interface Node {
  readonly code: string;
  readonly children: readonly Node[];
  /** 基本 and 项目, in units of 0.01. */
  readonly basic: number;
  readonly project: number;
}

/** Random numbers in [0, 1) that a seed repeats (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const COLUMNS = ['合计', '基本支出', '项目支出'];

/**
 * A consistent document: 支出总表 and 一般公共预算支出表 over one 类/款/项 tree with 合计/基本/项目
 * columns, 收入总表 with the 合计 split in two sources, 收支总表 with a line a 类, and the narrative's
 * total. Every figure that two tables share is tied by an equality.
 */
export function makeDocument(seed: number, classes = 3): Document {
  const rnd = random(seed);
  const tree = Array.from({ length: classes }, (_, at) => classNode(rnd, `${201 + at}`));
  const expenditure = treeTable('t1', '支出总表', tree);
  const general = treeTable('t2', '一般公共预算支出表', tree);
  const income = incomeTable(tree, rnd);
  const summary = summaryTable(tree);
  const narrative = [cell('n1', '', 0, '支出预算', '', 0, sumOf(tree, total))];
  const shared = expenditure.cells.map(({ id }) => link('BA201', [id, id.replace('t1', 't2')]));
  return {
    cells: [expenditure, general, income, summary].flatMap((one) => one.cells).concat(narrative),
    links: [
      ...[expenditure, general, income, summary].flatMap((one) => one.links),
      ...shared,
      ...expenditure.cells
        .filter(({ id }) => id.endsWith(':c0'))
        .map(({ id }) => link('BA202', [id, id.replace('t1', 't3')])),
      ...tree.map(({ code }) => link('BA203', [`t4:${code}:c0`, `t1:${code}:c0`])),
      link('BA203', ['t4:all:c0', 't1:all:c0']),
      link('BA301', ['n1', 't1:all:c0']),
    ],
  };
}

function classNode(rnd: () => number, code: string): Node {
  return branch(
    code,
    some(rnd, 3, (at) =>
      branch(
        `${code}0${at}`,
        some(rnd, 3, (leaf) => leafNode(rnd, `${code}0${at}0${leaf}`)),
      ),
    ),
  );
}

function some(rnd: () => number, most: number, make: (at: number) => Node): Node[] {
  return Array.from({ length: 1 + Math.floor(rnd() * most) }, (_, at) => make(at + 1));
}

function leafNode(rnd: () => number, code: string): Node {
  const draw = () => (rnd() < 0.4 ? 0 : Math.floor(10 ** (2 + rnd() * 4)));
  return { code, children: [], basic: draw(), project: draw() || 100 };
}

function branch(code: string, children: readonly Node[]): Node {
  return {
    code,
    children,
    basic: sumOf(children, (one) => one.basic),
    project: sumOf(children, (one) => one.project),
  };
}

function sumOf(nodes: readonly Node[], of: (node: Node) => number): number {
  return nodes.reduce((sum, node) => sum + of(node), 0);
}

function total(node: Node): number {
  return node.basic + node.project;
}

function flatten(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

function treeTable(id: string, title: string, tree: readonly Node[]): Document {
  const top = branch('all', tree);
  const nodes = flatten([top]);
  const cells = nodes.flatMap((node, row) =>
    [total(node), node.basic, node.project].map((value, at) =>
      cell(`${id}:${node.code}:c${at}`, title, row, node.code, COLUMNS[at] ?? '', at, value),
    ),
  );
  const across = nodes.map(({ code }) =>
    link(
      'BA101',
      [0, 1, 2].map((at) => `${id}:${code}:c${at}`),
    ),
  );
  return { cells, links: [...across, ...columnSums(id, nodes, 3)] };
}

function incomeTable(tree: readonly Node[], rnd: () => number): Document {
  const nodes = flatten([branch('all', tree)]);
  const shares = new Map(
    nodes
      .filter((node) => node.children.length === 0)
      .map((node) => [node.code, rnd() < 0.5 ? total(node) : Math.floor(total(node) * rnd())]),
  );
  const grant = (node: Node): number =>
    node.children.length === 0 ? (shares.get(node.code) ?? 0) : sumOf(node.children, grant);
  const cells = nodes.flatMap((node, row) =>
    [total(node), grant(node), total(node) - grant(node)].map((value, at) =>
      cell(
        `t3:${node.code}:c${at}`,
        '收入总表',
        row,
        node.code,
        ['合计', '财政拨款', '其他收入'][at] ?? '',
        at,
        value,
      ),
    ),
  );
  const across = nodes.map(({ code }) =>
    link(
      'BA102',
      [0, 1, 2].map((at) => `t3:${code}:c${at}`),
    ),
  );
  return { cells, links: [...across, ...columnSums('t3', nodes, 3)] };
}

function summaryTable(tree: readonly Node[]): Document {
  const rows = [...tree, branch('all', tree)];
  const cells = rows.map((node, row) =>
    cell(`t4:${node.code}:c0`, '收支总表', row, node.code, '预算数', 0, total(node)),
  );
  return {
    cells,
    links: [link('BA103', ['t4:all:c0', ...tree.map(({ code }) => `t4:${code}:c0`)])],
  };
}

function columnSums(id: string, nodes: readonly Node[], columns: number): Link[] {
  return nodes
    .filter((node) => node.children.length > 0)
    .flatMap((node) =>
      Array.from({ length: columns }, (_, at) =>
        link(
          'BA104',
          [node, ...node.children].map(({ code }) => `${id}:${code}:c${at}`),
        ),
      ),
    );
}

function link(rule: RuleId, cells: readonly string[]): Link {
  return { rule, cells };
}

function cell(
  id: string,
  table: string,
  row: number,
  label: string,
  column: string,
  columnIndex: number,
  hundredths: number,
): Cell {
  const text = hundredths === 0 ? '' : (hundredths / 100).toFixed(2);
  return { id, table, row, label, column, columnIndex, text, unit: '万元' };
}

/** The document's relations, with figures as its cells print them. */
export function relationsOf({ cells, links }: Document): Relation[] {
  const figures = new Map(cells.map((one) => [one.id, figureOf(one)]));
  return links.flatMap((one) => relationOf(one, figures));
}

function relationOf({ rule, cells }: Link, figures: ReadonlyMap<string, Figure>): SumRelation[] {
  const terms = cells.flatMap((id, at) => {
    const figure = figures.get(id);
    return figure
      ? [{ figure, sign: at === 0 ? 1 : -1, role: at === 0 ? 'total' : 'part' } as const]
      : [];
  });
  const equality = cells.length === 2 && terms.length < 2;
  if (equality || terms.length < 2) return [];
  return [{ kind: 'sum', id: `${rule}:${cells.join('+')}`, rule, formula: rule, terms }];
}

function figureOf({ id, table, row, label, column, columnIndex, text, unit }: Cell): Figure {
  const place =
    table === ''
      ? ({
          kind: 'narrative',
          page: 1,
          sentence: 0,
          subject: label,
          context: `${label}共计`,
        } as const)
      : ({
          kind: 'cell',
          page: 2,
          table,
          statement: id.split(':')[0] ?? '',
          row: label,
          column,
          rowIndex: row,
          columnIndex,
        } as const);
  return { id, place, amount: amount(text, unit), text, certainty: 'printed' };
}

/** The document with some cells printed otherwise. */
export function withTexts(document: Document, texts: ReadonlyMap<string, string>): Document {
  return {
    ...document,
    cells: document.cells.map((one) => ({ ...one, text: texts.get(one.id) ?? one.text })),
  };
}

/** What a slip of the given kind makes of a printed text; null where it cannot change it. */
export function slip(kind: string, text: string, rnd: () => number): string | null {
  const digits = [...text].flatMap((char, at) => (/\d/.test(char) ? [at] : []));
  const at = digits[Math.floor(rnd() * digits.length)] ?? 0;
  const next = digits[digits.indexOf(at) + 1];
  const made = slipped(kind, text, at, next, rnd);
  if (made === null || !/^\d+\.\d\d$/.test(made)) return null;
  return new Decimal(made)
    .minus(text || 0)
    .abs()
    .gt(0.05)
    ? made
    : null;
}

function slipped(
  kind: string,
  text: string,
  at: number,
  next: number | undefined,
  rnd: () => number,
): string | null {
  const replaced = (index: number, char: string) =>
    text.slice(0, index) + char + text.slice(index + 1);
  switch (kind) {
    case 'digit':
      return replaced(at, String((Number(text[at]) + 1 + Math.floor(rnd() * 9)) % 10));
    case 'swap':
      return next === undefined ? null : swapped(text, at, next);
    case 'shift':
      return new Decimal(text || 0).times(rnd() < 0.5 ? 10 : 0.1).toFixed(2);
    case 'dropped':
      return text.slice(0, at) + text.slice(at + 1);
    case 'added':
      return text.slice(0, at) + Math.floor(rnd() * 10) + text.slice(at);
    default:
      return new Decimal(Math.floor(rnd() * 1e6)).div(100).toFixed(2);
  }
}

function swapped(text: string, left: number, right: number): string {
  const chars = [...text];
  [chars[left], chars[right]] = [chars[right] ?? '', chars[left] ?? ''];
  return chars.join('');
}
