import type { Item, LinearTable } from '../../types/grid.ts';
import type { Statement, TableKind } from '../../types/model.ts';
import type { Caption } from '../caption.ts';
import { LAYOUTS } from '../catalogue/layouts.ts';
import { widthOf } from './layout.ts';
import { withoutSerials } from './serials.ts';
import { singleEntry } from './single.ts';

type Captioned = readonly [LinearTable, Caption];

/** No table is wider than this. */
const WIDEST = 24;

function widest(kind: TableKind): number {
  const layouts = LAYOUTS[kind] ?? [];
  return layouts.length === 0 ? WIDEST : Math.max(...layouts.map(widthOf));
}

/** The number of figures that more of the rows print than any other; a table of a form of its own has so many columns. */
function usual(counts: readonly number[]): number {
  const often = (count: number) => counts.filter((each) => each === count).length;
  return counts.reduce((best, count) => (often(count) > often(best) ? count : best), 0);
}

/** How full each row is: the figures it prints, over the columns its kind of table, or it itself, has. */
function fullnessOf([table, { kind }]: Captioned): readonly number[] {
  const counts = withoutSerials(table.rows).map((row) => singleEntry(row).figures.length);
  const most = Math.max(widest(kind), usual(counts));
  return counts.map((count) => count / most);
}

/** A row may print a figure or two more in a form that is not known; more are another row's. */
const TOO_LONG = 1.25;
/** Tables with rows that are too long, from which on a text is taken to print none by rows. */
const OVERFULL = 2;
/** Or this many rows of one table that hold the figures of several. */
const LONG_ROWS = 2;
const MUCH_TOO_LONG = 2;

/**
 * Whether a text prints its tables by columns or blocks, as extractors do that follow a page's
 * blocks: then the figures of several rows run together, and which row they belong to is lost.
 */
function isBlockwise(tables: readonly Captioned[]): boolean {
  const shares = tables.map(fullnessOf);
  const overfull = shares.filter((own) => own.some((share) => share > TOO_LONG)).length;
  const long = shares.flat().filter((share) => share > MUCH_TOO_LONG).length;
  return overfull >= OVERFULL || long >= LONG_ROWS;
}

const COUNTED = '年月日号万亿元个人类款项层期级届大次批辆台所家名';

/** A name with an amount in it or before it, or numbers run on to one another: cells side by side. */
const RUN_TOGETHER = new RegExp(
  [
    `[\\p{Script=Han}）)](?:[-—]|\\d+(?:[.,]\\d+)*)(?=\\p{Script=Han})(?![${COUNTED}])`,
    '[\\p{Script=Han}）)](?:\\d{1,3}(?:,\\d{3})+|\\d+\\.\\d+)(?![万亿元年])',
    '\\.\\d{2,}\\.\\d|\\.\\d{7,}',
  ].join('|'),
  'u',
);

/** The row's own number run on to its name. */
const NUMBER_RUN_ON = new RegExp(`^\\d{1,2}(?=\\p{Script=Han})(?![${COUNTED}])`, 'u');

/** One in so many rows holds cells run together where a text runs them together throughout. */
const RUN_TOGETHER_SHARE = 20;

/** Whether a text prints cells side by side without anything between them. */
function runsCells(tables: readonly Captioned[]): boolean {
  const rows = tables.flatMap(([{ rows: own }]) => own);
  const run = rows.filter(
    ({ tokens }) =>
      NUMBER_RUN_ON.test(tokens[0]?.text ?? '') ||
      tokens.some(({ text }) => RUN_TOGETHER.test(text)),
  );
  return run.length > 1 && run.length * RUN_TOGETHER_SHARE >= rows.length;
}

/** Why the rows or cells of a linear text are lost, for all its tables; null where they are not. */
export function lostCells(captions: ReadonlyMap<Item, Caption>): string | null {
  const tables = [...captions].flatMap(([item, caption]) =>
    item.kind === 'linear' ? [[item, caption] as const] : [],
  );
  if (isBlockwise(tables))
    return '文本没有逐行印出表格（可能是逐列、逐块提取的），各数所在的行未能确定';
  return runsCells(tables) ? '文本把相邻单元格连在一起印出，各数未能分开' : null;
}

/** A linear table of such a text: which table it is, and why it was not read. */
export function unreadTable(
  table: LinearTable,
  caption: Caption,
  id: string,
  reason: string,
): Statement {
  return {
    id,
    kind: caption.kind,
    title: caption.title,
    pages: table.pages,
    unit: caption.unit,
    sides: [],
    rowCount: table.rows.length,
    columnCount: 0,
    status: 'unreadable',
    reason,
    notes: caption.notes,
  };
}
