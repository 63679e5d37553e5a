import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { readHtml } from '../../../src/ingest/html/index.ts';
import { showPages, withCode } from '../blocks/show.ts';

async function read(html: string): Promise<readonly (string | readonly string[])[]> {
  return showPages(await readHtml(new TextEncoder().encode(html)));
}

test('row and column spans of a table are kept', async () => {
  const html = `<table><thead><tr><th rowspan=2>科目</th><th colspan="2">支出</th></tr>
    <tr><th>基本<br>支出</th><th>项目支出</th></tr></thead>
    <tfoot><tr><td>合计<td>1.00<td>2.00</tfoot>
    <tbody><tr><td rowspan="0">行政运行<td>1.00<td>2.00</tbody></table>`;
  assert.deepEqual(await read(html), [
    ['科目{2x1}|支出{1x2}', '基本支出|项目支出', '行政运行|1.00|2.00', '合计|1.00|2.00'],
  ]);
});

test('a table that arranges the page gives its content in reading order', async () => {
  const html = `<table><tr><td>导航</td><td><p>收入总表</p>
    <table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>3.00</td></tr></table>
    <p>注：无。</p></td></tr></table>`;
  assert.deepEqual(await read(html), ['导航', '收入总表', ['项目|金额', '合计|3.00'], '注：无。']);
});

test('what a reader does not see is left out', async () => {
  const html = `<style>p{}</style><p>可见<span style="display: none">9</span></p><p hidden>8</p>
    <script>7</script><table><tr style="display:none"><td>6<td>5</tr>
    <tr><td>项目<td>金额</tr><tr><td>合计<td>1</tr></table>`;
  assert.deepEqual(await read(html), ['可见', ['项目|金额', '合计|1']]);
});

const PAGE = '<table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>1</td></tr></table>';
const ENCODINGS = [
  ['gb2312', 'gb18030'],
  ['GBK', 'gb18030'],
  ['utf-8', 'utf-8'],
  ['big5', 'big5'],
  ['utf-8', 'gb18030'],
] as const;

for (const [declared, actual] of ENCODINGS) {
  test(`a page that declares ${declared} and is ${actual} is read`, async () => {
    const head = `<meta http-equiv="Content-Type" content="text/html; charset=${declared}">`;
    const pages = await readHtml(new Uint8Array(iconv.encode(head + PAGE, actual)));
    const expected = actual === 'big5' ? '合計|1' : '合计|1';
    const table = showPages(pages)[0];
    if (actual !== 'big5') assert.deepEqual(table, ['项目|金额', expected]);
    else assert.equal(pages[0]?.blocks.length, 1);
  });
}

test('a page without a declaration is UTF-8 where it can be, else GB18030', async () => {
  const gbk = await readHtml(new Uint8Array(iconv.encode(PAGE, 'gb18030')));
  const utf16 = await readHtml(new Uint8Array(iconv.encode(PAGE, 'utf-16le', { addBOM: true })));
  assert.deepEqual(showPages(gbk), [['项目|金额', '合计|1']]);
  assert.deepEqual(showPages(utf16), [['项目|金额', '合计|1']]);
});

test('a blank page is empty, one nested without end is refused', async () => {
  await assert.rejects(read('<p> </p>'), withCode('empty'));
  await assert.rejects(read('<div>'.repeat(100_000)), withCode('unsupported'));
});

test('absurd spans cost no memory', async () => {
  const html = '<table><tr><td colspan=99999999 rowspan=99999999>x<td>1</tr><tr><td>2</table>';
  assert.equal((await readHtml(new TextEncoder().encode(html))).length, 1);
});
