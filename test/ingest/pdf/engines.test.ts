import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bothEngines, linesOf, pdfWith, song, textOf } from './make.ts';

for (const { name, read } of bothEngines) {
  const only = async (...page: Parameters<typeof pdfWith>) =>
    (await read(await pdfWith(...page)))[0];

  test(`${name}: glyphs stand where they are printed, a space is none`, async () => {
    const page = await only(`BT /F2 10 Tf 50 100 Td ${song('合 计12')} Tj ET`);
    assert.equal(textOf(page), '合计12');
    const [first, second, digit] = page?.glyphs ?? [];
    assert.deepEqual(
      [first?.box.left, first?.box.right, second?.box.left].map((x) => Math.round(x ?? 0)),
      [50, 60, 65],
    );
    assert.equal(Math.round((digit?.box.right ?? 0) - (digit?.box.left ?? 0)), 5);
    assert.ok((first?.box.bottom ?? 0) > 100 && (first?.box.top ?? 0) < 100);
  });

  test(`${name}: a page whose box does not start at the origin is read from its own corner`, async () => {
    const content = 'BT /F1 10 Tf 1050 2100 Td (7) Tj ET 1050 2100 100 40 re S';
    const page = await only(content, { origin: [1000, 2000] });
    assert.equal(Math.round(page?.glyphs[0]?.box.left ?? 0), 50);
    assert.deepEqual(linesOf(page), ['h 100 50 150', 'h 60 50 150', 'v 150 60 100', 'v 50 60 100']);
  });

  for (const rotate of [90, 180, 270]) {
    test(`${name}: a page turned by ${rotate} degrees whose text runs along it is upright`, async () => {
      const along = {
        90: '0 1 -1 0 200 0 cm',
        180: '-1 0 0 -1 300 200 cm',
        270: '0 -1 1 0 0 300 cm',
      }[rotate];
      const [width, height] = rotate === 180 ? [300, 200] : [200, 300];
      const content = `${along} BT /F1 10 Tf 50 100 Td (345) Tj ET 50 90 m 150 90 l S`;
      const page = await only(content, { width, height, rotate });
      assert.equal(textOf(page), '345');
      assert.deepEqual(
        [page?.width, page?.height].map((size) => Math.round(size ?? 0)),
        [300, 200],
      );
      assert.equal(Math.round(page?.glyphs[0]?.box.left ?? 0), 50);
      assert.deepEqual(linesOf(page), ['h 110 50 150']);
    });
  }

  test(`${name}: text that runs sideways on an upright page turns the page`, async () => {
    const content = '0 1 -1 0 200 0 cm BT /F1 10 Tf 50 100 Td (345) Tj ET 50 90 100 30 re S';
    const page = await only(content, { width: 200, height: 300 });
    assert.equal(textOf(page), '345');
    assert.deepEqual(
      page?.glyphs.map(({ box }) => Math.round(box.left)),
      [50, 56, 61],
    );
    assert.deepEqual(linesOf(page), ['h 110 50 150', 'h 80 50 150', 'v 150 80 110', 'v 50 80 110']);
  });

  test(`${name}: a border is a line whether stroked, filled thin, framed, or many in one path`, async () => {
    const stroked = await only('20 50 m 120 50 l 120 150 l S');
    assert.deepEqual(linesOf(stroked), ['h 150 20 120', 'v 120 50 150']);
    const filled = await only('20 50 100 0.5 re f* 20 50 0.5 100 re f');
    assert.deepEqual(linesOf(filled), ['h 150 20 120', 'v 20 50 150']);
    const many = await only('20 50 m 120 50 l 20 80 m 120 80 l 60 50 m 60 80 l S');
    assert.deepEqual(linesOf(many), ['h 120 20 120', 'h 150 20 120', 'v 60 120 150']);
    const framed = await only('20 50 100 80 re 21 51 98 78 re f*');
    assert.deepEqual(linesOf(framed), [
      'h 150 20 120',
      'h 71 20 120',
      'v 120 70 150',
      'v 21 70 150',
    ]);
  });

  test(`${name}: shading, slanted lines and paths that are not painted are no borders`, async () => {
    assert.deepEqual(
      linesOf(await only('20 50 100 80 re f 20 50 m 90 140 l S 20 50 9 9 re n')),
      [],
    );
  });

  test(`${name}: what a clip hides is not read; a row too low still shows the tops of its last line`, async () => {
    const line = (y: number, text: string) => `BT /F1 10 Tf 30 ${y} Td (${text}) Tj ET`;
    const content = `q 20 80 100 40 re W n ${line(100, '11')} ${line(76, '22')} ${line(60, '33')}
      0 100 m 300 100 l S Q ${line(60, '44')}`;
    const page = await only(content);
    assert.equal(textOf(page), '112244');
    assert.deepEqual(linesOf(page), ['h 100 20 120']);
  });

  test(`${name}: text that overflows a clipped cell ends at its border`, async () => {
    const content = `q 20 80 33 40 re W n BT /F2 10 Tf 22 100 Td ${song('公务用车购置')} Tj ET Q`;
    assert.equal(textOf(await only(content)), '公务用');
  });

  test(`${name}: bold by printing twice is read once, equal neighbours are two`, async () => {
    const twice = 'BT /F1 10 Tf 50 100 Td (11.ll) Tj ET BT /F1 10 Tf 50.4 100 Td (11.ll) Tj ET';
    assert.equal(textOf(await only(twice)), '11.ll');
  });

  test(`${name}: invisible text and slanted watermarks are not read`, async () => {
    const page = await only(
      `BT /F1 10 Tf 50 100 Td (12) Tj 3 Tr (99) Tj ET
       BT /F1 40 Tf 0 Tr 0.7 0.7 -0.7 0.7 60 40 Tm (88) Tj ET`,
    );
    assert.equal(textOf(page), '12');
  });

  test(`${name}: radical code points are the characters they look like`, async () => {
    assert.equal(textOf(await only(`BT /F2 10 Tf 50 100 Td ${song('⾦⻋①')} Tj ET`)), '金车①');
  });

  test(`${name}: a page without text or lines is there and blank`, async () => {
    const page = await only('');
    assert.deepEqual([page?.glyphs.length, page?.segments.length, page?.pictureShare], [0, 0, 0]);
  });
}
