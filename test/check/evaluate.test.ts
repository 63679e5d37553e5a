import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../../src/check/evaluate.ts';
import type { Outcome, Relation } from '../../src/types/relation.ts';
import { figure, order, ratio, sum } from './figures.ts';

function one(relation: Relation): Outcome {
  const [outcome] = evaluate([relation]);
  assert.ok(outcome);
  return outcome;
}

const sums: readonly [what: string, total: string, parts: string[], expected: string][] = [
  ['digits agree', '30.30', ['10.10', '20.20'], 'pass'],
  ['binary fractions do not matter', '0.30', ['0.10', '0.20'], 'pass'],
  ['one unit of rounding', '30.31', ['10.10', '20.20'], 'rounding'],
  ['more than three figures can round', '30.32', ['10.10', '20.20'], 'fail mismatch'],
  ['a blank part is zero', '10.10', ['10.10', ''], 'pass'],
  ['a blank part that should not be', '30.30', ['10.10', ''], 'fail mismatch'],
  ['nothing printed at all', '', ['', ''], 'not-applicable'],
  ['total left blank', '', ['10.10', '20.20'], 'fail blank-total'],
  ['blank total, small part', '', ['0.01', ''], 'fail blank-total'],
  ['blank total of zeros', '', ['0.00', ''], 'pass'],
  ['blank total of parts that cancel', '', ['5.00', '-5.00'], 'pass'],
  ['integers beside decimals stand for half a unit each', '12', ['11.60', '0.00'], 'rounding'],
  ['an integer too far off', '13', ['11.60', '0.00'], 'fail mismatch'],
  ['thirty addends, a likely difference', '30.05', Array(30).fill('1.00'), 'rounding'],
  [
    'thirty addends, inside the worst case but unlikely',
    '30.14',
    Array(30).fill('1.00'),
    'fail unlikely-rounding',
  ],
  ['thirty addends, beyond the worst case', '30.16', Array(30).fill('1.00'), 'fail mismatch'],
  [
    'printed zeros do not round',
    '10.04',
    ['10.00', ...Array(10).fill('0.00')],
    'fail unlikely-rounding',
  ],
];

for (const [what, total, parts, expected] of sums) {
  test(`sum: ${what}`, () => {
    const { state, failure } = one(sum(total, parts));
    assert.equal(failure ? `${state} ${failure}` : state, expected);
  });
}

test('a sum states both sides and the difference in the unit of its total', () => {
  const outcome = one(sum(figure('1.00', '万元'), [figure('9000.00', '元')]));
  assert.equal(outcome.state, 'fail');
  assert.equal(`${outcome.actual} ${outcome.expected} ${outcome.difference}`, '1 0.9 0.1');
});

test('a blank total is stated in the unit of its parts', () => {
  const outcome = one(sum(figure('', '元'), [figure('3.00', '万元')]));
  assert.equal(`${outcome.actual} ${outcome.expected} ${outcome.difference}`, '0 3 -3');
});

test('a figure in 万元 agrees with one in 元 that rounds to it, and no other', () => {
  const states = ['1234549.99', '1234550.00', '1234650.01', '1234750.00'].map(
    (text) => one(sum(figure('123.46', '万元'), [figure(text, '元')])).state,
  );
  assert.deepEqual(states, ['fail', 'pass', 'fail', 'fail']);
  assert.equal(one(sum(figure('12.3', '亿元'), [figure('122999.99', '万元')])).state, 'pass');
  assert.equal(one(sum(figure('5.00', '万元'), [figure('50', '千元')])).state, 'pass');
});

test('an unlikely rounding is a warning, rounding an information, a mismatch the rule’s own', () => {
  const wide = Array(30).fill('1.00');
  const outcomes = evaluate(
    [sum('30.14', wide), sum('30.05', wide), sum('9', ['1', '2'])],
    () => 'error',
  );
  assert.deepEqual(
    outcomes.map((outcome) => outcome.severity),
    ['warning', 'info', 'error'],
  );
  assert.equal(evaluate([sum('30.14', wide)], () => 'info')[0]?.severity, 'info');
});

/** Sums that differ from one another and agree to the digit. */
function exactSums(count: number): Relation[] {
  return Array.from({ length: count }, (_, at) => sum(`${at + 3}.30`, [`${at + 1}.10`, '2.20']));
}

const twoOff = () => sum('10.02', ['1.00', '2.00', '3.00', '4.00']);

test('a document whose sums agree to the digit does not round: two units are a warning', () => {
  const outcomes = evaluate([...exactSums(20), twoOff()]);
  assert.equal(outcomes.at(-1)?.failure, 'unlikely-rounding');
  assert.equal(outcomes.at(-1)?.severity, 'warning');
});

test('two units stay rounding where fewer, equal or rounded sums show nothing', () => {
  const same = Array.from({ length: 40 }, () => sum('3.30', ['1.10', '2.20']));
  const rounded = Array.from({ length: 4 }, (_, at) =>
    sum(`${at + 3}.31`, [`${at + 1}.10`, '2.20']),
  );
  for (const others of [exactSums(19), same, [...exactSums(40), ...rounded]]) {
    assert.equal(evaluate([...others, twoOff()]).at(-1)?.state, 'rounding');
  }
});

