import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../src/check/diagnose/index.ts';
import { evaluate } from '../../src/check/evaluate.ts';
import type { Figure } from '../../src/types/model.ts';
import type { FactRelation, RatioRelation, Relation } from '../../src/types/relation.ts';
import { figure, order, ratio, sum } from './figures.ts';

const found = (...relations: readonly Relation[]) => diagnose(evaluate(relations));

/** A figure in a row and column of table t1 (or another). */
function at(
  row: string,
  rowIndex: number,
  columnIndex: number,
  text: string,
  table = 't1',
): Figure {
  return figure(text, '万元', {
    place: {
      kind: 'cell',
      page: 1,
      table: `表${table}`,
      statement: table,
      row,
      column: columnIndex === 0 ? '合计' : '基本支出',
      rowIndex,
      columnIndex,
    },
  });
}

function growth(now: Figure, before: Figure, percentage: string): RatioRelation {
  const base = ratio([], '1', percentage);
  assert.ok(base.kind === 'ratio');
  const term = (one: Figure, sign: 1 | -1) => ({ figure: one, sign, role: 'part' }) as const;
  return { ...base, numerator: [term(now, 1), term(before, -1)], denominator: [term(before, 1)] };
}

test('a growth that one digit too many in last year’s figure explains blames that figure', () => {
  const before = figure('43269.3');
  const [finding, ...more] = found(growth(figure('3845.49'), before, '17.62%'));
  assert.deepEqual(more, []);
  assert.equal(finding?.suspect?.figure.id, before.id);
  assert.equal(finding?.suspect?.suggested, '3269.3');
  assert.equal(finding?.suspect?.slip, 'added');
});

test('a percentage with a slip of its own is likelier than an amount with one', () => {
  const [finding] = found(growth(figure('120.00'), figure('100.00'), '26.00%'));
  assert.equal(finding?.suspect?.suggested, '20.00%');
});

test('a percentage a little off was reckoned wrongly, whatever slip would fit an amount', () => {
  const base = ratio(['929.49'], '21147.70', '4.35%');
  const [finding] = found(base);
  assert.equal(finding?.suspect?.suggested, '4.40%');
  assert.notEqual(finding?.suspect?.confidence, 'almost-certain');
});

test('a word of direction that two figures contradict speaks for the figure that restores it', () => {
  const [now, before] = [figure('20.00'), figure('100.00')];
  const fact: FactRelation = {
    kind: 'fact',
    id: 'BA309:1',
    rule: 'BA309',
    formula: '比上年增加',
    holds: false,
    message: { zh: '增加', en: 'increase' },
    places: [now.place, before.place],
    figures: [now, before],
  };
  const other = figure('80.00');
  const [finding, ...more] = found(sum('200.00', [now, other]), fact);
  assert.deepEqual(more, []);
  assert.equal(finding?.suspect?.figure.id, now.id);
  assert.equal(finding?.suspect?.suggested, '120.00');
});

test('a change of the wrong direction is told though rounding is left', () => {
  const said = (text: string): Figure => {
    const one = figure(text);
    const place = {
      kind: 'narrative',
      page: 1,
      sentence: 1,
      subject: '增减额',
      context: '',
    } as const;
    return { ...one, place };
  };
  const wrong = said('0.45');
  const [finding] = found(sum(said('-3.11'), [said('-2.45'), wrong, said('-0.20')]));
  assert.equal(finding?.suspect?.figure.id, wrong.id);
  assert.equal(finding?.suspect?.slip, 'sign');
});

test('a figure below zero is suggested only where nothing else explains', () => {
  const [a, b] = [figure('30.00'), figure('2.00')];
  const [finding] = found(sum('10.00', [a, b]), sum('40.00', [a, '10.00']));
  assert.equal(finding?.suspect?.suggested, '32.00');
  assert.deepEqual(finding?.rivals, []);
});

