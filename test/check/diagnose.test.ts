import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diagnose } from '../../src/check/diagnose/index.ts';
import { evaluate } from '../../src/check/evaluate.ts';
import type { Correction, Finding } from '../../src/types/finding.ts';
import type { Relation } from '../../src/types/relation.ts';
import { figure, order, ratio, sum } from './figures.ts';
import { type Document, makeDocument, random, relationsOf, slip, withTexts } from './system.ts';

function findings(document: Document): Finding[] {
  return diagnose(evaluate(relationsOf(document)));
}

const KINDS = ['digit', 'swap', 'shift', 'dropped', 'added', 'other'];

/** A document with one figure mistyped, and which; null where the slip changes nothing. */
function faulty(seed: number, kind: string) {
  const rnd = random(seed);
  const clean = makeDocument(seed, 1 + Math.floor(rnd() * 3));
  const printed = clean.cells.filter((cell) => cell.text !== '');
  const cell = printed[Math.floor(rnd() * printed.length)];
  const text = cell && slip(kind, cell.text, rnd);
  if (!cell || !text) return null;
  return { clean, cell, document: withTexts(clean, new Map([[cell.id, text]])) };
}

const fault = fc
  .tuple(fc.nat(1e6), fc.constantFrom(...KINDS))
  .map(([seed, kind]) => faulty(seed, kind))
  .filter((one) => one !== null);

function corrected(document: Document, found: readonly Finding[]): Document {
  const texts = found.flatMap((finding) =>
    (finding.corrections ?? []).map(({ figure, suggested }) => [figure.id, suggested] as const),
  );
  return withTexts(document, new Map(texts));
}

test('property: a document without fault yields no finding', () => {
  fc.assert(
    fc.property(fc.nat(1e6), (seed) => assert.deepEqual(findings(makeDocument(seed)), [])),
    { numRuns: 30 },
  );
});

test('property: one mistyped figure is one finding that names it and what it should be', () => {
  fc.assert(
    fc.property(fault, ({ document, cell }) => {
      const found = findings(document);
      assert.equal(found.length, 1);
      const suspects = [found[0]?.suspect, ...(found[0]?.rivals ?? [])];
      const right = suspects.find((one) => one?.figure.id === cell.id);
      assert.equal(right?.suggested, cell.text);
    }),
    { numRuns: 60 },
  );
});

/** The failed relations that a document's findings rest on. */
const failing = (found: readonly Finding[]) =>
  found.flatMap(({ outcomes }) => outcomes.map(({ relation }) => relation.id));

test('property: suggestions applied satisfy every relation of their findings, and break none', () => {
  fc.assert(
    fc.property(fault, fc.nat(1e6), ({ document }, seed) => {
      const second = slipAgain(document, seed);
      const found = findings(second);
      assert.ok(found.length > 0);
      const named = found.filter(({ suspect }) => suspect);
      const left = failing(findings(corrected(second, named)));
      const others = failing(found.filter(({ suspect }) => !suspect));
      assert.deepEqual(
        left.filter((id) => !others.includes(id)),
        [],
      );
    }),
    { numRuns: 60 },
  );
});

test('property: one suggestion applied alone removes its finding and leaves the others', () => {
  fc.assert(
    fc.property(fault, fc.nat(1e6), ({ document }, seed) => {
      const second = slipAgain(document, seed);
      const found = findings(second);
      for (const finding of found.filter(({ suspect }) => suspect)) {
        const others = failing(found.filter((other) => other !== finding));
        const left = failing(findings(corrected(second, [finding])));
        const own = failing([finding]).filter((id) => !others.includes(id));
        assert.ok(!left.some((id) => own.includes(id)));
      }
    }),
    { numRuns: 40 },
  );
});

function slipAgain(document: Document, seed: number): Document {
  const rnd = random(seed);
  const printed = document.cells.filter((cell) => cell.text !== '');
  const cell = printed[Math.floor(rnd() * printed.length)];
  const text = cell && slip('digit', cell.text, rnd);
  return cell && text ? withTexts(document, new Map([[cell.id, text]])) : document;
}

