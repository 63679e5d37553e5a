import type { Column, Figure, Side } from '../types/model.ts';
import { columnSplits, type Split } from './sums.ts';

/** More ways to move the columns than this are not tried. */
const MOST_WAYS = 60_000;
const SLACK = 0.011;

type Values = readonly number[];

/** Column indexes of `count` chosen from 0 … width−1, in order, generated one by one. */
function* choices(width: number, count: number, from = 0): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= width - count; first++) {
    for (const rest of choices(width, count - 1, first + 1)) yield [first, ...rest];
  }
}

function ways(width: number, count: number): number {
  let total = 1;
  for (let step = 0; step < count; step++) total = (total * (width - step)) / (step + 1);
  return total;
}

function brokenRows(rows: readonly Values[], splits: readonly Split[], most: number): number {
  let broken = 0;
  for (const row of rows) {
    const fails = splits.some(({ total, parts }) => {
      const gap = (row[total] ?? 0) - parts.reduce((sum, part) => sum + (row[part] ?? 0), 0);
      return Math.abs(gap) > SLACK * (parts.length + 1);
    });
    if (fails && ++broken > most) return broken;
  }
  return broken;
}

const numberOf = (figure: Figure | undefined): number => figure?.amount?.value.toNumber() ?? 0;

function moved(
  row: Values,
  used: readonly number[],
  targets: readonly number[],
  width: number,
): Values {
  const values = new Array<number>(width).fill(0);
  used.forEach((column, index) => {
    values[targets[index] ?? 0] = row[column] ?? 0;
  });
  return values;
}

const distance = (used: readonly number[], targets: readonly number[]): number =>
  used.reduce((sum, column, index) => sum + Math.abs(column - (targets[index] ?? 0)), 0);

/**
 * Delimited text often loses blank cells, the same ones in every row, so that whole columns stand
 * too far left. Where most rows contradict the header's sums as printed and one order-keeping move
 * of whole columns satisfies nearly all of them, that move: for each used column its true column.
 */
export function shiftOf(side: Side): ReadonlyMap<number, number> | null {
  const width = side.columns.length;
  const splits = columnSplits(side);
  const rows = side.figures
    .map((row) => row.map(numberOf))
    .filter((row) => row.some((value) => value !== 0));
  const used = side.columns
    .map((column) => column.index)
    .filter((c) => rows.some((row) => row[c] !== 0));
  const asPrinted = brokenRows(rows, splits, Number.POSITIVE_INFINITY);
  if (rows.length < 2 || asPrinted * 2 < rows.length || ways(width, used.length) > MOST_WAYS)
    return null;
  let best: { readonly targets: readonly number[]; readonly cost: number } | null = null;
  for (const targets of choices(width, used.length)) {
    const cost = distance(used, targets);
    if (best && cost >= best.cost) continue;
    const allowed = Math.floor(asPrinted / 5);
    if (
      brokenRows(
        rows.map((row) => moved(row, used, targets, width)),
        splits,
        allowed,
      ) <= allowed
    )
      best = { targets, cost };
  }
  return best
    ? new Map(used.map((column, index) => [column, best.targets[index] ?? column]))
    : null;
}

/** The side with its columns moved; a moved figure's column is inferred, not printed. */
export function shifted(side: Side, targets: ReadonlyMap<number, number>): Side {
  const sources = new Map([...targets].map(([from, to]) => [to, from]));
  const figures = side.figures.map((row) =>
    side.columns.map((column, index): Figure => {
      const source = row[sources.get(index) ?? -1];
      return source ? renamed(source, column) : blank(row[index] as Figure);
    }),
  );
  return { ...side, figures };
}

function renamed(figure: Figure, column: Column): Figure {
  const place =
    figure.place.kind === 'cell'
      ? { ...figure.place, column: column.path.join('/') }
      : figure.place;
  return { ...figure, place, certainty: 'inferred' };
}

function blank({ unreadable: _unreadable, ...figure }: Figure): Figure {
  return { ...figure, id: `${figure.id}:blank`, text: '', amount: null, certainty: 'inferred' };
}
