import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { engines } from '../../../src/ingest/pdf/index.ts';
import type { LayoutPage } from '../../../src/types/page.ts';

export const bothEngines = [engines.pdfium, engines['pdf-parse']];

/** How a test's page is set: its size in points, and its /Rotate. */
interface Setting {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  /** Lower left corner of the page's box, which need not be the origin. */
  readonly origin?: readonly [number, number];
}

/** A PDF of one page with these operators; fonts /F1 (Helvetica) and /F2 (Song, not embedded). */
export async function pdfWith(content: string, setting: Setting = {}): Promise<Uint8Array> {
  const { width = 300, height = 200, rotate = 0, origin = [0, 0] } = setting;
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([width, height]);
  page.setMediaBox(origin[0], origin[1], width, height);
  const { context } = pdf;
  page.node.set(PDFName.of('Rotate'), context.obj(rotate));
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  const latin = (await pdf.embedFont(StandardFonts.Helvetica)).ref;
  const fonts = context.obj({ F1: latin, F2: songOf(pdf) });
  page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts }));
  return pdf.save({ addDefaultPage: false });
}

/** A standard font by name only, as WPS and others leave it: characters above U+0080 are square. */
function songOf({ context }: PDFDocument) {
  const system = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 4 };
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'STSong-Light',
      Flags: 6,
      FontBBox: [-25, -254, 1000, 880],
      ItalicAngle: 0,
      Ascent: 880,
      Descent: -120,
      CapHeight: 880,
      StemV: 93,
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType0',
      BaseFont: 'STSong-Light',
      CIDSystemInfo: system,
      FontDescriptor: descriptor,
      DW: 1000,
      W: [1, 95, 500],
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'STSong-Light-UniGB-UCS2-H',
      Encoding: 'UniGB-UCS2-H',
      DescendantFonts: [descendant],
    }),
  );
}

/** Text as /F2 wants it, for Tj. */
export const song = (text: string): string =>
  `<${Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('')}>`;

export const textOf = (page: LayoutPage | undefined): string =>
  (page?.glyphs ?? []).map((glyph) => glyph.text).join('');

/** A page's lines, rounded, in an order of their own. */
export const linesOf = (page: LayoutPage | undefined): string[] =>
  (page?.segments ?? [])
    .map(({ axis, at, from, to }) =>
      [axis[0], ...[at, from, to].map((value) => Math.round(value))].join(' '),
    )
    .sort();
