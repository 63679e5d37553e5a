import { key } from '../../model/key.ts';
import { isNothing, rowOf, type TableSet } from '../../model/lookup.ts';
import type { Figure } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { hasMoney } from './adding.ts';
import { budgets, lacksBudget } from './budgets.ts';
import {
  agrees,
  at,
  eachSet,
  equalEither,
  named,
  OTHER_MONEY,
  onlyFiscal,
  type Sheet,
  sheet,
  skipped,
  totalOf,
} from './context.ts';

const SOURCE = '财政部《地方预决算公开操作规程》所附表式';
const base = { family: 'BA2', source: SOURCE } as const;

export interface Whole {
  readonly kind: 'expenditure' | 'general-expenditure';
  readonly formula: string;
  readonly figure: Figure;
}

/** 项目支出合计 of the tables that state it: all expenditure first, then the general budget's. */
export function projectTotals(set: TableSet): readonly Whole[] {
  return (['expenditure', 'general-expenditure'] as const).flatMap((kind) => {
    const table = sheet(set, kind);
    const figure = totalOf(table, 'project');
    return table && figure ? [{ kind, formula: named(table, '合计', '项目支出'), figure }] : [];
  });
}

const WHOLE_LIST = /项目支出(预算|决算)?(情况|明细|总)?表/;

/** The table that lists all projects, by its title; 专项资金 and the like are some of them. */
function wholeList(set: TableSet): Sheet | null {
  const titled = ({ kind, title }: TableSet[number]): boolean =>
    kind === 'projects' && WHOLE_LIST.test(key(title));
  return sheet(set.filter(titled), 'projects');
}

/** The table that lists all projects, else one that lists some. */
export function projectList(set: TableSet): Sheet | null {
  return wholeList(set) ?? sheet(set, 'projects');
}

const BESIDE_GENERAL = [...OTHER_MONEY, 'fund', 'state-capital', 'carryover'];

/** Whether a table of projects heads columns for 财政拨款 alone, so that it may list no other money. */
function listsFiscalOnly({ side }: Sheet): boolean {
  const has = (concepts: readonly string[]): boolean =>
    side.columns.some(({ concept }) => concepts.includes(concept ?? ''));
  return has(['general', 'fiscal']) && !has(OTHER_MONEY);
}

/** Whether balances were brought forward that the table of projects does not say it holds. */
function carriesUnsaid(set: TableSet, { side }: Sheet): boolean {
  const income = sheet(set, 'summary', 'income');
  const carried = income ? at(income, rowOf(income.side, 'carryover'), 'whole') : null;
  return !isNothing(carried) && !side.columns.some(({ concept }) => concept === 'carryover');
}

/** Whether all the projects listed are paid by the general budget, by their columns or by the document's tables. */
function isGeneral(set: TableSet, projects: Sheet): boolean {
  if (BESIDE_GENERAL.some((concept) => !isNothing(totalOf(projects, concept)))) return false;
  if (!isNothing(totalOf(projects, 'general'))) return true;
  const others = budgets(set).filter(({ statement }) => statement.kind !== 'general-expenditure');
  return !others.some(hasMoney) && !lacksBudget(set) && onlyFiscal(set) !== false;
}

/** Whether a table of projects is to add up to the 项目支出 of another table for certain. */
function mustEqual(set: TableSet, projects: Sheet, { kind }: Whole): boolean {
  if (/一般公共/.test(projects.statement.title)) return kind === 'general-expenditure';
  if (carriesUnsaid(set, projects)) return false;
  if (kind === 'general-expenditure') return isGeneral(set, projects);
  return !listsFiscalOnly(projects) || onlyFiscal(set) !== false;
}

/** The whole it equals or must equal; it need not equal one of another scope. */
function relationsOf(set: TableSet, projects: Sheet): readonly Relation[] {
  const left = named(projects, '合计');
  const total = totalOf(projects);
  const wholes = projectTotals(set).map((whole) => ({
    ...whole,
    formula: `${left} = ${whole.formula}`,
  }));
  const [first] = wholes;
  if (!total || !first) return [];
  const agreeing = wholes.filter(({ figure }) => agrees(total, figure));
  const found =
    agreeing.length > 0 ? agreeing : wholes.filter((whole) => mustEqual(set, projects, whole));
  return found.length > 0
    ? equalEither('BA211', found, total)
    : skipped('BA211', first.formula, '项目支出表所含的资金与支出表未必相同');
}

export const projectTotal: Rule = {
  ...base,
  id: 'BA211',
  severity: 'error',
  name: { zh: '项目支出表合计', en: 'Total of projects' },
  summary: {
    zh: '项目支出表的合计等于支出总表（或一般公共预算支出表）的项目支出合计。',
    en: 'The projects table adds up to project expenditure.',
  },
  why: {
    zh: '项目支出表逐个列出全部项目；所含的资金与支出表未必相同的（只列财政拨款、未列上年结转等）不适用。',
    en: 'It lists every project; not applied where it may list other money than the expenditure table.',
  },
  example: '项目支出表合计 724.29，支出总表项目支出 742.29：相差 18.00',
  relations: eachSet((set) => {
    const projects = wholeList(set);
    return projects ? relationsOf(set, projects) : [];
  }),
};
