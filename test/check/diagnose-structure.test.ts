import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../src/check/diagnose/index.ts';
import { evaluate } from '../../src/check/evaluate.ts';
import type { Finding } from '../../src/types/finding.ts';
import { type Cell, type Document, type Link, relationsOf, withTexts } from './system.ts';

/** Rows of 合计/基本支出/项目支出 under one total, in one or several tables that repeat one another. */
function tables(
  names: readonly string[],
  rows: Readonly<Record<string, readonly string[]>>,
): Document {
  const labels = Object.keys(rows);
  const cells = names.flatMap((table) =>
    labels.flatMap((label, row) =>
      (rows[label] ?? []).map((text, columnIndex): Cell => {
        const column = ['合计', '基本支出', '项目支出'][columnIndex] ?? '';
        const id = `${table}:${label}:c${columnIndex}`;
        return { id, table: `表${table}`, row, label, column, columnIndex, text, unit: '万元' };
      }),
    ),
  );
  const within = names.flatMap((table) => [
    ...labels.map(
      (label): Link => ({
        rule: 'BA101',
        cells: [0, 1, 2].map((at) => `${table}:${label}:c${at}`),
      }),
    ),
    ...[0, 1, 2].map(
      (at): Link => ({ rule: 'BA104', cells: labels.map((label) => `${table}:${label}:c${at}`) }),
    ),
  ]);
  const [first, ...others] = names;
  const between = others.flatMap((table) =>
    cells
      .filter(({ id }) => id.startsWith(`${first}:`))
      .map(
        ({ id }): Link => ({ rule: 'BA201', cells: [id, id.replace(`${first}:`, `${table}:`)] }),
      ),
  );
  return { cells, links: [...within, ...between] };
}

const ROWS = {
  合计: ['1010.60', '720.35', '290.25'],
  甲: ['510.10', '510.10', ''],
  乙: ['310.30', '210.25', '100.05'],
  丙: ['190.20', '', '190.20'],
};

function only(document: Document): Finding {
  const [finding, ...more] = diagnose(evaluate(relationsOf(document)));
  assert.ok(finding);
  assert.deepEqual(more, []);
  return finding;
}

function changed(document: Document, texts: Readonly<Record<string, string>>): Document {
  return withTexts(document, new Map(Object.entries(texts)));
}

const correctionsOf = (finding: Finding) =>
  Object.fromEntries((finding.corrections ?? []).map((one) => [one.figure.id, one.suggested]));

test('a figure in the neighbouring column goes back to its own', () => {
  const finding = only(changed(tables(['t1'], ROWS), { 't1:丙:c1': '190.20', 't1:丙:c2': '' }));
  assert.deepEqual(finding.cause, { kind: 'neighbour-column', table: '表t1', row: '丙' });
  assert.equal(finding.suspect?.figure.id, 't1:丙:c1');
  assert.deepEqual(correctionsOf(finding), { 't1:丙:c1': '', 't1:丙:c2': '190.20' });
});

test('two rows with each other’s figures are one finding', () => {
  const [first, second] = [ROWS.甲, ROWS.丙];
  const texts = [0, 1, 2].flatMap((at) => [
    [`t1:甲:c${at}`, second[at] ?? ''],
    [`t1:丙:c${at}`, first[at] ?? ''],
  ]);
  const finding = only(changed(tables(['t1', 't2'], ROWS), Object.fromEntries(texts)));
  assert.equal(finding.cause?.kind, 'rows-swapped');
  assert.equal(correctionsOf(finding)['t1:甲:c0'], '510.10');
  assert.equal(finding.outcomes.length, 6);
});

/** The document without a row, its sums over what is left. */
function without(document: Document, table: string, label: string): Document {
  const gone = (id: string) => id.startsWith(`${table}:${label}:`);
  const links = document.links.flatMap((link) => {
    if (link.rule !== 'BA104') return link.cells.some(gone) ? [] : [link];
    return [{ ...link, cells: link.cells.filter((id) => !gone(id)) }];
  });
  return { cells: document.cells.filter(({ id }) => !gone(id)), links };
}

test('a row left out is named by its total, its columns and the figures it lacks', () => {
  const finding = only(without(tables(['t1', 't2'], ROWS), 't1', '乙'));
  assert.deepEqual(finding.cause, {
    kind: 'row-missing',
    table: '表t1',
    total: '合计',
    columns: ['合计', '基本支出', '项目支出'],
    values: ['310.30', '210.25', '100.05'],
  });
  assert.equal(finding.suspect, null);
});

test('a row printed twice is named', () => {
  const document = tables(['t1'], { ...ROWS, 乙二: ROWS.乙 });
  const cells = document.cells.map((cell) => ({
    ...cell,
    label: cell.label.replace('乙二', '乙'),
  }));
  const finding = only({ ...document, cells });
  assert.deepEqual(finding.cause, { kind: 'row-doubled', table: '表t1', row: '乙' });
  assert.equal(finding.outcomes.length, 3);
});

test('a whole row that disagrees is one finding with all its figures', () => {
  const texts = { 't1:乙:c0': '375.81', 't1:乙:c1': '248.15', 't1:乙:c2': '127.66' };
  const finding = only(changed(tables(['t1', 't2'], ROWS), texts));
  assert.equal(finding.cause?.kind, 'row-wrong');
  assert.deepEqual(correctionsOf(finding), {
    't1:乙:c0': '310.30',
    't1:乙:c1': '210.25',
    't1:乙:c2': '100.05',
  });
});

