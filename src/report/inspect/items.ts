import type { Grid, Item, LinearTable } from '../../types/grid.ts';
import { element, escaped } from './markup.ts';

function gridRows(grid: Grid, page: number): string {
  const rows: string[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    const cells = grid.cells.filter((cell) => cell.row === row && cell.page === page);
    const drawn = cells.map(({ text, rowSpan, columnSpan }) =>
      element('td', { rowspan: rowSpan, colspan: columnSpan }, escaped(text)),
    );
    if (drawn.length > 0) rows.push(element('tr', {}, drawn.join('')));
  }
  return rows.join('');
}

function gridTable(grid: Grid, page: number): string {
  const caption = `${grid.origin}，${grid.rowCount} 行 ${grid.columnCount} 列`;
  const head = element('caption', {}, escaped(caption));
  return element('table', { class: grid.origin }, head + gridRows(grid, page));
}

function linearTable(table: LinearTable, page: number): string {
  const header = element('p', {}, escaped(table.header.map(({ text }) => text).join(' ｜ ')));
  const rows = table.rows
    .filter((row) => row.page === page)
    .map(({ tokens }) => element('li', {}, escaped(tokens.map(({ text }) => text).join(' ｜ '))));
  return element('div', { class: 'linear' }, header + element('ol', {}, rows.join('')));
}

function itemMarkup(item: Item, page: number): string {
  switch (item.kind) {
    case 'line':
      return item.page === page ? element('p', {}, escaped(item.text)) : '';
    case 'grid':
      return item.pages.includes(page) ? gridTable(item, page) : '';
    case 'linear':
      return item.pages.includes(page) ? linearTable(item, page) : '';
  }
}

/** What the tables stage made of a page, in reading order: lines, grids, tables without columns. */
export function itemList(items: readonly Item[], page: number): string {
  return items.map((item) => itemMarkup(item, page)).join('');
}
