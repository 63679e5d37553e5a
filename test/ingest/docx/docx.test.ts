import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { readDocx } from '../../../src/ingest/docx/index.ts';
import { showPages, withCode } from '../blocks/show.ts';
import { cell, docx, paragraph, row, table } from './make.ts';

const SPAN = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = '<w:vMerge/>';
const BROKEN = '<w:lastRenderedPageBreak/>';

test('paragraphs are lines, merged cells are spans', async () => {
  const bytes = docx(
    paragraph('收支总表') +
      table(
        row([cell('科目', RESTART), cell('支出', SPAN(2))]),
        row([cell('', CONTINUE), '基本\n支出', '项目支出']),
        row(['2101501行政\n运行', '1,000.50', '']),
      ) +
      paragraph('注：无。'),
  );
  assert.deepEqual(showPages(await readDocx(bytes)), [
    '收支总表',
    ['科目{2x1}|支出{1x2}', '基本支出|项目支出', '2101501行政运行|1,000.50|'],
    '注：无。',
  ]);
});

test('a row that begins some columns in is not shifted to the left', async () => {
  const before = '<w:trPr><w:gridBefore w:val="2"/></w:trPr>';
  const bytes = docx(table(row(['类', '款', '金额']), row(['1.00'], before), row(['2', '3', '4'])));
  assert.deepEqual(showPages(await readDocx(bytes)), [['类|款|金额', '{1x2}|1.00', '2|3|4']]);
});

test('text that a reviewer deleted is left out', async () => {
  const deleted =
    '<w:p><w:r><w:t>改后</w:t></w:r><w:del><w:r><w:delText>改前</w:delText></w:r></w:del></w:p>';
  assert.deepEqual(showPages(await readDocx(docx(deleted))), ['改后']);
});

test('hidden text is left out', async () => {
  const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>';
  const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>见</w:t></w:r>';
  assert.deepEqual(showPages(await readDocx(docx(`<w:p>${hidden}${shown}</w:p>`))), ['见']);
});

test('pages are those Word last laid out; what runs over a break stays whole', async () => {
  const bytes = docx(
    paragraph('第一页') +
      `<w:p><w:r><w:t>跨</w:t>${BROKEN}<w:t>页</w:t></w:r></w:p>` +
      table(
        row(['a', 'b']),
        row([`<w:tc>${paragraph('1', BROKEN)}</w:tc>`, `<w:tc>${paragraph('2', BROKEN)}</w:tc>`]),
      ) +
      paragraph('第三页') +
      paragraph('第四页', BROKEN),
  );
  const pages = await readDocx(bytes);
  assert.deepEqual(
    pages.map((page) => [page.number, page.blocks.length]),
    [
      [1, 2],
      [2, 1],
      [3, 1],
      [4, 1],
    ],
  );
  assert.equal(JSON.stringify(pages).includes('\ufdd0'), false);
});

test('a file that is no Word document, is cut, encrypted or blank says so', async () => {
  const encrypted = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  await assert.rejects(readDocx(docx(paragraph('x')).subarray(0, 500)), withCode('damaged'));
  await assert.rejects(readDocx(zipSync({ 'a.txt': new Uint8Array(3) })), withCode('damaged'));
  await assert.rejects(readDocx(docx('<w:p><w:broken')), withCode('damaged'));
  await assert.rejects(readDocx(new Uint8Array(encrypted)), withCode('encrypted'));
  await assert.rejects(readDocx(docx(paragraph(' '))), withCode('empty'));
});