test('totals that did not follow their parts are one finding', () => {
  const texts = { 't1:合计:c0': '875.81', 't1:合计:c1': '648.15', 't1:合计:c2': '227.66' };
  const finding = only(changed(tables(['t1', 't2'], ROWS), texts));
  assert.equal(finding.cause?.kind, 'total-not-updated');
  assert.equal(correctionsOf(finding)['t1:合计:c0'], '1010.60');
});

test('a lone total that no slip explains was not updated', () => {
  const texts = { 't1:合计:c0': '875.81' };
  const finding = only(changed(tables(['t1', 't2'], ROWS), texts));
  assert.deepEqual(finding.cause, { kind: 'total-not-updated', table: '表t1', row: '合计' });
});

test('a table in the wrong unit is one finding, and a slip inside it another', () => {
  const document = tables(['t1', 't2', 't3'], ROWS);
  const inYuan = (cell: Cell): Cell => (cell.id.startsWith('t2:') ? { ...cell, unit: '元' } : cell);
  const wrong = { ...document, cells: document.cells.map(inYuan) };
  assert.deepEqual(only(wrong).cause, {
    kind: 'wrong-unit',
    table: '表t2',
    printed: '元',
    suggested: '万元',
  });
  const [unit, slip, ...more] = diagnose(
    evaluate(relationsOf(changed(wrong, { 't2:乙:c1': '210.52' }))),
  );
  assert.deepEqual(more, []);
  assert.deepEqual([unit?.cause?.kind, slip?.cause?.kind].sort(), ['figure', 'wrong-unit']);
  assert.deepEqual([unit, slip].map((one) => one?.suspect?.suggested).join(''), '210.25');
});

test('a table of another year is one finding, not one a figure', () => {
  const document = tables(['t1', 't2', 't3'], ROWS);
  const other = [
    '905.51',
    '640.30',
    '265.21',
    '480.10',
    '480.10',
    '',
    '265.31',
    '160.20',
    '105.11',
    '160.10',
    '',
    '160.10',
  ];
  const cells = document.cells.filter(({ id }) => id.startsWith('t2:'));
  const texts = Object.fromEntries(cells.map(({ id }, at) => [id, other[at] ?? '']));
  const finding = only(changed(document, texts));
  assert.deepEqual(finding.cause, { kind: 'stale-table', table: '表t2' });
  assert.equal(finding.suspect, null);
  assert.ok(finding.outcomes.length >= 8);
});

test('two columns in each other’s place are one finding', () => {
  const swapped = (cell: Cell): Cell => {
    const [, label = '', column = ''] = cell.id.split(':');
    const other = { c1: 2, c2: 1 }[column];
    const row = ROWS[label as keyof typeof ROWS];
    return cell.table === '表t1' && other ? { ...cell, text: row[other] ?? '' } : cell;
  };
  const document = tables(['t1', 't2'], ROWS);
  const finding = only({ ...document, cells: document.cells.map(swapped) });
  assert.deepEqual(finding.cause, {
    kind: 'columns-swapped',
    table: '表t1',
    columns: ['基本支出', '项目支出'],
  });
  assert.equal(finding.outcomes.length, 8);
});

test('a row’s own two figures in each other’s column are no whole column', () => {
  const texts = { 't1:乙:c1': '100.05', 't1:乙:c2': '210.25' };
  const finding = only(changed(tables(['t1', 't2'], ROWS), texts));
  assert.equal(finding.cause?.kind, 'neighbour-column');
});

test('one slip copied into tables that no equality ties is one finding that mends both', () => {
  const document = tables(['t1', 't2'], ROWS);
  const apart = { ...document, links: document.links.filter(({ rule }) => rule !== 'BA201') };
  const wrong = ['t1', 't2'].flatMap((table) => [
    [`${table}:甲:c0`, '150.10'],
    [`${table}:甲:c1`, '150.10'],
  ]);
  const finding = only(changed(apart, Object.fromEntries(wrong)));
  assert.equal(finding.cause?.kind, 'copied');
  assert.equal(finding.suspect?.suggested, '510.10');
  assert.equal(Object.keys(correctionsOf(finding)).length, 4);
});

test('totals of two tables that print each other’s figure are one finding', () => {
  const document = tables(['t1', 't2', 't3'], ROWS);
  const texts = { 't1:合计:c0': '720.35', 't2:合计:c1': '1010.60' };
  const finding = only(changed(document, texts));
  assert.equal(finding.cause?.kind, 'figures-swapped');
  assert.deepEqual(correctionsOf(finding), { 't1:合计:c0': '1010.60', 't2:合计:c1': '720.35' });
});

test('the worked example of docs/diagnosis.md', () => {
  const finding = only(changed(tables(['t1'], ROWS), { 't1:乙:c2': '10.05' }));
  const { figure, suggested, confidence, slip } = finding.suspect ?? {};
  assert.deepEqual(
    [figure?.id, suggested, confidence, slip, finding.outcomes.length, finding.rivals.length],
    ['t1:乙:c2', '100.05', 'almost-certain', 'dropped', 2, 0],
  );
});
