import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { ReadError } from '../../../src/ingest/error.ts';
import { readText } from '../../../src/ingest/text/index.ts';

const TEXT = '部门预算收支总表\r\n单位：万元\r合计 12.30';

function lines(bytes: Uint8Array): readonly string[] {
  return readText(bytes).flatMap((page) => page.lines);
}

function codeOf(bytes: Uint8Array): string {
  try {
    readText(bytes);
  } catch (error) {
    if (error instanceof ReadError) return error.code;
  }
  return 'none';
}

const wanted = ['部门预算收支总表', '单位：万元', '合计 12.30'];

for (const [name, bytes] of [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16 little endian', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
  ['UTF-16 big endian', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
  ['GB18030', iconv.encode(TEXT, 'gb18030')],
] as const) {
  test(`${name} gives the same lines whatever the line ends`, () => {
    assert.deepEqual(lines(new Uint8Array(bytes)), wanted);
  });
}

test('UTF-8 cut off inside its last character is not taken for GB18030', () => {
  assert.deepEqual(lines(Buffer.from('部门预算').subarray(0, 11)), ['部门预']);
});

test('bytes of a picture are refused as binary', () => {
  const png = Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 256);
  assert.equal(codeOf(png), 'binary');
});

test('a file of white space is refused as empty', () => {
  assert.equal(codeOf(Buffer.from(' \r\n\t\n\f')), 'empty');
});

test('form feeds and page marks end pages', () => {
  assert.deepEqual(
    readText(Buffer.from('甲\f乙\f')).map((page) => [page.number, page.lines]),
    [
      [1, ['甲']],
      [2, ['乙']],
    ],
  );
  const marks = '甲\n\n-- 1 of 2 --\n\n乙\n-- PAGE_BREAK --\n丙';
  assert.deepEqual(
    readText(Buffer.from(marks)).map((page) => page.number),
    [1, 2, 3],
  );
});

test('pages take the numbers printed on them where these count upwards', () => {
  const text = '封面\n\n\n3\n\n第三页\n\n\n\n4\n\n第四页';
  assert.deepEqual(
    readText(Buffer.from(text)).map((page) => [page.number, page.lines.filter(Boolean)]),
    [
      [2, ['封面']],
      [3, ['第三页']],
      [4, ['第四页']],
    ],
  );
});

test('page numbers at heads and feet are no lines of their pages, other numbers are', () => {
  const text = '甲\n12\n— 4 —\f乙\n7\n第 5 页 共 9 页\f丙\n6';
  assert.deepEqual(
    readText(Buffer.from(text)).map((page) => [page.number, page.lines]),
    [
      [4, ['甲', '12']],
      [5, ['乙', '7']],
      [6, ['丙']],
    ],
  );
});

test('a space left for a form feed starts a page and a serial number does not', () => {
  const text = '甲表\n\n1\n\n行一\n\n2\n\n行二\n 乙表\n\n1\n\n行一\n\n2\n\n行二';
  assert.deepEqual(
    readText(Buffer.from(text)).map((page) => page.lines[0]),
    ['甲表', '乙表'],
  );
});

test('blank cells at the end of a row are kept', () => {
  assert.deepEqual(lines(Buffer.from('一\t\t\n')), ['一\t\t', '']);
});
