import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { unzip } from '../../../src/ingest/archive/unzip.ts';

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;

/** A zip whose headers say that its only file has `size` bytes. */
function lying(content: Uint8Array, size: number): Uint8Array {
  const zip = zipSync({ 'a.xml': content });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 30; at++) {
    if (view.getUint32(at, true) === LOCAL) view.setUint32(at + 22, size, true);
    if (view.getUint32(at, true) === DIRECTORY) view.setUint32(at + 24, size, true);
  }
  return zip;
}

test('the files of an archive are unpacked by name, pictures are not', () => {
  const content = new TextEncoder().encode('<x/>');
  const parts = unzip(zipSync({ 'word/document.xml': content, 'word/media/1.png': content }));
  assert.deepEqual(Object.keys(parts), ['word/document.xml']);
  assert.equal(new TextDecoder().decode(parts['word/document.xml']), '<x/>');
});

test('an archive that declares too much is refused before it is unpacked', () => {
  assert.throws(() => unzip(lying(new Uint8Array(9), 400_000_000)), { code: 'unsupported' });
});

test('an archive that declares too little is never unpacked beyond that', () => {
  assert.throws(() => unzip(lying(new Uint8Array(5_000_000), 100)), { code: 'damaged' });
});

test('a cut archive is damaged', () => {
  const zip = zipSync({ 'a.xml': new TextEncoder().encode('text'.repeat(99)) });
  assert.throws(() => unzip(zip.subarray(0, 60)), { code: 'damaged' });
  assert.throws(() => unzip(zip.subarray(20)), { code: 'damaged' });
  assert.throws(() => unzip(new Uint8Array(3)), { code: 'damaged' });
});
