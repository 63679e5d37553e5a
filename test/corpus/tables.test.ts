import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareDocument, compareTables } from './compare.ts';
import { expectations } from './expectations.ts';
import { readModel, skip } from './read.ts';

for (const [file, expected] of Object.entries(expectations))
  test(`${file}: every table it prints is found, of its kind and whole`, { skip }, async () => {
    const model = await readModel(file);
    const tables = compareTables(expected, model)
      .filter((one) => one.marks.length > 0)
      .map(({ expected: wanted, found, marks }) => {
        return `${(wanted ?? found)?.kind} ${wanted?.title || found?.title}: ${marks.join('; ')}`;
      });
    assert.deepEqual([...compareDocument(expected, model), ...tables], []);
  });
