import type { TableSet } from '../../model/lookup.ts';
import { codedRows, columnOf, figureAt, rowOf, tableOf, wholeColumn } from '../../model/lookup.ts';
import type { Figure, Statement } from '../../types/model.ts';
import type { Rule } from '../../types/rule.ts';
import { atMost } from '../relate.ts';
import { eachSet } from './context.ts';

const ITEMS = [
  ['30212', 'abroad', '因公出国（境）费'],
  ['30217', 'reception', '公务接待费'],
  ['30231', 'vehicle-operation', '公务用车运行维护费'],
  ['31013', 'vehicle-purchase', '公务用车购置'],
] as const;

/** The amount of one of the three expenses, whether the table runs down or across the page. */
function visitFigure(statement: Statement, concept: string): Figure | null {
  for (const side of statement.sides) {
    const row = rowOf(side, concept);
    const down = row ? figureAt(side, row, wholeColumn(side) ?? columnOf(side, 'final')) : null;
    const column = columnOf(side, concept);
    const across = column
      ? (side.figures.flatMap((figures) => figures[column.index] ?? [])[0] ?? null)
      : null;
    if (down ?? across) return down ?? across;
  }
  return null;
}

/** What an item is a part of, where its own figure's column is not certain. */
const WHOLE: Readonly<Record<string, readonly [concept: string, name: string]>> = {
  'vehicle-operation': ['vehicles', '公务用车购置及运行费'],
  'vehicle-purchase': ['vehicles', '公务用车购置及运行费'],
};

interface Visit {
  readonly figure: Figure | null;
  readonly name: string;
}

/** An item's figure, or that of the whole it is a part of where lost columns hide the item's own. */
function sureVisit(statement: Statement, concept: string, name: string): Visit {
  const figure = visitFigure(statement, concept);
  const whole = figure?.certainty === 'ambiguous' ? WHOLE[concept] : undefined;
  if (!whole) return { figure, name };
  return { figure: visitFigure(statement, whole[0]), name: whole[1] };
}

function economicFigure(statement: Statement, code: string): Figure | null {
  for (const side of statement.sides) {
    const row = codedRows(side).find((candidate) => candidate.code === code) ?? null;
    const figure = figureAt(side, row, wholeColumn(side));
    if (figure) return figure;
  }
  return null;
}

function visitRelations(set: TableSet) {
  const [basic, visits] = [tableOf(set, 'basic-expenditure'), tableOf(set, 'three-public')];
  if (!basic || !visits || visits.status !== 'checked') return [];
  return ITEMS.flatMap(([code, concept, name]) => {
    const lesser = economicFigure(basic, code);
    const { figure: greater, name: whole } = sureVisit(visits, concept, name);
    const formula = `《${basic.title}》${code} ≤ 《${visits.title}》${whole}`;
    return lesser?.amount && greater?.amount ? [atMost('BA213', formula, lesser, greater)] : [];
  });
}

export const visitsByEconomicItem: Rule = {
  id: 'BA213',
  family: 'BA2',
  severity: 'warning',
  name: { zh: '“三公”经费与经济分类科目', en: 'Three public expenses and economic items' },
  summary: {
    zh: '基本支出中 30212、30217、30231、31013 各科目不大于“三公”经费的同一项。',
    en: 'Economic items 30212, 30217, 30231 and 31013 of basic expenditure do not exceed the same 三公 item.',
  },
  why: {
    zh: '“三公”经费含基本支出与项目支出安排的部分，基本支出部分不应大于全部；口径不同的部门宜说明，故为提醒。',
    en: 'The 三公 figure covers basic and project money, so its basic part cannot be greater; scopes may differ, hence a warning.',
  },
  source: '财政部《关于印发〈地方预决算公开操作规程〉的通知》“三公”经费口径',
  example: '基本支出 30217 公务接待费 8.31，“三公”经费公务接待费 0.30',
  relations: eachSet(visitRelations),
};
