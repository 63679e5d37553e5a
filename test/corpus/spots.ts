import { figuresOf } from '../../src/check/read.ts';
import type { AuditedDocument } from '../../src/types/document.ts';
import type { Figure } from '../../src/types/model.ts';
import type { Glyph, LayoutPage, Page, TextPage } from '../../src/types/page.ts';

/** A printed figure in a document's pages, and the pages with another text in its place. */
export interface Spot {
  readonly text: string;
  /** Where, for a person. */
  readonly place: string;
  readonly replaced: (text: string) => readonly Page[];
}

/** Tables whose figures are money of the budget; quantities, prices and targets stand in no sum. */
const KINDS = new Set(['procurement', 'performance', 'assets', 'projects', 'unknown']);

/** The figures of budget tables that an evaluated relation reads. */
function covered({ model, outcomes }: AuditedDocument): readonly Figure[] {
  const used = new Set(
    outcomes
      .filter(({ state }) => state !== 'not-applicable')
      .flatMap(({ relation }) => figuresOf(relation).map(({ id }) => id)),
  );
  return (model?.statements ?? [])
    .filter(({ kind }) => !KINDS.has(kind))
    .flatMap(({ sides }) => sides.flatMap(({ figures }) => figures.flat()))
    .filter(({ id, amount }) => used.has(id) && amount !== null && !amount.value.isZero());
}

const swap = (pages: readonly Page[], page: Page): readonly Page[] =>
  pages.map((each) => (each.number === page.number ? page : each));

function inBox(figure: Figure, { box }: Glyph): boolean {
  const own = figure.place.box;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return !!own && x >= own.left && x <= own.right && y >= own.top && y <= own.bottom;
}

function glyphSpot(pages: readonly Page[], page: LayoutPage, figure: Figure): Spot | null {
  const own = page.glyphs.filter((glyph) => inBox(figure, glyph));
  if (own.map(({ text }) => text).join('') !== figure.text) return null;
  const place = `p${page.number} ${figure.place.kind === 'cell' ? `${figure.place.row}/${figure.place.column}` : ''}`;
  const replaced = (text: string): readonly Page[] => {
    const other = new Map(own.map((glyph, at) => [glyph, { ...glyph, text: text[at] ?? '' }]));
    return swap(pages, { ...page, glyphs: page.glyphs.map((each) => other.get(each) ?? each) });
  };
  return { text: figure.text, place, replaced };
}

const NUMBER = /(?<![\d.,])\d[\d,]*\.\d+(?![\d.])/g;
const PROSE = /\p{Script=Han}.{0,40}[，。；]/u;

function lineSpots(pages: readonly Page[], page: TextPage, texts: ReadonlySet<string>): Spot[] {
  return page.lines.flatMap((line, at) =>
    (PROSE.test(line) ? [] : [...line.matchAll(NUMBER)]).flatMap(([text], nth, all) => {
      const start = all[nth]?.index ?? 0;
      if (!texts.has(text)) return [];
      const place = `p${page.number} line ${at + 1}: ${line.trim().slice(0, 60)}`;
      const replaced = (other: string): readonly Page[] => {
        const lines = [...page.lines];
        lines[at] = line.slice(0, start) + other + line.slice(start + text.length);
        return swap(pages, { ...page, lines });
      };
      return [{ text, place, replaced }];
    }),
  );
}

/** Where a document prints the figures that its relations read. */
export function spotsOf(pages: readonly Page[], audited: AuditedDocument): readonly Spot[] {
  const figures = covered(audited);
  return pages.flatMap((page) => {
    const own = figures.filter(({ place }) => place.page === page.number);
    if (page.kind === 'layout') return own.flatMap((each) => glyphSpot(pages, page, each) ?? []);
    if (page.kind === 'text') return lineSpots(pages, page, new Set(own.map(({ text }) => text)));
    return [];
  });
}
