import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAmount } from '../../../src/model/amount.ts';
import { renderInspection } from '../../../src/report/inspect/index.ts';
import type { Grid, Item } from '../../../src/types/grid.ts';
import type { LayoutPage } from '../../../src/types/page.ts';
import { figure, model, statement } from '../fixture.ts';

const BOX = { left: 10, top: 20, right: 60, bottom: 32 };

function layout(text: string): LayoutPage {
  return {
    kind: 'layout',
    number: 9,
    width: 595,
    height: 842,
    glyphs: [{ text, box: BOX }],
    segments: [
      { axis: 'horizontal', at: 20, from: 10, to: 60 },
      { axis: 'vertical', at: 10, from: 20, to: 32 },
    ],
    pictureShare: 0,
  };
}

function grid(text: string): Grid {
  const cell = { text, page: 9, box: BOX, row: 0, column: 0, rowSpan: 1, columnSpan: 2 };
  return { kind: 'grid', origin: 'ruled', pages: [9], rowCount: 1, columnCount: 2, cells: [cell] };
}

function render(text: string, withLayout = true): string {
  const items: readonly Item[] = [
    { kind: 'line', page: 9, text, box: BOX },
    grid(text),
    {
      kind: 'linear',
      pages: [9],
      header: [{ text, page: 9 }],
      rows: [{ page: 9, tokens: [{ text, page: 9 }] }],
    },
  ];
  const bound = model([statement({ title: text })], { file: text });
  return renderInspection({
    number: 9,
    layout: withLayout ? layout(text) : null,
    items,
    model: bound,
  });
}

const TAG = /<(\/?)([a-zA-Z]\w*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gy;
const TEXT = /(?:[^<&\0]|&(?:amp|lt|gt|quot|#39);)+/gy;

/** Reads a page as strict XML would: every tag closed in its turn, every sign escaped. */
function assertWellFormed(page: string): void {
  const open: string[] = [];
  let at = page.indexOf('>') + 1;
  while (at < page.length) {
    TAG.lastIndex = at;
    TEXT.lastIndex = at;
    const tag = TAG.exec(page);
    const end = tag ? TAG.lastIndex : TEXT.exec(page) ? TEXT.lastIndex : -1;
    assert.ok(end > at, `broken at ${at}: ${page.slice(at, at + 60)}`);
    if (tag?.[1] === '/') assert.equal(open.pop(), tag[2]);
    else if (tag && tag[4] !== '/') open.push(tag[2] ?? '');
    at = end;
  }
  assert.deepEqual(open, []);
}

test('the page is well-formed whatever the document holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, withLayout) => {
      assertWellFormed(render(text, withLayout));
    }),
    { numRuns: 50 },
  );
});

test('nothing of a document becomes markup, and nothing is loaded', () => {
  const page = render(`"><script>alert(1)</script><img src=x onerror='a'>`);
  assert.equal(/<script|<img|<link|src=|url\(/i.test(page.replaceAll('src=x', '')), false);
});

test('words, ruled lines and cells are drawn; a cell tells what it is bound to', () => {
  const page = render('合计');
  assert.match(page, /<text [^>]*>合计<\/text>/);
  assert.equal(page.match(/<line /g)?.length, 2);
  assert.match(
    page,
    /<rect [^>]*class="cell ruled"><title>表1（ruled）第1行第1列 跨1行2列\n合计\nt1 expenditure 合计\n行：/,
  );
});

test('figures whose column is not certain or that cannot be read stand out', () => {
  const odd = [
    { ...figure(0, 0), certainty: 'ambiguous' as const },
    { ...figure(0, 1), amount: null, unreadable: '不是数字', text: '1,0x' },
    { ...figure(0, 2), amount: readAmount('5.00', '万元'), certainty: 'inferred' as const },
  ];
  const [side] = statement().sides;
  assert.ok(side);
  const bound = model([statement({ sides: [{ ...side, figures: [odd] }] })]);
  const page = renderInspection({ number: 9, layout: null, items: [], model: bound });
  assert.match(page, /<td class="ambiguous"[^>]*>1088<\/td>/);
  assert.match(page, /<td class="unreadable"[^>]*>1,0x<\/td>/);
  assert.match(page, /<td class="inferred"[^>]*>5<\/td>/);
});
