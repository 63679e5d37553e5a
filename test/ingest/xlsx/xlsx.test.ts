import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as xlsx from '@e965/xlsx';
import { readXlsx } from '../../../src/ingest/xlsx/index.ts';
import { showPages, withCode } from '../blocks/show.ts';

type Values = readonly (readonly (string | number | null | xlsx.CellObject)[])[];

function sheet(values: Values, merges: readonly string[] = []): xlsx.WorkSheet {
  const made = xlsx.utils.aoa_to_sheet(values.map((row) => [...row]));
  made['!merges'] = merges.map((range) => xlsx.utils.decode_range(range));
  return made;
}

function book(sheets: Readonly<Record<string, xlsx.WorkSheet>>): xlsx.WorkBook {
  const made = xlsx.utils.book_new();
  for (const [name, one] of Object.entries(sheets)) xlsx.utils.book_append_sheet(made, one, name);
  return made;
}

function bytesOf(made: xlsx.WorkBook, bookType: xlsx.BookType = 'xlsx'): Uint8Array {
  return new Uint8Array(xlsx.write(made, { type: 'array', bookType }));
}

function number(v: number, z: string): xlsx.CellObject {
  return { t: 'n', v, z };
}

const VALUES: Values = [
  ['一般公共预算支出表', null, null],
  [null, null, '单位：万元'],
  ['科目', '支出', null],
  [null, '基本支出', '项目支出'],
  ['行政运行', number(1234.5, '#,##0.00_ '), number(0, '0.00')],
  [null, null, null],
];
const MERGES = ['A1:C1', 'A3:A4', 'B3:C3'];

for (const type of ['xlsx', 'biff8'] as const) {
  test(`${type}: sheet name and captions are lines, merged cells spans, numbers as displayed`, async () => {
    const pages = await readXlsx(bytesOf(book({ 表五: sheet(VALUES, MERGES) }), type));
    assert.deepEqual(showPages(pages), [
      '表五',
      '一般公共预算支出表',
      '单位：万元',
      ['科目{2x1}|支出{1x2}', '基本支出|项目支出', '行政运行|1,234.50|0.00'],
    ]);
  });
}

test('ods: merged cells are spans and repeated blank rows cost nothing', async () => {
  const pages = await readXlsx(bytesOf(book({ Sheet1: sheet(VALUES, MERGES) }), 'ods'));
  assert.deepEqual(showPages(pages), [
    '一般公共预算支出表',
    '单位：万元',
    ['科目{2x1}|支出{1x2}', '基本支出|项目支出', '行政运行|1234.5|0'],
  ]);
});

test('a sheet a page; a hidden one is named and not read', async () => {
  const made = book({
    甲表: sheet([
      ['a', 'b'],
      ['1', '2'],
    ]),
    乙表: sheet([['c', 'd']]),
    丙表: sheet([['e', 'f']]),
  });
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] };
  const pages = await readXlsx(bytesOf(made));
  assert.deepEqual(
    pages.map((page) => page.number),
    [1, 2],
  );
  assert.deepEqual(showPages(pages), [
    '甲表',
    ['a|b', '1|2'],
    '丙表',
    ['e|f'],
    '（隐藏的工作表未读取：乙表）',
  ]);
});

test('numbers are read as displayed, exact without a format, signs never lost', async () => {
  const shown: readonly (readonly [xlsx.CellObject, string])[] = [
    [number(0.1 + 0.2, 'General'), '0.3'],
    [number(123456789.12, 'General'), '123456789.12'],
    [number(-5.5, '#,##0.00;[Red]#,##0.00'), '-5.50'],
    [number(-5.5, '#,##0.00_);(#,##0.00)'), '-5.50'],
    [number(-0.001, '0.00'), '0.00'],
    [number(0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-'), '-'],
    [number(45356, 'yyyy"年"m"月"d"日"'), '2024年3月5日'],
    [number(45356, 'm/d/yy'), '2024-03-05'],
    [number(0.123, '0.0%'), '12.3%'],
    [{ t: 'e', v: 0x17 }, '#REF!'],
    [{ t: 'n', f: 'SUM(A1:A2)' }, '=SUM(A1:A2)'],
    [number(0, '0.00;-0.00;'), ''],
  ];
  const values: Values = [['项目', '数'], ...shown.map(([cell]) => ['行', cell])];
  const pages = await readXlsx(bytesOf(book({ Sheet1: sheet(values) })));
  assert.deepEqual(showPages(pages), [['项目|数', ...shown.map(([, text]) => `行|${text}`)]]);
});

test('an HTML page saved as .xls is read as HTML', async () => {
  const html = '<html><table><tr><td>项目<td>金额<tr><td>合计<td>1</table></html>';
  const pages = await readXlsx(new TextEncoder().encode(html));
  assert.deepEqual(showPages(pages), [['项目|金额', '合计|1']]);
});

test('files that are no workbook, blank or too large say so', async () => {
  const zip = bytesOf(book({ Sheet1: sheet([['a']]) }));
  const far = sheet([['a']]);
  far.B30000 = { t: 's', v: 'x' };
  far['!ref'] = 'A1:B30000';
  await assert.rejects(readXlsx(new TextEncoder().encode('a,b\n1,2')), withCode('damaged'));
  await assert.rejects(readXlsx(zip.subarray(0, zip.length - 30)), withCode('damaged'));
  await assert.rejects(readXlsx(bytesOf(book({ Sheet1: sheet([]) }))), withCode('empty'));
  await assert.rejects(readXlsx(bytesOf(book({ Sheet1: far }))), withCode('unsupported'));
});
