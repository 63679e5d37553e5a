import type { Decimal } from 'decimal.js';

/** The figures of a row in printed order, and the row they add up into. */
export interface LooseRow {
  readonly values: readonly Decimal[];
  readonly parent: number | null;
  /** Where a table's right part stands on other pages: how many of the figures each part holds, and its columns. */
  readonly parts?: readonly PartFigures[];
  /** Columns in which a row of its kind has nothing. */
  readonly barred?: readonly number[];
}

/** The next `count` figures of a row stand in columns from `from` to before `to`. */
export interface PartFigures {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

function combinations(from: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return from.flatMap((first, index) =>
    combinations(from.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

/** Order-keeping columns for a row's figures, each part's within its own columns. */
export function columnChoices(
  row: LooseRow,
  pool: readonly number[],
): readonly (readonly number[])[] {
  if (!row.parts) return combinations(pool, row.values.length);
  return row.parts.reduce<readonly (readonly number[])[]>(
    (chosen, { count, from, to }) => {
      const own = combinations(
        pool.filter((column) => column >= from && column < to),
        count,
      );
      return chosen.flatMap((before) => own.map((columns) => [...before, ...columns]));
    },
    [[]],
  );
}

/** How many ways `columnChoices` would list, without listing them. */
export function waysOf(row: LooseRow, pool: readonly number[]): number {
  const parts = row.parts ?? [{ count: row.values.length, from: 0, to: Number.POSITIVE_INFINITY }];
  return parts.reduce((ways, { count, from, to }) => {
    const width = pool.filter((column) => column >= from && column < to).length;
    return ways * choose(width, count);
  }, 1);
}

function choose(from: number, count: number): number {
  return Array.from({ length: count }).reduce<number>(
    (ways, _, taken) => (ways * Math.max(0, from - taken)) / (taken + 1),
    1,
  );
}
