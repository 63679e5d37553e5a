import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type EngineName, engines } from '../../../src/ingest/pdf/index.ts';
import { layoutItems } from '../../../src/tables/layout.ts';
import type { Grid, Item } from '../../../src/types/grid.ts';
import { grids, rowsOf } from './page.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const skip = !existsSync(corpus) && 'no corpus here';
const names: readonly EngineName[] = ['pdfium', 'pdf-parse'];

async function itemsOf(file: string, engine: EngineName): Promise<readonly Item[]> {
  return layoutItems(await engines[engine].read(new Uint8Array(await readFile(corpus + file))));
}

interface Expected {
  readonly cells: readonly (readonly unknown[])[];
  readonly extracts: readonly (readonly (readonly string[])[])[];
}

for (const engine of names) {
  test(`${engine}: all cells and text of PyMuPDF's Chinese tables`, { skip }, async () => {
    const json = await readFile(`${corpus}tables/pymupdf-chinese-tables.expected.json`, 'utf8');
    const expected = JSON.parse(json) as Expected;
    const found = grids(await itemsOf('tables/pymupdf-chinese-tables.pdf', engine));
    const joined = expected.extracts.map((table) =>
      table.map((row) => row.map((text) => text.replaceAll('\n', ''))),
    );
    assert.deepEqual(found.map(rowsOf), joined);
    const counts = found.map((grid) => grid.cells.length);
    assert.deepEqual(
      counts,
      expected.cells.map((cells) => cells.length),
    );
  });

  test(`${engine}: pdfplumber's issue 336 has tables of 8, 11 and 2 rows`, { skip }, async () => {
    const found = grids(await itemsOf('tables/pdfplumber-issue-336.pdf', engine));
    assert.deepEqual(
      found.map((grid) => grid.rowCount),
      [8, 11, 2],
    );
  });
}

const isWhole = (grid: Grid): boolean =>
  grid.cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0) ===
  grid.rowCount * grid.columnCount;

test('real documents: no prose becomes a table, no slot is lost', { skip }, async () => {
  for (const file of await readdir(`${corpus}real`)) {
    const found = grids(await itemsOf(`real/${file}`, 'pdfium'));
    assert.deepEqual(
      found.filter((grid) => grid.origin !== 'ruled' || !isWhole(grid)),
      [],
      file,
    );
  }
});
