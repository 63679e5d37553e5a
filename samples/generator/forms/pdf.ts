import { degrees, PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Document } from '../document.ts';
import { long, type Mark, type Sheet, sheetHeight, sheetWidth, short } from './drawing.ts';
import { hexOf } from './glyphs.ts';
import { type Look, plainLook } from './look.ts';
import { pagesOf } from './pages.ts';
import { rulesOf } from './rules.ts';

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** A standard CJK font by name only: readers know its characters, so nothing is embedded. */
function registerFont({ context }: PDFDocument): PDFRef {
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
  const system = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 4 };
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

const markText = ({ left, base, size, text }: Mark, height: number): string =>
  `BT /F1 ${number(size)} Tf ${number(left)} ${number(height - base)} Td <${hexOf(text)}> Tj ET`;

/** Turns what is drawn upright so that it runs up a portrait page. */
const turned = (sheet: Sheet, look: Look): boolean => sheet.wide && look.rotation !== 'none';

function contentOf(sheet: Sheet, look: Look): string {
  const height = sheetHeight(sheet);
  const flip = (top: number) => height - top;
  const rules = sheet.tables.flatMap((cells) => rulesOf(cells, look.rules, flip));
  const marks = sheet.marks.filter(({ text }) => text !== '').map((mark) => markText(mark, height));
  const turn = turned(sheet, look) ? [`0 1 -1 0 ${short} 0 cm`] : [];
  return [...turn, ...rules, ...marks].join('\n');
}

function addSheet(pdf: PDFDocument, sheet: Sheet, look: Look, font: PDFRef): void {
  const size: [number, number] = turned(sheet, look)
    ? [short, long]
    : [sheetWidth(sheet), sheetHeight(sheet)];
  const page = pdf.addPage(size);
  if (turned(sheet, look) && look.rotation === 'page') page.setRotation(degrees(90));
  const stream = pdf.context.register(pdf.context.flateStream(contentOf(sheet, look)));
  page.node.set(PDFName.of('Contents'), stream);
  page.node.set(PDFName.of('Resources'), pdf.context.obj({ Font: { F1: font } }));
}

/** A document as a PDF of a few dozen KB; the same document and look give the same bytes. */
export async function pdfOf(document: Document, look: Look = plainLook): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = registerFont(pdf);
  for (const sheet of pagesOf(document, look)) addSheet(pdf, sheet, look, font);
  return pdf.save({ addDefaultPage: false });
}
