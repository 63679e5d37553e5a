import type { Item, Line } from '../types/grid.ts';
import type { Statement } from '../types/model.ts';
import { isTitle, kindOfTitle } from './caption.ts';
import { key } from './key.ts';

/** A form is not longer than this, in lines. */
const LONGEST_FORM = 160;
const LONGEST_TAIL = 8;
const HEAD = /一级指标/;

/** The title of a form that begins on a line, its wrapped end included; null for any other line. */
function titleAt(items: readonly Item[], index: number): string | null {
  const [line, next] = [items[index], items[index + 1]];
  if (line?.kind !== 'line') return null;
  const end = next?.kind === 'line' && key(next.text).length < LONGEST_TAIL ? next.text : '';
  const titles = [line.text, line.text + end].map((text) => text.trim());
  return titles.find((title) => isTitle(title) && kindOfTitle(title) === 'performance') ?? null;
}

/** The lines of the form that a title opens, up to the next title or chapter; null where none follows. */
function formLines(items: readonly Item[], start: number): readonly Line[] | null {
  const lines: Line[] = [];
  for (const item of items.slice(start + 1, start + LONGEST_FORM)) {
    if (
      item.kind !== 'line' ||
      isTitle(item.text) ||
      /^[一二三四五六七八九十]+、/.test(key(item.text))
    )
      break;
    lines.push(item);
  }
  return lines.some((line) => HEAD.test(key(line.text))) ? lines : null;
}

/**
 * Performance forms in text that lost their cells: their goals and indicators are sentences without
 * budget figures, so a form is known by its title and its 一级指标 and listed as an empty table.
 */
export function textForms(items: readonly Item[]): ReadonlyMap<Item, Statement> {
  const forms = new Map<Item, Statement>();
  items.forEach((item, index) => {
    const title = titleAt(items, index);
    const lines = title === null ? null : formLines(items, index);
    if (item.kind === 'line' && title !== null && lines)
      forms.set(item, formStatement(title, item.page, lines));
  });
  return forms;
}

function formStatement(title: string, page: number, lines: readonly Line[]): Statement {
  return {
    id: '',
    kind: 'performance',
    title,
    pages: [...new Set([page, ...lines.map((line) => line.page)])],
    unit: null,
    sides: [],
    rowCount: lines.length,
    columnCount: 0,
    status: 'empty',
    notes: [],
  };
}
