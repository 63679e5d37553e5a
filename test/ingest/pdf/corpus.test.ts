import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { engines } from '../../../src/ingest/pdf/index.ts';
import type { Glyph, LayoutPage } from '../../../src/types/page.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const skip = !existsSync(corpus) && 'no corpus here';
const files = skip
  ? []
  : ['real/', 'tables/'].flatMap((folder) =>
      readdirSync(corpus + folder)
        .filter((file) => file.endsWith('.pdf'))
        .map((file) => folder + file),
    );

/** How far apart, in points, the readers may put one glyph. */
const NEAR = 0.5;

const near = (a: Glyph, b: Glyph): boolean =>
  Math.abs(a.box.left - b.box.left) < NEAR &&
  Math.abs(a.box.right - b.box.right) < NEAR &&
  Math.abs(a.box.top - b.box.top) < NEAR;

/** The glyphs of one page that the other reader does not have in their place. */
function differing(page: LayoutPage, other: LayoutPage | undefined): string {
  const byText = new Map<string, Glyph[]>();
  for (const glyph of other?.glyphs ?? [])
    byText.set(glyph.text, [...(byText.get(glyph.text) ?? []), glyph]);
  return page.glyphs
    .filter((glyph) => !byText.get(glyph.text)?.some((same) => near(glyph, same)))
    .map(({ text }) => text)
    .join('');
}

for (const file of files)
  test(`both readers see the same glyphs and lines in ${file}`, async () => {
    const bytes = new Uint8Array(readFileSync(corpus + file));
    const ours = await engines.pdfium.read(bytes);
    const theirs = await engines['pdf-parse'].read(bytes);
    assert.equal(ours.length, theirs.length);
    for (const [index, page] of theirs.entries()) {
      const own = ours[index];
      assert.equal(differing(page, own), '', `page ${page.number}`);
      assert.equal(own?.glyphs.length, page.glyphs.length, `page ${page.number}`);
      assert.equal(own?.segments.length, page.segments.length, `page ${page.number}`);
    }
  });

test('the corpus for both readers', { skip }, () => assert.ok(files.length > 0));
