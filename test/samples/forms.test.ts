import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tablesOf } from '../../samples/generator/document.ts';
import { wrap } from '../../samples/generator/forms/glyphs.ts';
import { pdfOf } from '../../samples/generator/forms/pdf.ts';
import { layoutOf } from '../../samples/generator/grid.ts';
import { makeDocument } from '../../samples/generator/make.ts';

const styles = ['hebei', 'shanghai', 'henan', 'final'] as const;
const printing = { nothing: '0.00', separators: false } as const;

test('the cells of every table cover its slots once', () => {
  for (const style of styles)
    for (const table of tablesOf(makeDocument({ seed: 11, style, year: 2024, printing }))) {
      const layout = layoutOf(table);
      const area = layout.cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
      assert.equal(area, layout.rowCount * layout.columns.length, table.title);
    }
});

test('the same document makes the same PDF bytes', async () => {
  const document = makeDocument({ seed: 1, style: 'final', year: 2024, printing });
  assert.deepEqual(await pdfOf(document), await pdfOf(document));
});

test('wrapping loses no character and keeps figures whole where asked', () => {
  const text = '项目支出187.00万元，其中12345.67万元';
  assert.equal(wrap(text, 40, 10, false).join(''), text);
  assert.ok(wrap(text, 100, 10, true).some((line) => line.includes('12345.67')));
});