test('sums in 元 say nothing on rounding in 万元, nor one decimal on two', () => {
  const inYuan = Array.from({ length: 30 }, (_, at) =>
    sum(`${at + 3}.30`, [`${at + 1}.10`, '2.20'], '元'),
  );
  const oneDecimal = Array.from({ length: 30 }, (_, at) =>
    sum(`${at + 3}.3`, [`${at + 1}.1`, '2.2']),
  );
  for (const others of [inYuan, oneDecimal]) {
    assert.equal(evaluate([...others, twoOff()]).at(-1)?.state, 'rounding');
  }
});

test('where tables drop trailing zeros, their mixed decimals are exact too', () => {
  const mixed = Array.from({ length: 20 }, (_, at) => sum(`${at + 3}.35`, [`${at + 1}.1`, '2.25']));
  const slip = sum('15.85', ['12', '0.5', '3.25']);
  assert.equal(evaluate([...mixed, slip]).at(-1)?.failure, 'unlikely-rounding');
});

const ratios: readonly [
  what: string,
  above: string[],
  below: string,
  text: string,
  state: string,
][] = [
  ['recomputes', ['34.50'], '100.00', '34.5', 'pass'],
  ['rounds half up', ['1.00'], '3.00', '33.33', 'pass'],
  ['cut off instead of rounded', ['20000.00'], '30000.00', '66.66', 'rounding'],
  ['cut off below zero', ['10000.00', '30000.00'], '30000.00', '-66.66', 'rounding'],
  ['off by more', ['20000.00'], '30000.00', '66.65', 'fail'],
  ['small figures carry their own rounding', ['0.01'], '0.03', '50', 'rounding'],
  ['growth', ['110.00', '100.00'], '100.00', '10.00%', 'pass'],
  ['whole percent', ['186.00'], '187.00', '99', 'pass'],
  ['growth wrong', ['110.00', '100.00'], '100.00', '11.00%', 'fail'],
  ['no base', ['5.00'], '0.00', '100', 'not-applicable'],
  ['base blank', ['5.00'], '', '100', 'not-applicable'],
  ['percentage blank', ['5.00'], '10.00', '', 'not-applicable'],
  ['nothing of something', [''], '10.00', '0.00', 'pass'],
];

for (const [what, above, below, text, state] of ratios) {
  test(`ratio: ${what}`, () => assert.equal(one(ratio(above, below, text)).state, state));
}

test('a wrong percentage says what it should be', () => {
  const outcome = one(ratio(['186.00'], '200.00', '39'));
  assert.equal(`${outcome.actual} ${outcome.expected}`, '39 93');
});

const orders: readonly [lesser: string, greater: string, state: string][] = [
  ['4.00', '5.00', 'pass'],
  ['5.00', '5.00', 'pass'],
  ['5.01', '5.00', 'rounding'],
  ['5.02', '5.00', 'fail'],
  ['', '5.00', 'pass'],
  ['5.00', '', 'fail'],
  ['', '', 'not-applicable'],
];

for (const [lesser, greater, state] of orders) {
  test(`order: “${lesser}” ≤ “${greater}” is ${state}`, () =>
    assert.equal(one(order(lesser, greater)).state, state));
}

test('a figure that cannot be read leaves its relation unchecked, with the reason', () => {
  const torn = figure('', '万元', { text: '1 2.3.4', unreadable: '两个小数点' });
  const outcome = one(sum(torn, ['1.00']));
  assert.equal(outcome.state, 'unchecked');
  assert.match(outcome.reason ?? '', /1 2\.3\.4.*两个小数点/);
});

test('a figure of uncertain column can confirm a relation, never break it', () => {
  const unsure = (text: string) => figure(text, '万元', { certainty: 'ambiguous' });
  assert.equal(one(sum('3.00', ['1.00', unsure('2.00')])).state, 'pass');
  assert.equal(one(sum('3.00', ['1.00', unsure('9.00')])).state, 'unchecked');
});

test('facts hold or fail with their own severity; void relations keep their reason', () => {
  const fact = {
    kind: 'fact',
    id: 'BA401:1',
    rule: 'BA401',
    formula: '目录与正文一致',
    holds: false,
    message: { zh: '缺表', en: 'table missing' },
    places: [],
    figures: [],
  } as const;
  assert.equal(one({ ...fact, holds: true }).state, 'pass');
  assert.deepEqual(
    [one(fact).failure, one(fact).severity, one({ ...fact, severity: 'info' }).severity],
    ['fact', 'error', 'info'],
  );
  const skipped = one({
    kind: 'void',
    id: 'BA201:1',
    rule: 'BA201',
    formula: '',
    state: 'not-applicable',
    reason: '无此表',
  });
  assert.deepEqual([skipped.state, skipped.reason], ['not-applicable', '无此表']);
});
