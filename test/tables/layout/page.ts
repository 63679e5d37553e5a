import type { Grid, Item } from '../../../src/types/grid.ts';
import type { Glyph, LayoutPage, Segment } from '../../../src/types/page.ts';

const isNarrow = (char: string): boolean => /[\x20-\x7e]/.test(char);

/** Glyphs of a text whose first begins at `x` and whose top is at `y`; half as wide for ASCII. */
export function text(x: number, y: number, words: string, size = 10): Glyph[] {
  let left = x;
  return [...words].flatMap((char) => {
    const right = left + (isNarrow(char) ? size / 2 : size);
    const glyph = { text: char, box: { left, top: y, right, bottom: y + size } };
    left = right;
    return char === ' ' ? [] : [glyph];
  });
}

export const widthOf = (words: string, size = 10): number =>
  [...words].reduce((sum, char) => sum + (isNarrow(char) ? size / 2 : size), 0);

/** Glyphs of a text that ends at `right`, as figures are set. */
export const flushRight = (right: number, y: number, words: string, size = 10): Glyph[] =>
  text(right - widthOf(words, size), y, words, size);

/** Glyphs of a text centred between two edges, as headings are set. */
export const centred = (left: number, right: number, y: number, words: string): Glyph[] =>
  text((left + right - widthOf(words)) / 2, y, words);

export const across = (at: number, from: number, to: number): Segment => ({
  axis: 'horizontal',
  at,
  from,
  to,
});

export const down = (at: number, from: number, to: number): Segment => ({
  axis: 'vertical',
  at,
  from,
  to,
});

/** Long strokes through all edges. */
export function lattice(xs: readonly number[], ys: readonly number[]): Segment[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [...ys.map((y) => across(y, left, right)), ...xs.map((x) => down(x, top, bottom))];
}

/** A stroked box about every slot, as programs draw that know only cells. */
export const boxes = (xs: readonly number[], ys: readonly number[]): Segment[] =>
  ys
    .slice(1)
    .flatMap((bottom, row) =>
      xs
        .slice(1)
        .flatMap((right, column) => lattice([xs[column] ?? 0, right], [ys[row] ?? 0, bottom])),
    );

/** Texts in the slots of a lattice, one row of `rows` a row; '' leaves a slot blank. */
export const inSlots = (
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly string[])[],
): Glyph[] =>
  rows.flatMap((row, r) =>
    row.flatMap((words, c) => text((xs[c] ?? 0) + 2, (ys[r] ?? 0) + 5, words)),
  );

export function page(
  glyphs: readonly (readonly Glyph[])[],
  segments: readonly Segment[] = [],
  number = 1,
): LayoutPage {
  return {
    kind: 'layout',
    number,
    width: 595,
    height: 842,
    glyphs: glyphs.flat(),
    segments,
    pictureShare: 0,
  };
}

export const grids = (items: readonly Item[]): Grid[] =>
  items.filter((item): item is Grid => item.kind === 'grid');

/** A grid's texts by row, in column order; spans as `text[rows×columns]`. */
export const rowsOf = (grid: Grid | undefined): string[][] =>
  Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    (grid?.cells ?? [])
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ text: words, rowSpan, columnSpan }) =>
        rowSpan * columnSpan > 1 ? `${words}[${rowSpan}x${columnSpan}]` : words,
      ),
  );

/** Lines and grids in order: a line's text, or `rows x columns` of a grid. */
export const outline = (items: readonly Item[]): string[] =>
  items.map((item) => {
    if (item.kind === 'line') return item.text;
    return item.kind === 'grid' ? `${item.rowCount}x${item.columnCount}` : item.kind;
  });
