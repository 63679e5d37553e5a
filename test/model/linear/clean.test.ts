import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../samples/generator/forms/text.ts';
import { linearLook } from '../../../samples/generator/forms/text-look.ts';
import { makeDocument, type Style } from '../../../samples/generator/make.ts';
import { audit } from '../../../src/audit.ts';

const STYLES: readonly Style[] = ['hebei', 'shanghai', 'henan', 'final'];

/** Errors that the audit finds in a clean document printed without its columns. */
async function errorsIn(seed: number, style: Style, nothing: '' | '—'): Promise<readonly string[]> {
  const printing = { nothing, separators: seed % 2 === 0 };
  const document = makeDocument({ seed, style, year: 2024, printing });
  const bytes = new TextEncoder().encode(textOf(document, linearLook));
  const { findings } = await audit({ file: 'clean.txt', bytes }, {});
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, outcomes }) => `${rule} ${outcomes[0]?.relation.formula}`);
}

for (const style of STYLES) {
  test(`clean documents without columns have no errors: ${style}`, async () => {
    for (const seed of [10, 55, 109]) {
      assert.deepEqual(await errorsIn(seed, style, ''), [], `seed ${seed}, blanks`);
      assert.deepEqual(await errorsIn(seed, style, '—'), [], `seed ${seed}, dashes`);
    }
  });
}
