import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ReadError } from '../../../src/ingest/error.ts';
import type { ReadErrorCode } from '../../../src/types/document.ts';
import { encryptedPdf, scannedPdf } from '../../cli/bad-pdf.ts';
import { bothEngines, pdfWith, textOf } from './make.ts';

const sample = new Uint8Array(
  readFileSync(new URL('../../../samples/clean-2024-budget.pdf', import.meta.url)),
);

const withCode =
  (code: ReadErrorCode) =>
  (error: unknown): boolean =>
    error instanceof ReadError && error.code === code;

/** The sample with `count` of its bits turned over, the same ones for the same seed. */
function flipped(seed: number, count: number): Uint8Array {
  const bytes = Uint8Array.from(sample);
  let state = seed;
  for (let index = 0; index < count; index++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const at = Math.floor((state / 2147483648) * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 8));
  }
  return bytes;
}

for (const { name, read } of bothEngines) {
  test(`${name}: an encrypted file says so`, async () => {
    await assert.rejects(read(encryptedPdf()), withCode('encrypted'));
  });

  test(`${name}: a file cut off anywhere is damaged, not shorter`, async () => {
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.99])
      await assert.rejects(
        read(sample.slice(0, Math.floor(sample.length * share))),
        withCode('damaged'),
      );
  });

  test(`${name}: bytes that are no PDF are damaged, with and without its marks`, async () => {
    await assert.rejects(read(new Uint8Array(5000)), withCode('damaged'));
    const marks = new TextEncoder().encode('%PDF-1.7\nnothing\nstartxref\n9\n%%EOF\n');
    await assert.rejects(read(marks), ReadError);
  });

  test(`${name}: flipped bits give pages or a read error, and the reader reads on after it`, async () => {
    for (const [seed, count] of [
      [1, 1],
      [2, 30],
      [3, 400],
      [4, 3000],
    ] as const)
      await read(flipped(seed, count)).then(
        (pages) => assert.ok(pages.length > 0),
        (error: unknown) => assert.ok(error instanceof ReadError, String(error)),
      );
    const again = await read(await pdfWith('BT /F1 10 Tf 50 100 Td (12) Tj ET'));
    assert.equal(textOf(again[0]), '12');
  });

  test(`${name}: a scanned page is a picture all over with no glyph`, async () => {
    const [page] = await read(await scannedPdf());
    assert.deepEqual([page?.glyphs.length, page?.pictureShare], [0, 1]);
  });

  test(`${name}: what was recognised in a scanned page is its text`, async () => {
    const picture = 'q 300 0 0 200 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q';
    const bytes = await pdfWith(`${picture} BT 3 Tr /F1 10 Tf 50 100 Td (345) Tj ET`);
    assert.equal(textOf((await read(bytes))[0]), '345');
  });

  test(`${name}: the bytes given are left as they are`, async () => {
    const bytes = sample.slice();
    await read(bytes);
    assert.deepEqual(bytes, sample);
  });
}
