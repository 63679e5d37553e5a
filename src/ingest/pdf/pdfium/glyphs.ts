import { isSeen } from '../clip.ts';
import type { Drawing } from '../drawing.ts';
import { glyphOf } from '../glyph.ts';
import { type Matrix, multiply } from '../matrix.ts';
import { doubleAt, floatAt, matrixAt, type Pdfium } from './library.ts';
import type { TextClips } from './objects.ts';

/** PDFium's mark for a hyphen at a line's end. */
const HYPHEN = 2;
/** Text rendering modes that paint nothing: invisible, and only to clip by. */
const UNSEEN: ReadonlySet<number> = new Set([3, 7]);

interface Character {
  readonly unicode: number;
  /** The text object it belongs to. */
  readonly object: number;
  readonly size: number;
  /** From a font size of 1 at the origin to the page before its rotation. */
  readonly matrix: Matrix;
}

function characterAt(pdfium: Pdfium, text: number, index: number): Character | null {
  const { api, scratch } = pdfium;
  const unicode = api.FPDFText_GetUnicode(text, index);
  if (unicode <= 32 && unicode !== HYPHEN) return null;
  if (api.FPDFText_IsGenerated(text, index) === 1) return null;
  const size = api.FPDFText_GetFontSize(text, index);
  if (!api.FPDFText_GetMatrix(text, index, scratch)) return null;
  const [a, b, c, d] = matrixAt(pdfium);
  api.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
  const [x, y] = [doubleAt(pdfium, 0), doubleAt(pdfium, 1)];
  const object = api.FPDFText_GetTextObject(text, index);
  return { unicode, object, size, matrix: [a * size, b * size, c * size, d * size, x, y] };
}

/** The advance of a character at a font size of 1, as its font has it for its Unicode. */
function fontWidth(pdfium: Pdfium, { object, unicode }: Character): number {
  const { api, scratch } = pdfium;
  const font = object === 0 ? 0 : api.FPDFTextObj_GetFont(object);
  if (font === 0 || !api.FPDFFont_GetGlyphWidth(font, unicode, 1, scratch)) return 0;
  return floatAt(pdfium, 0);
}

/** The width of the character's loose box, which its ink may widen; 0 where the text runs sideways. */
function looseWidth(pdfium: Pdfium, text: number, index: number, [a, b]: Matrix): number {
  if (Math.abs(a) <= Math.abs(b)) return 0;
  pdfium.api.FPDFText_GetLooseCharBox(text, index, pdfium.scratch);
  return (floatAt(pdfium, 2) - floatAt(pdfium, 0)) / Math.abs(a);
}

/** The advance at a font size of 1: the font's own, else what can be seen of it. */
function advanceOf(pdfium: Pdfium, text: number, index: number, character: Character): number {
  return (
    fontWidth(pdfium, character) ||
    looseWidth(pdfium, text, index, character.matrix) ||
    (character.unicode > 0xff ? 1 : 0.5)
  );
}

/** Adds a page's glyphs to its drawing, in PDFium's order; `view` maps its space to page points. */
export function addGlyphs(
  pdfium: Pdfium,
  text: number,
  view: Matrix,
  clips: TextClips,
  drawing: Drawing,
): void {
  const { api } = pdfium;
  const count = api.FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    const character = characterAt(pdfium, text, index);
    if (!character) continue;
    const { unicode, object, matrix } = character;
    const shown = unicode === HYPHEN ? '-' : String.fromCodePoint(unicode);
    const width = advanceOf(pdfium, text, index, character);
    const glyph = glyphOf(shown, multiply(view, matrix), width);
    if (!glyph || !isSeen(glyph.box, clips.get(object) ?? null)) continue;
    const unseen = UNSEEN.has(api.FPDFTextObj_GetTextRenderMode(object));
    (unseen ? drawing.unseen : drawing.glyphs).push(glyph);
  }
}
