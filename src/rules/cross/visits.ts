import { splitEnumerator } from '../../model/key.ts';
import type { TableSet } from '../../model/lookup.ts';
import {
  codedRows,
  columnOf,
  figureAt,
  rowOf,
  tableOf,
  totalRow,
  wholeColumn,
} from '../../model/lookup.ts';
import type { Figure, Row, Side, Statement } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { atMost } from '../relate.ts';
import { eachSet, onlyFiscal, skipped } from './context.ts';

const ITEMS = [
  ['30212', 'abroad', '因公出国（境）费'],
  ['30217', 'reception', '公务接待费'],
  ['30231', 'vehicle-operation', '公务用车运行维护费'],
  ['31013', 'vehicle-purchase', '公务用车购置'],
] as const;

/** The one row of a table across the page: its 合计, else all it prints; null of several units or years. */
function wholeRow(side: Side): Row | null {
  const total = totalRow(side);
  if (total) return total;
  const printed = side.rows.filter(({ index }) =>
    side.figures[index]?.some((figure) => figure.amount !== null),
  );
  return printed.length === 1 ? (printed[0] ?? null) : null;
}

/** The row of an expense in a table down the page; null where each of several units has one. */
function itemRow(side: Side, concept: string): Row | null {
  const row = rowOf(side, concept);
  const same = side.rows.filter((other) => row && nameOf(other) === nameOf(row));
  return same.length === 1 ? row : null;
}

const nameOf = ({ label }: Row): string => splitEnumerator(label).rest;

/** The amount of one of the three expenses, whether the table runs down or across the page. */
function visitFigure(statement: Statement, concept: string): Figure | null {
  for (const side of statement.sides) {
    const down = wholeColumn(side) ?? columnOf(side, 'final');
    const figure =
      figureAt(side, itemRow(side, concept), down) ??
      figureAt(side, wholeRow(side), columnOf(side, concept));
    if (figure) return figure;
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

const FISCAL = /一般公共|财政拨款|公共财政/;

/** Why the two tables cannot be compared: one is of all money, the other of 财政拨款 alone. */
function whyApart(set: TableSet, basic: Statement, visits: Statement): string | null {
  if (FISCAL.test(basic.title) || !FISCAL.test(visits.title)) return null;
  return onlyFiscal(set) === true ? null : '部门有（或未说明是否有）财政拨款以外的资金';
}

interface Pair {
  readonly formula: string;
  readonly lesser: Figure;
  readonly greater: Figure | null;
}

/** The economic items that print money, each with the whole it is to be within. */
function pairsOf(basic: Statement, visits: Statement): readonly Pair[] {
  return ITEMS.flatMap(([code, concept, name]) => {
    const lesser = economicFigure(basic, code);
    const { figure: greater, name: whole } = sureVisit(visits, concept, name);
    const formula = `《${basic.title}》${code} ≤ 《${visits.title}》${whole}`;
    return lesser?.amount ? [{ formula, lesser, greater }] : [];
  });
}

function visitRelations(set: TableSet): readonly Relation[] {
  const [basic, visits] = [tableOf(set, 'basic-expenditure'), tableOf(set, 'three-public')];
  if (!basic || !visits || visits.status !== 'checked') return [];
  const apart = whyApart(set, basic, visits);
  return pairsOf(basic, visits).flatMap(({ formula, lesser, greater }) => {
    if (apart !== null) return skipped('BA213', formula, apart);
    if (greater === null) return skipped('BA213', formula, '三公经费表没有可比的合计');
    return greater.amount ? [atMost('BA213', formula, lesser, greater)] : [];
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
    zh: '“三公”经费含基本支出与项目支出安排的部分，基本支出部分不应大于全部；口径不同的部门宜说明，故为提醒。“三公”经费表没有合计的、两表资金不同的不适用。',
    en: 'The 三公 figure covers basic and project money, so its basic part cannot be greater; scopes may differ, hence a warning. Not applied where the 三公 table has no total or is of other money.',
  },
  source: '财政部《关于印发〈地方预决算公开操作规程〉的通知》“三公”经费口径',
  example: '基本支出 30217 公务接待费 8.31，“三公”经费公务接待费 0.30',
  relations: eachSet(visitRelations),
};
