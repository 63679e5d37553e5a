import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { collectInputs } from '../../src/batch/inputs.ts';

const root = mkdtempSync(join(tmpdir(), 'budget-audit-'));
after(() => rmSync(root, { recursive: true }));

function file(...parts: readonly string[]): string {
  const path = join(root, ...parts);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, 'x');
  return path;
}

const named = async (...paths: readonly string[]) =>
  (await collectInputs(paths)).inputs.map(({ file: path }) => path);

test('a folder gives its files of any case at any depth, sorted, and counts the others', async () => {
  const upper = file('tree', 'b', 'c.PDF');
  const text = file('tree', 'a.txt');
  const markdown = file('tree', 'b', 'a.Md');
  const picture = file('tree', 'b', 'x.jpg');
  file('tree', '.hidden', 'd.pdf');
  file('tree', '._a.pdf');
  const found = await collectInputs([join(root, 'tree')]);
  assert.deepEqual(
    found.inputs.map(({ file: path }) => path),
    [text, markdown, upper],
  );
  assert.deepEqual(found.skipped, [picture]);
});

test('a name with glob characters is a name', async () => {
  const odd = file('glob', '预算(2024)[1].pdf');
  file('glob', '预算20241.pdf');
  assert.deepEqual(await named(odd), [odd]);
});

test('a file named twice, or by itself and by its folder, is read once', async () => {
  const one = file('twice', 'a.txt');
  assert.deepEqual(await named(one, join(root, 'twice'), one), [one]);
});

test('a missing path, an unsupported file and an empty folder do not hide the others', async () => {
  const good = file('mixed', 'a.txt');
  const picture = file('mixed', 'x.jpg');
  mkdirSync(join(root, 'nothing'));
  const paths = [join(root, 'nope'), picture, join(root, 'nothing'), good, join(good, 'below')];
  const found = await collectInputs(paths);
  const failures = found.inputs.map((input) => (input.kind === 'failed' ? input.failure.code : ''));
  assert.deepEqual(failures, ['missing', 'unsupported', '', 'missing']);
  assert.deepEqual(found.emptyFolders, [join(root, 'nothing')]);
});

test('a linked folder that leads back does not make the walk endless', async () => {
  const inside = file('loop', 'a.txt');
  symlinkSync(join(root, 'loop'), join(root, 'loop', 'again'));
  assert.deepEqual(await named(join(root, 'loop')), [inside]);
});