test('of two values that rounding allows, the one printed elsewhere is suggested', () => {
  const wrong = figure('9.89');
  const [finding] = found(
    sum(wrong, [figure('8.91')]),
    sum(wrong, ['3.88', '5.02']),
    sum('11.25', ['2.34', wrong]),
  );
  assert.equal(finding?.suspect?.suggested, '8.91');
});

test('a point moved left is told where the last digit was rounded away', () => {
  const [finding] = found(sum(figure('0.25'), [figure('2.45')]), sum('7.45', ['5.00', '2.45']));
  assert.equal(finding?.suspect?.suggested, '2.45');
  assert.equal(finding?.suspect?.slip, 'shift');
});

test('a row printed twice explains the sums of other tables that run over it', () => {
  const rows = [0, 1].map((column) => [
    at('20103', 0, column, '30.00'),
    at('2010301', 1, column, '10.00'),
    at('2010302', 2, column, '20.00'),
    at('2010302', 3, column, '20.00'),
  ]);
  const income = at('2010302', 0, 0, '20.00', 't2');
  const sums = rows.map(([total, ...parts]) => sum(total as Figure, parts));
  const [finding, ...more] = found(...sums, sum(income, rows[0]?.slice(2) ?? []));
  assert.deepEqual(more, []);
  assert.equal(finding?.cause?.kind, 'row-doubled');
  assert.equal(finding?.outcomes.length, 3);
});

test('a row left out explains the sums of other tables that lack it', () => {
  const rows = [0, 1].map((column) => [
    at('合计', 0, column, '64.04'),
    at('2080501', 1, column, '12.11'),
    at('2080506', 2, column, '18.46'),
    at('2101101', 3, column, '10.00'),
  ]);
  const classes = at('八、社会保障', 0, 0, '54.04', 't2');
  const sums = rows.map(([total, ...parts]) => sum(total as Figure, parts));
  const [finding, ...more] = found(...sums, sum(classes, rows[0]?.slice(1, 3) ?? []));
  assert.deepEqual(more, []);
  assert.equal(finding?.cause?.kind, 'row-missing');
  assert.equal(finding?.outcomes.length, 3);
});

test('a row lost from a sum of one column is named where no figure of it stands out', () => {
  const parts = (first: string) => [
    at('30301', 1, 0, first),
    at('30302', 2, 0, '4.64'),
    at('30305', 3, 0, '21.01'),
  ];
  const total = at('303', 0, 0, '57.97');
  const [finding, ...more] = found(sum(total, parts('15.96')));
  assert.deepEqual(more, []);
  assert.equal(finding?.cause?.kind, 'row-missing');
  assert.ok((finding?.rivals.length ?? 0) >= 3);
  const [slipped] = found(sum(total, parts('23.32')));
  assert.equal(slipped?.suspect?.suggested, '32.32');
});

test('a slip in a row’s figure and its total is likelier than a lost row of just that difference', () => {
  const rows = [0, 1].map((column) => [
    at('21011', 0, column, '93.12'),
    at('2101101', 1, column, '46.00'),
    at('2101103', 2, column, '47.06'),
  ]);
  const [whole, basic] = [rows[0]?.[1], rows[1]?.[1]];
  assert.ok(whole && basic);
  const sums = rows.map(([total, ...parts]) => sum(total as Figure, parts));
  const [finding, ...more] = found(...sums, sum(whole, [basic, at('2101101', 1, 2, '')]));
  assert.deepEqual(more, []);
  assert.equal(finding?.suspect?.suggested, '46.06');
  assert.equal(finding?.corrections?.length, 2);
});

test('a figure that also exceeds what it may not is likelier than its neighbour in the sum', () => {
  const [wrong, other] = [figure('69.39'), figure('16.94')];
  const limit = order('0', '1');
  assert.ok(limit.kind === 'order');
  const atMost = { ...limit, lesser: wrong, greater: figure('64.39') };
  const [finding, ...more] = found(sum('81.33', [wrong, other]), atMost);
  assert.deepEqual(more, []);
  assert.equal(finding?.suspect?.figure.id, wrong.id);
  assert.equal(finding?.suspect?.suggested, '64.39');
});
