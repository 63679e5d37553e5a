import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { encryptedPdf, scannedPdf } from './bad-pdf.ts';
import { run, scratch } from './run.ts';

const file = scratch();
const sample = readFileSync(new URL('../../samples/clean-2024-budget.pdf', import.meta.url));
/** Every byte value, in no order that is text in any encoding. */
const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + (at >> 3) * 89) % 256);

const BAD: readonly (readonly [what: string, path: string, sentence: RegExp])[] = [
  ['an empty file', file('all/empty.txt', ''), /文件是空的。/],
  ['an empty PDF', file('all/empty.pdf', ''), /文件是空的。/],
  [
    'a picture-only PDF',
    file('all/scan.pdf', await scannedPdf()),
    /文件里没有文字（可能是扫描件或图片），无法核对。/,
  ],
  ['an encrypted PDF', file('all/locked.pdf', encryptedPdf()), /PDF 已加密，需要密码才能打开/],
  [
    'a truncated PDF',
    file('all/cut.pdf', sample.subarray(0, sample.length / 3)),
    /文件已损坏或不完整，无法读取/,
  ],
  ['a PDF that is none', file('all/noise.pdf', noise), /无法读取/],
  ['a binary file', file('all/noise.txt', noise), /文件既不是 PDF 也不是文本，无法读取。/],
  [
    'a text with no table',
    file('all/words.txt', '关于公开情况的说明\n\n本部门没有变化。\n'),
    /没有找到表格/,
  ],
];

for (const [what, path, sentence] of BAD) {
  test(`${what}: one clear sentence, exit code 3, nothing from the readers beneath`, () => {
    const { code, out, err } = run('program.ts', ['check', path]);
    assert.equal(code, 3);
    assert.match(out, sentence);
    assert.doesNotMatch(out, /未发现矛盾| {4}at |Error/);
    assert.equal(err, '');
  });
}

test('all of them in one call: each accounted for, and the good one beside them still checked', () => {
  file(
    'all/good.txt',
    readFileSync(new URL('../../samples/faulty-2024-budget.txt', import.meta.url)),
  );
  const folder = dirname(BAD[0]?.[1] ?? '');
  const { code, out } = run('program.ts', ['check', folder, '--format', 'json']);
  const { summary, documents } = JSON.parse(out);
  assert.equal(code, 1);
  assert.equal(summary.documents, BAD.length + 1);
  assert.equal(summary.clean, 0);
  assert.equal(summary.findings, 1);
  assert.ok(documents.every((each: { status: string }) => each.status !== 'clean'));
});

test('standard input may be a PDF', () => {
  const { out } = run('program.ts', ['check', '-', '--format', 'json'], sample);
  const [document] = JSON.parse(out).documents;
  assert.equal(document.format, 'pdf');
  assert.equal(document.file, '-');
  assert.ok(document.coverage.inRelations > 100);
});
