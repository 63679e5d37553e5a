import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { placeRows } from '../../../src/model/linear/place.ts';
import type { LooseRow } from '../../../src/model/linear/ways.ts';
import type { Split } from '../../../src/model/sums.ts';

type Cells = readonly (Decimal | null)[];

interface Tree {
  readonly parents: readonly (number | null)[];
  readonly cells: readonly Cells[];
}

const WIDTH = 3;
const SPLITS: readonly Split[] = [{ total: 0, parts: [1, 2] }];
const SLACK = new Decimal('0.005');

const cents = fc.integer({ min: 1, max: 99_999 }).map((value) => new Decimal(value).div(100));
const leaf = fc
  .tuple(fc.option(cents, { freq: 2 }), fc.option(cents, { freq: 2 }))
  .filter(([basic, project]) => basic !== null || project !== null)
  .map(([basic, project]): Cells => [(basic ?? new Decimal(0)).plus(project ?? 0), basic, project]);

function add(rows: readonly Cells[]): Cells {
  return Array.from({ length: WIDTH }, (_, column) => {
    const values = rows.flatMap((row) => row[column] ?? []);
    return values.length === 0
      ? null
      : values.reduce((sum, value) => sum.plus(value), new Decimal(0));
  });
}

/** 合计 over classes over items: every row printed, every sum true, blanks for nothing. */
const tree = fc
  .array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((classes): Tree => {
    const parents: (number | null)[] = [null];
    const cells: Cells[] = [add(classes.map(add))];
    for (const items of classes) {
      const at = cells.push(add(items)) - 1;
      parents.push(0);
      for (const item of items) {
        cells.push(item);
        parents.push(at);
      }
    }
    return { parents, cells };
  });

const loose = (of: Tree): readonly LooseRow[] =>
  of.cells.map((cells, row) => ({
    values: cells.filter((value): value is Decimal => value !== null),
    parent: of.parents[row] ?? null,
  }));

const placed = (rows: readonly LooseRow[]) =>
  placeRows({ width: WIDTH, splits: SPLITS, rows, slack: SLACK });

const trueColumns = (cells: Cells): readonly number[] =>
  cells.flatMap((value, column) => (value === null ? [] : [column]));

test('a table that adds up is placed without breaking a sum', () => {
  fc.assert(
    fc.property(tree, (of) => {
      for (const placement of placed(loose(of))) assert.equal(placement.broken, 0);
    }),
    { numRuns: 60 },
  );
});

test('of the placements returned one is the truth, or differs from it only where it says so', () => {
  fc.assert(
    fc.property(tree, (of) => {
      const placements = placed(loose(of));
      const fits = placements.some((placement) =>
        of.cells.every(
          (cells, row) =>
            placement.ambiguous.has(row) ||
            String(placement.columns[row]) === String(trueColumns(cells)),
        ),
      );
      assert.ok(fits, 'no placement agrees with the table as it was');
    }),
    { numRuns: 60 },
  );
});

test('figures keep their printed order', () => {
  fc.assert(
    fc.property(tree, (of) => {
      for (const { columns } of placed(loose(of)))
        for (const row of columns)
          assert.deepEqual(
            row,
            [...row].sort((a, b) => a - b),
          );
    }),
    { numRuns: 30 },
  );
});

const rows = (...lines: readonly (readonly [number | null, ...string[]])[]): readonly LooseRow[] =>
  lines.map(([parent, ...values]) => ({
    parent,
    values: values.map((value) => new Decimal(value)),
  }));

test('two equal figures go where the total row needs them', () => {
  const [only, ...more] = placed(
    rows([null, '30.00', '10.00', '20.00'], [0, '20.00', '20.00'], [0, '10.00', '10.00']),
  );
  assert.equal(more.length, 0);
  assert.deepEqual(only?.columns, [
    [0, 1, 2],
    [0, 2],
    [0, 1],
  ]);
  assert.equal(only?.ambiguous.size, 0);
});

test('two rows that could change places are said to be ambiguous', () => {
  const [first] = placed(
    rows([null, '20.00', '10.00', '10.00'], [0, '10.00', '10.00'], [0, '10.00', '10.00']),
  );
  assert.deepEqual([...(first?.ambiguous ?? [])].sort(), [1, 2]);
});

test('a wrong figure breaks a sum under every placement', () => {
  for (const placement of placed(
    rows([null, '30.00', '10.00', '20.00'], [0, '20.00', '20.00'], [0, '11.00', '11.00']),
  ))
    assert.ok(placement.broken > 0);
});

test('a wide table whose figures could stand anywhere is given up in time, and none of it certain', () => {
  const values = Array.from({ length: 9 }, (_, at) => new Decimal(at + 1));
  const rows = Array.from({ length: 12 }, (_, at) => ({ values, parent: at === 0 ? null : 0 }));
  const [placement, ...more] = placeRows({
    width: 18,
    splits: [],
    rows,
    slack: SLACK,
  });
  assert.deepEqual(more, []);
  assert.equal(placement?.ambiguous.size, rows.length);
  assert.ok(placement?.columns.every((columns) => columns.length === values.length));
});
