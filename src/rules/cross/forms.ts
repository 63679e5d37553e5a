import { key } from '../../model/key.ts';
import { columnOf, figureAt, type TableSet, wholeColumn } from '../../model/lookup.ts';
import type { Figure, Statement } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { sum } from '../relate.ts';
import { isSum } from './adding.ts';
import { agrees, at, eachSet, skipped } from './context.ts';
import { projectList, projectTotals, type Whole } from './projects.ts';

const SOURCE = '财政部《地方预决算公开操作规程》所附表式；《项目支出绩效目标表》';
const base = { family: 'BA2', source: SOURCE } as const;

const EXECUTED = '决算的绩效表列的是预算数';

interface Budgeted {
  readonly name: string;
  readonly figure: Figure;
  /** The part of it that is 财政拨款, where the form says. */
  readonly fiscal: Figure | null;
  readonly statement: Statement;
}

/** Projects with the budget that a form, or a list of forms, prints. */
function formBudgets(set: TableSet): readonly Budgeted[] {
  return set
    .filter((statement) => statement.kind === 'performance')
    .flatMap((statement) =>
      statement.sides.slice(0, 1).flatMap((side) =>
        side.rows.flatMap((row) => {
          const figure = figureAt(side, row, wholeColumn(side));
          return row.role === 'item' && figure?.amount
            ? [
                {
                  name: key(row.label),
                  figure,
                  fiscal: at({ statement, side }, row, 'fiscal'),
                  statement,
                },
              ]
            : [];
        }),
      ),
    );
}

function listBudgets(set: TableSet): readonly Budgeted[] {
  const projects = projectList(set);
  if (!projects) return [];
  const column = columnOf(projects.side, 'total') ?? wholeColumn(projects.side);
  return projects.side.rows.flatMap((row) => {
    const figure = figureAt(projects.side, row, column);
    return row.role === 'item' && figure?.amount
      ? [{ name: key(row.label), figure, fiscal: null, statement: projects.statement }]
      : [];
  });
}

/** A project's form = its line in the list, which may be of 财政拨款 alone. */
function formRelation(form: Budgeted, twin: Budgeted): Relation {
  const { fiscal } = form;
  const figure =
    fiscal && !agrees(form.figure, twin.figure) && agrees(fiscal, twin.figure)
      ? fiscal
      : form.figure;
  const formula = `《${form.statement.title}》${form.name} = 《${twin.statement.title}》${twin.name}`;
  return sum('BA212', formula, figure, [twin.figure]);
}

export const formAgainstList: Rule = {
  ...base,
  id: 'BA212',
  severity: 'error',
  name: { zh: '绩效目标表与项目支出表', en: 'Performance forms and projects' },
  summary: {
    zh: '绩效目标表所列项目的预算，等于项目支出表同名项目的金额。',
    en: 'A project’s budget in its performance form equals its amount in the projects table.',
  },
  why: {
    zh: '绩效目标随项目预算编报，金额应当一致；决算的绩效表列的是预算数，不适用。',
    en: 'Performance goals are set for the project’s budget; not applied to final accounts, which spend otherwise.',
  },
  example: '项目支出表某项目 18.00，其绩效目标表预算数 13.00：相差 5.00',
  relations: eachSet((set, { stage }) => {
    const list = listBudgets(set);
    const forms = formBudgets(set);
    const [first] = forms;
    if (stage === 'final' && first && list.length > 0)
      return skipped('BA212', `《${first.statement.title}》= 项目支出表`, EXECUTED);
    return forms.flatMap((form) => {
      const twins = list.filter((project) => project.name === form.name);
      const twin = twins[0];
      return twin && twins.length === 1 ? [formRelation(form, twin)] : [];
    });
  }),
};

export const formsTotal: Rule = {
  ...base,
  id: 'BA217',
  severity: 'warning',
  name: { zh: '绩效目标表合计', en: 'Sum of performance forms' },
  summary: {
    zh: '各绩效目标表的预算之和等于项目支出合计（全部项目都编报绩效目标时）。',
    en: 'The budgets of all performance forms add up to project expenditure, where every project has one.',
  },
  why: {
    zh: '全部项目编报绩效目标的部门，绩效目标表覆盖全部项目支出；只有部分项目编报的、决算的不适用。',
    en: 'Where every project has a form, the forms cover all project expenditure; not applied to final accounts.',
  },
  example: '九个项目绩效目标表相加 186.00，项目支出 187.00：相差 1.00',
  relations: eachSet((set, { stage }) => {
    const forms = formBudgets(set).filter((form) => form.statement.sides[0]?.rows.length === 1);
    const wholes = projectTotals(set);
    const [first] = wholes;
    if (forms.length < 2 || !first) return [];
    const right = `${forms.length}个绩效目标表预算数之和`;
    const figures = forms.map((form) => form.figure);
    const whole = coveredBy(forms, wholes, listBudgets(set));
    if (stage === 'final') return skipped('BA217', `${first.formula} = ${right}`, EXECUTED);
    return whole
      ? [sum('BA217', `${whole.formula} = ${right}`, whole.figure, figures)]
      : skipped('BA217', `${first.formula} = ${right}`, '只有部分项目编报了绩效目标');
  }),
};

/** The 项目支出 that forms are shown to cover: they add up to it, or the list that does names the same. */
function coveredBy(
  forms: readonly Budgeted[],
  wholes: readonly Whole[],
  list: readonly Budgeted[],
): Whole | null {
  const adding = (parts: readonly Budgeted[]): Whole | undefined =>
    wholes.find(({ figure }) =>
      isSum(
        figure,
        parts.map((part) => part.figure),
      ),
    );
  const names = new Set(forms.map((form) => form.name));
  const same = list.length === forms.length && list.every((project) => names.has(project.name));
  return adding(forms) ?? (same ? adding(list) : undefined) ?? null;
}
