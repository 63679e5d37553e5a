import type { Figure, Model, Side, Statement } from '../../types/model.ts';
import type { Box } from '../../types/page.ts';
import type { Explain } from './layer.ts';
import { element, escaped } from './markup.ts';

function boxKey({ left, top, right, bottom }: Box): string {
  return [left, top, right, bottom].join(' ');
}

function figuresOn(model: Model, page: number): readonly (readonly [Statement, Figure])[] {
  return model.statements.flatMap((statement) =>
    statement.sides
      .flatMap((side) => side.figures.flat())
      .filter((figure) => figure.place.page === page)
      .map((figure) => [statement, figure] as const),
  );
}

function figureTitle(statement: Statement, figure: Figure): string {
  if (figure.place.kind !== 'cell') return '';
  const { row, column } = figure.place;
  const value =
    figure.amount === null ? '空白' : `${figure.amount.value.toFixed()} ${figure.amount.unit}`;
  const read = figure.unreadable === undefined ? value : `不能读：${figure.unreadable}`;
  return [
    `${statement.id} ${statement.kind} ${statement.title}`,
    `行：${row}`,
    `列：${column}`,
    `值：${read}（${figure.certainty}）`,
  ].join('\n');
}

/** Says of a box what figure the model bound there: table, row, column, value and certainty. */
export function explainOn(model: Model, page: number): Explain {
  const titles = new Map<string, string>();
  for (const [statement, figure] of figuresOn(model, page)) {
    const { box } = figure.place;
    if (box) titles.set(boxKey(box), figureTitle(statement, figure));
  }
  return (box) => titles.get(boxKey(box)) ?? '';
}

function figureCell(figure: Figure | undefined): string {
  if (figure === undefined) return element('td', {});
  const text = figure.amount === null ? figure.text : figure.amount.value.toFixed();
  const state = figure.unreadable === undefined ? figure.certainty : 'unreadable';
  return element('td', { class: state, title: figure.text }, escaped(text));
}

function sideTable(side: Side): string {
  const names = ['行', '编码', '角色', ...side.columns.map((column) => column.path.join('/'))];
  const concepts = ['', '', '', ...side.columns.map((column) => column.concept ?? '（未识别）')];
  const head = [names, concepts].map((texts) =>
    element('tr', {}, texts.map((text) => element('th', {}, escaped(text))).join('')),
  );
  const body = side.rows.map((row, index) => {
    const own = [row.label, row.code ?? '', row.concept ?? row.role];
    const cells = own.map((text) => element('td', {}, escaped(text)));
    const figures = side.columns.map((_, at) => figureCell(side.figures[index]?.[at]));
    return element('tr', {}, [...cells, ...figures].join(''));
  });
  return element('table', {}, [...head, ...body].join(''));
}

function statementSection(statement: Statement): string {
  const { id, kind, title, unit, status, reason = '' } = statement;
  const words = [id, kind, title, unit ?? '单位未识别', status, reason].filter(
    (word) => word !== '',
  );
  const sides = statement.sides.map(sideTable).join('');
  return element('h3', {}, escaped(words.join(' · '))) + sides;
}

/** The tables bound on a page as the model has them: columns with concepts, rows with codes. */
export function boundTables(model: Model, page: number): string {
  const found = model.statements.filter(({ pages }) => pages.includes(page));
  return found.map(statementSection).join('') || element('p', {}, '这一页没有识别出的表。');
}
