import type { Grid } from '../../types/grid.ts';
import { isTotalLabel } from '../columns/bands.ts';
import { type Block, blockOf } from '../columns/blocks.ts';
import type { Column } from '../columns/columns.ts';
import { gridOf } from '../columns/grid.ts';
import type { BodyRow } from '../columns/rows.ts';
import { joinPages } from '../columns/torn.ts';
import { isFigure, type Word } from '../columns/words.ts';
import { putApart } from './apart.ts';
import { type BodyLine, cutPart, type Part } from './cut.ts';
import { type Habits, habitsOf } from './group.ts';
import { headBlocks } from './heads.ts';
import { isNumberingLine, pooled } from './pages.ts';
import { PLACE } from './place.ts';
import { cellsOf, rolesOf } from './roles.ts';
import { rowStarts } from './rowing.ts';
import { seatsOf } from './seats.ts';
import { steadied } from './steady.ts';
import { movedWord } from './warp.ts';

type Lines = readonly BodyLine[];

function rowOf(lines: Lines, columns: readonly Column[]): BodyRow {
  const cells = new Map<number, Word[]>();
  for (const { words } of lines)
    for (const [column, own] of cellsOf(words, columns))
      cells.set(column, [...(cells.get(column) ?? []), ...own]);
  const blocks = [...cells].map(([column, words]) => ({
    column,
    block: blockOf(words, lines[0]?.page ?? 1),
  }));
  return blocks.map(({ column, block }) =>
    isTotalLabel(block.text) ? widened(block, column, [...cells.keys()], columns) : block,
  );
}

/** A total's label in the middle of the columns of codes and names as wide as all of these. */
function widened(
  block: Block,
  column: number,
  taken: readonly number[],
  columns: readonly Column[],
): Block {
  const [own] = columns.slice(column);
  const left = columns.findLastIndex((each, at) => at < column && each.figures) + 1;
  const free = taken.every((other) => other === column || other < left || other > column);
  const flush = own && block.box.left - own.left < 1.5 * PLACE;
  const [first] = columns.slice(left);
  if (!own || !first || flush || !free || left === column) return block;
  return { ...block, box: { ...block.box, left: first.left, right: own.right } };
}

/** Whether two texts of one cell are two cells': an amount, and beside it another or a name. */
const isCrowded = (words: readonly Word[]): boolean =>
  words.length > 1 && words.some(({ text }) => isFigure(text) && /\d[.,，]\d/.test(text));

/** How many lines at the top end in one that numbers the columns. */
const numberedLines = (lines: Lines): number =>
  lines.slice(0, 2).findIndex(({ words }) => isNumberingLine(words)) + 1;

/** A page's lines put together to rows; null where it is not clear which are one. */
function rowsOf(
  lines: Lines,
  columns: readonly Column[],
  habits: Habits,
): readonly BodyRow[] | null {
  if (lines.length === 0) return [];
  const cells = lines.map(({ words }) => cellsOf(words, columns));
  if (cells.some((line) => [...line.values()].some(isCrowded))) return null;
  const starts = rowStarts(
    cells,
    lines.map(({ blanks }) => blanks),
    habits,
  );
  return starts?.map((from, at) => rowOf(lines.slice(from, starts[at + 1]), columns)) ?? null;
}

function pooledHabits(pages: readonly Lines[], columns: readonly Column[]): Habits {
  const lines = pages.flat();
  const cells = lines.map(({ words }) => cellsOf(words, columns));
  const blanks = lines.map((line) => line.blanks);
  return habitsOf(
    cells,
    blanks,
    rolesOf(cells, columns),
    columns.map(({ right }) => right),
  );
}

const isWhole = <T>(items: readonly (T | null)[]): items is readonly T[] =>
  items.every((item) => item !== null);

/** The numbers of the columns, which stand below headings and not as amounts do, in their order. */
function numberingRow(lines: Lines, columns: readonly Column[]): readonly BodyRow[] {
  const [line] = lines;
  if (!line) return [];
  const inOrder = line.words.length === columns.length;
  const centred = line.words.map((word, at) => {
    const { left = 0, right = 0 } = columns[at] ?? {};
    return movedWord(word, (left + right - word.box.left - word.box.right) / 2);
  });
  return [rowOf([{ ...line, words: inOrder ? centred : line.words }], columns)];
}

/**
 * The grid of a table whose columns are set by spaces, from its lines on one or more pages. Null where
 * the places of its words leave a doubt about rows or columns.
 */
export function spacedTable(parts: readonly Part[]): Grid | null {
  const cut = pooled(parts.map(cutPart));
  if (!cut) return null;
  const numbered = numberedLines(cut.body);
  const numbering = numbered === 0 ? [] : cut.body.slice(numbered - 1, numbered);
  const above = [...cut.header, ...numbering.map(({ words }) => words)];
  const amounts = cut.body.filter((line) => !numbering.includes(line));
  const { header: words, lines } = steadied(above, amounts);
  const pages = [...new Set(parts.map(({ page }) => page))];
  const heads = headBlocks(words.slice(0, cut.header.length), cut.page);
  const apart = numbered === 0 ? putApart({ header: heads, lines }) : { header: heads, lines };
  const seats = seatsOf(apart.header, words[cut.header.length] ?? null, apart.lines);
  if (!seats) return null;
  const { header, columns } = seats;
  const bodies = pages.map((page) => seats.lines.filter((line) => line.page === page));
  const habits = pooledHabits(bodies, columns);
  const rows = bodies.map((body) => rowsOf(body, columns, habits));
  if (!isWhole(rows)) return null;
  const first = numberingRow(numbering, columns);
  const grid = gridOf(header, [...first, ...joinPages(rows, columns)], columns, cut.page);
  return grid && { ...grid, pages };
}
