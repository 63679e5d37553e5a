import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as xlsx from '@e965/xlsx';
import { readAmount } from '../../../src/model/amount.ts';
import { extractFiles, extractWhole } from '../../../src/report/extract/index.ts';
import { fileNames, sheetNames } from '../../../src/report/extract/names.ts';
import type { Figure, Side } from '../../../src/types/model.ts';
import { figure, model, statement } from '../fixture.ts';

const HOSTILE = '=HYPERLINK("x"),| <b>';

function withFigure(row: number, column: number, more: Partial<Figure>): Side {
  const [side] = statement().sides;
  assert.ok(side);
  const figures = side.figures.map((line, r) =>
    line.map((one, c) => (r === row && c === column ? { ...one, ...more } : one)),
  );
  const rows = side.rows.map((one, r) =>
    r === 1 ? { ...one, label: HOSTILE, code: '2101501' } : one,
  );
  return { ...side, rows, figures };
}

const NEGATIVE = { text: '-54.00', amount: readAmount('-54.00', '万元') } as const;
const table = statement({ sides: [withFigure(1, 1, { ...NEGATIVE, certainty: 'inferred' })] });
const document = model([table, statement({ id: 't2', kind: 'income', title: '收入/总表' })]);

test('JSON gives every figure its page, unit and certainty, and values as decimal strings', async () => {
  const parsed = JSON.parse(String(await extractWhole([document], 'json')));
  const [first] = parsed.documents[0].tables;
  const found = first.sides[0].rows[1].figures[1];
  assert.deepEqual(
    [first.kind, first.unit, found.value, found.unit, found.page, found.certainty, found.text],
    ['expenditure', '万元', '-54.00', '万元', 9, 'inferred', '-54.00'],
  );
  assert.equal(first.sides[0].rows[0].figures[0].value, '1088.00');
});

test('only the named kinds are given', async () => {
  const parsed = JSON.parse(String(await extractWhole([document], 'json', ['income'])));
  assert.deepEqual(
    parsed.documents[0].tables.map((one: { id: string }) => one.id),
    ['t2'],
  );
});

test('CSV of all figures has one header and a record a printed figure', async () => {
  const text = String(await extractWhole([document, document], 'csv'));
  const lines = text.trimEnd().split('\r\n');
  assert.equal(lines.length, 1 + 4 * 9);
  assert.match(
    lines[5] ?? '',
    /,expenditure,.*,"'=HYPERLINK\(""x""\),\| <b>",item,基本支出,,-54\.00,万元,inferred,/,
  );
  assert.notEqual(text.charCodeAt(0), 0xfeff);
});

test('CSV files are one a table, named safely, with a byte order mark for Excel', async () => {
  const files = await extractFiles([document], 'csv');
  assert.deepEqual(
    files.map(({ name }) => name),
    ['a-t1-部门支出总表.csv', 'a-t2-收入_总表.csv'],
  );
  const [head, , second] = String(files[0]?.content).split('\r\n');
  assert.equal(head, '\ufeffpage,side,code,label,role,unit,合计,基本支出,项目支出,uncertain');
  assert.equal(
    second,
    '9,only,2101501,"\'=HYPERLINK(""x""),| <b>",item,万元,71.00,-54.00,17.00,基本支出',
  );
});

test('columns of the same name keep their figures apart', async () => {
  const [side] = statement().sides;
  assert.ok(side);
  const columns = side.columns.map((column) => ({ ...column, path: ['金额'] }));
  const [file] = await extractFiles([model([statement({ sides: [{ ...side, columns }] })])], 'csv');
  const [head, first] = String(file?.content).split('\r\n');
  assert.match(head ?? '', /,金额,金额#2,金额#3,/);
  assert.match(first ?? '', /,1088\.00,1017\.00,71\.00,/);
});

test('a workbook holds numbers with their printed decimals and no formula', async () => {
  const bytes = await extractWhole([document], 'xlsx');
  const book = xlsx.read(bytes, { type: 'array', cellNF: true, cellFormula: true });
  assert.deepEqual(book.SheetNames, ['index', '部门支出总表', '收入_总表']);
  const sheet = book.Sheets.部门支出总表 ?? {};
  const [label, total, negative] = [sheet.D5, sheet.E4, sheet.F5];
  assert.deepEqual([label.t, label.f, label.v], ['s', undefined, HOSTILE]);
  assert.deepEqual([total.t, total.v, total.w], ['n', 1088, '1,088.00']);
  assert.deepEqual([negative.t, negative.v], ['n', -54]);
});

test('a number beyond what a spreadsheet keeps exactly is written as text', async () => {
  const text = '12345678901234567.89';
  const side = withFigure(0, 0, { text, amount: readAmount(text, '元') });
  const bytes = await extractWhole([model([statement({ sides: [side] })])], 'xlsx');
  const cell = xlsx.read(bytes, { type: 'array' }).Sheets.部门支出总表?.E4;
  assert.deepEqual([cell.t, cell.v], ['s', text]);
});

test('Markdown escapes what would break a table', async () => {
  const text = String(await extractWhole([document], 'md'));
  assert.match(
    text,
    /\| 2101501 \| =HYPERLINK\("x"\),\\\| \\<b\\> \| 71\.00 \| -54\.00 \| 17\.00 \| 基本支出 \|/,
  );
});

test('an unreadable cell is given as printed, a blank as nothing', async () => {
  const side = withFigure(0, 0, { text: '1,08.8.00', amount: null, unreadable: 'malformed' });
  const [file] = await extractFiles([model([statement({ sides: [side] })])], 'csv');
  assert.match(String(file?.content), /,"1,08\.8\.00",/);
  assert.equal(figure(0, 0).text, '1,088.00');
});

test('file and sheet names are safe, short and differ', () => {
  assert.deepEqual(fileNames(['../a/b', 'CON', '', 'x', 'X', '\u202eabc']), [
    '_a_b',
    'table',
    'table-2',
    'x',
    'X-2',
    '_abc',
  ]);
  const [first, second] = sheetNames(['表'.repeat(40), '表'.repeat(40)]);
  assert.equal(first?.length, 31);
  assert.equal(second?.length, 31);
  assert.notEqual(first, second);
});
