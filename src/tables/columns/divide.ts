import { centreOf } from '../runs.ts';
import type { Block } from './blocks.ts';
import { middleOf } from './edges.ts';

const x = (block: Block): number => centreOf(block.box)[0];

/** The columns' edges, one more than columns, and which columns hold amounts. */
export interface Layout {
  readonly edges: readonly number[];
  readonly figures: readonly boolean[];
}

/** A common heading of codes and names alone. */
const NAMES = /^(项目|科目|(支出)?(功能|经济)分类(科目)?)$/;

/** What speaks against a heading of names over amounts, in points: more than any place can. */
const strangeTo = ({ text }: Block, from: number, to: number, { figures }: Layout): number =>
  NAMES.test(text) && figures.slice(from, to + 1).includes(true) ? 10_000 : 0;

export interface Division {
  readonly spans: readonly (readonly [number, number])[];
  /** How far the headings stand off the middles of their shares, in points. */
  readonly off: number;
}

/**
 * Divides the columns `within` (in a row without a break) among the headings over them, so that all
 * stand as near to the middles of their shares as they can.
 */
export function divide(
  heads: readonly Block[],
  within: readonly number[],
  plan: Layout,
  known: Map<string, Division> = new Map(),
): Division {
  const key = `${heads.length}:${within.length}`;
  const division = known.get(key) ?? newDivision(heads, within, plan, known);
  known.set(key, division);
  return division;
}

function newDivision(
  heads: readonly Block[],
  within: readonly number[],
  plan: Layout,
  known: Map<string, Division>,
): Division {
  const [first, last] = [within[0], within.at(-1)];
  const [head, ...rest] = heads;
  if (first === undefined || last === undefined || !head) return { spans: [], off: 0 };
  const offTo = (end: number): number =>
    Math.abs(middleOf(plan.edges, first, end) - x(head)) + strangeTo(head, first, end, plan);
  if (rest.length === 0) return { spans: [[first, last]], off: offTo(last) };
  const ends = within.slice(0, Math.max(1, within.length - rest.length));
  const divisions = ends.map((end): Division => {
    const behind = within.filter((band) => band > end);
    const { spans, off } = divide(rest, behind, plan, known);
    return { spans: [[first, end], ...spans], off: offTo(end) + off };
  });
  return divisions.reduce((best, each) => (each.off < best.off ? each : best));
}

/**
 * Columns whose lowest headings are the same ones over and over (预算数 and 决算数 of as many things
 * each) divided where these begin again; null where they do not repeat once for each of `count`.
 */
export function repeated(
  count: number,
  within: readonly number[],
  leaves: readonly (Block | undefined)[],
): Pick<Division, 'spans'> | null {
  const size = within.length / count;
  if (count < 2 || size < 2 || !Number.isInteger(size)) return null;
  const texts = within.map((band) => leaves[band]?.text);
  if (!texts.every((text, at) => text !== undefined && text === texts[at % size])) return null;
  if (new Set(texts).size < size) return null;
  const spans = Array.from({ length: count }, (_, at): readonly [number, number] => [
    within[at * size] as number,
    within[(at + 1) * size - 1] as number,
  ]);
  return { spans };
}
