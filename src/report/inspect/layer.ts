import type { Grid, Item } from '../../types/grid.ts';
import type { Box, LayoutPage, Segment } from '../../types/page.ts';
import { element, escaped } from './markup.ts';

/** What a cell at this box of the page is bound to, in words; '' where it is bound to nothing. */
export type Explain = (box: Box) => string;

function rectangle(box: Box, attributes: Readonly<Record<string, string>>, title: string): string {
  const { left, top, right, bottom } = box;
  const place = { x: left, y: top, width: right - left, height: bottom - top };
  return element('rect', { ...place, ...attributes }, element('title', {}, escaped(title)));
}

function segment({ axis, at, from, to }: Segment): string {
  return axis === 'horizontal'
    ? element('line', { x1: from, y1: at, x2: to, y2: at })
    : element('line', { x1: at, y1: from, x2: at, y2: to });
}

/** The ruled lines of a page. */
export function ruleLayer(page: LayoutPage): string {
  return element('g', { class: 'rules' }, page.segments.map(segment).join(''));
}

/** The glyphs of a page, each stretched to the box it was read with, and that box. */
export function glyphLayer(page: LayoutPage): string {
  const drawn = page.glyphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, box }) => {
      const [width, height] = [box.right - box.left, box.bottom - box.top];
      const place = { x: box.left, y: box.bottom - height * 0.18, textLength: width };
      const style = { 'font-size': height * 0.9, lengthAdjust: 'spacingAndGlyphs' };
      return element('text', { ...place, ...style }, escaped(text));
    });
  return element('g', { class: 'glyphs' }, drawn.join(''));
}

function cellTitle(grid: Grid, index: number, explain: Explain, at: Grid['cells'][number]): string {
  const { row, column, rowSpan, columnSpan, text } = at;
  const span = rowSpan > 1 || columnSpan > 1 ? ` 跨${rowSpan}行${columnSpan}列` : '';
  const place = `表${index + 1}（${grid.origin}）第${row + 1}行第${column + 1}列${span}`;
  return [place, text, at.box ? explain(at.box) : ''].filter((part) => part !== '').join('\n');
}

function gridLayer(grid: Grid, index: number, page: number, explain: Explain): string {
  const cells = grid.cells.flatMap((cell) =>
    cell.page === page && cell.box
      ? [
          rectangle(
            cell.box,
            { class: `cell ${grid.origin}` },
            cellTitle(grid, index, explain, cell),
          ),
        ]
      : [],
  );
  return element('g', { class: 'grid' }, cells.join(''));
}

/** The grids among the items, in order. */
function gridsOf(items: readonly Item[]): readonly Grid[] {
  return items.filter((item): item is Grid => item.kind === 'grid');
}

/** The cells of all grids on a page, coloured by how they were found, explained on hovering. */
export function cellLayer(items: readonly Item[], page: number, explain: Explain): string {
  return gridsOf(items)
    .map((grid, index) => gridLayer(grid, index, page, explain))
    .join('');
}

/** The lines of text outside all tables on a page. */
export function lineLayer(items: readonly Item[], page: number): string {
  const drawn = items.flatMap((item) =>
    item.kind === 'line' && item.page === page && item.box
      ? [rectangle(item.box, { class: 'line' }, `表外文字\n${item.text}`)]
      : [],
  );
  return element('g', { class: 'lines' }, drawn.join(''));
}
