import type { GridCell } from '../../types/grid.ts';
import type { TableKind } from '../../types/model.ts';
import { LAYOUTS, type Layout, type LayoutNode } from '../catalogue/layouts.ts';
import { key } from '../key.ts';

const LABEL_WORDS =
  '序号功能分类经济分类科目编码科目名称类款项栏次行次项目收入支出资金性质来源支出部门经济分类科目内容采购物品名称政府采购目录序号计量单位金额单位元' +
  '功能分类科目编码功能分类科目名称部门预算支出经济分类科目政府预算支出经济分类科目一般公共预算基本支出单位代码单位名称';
const TOLERATED = 0.12;
/** A header of more words than these that a layout lacks is another table's. */
const TOLERATED_SURPLUS = 0.35;

function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

function labelsOf(nodes: readonly LayoutNode[]): readonly string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [node] : [node[0], ...labelsOf(node[1])],
  );
}

/** Share of the wanted characters that `have` lacks, each printed character used once. */
function missing(wanted: string, have: Map<string, number>): number {
  const left = new Map(have);
  let lacking = 0;
  for (const char of wanted) {
    const count = left.get(char) ?? 0;
    if (count === 0) lacking++;
    else left.set(char, count - 1);
  }
  return wanted.length === 0 ? 1 : lacking / wanted.length;
}

/** Its words stand apart in other headers (项目 beside 支出预算), so it must stand whole. */
const WHOLE = /^项目支出$/;

/** Whether a label is printed by itself: within one word of the header, or as several whole ones. */
function standsWhole(words: readonly string[], label: string): boolean {
  return words.some((word, start) => {
    if (word.includes(label)) return true;
    let joined = word;
    for (let next = start + 1; joined.length < label.length && next < words.length; next++)
      joined += words[next];
    return joined === label;
  });
}

/** What basic expenditure is split into, by columns that a layout has or that are another's. */
const SPLITS: readonly string[] = [
  '人员经费',
  '公用经费',
  '工资福利支出',
  '商品和服务支出',
  '对个人和家庭的补助',
];

/** The budgets that income comes out of, where a table splits it by them. */
const BUDGETS: readonly string[] = ['政府性基金', '国有资本经营', '财政专户'];

/** Whether the header prints such a column that the layout lacks: then its columns are others. */
function printsMore(words: readonly string[], layout: Layout, kind: TableKind): boolean {
  const own = layout.sides.flatMap(labelsOf).map(key).join(' ');
  const splits = kind === 'income' ? [...SPLITS, ...BUDGETS] : SPLITS;
  return splits.some((label) => !own.includes(label) && standsWhole(words, label));
}

/**
 * The customary layout whose words the header consists of, whatever their order, or null where
 * none accounts for the header well enough. `header` holds its words in printed order, `widest`
 * the most figures one row prints.
 */
export function chooseLayout(
  kind: TableKind,
  header: readonly string[],
  widest: number,
): Layout | null {
  const apart = header.map(key);
  const printed = apart.join('').replace(/[\d()]/g, '');
  const scored = (LAYOUTS[kind] ?? [])
    .filter(
      (layout) =>
        layout.sides
          .flatMap(labelsOf)
          .every((label) => !WHOLE.test(label) || standsWhole(apart, label)) &&
        !printsMore(apart, layout, kind) &&
        (layout.sides.length > 1 || widest <= widthOf(layout)),
    )
    .map((layout) => {
      const words = key(layout.sides.flatMap(labelsOf).join('')).replace(/[\d()]/g, '');
      const lacking = missing(words, bag(printed));
      const surplus = missing(printed, bag(words + LABEL_WORDS));
      return { layout, lacking, surplus, cost: lacking * 2 + surplus };
    })
    .filter(({ lacking, surplus }) => lacking <= TOLERATED && surplus <= TOLERATED_SURPLUS)
    .sort((a, b) => a.cost - b.cost);
  return scored[0]?.layout ?? null;
}

function leafCount(nodes: readonly LayoutNode[]): number {
  return nodes.reduce((sum, node) => sum + (typeof node === 'string' ? 1 : leafCount(node[1])), 0);
}

/** How many amount columns a layout has over all its lists. */
export function widthOf(layout: Layout): number {
  return layout.sides.reduce((sum, side) => sum + leafCount(side), 0);
}

/** Header paths of a side's columns, as cells, so that ruled and linear tables bind alike. */
export function layoutPaths(nodes: readonly LayoutNode[]): readonly (readonly GridCell[])[] {
  return nodes.flatMap((node) => {
    const cell = headerCell(typeof node === 'string' ? node : node[0]);
    if (typeof node === 'string') return [[cell]];
    return layoutPaths(node[1]).map((path) => [cell, ...path]);
  });
}

function headerCell(text: string): GridCell {
  return { text, page: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1 };
}

/** Labels of the amount columns over all lists, from left to right. */
function leavesOf(nodes: readonly LayoutNode[]): readonly string[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [node] : leavesOf(node[1])));
}

/** All ways to cut `width` columns into `count` runs, as the starts of the runs after the first. */
function cuts(width: number, count: number, from = 0): readonly (readonly number[])[] {
  if (count === 1) return [[]];
  const starts = Array.from({ length: width - from + 1 }, (_, at) => from + at);
  return starts.flatMap((start) => cuts(width, count - 1, start).map((rest) => [start, ...rest]));
}

/**
 * Where the columns of a layout pass from one part of a wide table to the next, by the header words
 * of each part: part i holds the columns from `bounds[i]` to before `bounds[i + 1]`, over all lists.
 */
export function partBounds(
  layout: Layout,
  headers: readonly (readonly string[])[],
): readonly number[] {
  const leaves = layout.sides.flatMap(leavesOf).map(key);
  const bags = headers.map((words) => bag(words.map(key).join('')));
  const lacking = (starts: readonly number[]): number => {
    const bounds = [0, ...starts, leaves.length];
    return bags.reduce((sum, own, part) => {
      const wanted = leaves.slice(bounds[part], bounds[part + 1]).join('');
      return sum + (wanted === '' ? 0 : missing(wanted, own) * wanted.length);
    }, 0);
  };
  const [best] = cuts(leaves.length, headers.length)
    .map((starts) => ({ starts, cost: lacking(starts) }))
    .sort((a, b) => a.cost - b.cost);
  return [0, ...(best?.starts ?? []), leaves.length];
}