test('property: the order of relations and of their parts changes nothing', () => {
  fc.assert(
    fc.property(fault, fc.nat(1e6), ({ document }, seed) => {
      const relations = relationsOf(slipAgain(document, seed));
      const rnd = random(seed);
      const keyed = relations.map((relation) => ({ relation, key: rnd() }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map((one) => turned(one.relation));
      assert.deepEqual(
        outline(diagnose(evaluate(shuffled))),
        outline(diagnose(evaluate(relations))),
      );
    }),
    { numRuns: 30 },
  );
});

test('property: the order of tables and rows changes nothing', () => {
  fc.assert(
    fc.property(fault, fc.nat(1e6), ({ document }, seed) => {
      const printed = slipAgain(document, seed);
      const inOrder = findings(printed).map(inWords).sort();
      const turned = findings(reordered(printed)).map(inWords).sort();
      assert.deepEqual(turned, inOrder);
    }),
    { numRuns: 40 },
  );
});

/** The document with its tables the other way round, and the rows of each from the last to the first. */
function reordered({ cells, links }: Document): Document {
  const renamed = (id: string) => id.replace(/^t(\d)/, (_, at: string) => `t${9 - Number(at)}`);
  return {
    cells: cells.map((cell) => ({ ...cell, id: renamed(cell.id), row: 500 - cell.row })).reverse(),
    links: links.map((link) => ({ ...link, cells: link.cells.map(renamed) })).reverse(),
  };
}

/** A finding without the numbers of tables and rows. */
function inWords({ fingerprint, cause, suspect, rivals, corrections = [], outcomes }: Finding) {
  const worded = ({ figure: { place, text }, suggested }: Correction) =>
    place.kind === 'cell' ? [place.table, place.row, place.column, text, suggested] : [text];
  const all = [suspect ? worded(suspect) : null, rivals.map(worded), corrections.map(worded)];
  return JSON.stringify([fingerprint, cause, suspect?.confidence, all, outcomes.length]);
}

/** The same sum with its parts in the opposite order. */
function turned(relation: Relation): Relation {
  if (relation.kind !== 'sum') return relation;
  const [total, ...parts] = relation.terms;
  return total ? { ...relation, terms: [total, ...parts.reverse()] } : relation;
}

function outline(found: readonly Finding[]) {
  return found.map(({ fingerprint, suspect, rivals, outcomes, cause }) => ({
    fingerprint,
    suspect: suspect && [suspect.figure.id, suspect.suggested, suspect.confidence],
    rivals: rivals.map((rival) => [rival.figure.id, rival.suggested]),
    outcomes: outcomes.map((outcome) => outcome.relation.id),
    cause,
  }));
}

test('property: two mistyped figures are both mended', () => {
  fc.assert(
    fc.property(fault, fc.nat(1e6), ({ document, clean, cell }, seed) => {
      const second = slipAgain(document, seed);
      const mended = corrected(second, findings(second));
      const value = (one: Document) => one.cells.map(({ text }) => Number(text || 0)).join();
      assert.equal(value(mended), value(clean), `${cell.id} ${seed}`);
    }),
    { numRuns: 40, seed: 7 },
  );
});

test('five relations cross in one figure: one finding, the figure and its value', () => {
  const document = makeDocument(3);
  const cell = document.cells.find(({ id }) => id === 't1:201:c2');
  assert.ok(cell);
  const printed = withTexts(document, new Map([[cell.id, '1.00']]));
  const [finding, ...more] = findings(printed);
  assert.deepEqual(more, []);
  assert.equal(finding?.suspect?.figure.id, cell.id);
  assert.equal(finding?.suspect?.suggested, cell.text);
  assert.equal(finding?.suspect?.confidence, 'almost-certain');
  assert.equal(finding?.suspect?.explains, finding?.outcomes.length);
  assert.equal(finding?.severity, 'error');
});

test('a lone sum that any of its figures could mend names none, and lists them', () => {
  const [finding] = diagnose(evaluate([sum('28.00', ['3.00', '4.00', '5.00', '14.00'])]));
  assert.equal(finding?.suspect, null);
  assert.equal(finding?.rivals.length, 5);
  assert.equal(finding?.corrections?.length, 0);
});

test('a lone sum whose total has two digits swapped names the total', () => {
  const [finding] = diagnose(evaluate([sum('7684.00', ['7577.00', '71.00'])]));
  assert.equal(finding?.suspect?.suggested, '7648.00');
  assert.equal(finding?.suspect?.slip, 'swap');
});

test('of two figures ten times apart the one that ends in a 0 had its point moved', () => {
  for (const [left, right] of [
    ['2233.80', '223.38'],
    ['223.38', '2233.80'],
  ] as const) {
    const [finding] = diagnose(evaluate([sum(left, [right])]));
    assert.equal(finding?.suspect?.figure.text, '2233.80');
    assert.equal(finding?.suspect?.suggested, '223.38');
  }
});

test('a lone list that falls short of its total, by what no slip accounts for, may lack a row', () => {
  const at = (row: string, rowIndex: number, text: string) => {
    const one = figure(text);
    return one.place.kind === 'cell'
      ? { ...one, place: { ...one.place, row, rowIndex, columnIndex: 0 } }
      : one;
  };
  const rows = ['180.78', '190.15', '79.89', '100.34'].map((text, index) =>
    at(`3010${index}`, index + 1, text),
  );
  const [finding, ...more] = diagnose(evaluate([sum(at('301', 0, '627.13'), rows)]));
  assert.deepEqual(more, []);
  assert.equal(finding?.cause?.kind, 'row-missing');
  assert.equal(finding?.suspect, null);
  assert.equal(finding?.rivals.length, 5);
});

test('a figure that has lost its minus is given it back', () => {
  const lost = figure('3.21');
  const relations = [sum('6.79', ['10.00', lost]), sum('18.79', ['22.00', lost])];
  const [finding, ...more] = diagnose(evaluate(relations));
  assert.deepEqual(more, []);
  assert.equal(finding?.suspect?.suggested, '-3.21');
  assert.equal(finding?.suspect?.slip, 'sign');
});

test('a figure that holds elsewhere is not suspected', () => {
  const vouched = figure('2.00');
  const relations = [sum('4.00', ['1.00', vouched]), sum('5.00', ['3.00', vouched])];
  const [finding] = diagnose(evaluate(relations));
  const named = [finding?.suspect, ...(finding?.rivals ?? [])];
  assert.equal(named.length, 2);
  assert.ok(!named.some((one) => one?.figure.id === vouched.id));
});

test('the same slip copied into two tables is one finding that corrects both', () => {
  const [here, there] = [figure('17.00'), figure('17.00')];
  const relations = [
    sum(here, [there]),
    sum('100.00', [here, '29.00']),
    sum('80.00', [there, '9.00']),
  ];
  const [finding, ...more] = diagnose(evaluate(relations));
  assert.deepEqual(more, []);
  assert.equal(finding?.cause?.kind, 'copied');
  assert.deepEqual(
    finding?.corrections?.map((one) => one.suggested),
    ['71.00', '71.00'],
  );
});

test('a blank total is given the sum of its parts, printed as its table prints', () => {
  const [finding] = diagnose(evaluate([sum('', ['1,200.00', '3.50'])]));
  assert.equal(finding?.outcomes[0]?.failure, 'blank-total');
  assert.equal(finding?.suspect?.suggested, '1,203.50');
});

test('a percentage that does not recompute is given its own digits', () => {
  const [finding] = diagnose(evaluate([ratio(['18600.00'], '20000.00', '39.0%')]));
  assert.equal(finding?.suspect?.suggested, '93.0%');
});

test('a wrong amount explains its percentage too', () => {
  const base = ratio(['18600.00'], '20000.00', '90.0');
  assert.ok(base.kind === 'ratio' && base.numerator[0]);
  const wrong = base.numerator[0].figure;
  const relations = [base, sum(wrong, ['18000.00']), sum('19000.00', [wrong, '1000.00'])];
  const [finding, ...more] = diagnose(evaluate(relations));
  assert.deepEqual(more, []);
  assert.equal(finding?.suspect?.figure.id, wrong.id);
  assert.equal(finding?.outcomes.length, 3);
});

test('an order that a correction restores belongs to its finding; another stands alone', () => {
  const limit = order('50.00', '20.00');
  assert.ok(limit.kind === 'order');
  const relations = [
    limit,
    order('9.00', '8.00'),
    sum('30.00', [limit.lesser, '25.00']),
    sum('5.00', [limit.lesser]),
  ];
  const found = diagnose(evaluate(relations));
  assert.deepEqual(
    new Map(found.map((finding) => [finding.suspect?.suggested, finding.outcomes.length])),
    new Map([
      ['5.00', 3],
      [undefined, 1],
    ]),
  );
});

test('a fact about the wrong figure joins its finding; a sum and its twin are one', () => {
  const wrong = figure('17.00');
  const fact = {
    kind: 'fact',
    id: 'BA305:1',
    rule: 'BA305',
    formula: '增减方向',
    holds: false,
    message: { zh: '方向不符', en: 'direction' },
    places: [wrong.place],
    figures: [wrong],
  } as const;
  const total = sum('100.00', [wrong, '29.00']);
  const twin = { ...total, id: 'BA106:twin', rule: 'BA106' } as const;
  const found = diagnose(evaluate([fact, total, twin, sum(wrong, ['71.00'])]));
  assert.equal(found.length, 1);
  assert.equal(found[0]?.outcomes.length, 4);
});

test('failed relations that nothing explains are findings without suspect', () => {
  const [a, b] = [figure('1.00'), figure('2.00')];
  const held = [sum(a, ['0.50', '0.50']), sum(b, ['0.90', '1.10'])];
  const vouched = held.flatMap((one) =>
    one.terms.slice(1).map(({ figure }) => sum(figure, [figure.text])),
  );
  const found = diagnose(evaluate([...held, ...vouched, sum('3.00', [a, b]), sum(b, [a])]));
  assert.ok(found.length >= 1);
  assert.ok(found.every((finding) => finding.fingerprint.length === 32));
});

test('the fingerprint does not know of pages', () => {
  const at = (page: number) => {
    const wrong = figure('17.00');
    const place = { ...wrong.place, page, row: '行', rowIndex: page } as const;
    return diagnose(evaluate([sum({ ...wrong, place } as typeof wrong, ['71.00', '0.00'])]))[0];
  };
  assert.equal(at(3)?.fingerprint, at(8)?.fingerprint);
  assert.match(at(3)?.fingerprint ?? '', /^[0-9a-f]{32}$/);
});
