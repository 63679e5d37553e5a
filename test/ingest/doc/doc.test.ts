import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDoc } from '../../../src/ingest/doc/index.ts';
import { showPages, withCode } from '../blocks/show.ts';

/** Made for this test: merged cells, a deletion under review, hidden text, a link. */
const BYTES = new Uint8Array(readFileSync(new URL('merged-cells.doc', import.meta.url)));

/** The document with the two bytes at a place of its header changed. */
function withHeader(at: number, value: number): Uint8Array {
  const bytes = BYTES.slice();
  const view = new DataView(bytes.buffer);
  for (let start = 512; start < bytes.length; start += 512) {
    if (view.getUint16(start, true) === 0xa5ec) {
      view.setUint16(start + at, value, true);
      return bytes;
    }
  }
  throw new Error('no header');
}

test('a .doc gives lines, and tables with the spans of its merged cells', async () => {
  assert.deepEqual(showPages(await readDoc(BYTES)), [
    '部门支出总表',
    '单位：万元',
    [
      '科目编码{2x1}|科目名称{2x1}|支出{1x3}',
      '合计|基本支出|项目支出',
      '合计{1x2}|1,300.50|1,000.50|300.00',
      '2101501|行政运行|1,000.50|1,000.50|',
      '2101502|一般行政管理事务|300.00||300.00',
    ],
    '注：本表含上年结转。',
    '支出1,300.50万元。',
    '可见文字',
    '见附表。',
    '“其中”——基本支出',
  ]);
});

test('encrypted, old, cut and foreign documents say so', async () => {
  await assert.rejects(readDoc(withHeader(0x0a, 0x1300)), withCode('encrypted'));
  await assert.rejects(readDoc(withHeader(0, 0xa5dc)), withCode('unsupported'));
  await assert.rejects(readDoc(withHeader(0, 0)), withCode('damaged'));
  await assert.rejects(readDoc(BYTES.slice(0, 3000)), withCode('damaged'));
  await assert.rejects(readDoc(new TextEncoder().encode('no document')), withCode('damaged'));
});

test('a document with bytes changed anywhere is read or refused, never a crash', async () => {
  for (let at = 0; at < BYTES.length; at += 97) {
    const bytes = BYTES.slice();
    bytes.fill(0xff, at, at + 4);
    await readDoc(bytes).catch((error: unknown) => {
      assert.ok(error instanceof Error && error.name === 'ReadError', String(error));
    });
  }
});
