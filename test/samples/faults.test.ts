import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultKinds, injectFault } from '../../samples/generator/faults.ts';
import { textOf } from '../../samples/generator/forms/text.ts';
import { delimitedLook } from '../../samples/generator/forms/text-look.ts';
import { makeDocument } from '../../samples/generator/make.ts';
import { randomFrom } from '../../samples/generator/random.ts';

const styles = ['hebei', 'shanghai', 'henan', 'final'] as const;
const printing = { nothing: '', separators: true } as const;

test('every kind of fault finds a place in some style and changes what is printed', () => {
  for (const kind of faultKinds) {
    const made = styles.map((style) => {
      const clean = makeDocument({ seed: 7, style, year: 2024, printing });
      const faulty = injectFault(clean, kind, randomFrom(7));
      if (faulty === null) return false;
      assert.notEqual(textOf(faulty.document, delimitedLook), textOf(clean, delimitedLook), kind);
      assert.notEqual(faulty.truth.original, faulty.truth.printed);
      return true;
    });
    assert.ok(made.includes(true), `${kind} finds no place`);
  }
});

test('a fault changes one line of the delimited text, or one row', () => {
  for (const kind of ['digit-changed', 'narrative-figure', 'total-not-updated'] as const) {
    const clean = makeDocument({ seed: 3, style: 'hebei', year: 2024, printing });
    const faulty = injectFault(clean, kind, randomFrom(3));
    assert.ok(faulty !== null);
    const before = textOf(clean, delimitedLook).split('\n');
    const after = textOf(faulty.document, delimitedLook).split('\n');
    assert.equal(after.length, before.length);
    assert.equal(after.filter((line, index) => line !== before[index]).length, 1, kind);
  }
});
