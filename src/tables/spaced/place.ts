import type { Glyph } from '../../types/page.ts';
import { type PageLine, pageLine } from '../columns/index.ts';
import type { SourceLine } from '../linear/source.ts';

/** How many places of a line a Han character takes: programs differ. */
export type HanWidth = 1 | 2;

/** A printed line with its characters laid out on the page. */
export interface SpacedLine extends PageLine {
  readonly source: SourceLine;
}

/** A place's width, a character's height and a line's, in points: any, as only their ratios tell. */
export const PLACE = 5;
const EM = 10;
export const LINE = 14;
/** More blank lines than this part nothing more: programs print up to five for a blank row. */
const MOST_BLANKS = 2;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/;

const placesOf = (character: string, han: HanWidth): number =>
  han === 2 && WIDE.test(character) ? 2 : 1;

/** Places that a text takes up. */
const placesIn = (text: string, han: HanWidth): number =>
  [...text].reduce((sum, character) => sum + placesOf(character, han), 0);

function glyphsOf(raw: string, top: number, han: HanWidth): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let at = 0;
  for (const text of raw) {
    const end = at + placesOf(text, han);
    const box = { left: at * PLACE, right: end * PLACE, top, bottom: top + EM };
    if (/\S/.test(text)) glyphs.push({ text, box });
    at = end;
  }
  return glyphs;
}

/** A page's printed lines with each character on a grid of places, `han` of them to a Han character. */
export function placeLines(lines: readonly SourceLine[], han: HanWidth): readonly SpacedLine[] {
  let top = 0;
  return lines.flatMap((source) => {
    top += LINE * (1 + Math.min(source.blanks, MOST_BLANKS));
    const glyphs = glyphsOf(source.raw, top, han);
    return glyphs.length > 0 ? [{ ...pageLine(glyphs), source }] : [];
  });
}

const NUMBER = /(?<![\d.,])\d[\d,.]*/g;
const HAN = /\p{Script=Han}/u;

/** Right edges of the numbers behind a line's first Han character, by which alone the measures differ. */
function edgesOf(raw: string, han: HanWidth): readonly number[] {
  return [...raw.matchAll(NUMBER)]
    .map(({ 0: text, index }) => raw.slice(0, index + text.length))
    .filter((upTo) => HAN.test(upTo))
    .map((upTo) => placesIn(upTo, han));
}

/** How many amounts end right below one of the lines before. */
function aligned(lines: readonly SourceLine[], han: HanWidth): number {
  const before: (readonly number[])[] = [];
  let sum = 0;
  for (const { raw } of lines) {
    const edges = edgesOf(raw, han);
    if (edges.length === 0) continue;
    sum += edges.filter((edge) => before.slice(-3).flat().includes(edge)).length;
    before.push(edges);
  }
  return sum;
}

/** The measure in which a text's amounts stand in columns. */
export const hanWidthOf = (lines: readonly SourceLine[]): HanWidth =>
  aligned(lines, 1) >= aligned(lines, 2) ? 1 : 2;
