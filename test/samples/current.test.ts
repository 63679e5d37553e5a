import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { faultyBudget, sampleFiles } from '../../samples/generator/samples.ts';

const folder = new URL('../../samples/', import.meta.url);

test('the committed samples are what the generator writes (npm run samples)', async () => {
  for (const [name, bytes] of await sampleFiles()) {
    const committed = await readFile(new URL(name, folder));
    assert.ok(committed.equals(bytes), `samples/${name} is not current: run npm run samples`);
    assert.ok(bytes.length < 80 * 1024, `samples/${name} is too large`);
  }
});

test('samples/README.md names the three faults', async () => {
  const readme = await readFile(new URL('README.md', folder), 'utf8');
  const { truths } = faultyBudget();
  assert.equal(new Set(truths.map(({ kind }) => kind)).size, 3);
  for (const { row, printed, original } of truths) {
    const lines = readme.replace(/ +/g, ' ').split('\n');
    const line = lines.find((text) => text.includes(row) && text.includes(printed));
    assert.ok(line?.includes(`| ${original} |`), `README.md does not state ${row} ${printed}`);
  }
});
