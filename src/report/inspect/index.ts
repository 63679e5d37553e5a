import type { Item } from '../../types/grid.ts';
import type { Model } from '../../types/model.ts';
import type { LayoutPage } from '../../types/page.ts';
import { boundTables, explainOn } from './bound.ts';
import { itemList } from './items.ts';
import { cellLayer, glyphLayer, lineLayer, ruleLayer } from './layer.ts';
import { element, escaped } from './markup.ts';
import { STYLE } from './style.ts';

/** A page as every stage saw it. */
export interface Inspected {
  readonly number: number;
  /** Null for a format that keeps no geometry: only the items and the bound tables are shown. */
  readonly layout: LayoutPage | null;
  readonly items: readonly Item[];
  readonly model: Model;
}

const LAYERS: readonly (readonly [id: string, label: string])[] = [
  ['glyphs', '文字'],
  ['rules', '线条'],
  ['grid', '单元格'],
  ['lines', '表外文字'],
];

/** Boxes that show and hide a layer by style alone: the page runs no script. */
function toggles(): string {
  return LAYERS.map(
    ([id, label]) =>
      `<input type="checkbox" id="${id}" checked="checked"/>${element('label', { for: id }, label)}`,
  ).join('');
}

function drawing(layout: LayoutPage, { items, model, number }: Inspected): string {
  const { width, height } = layout;
  const layers = [
    lineLayer(items, number),
    cellLayer(items, number, explainOn(model, number)),
    ruleLayer(layout),
    glyphLayer(layout),
  ];
  const size = { width: width * 1.5, height: height * 1.5 };
  const svg = { ...size, viewBox: `0 0 ${width} ${height}`, xmlns: 'http://www.w3.org/2000/svg' };
  return toggles() + element('svg', svg, layers.join(''));
}

function section(title: string, inner: string): string {
  return element('section', {}, element('h2', {}, title) + inner);
}

/**
 * One self-contained HTML page (well-formed XML too, no script, nothing loaded) on how a page was
 * read: its words, ruled lines and the cells found over one another, each cell with the figure it
 * is bound to as a tooltip; below, the items and the bound tables.
 */
export function renderInspection(inspected: Inspected): string {
  const { model, number, layout, items } = inspected;
  const title = escaped(`${model.file} 第${number}页`);
  const policy = `default-src 'none'; style-src 'unsafe-inline'`;
  const head = [
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}"/>`,
    element('title', {}, title),
    element('style', {}, STYLE),
  ];
  const body = [
    element('h1', {}, title),
    layout ? drawing(layout, inspected) : '',
    section('识别出的表', boundTables(model, number)),
    section('还原的文字与表格', itemList(items, number)),
  ];
  const inner = element('head', {}, head.join('')) + element('body', {}, body.join(''));
  return `<!DOCTYPE html>\n${element('html', { lang: 'zh', xmlns: 'http://www.w3.org/1999/xhtml' }, inner)}\n`;
}
