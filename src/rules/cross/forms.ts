import { key } from '../../model/key.ts';
import { columnOf, figureAt, type TableSet, wholeColumn } from '../../model/lookup.ts';
import type { Figure, Statement } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { sum } from '../relate.ts';
import { eachSet, sheet, skipped } from './context.ts';
import { projectTotals } from './projects.ts';

const SOURCE = '财政部《地方预决算公开操作规程》所附表式；《项目支出绩效目标表》';
const base = { family: 'BA2', source: SOURCE } as const;

interface Budgeted {
  readonly name: string;
  readonly figure: Figure;
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
            ? [{ name: key(row.label), figure, statement }]
            : [];
        }),
      ),
    );
}

function listBudgets(set: TableSet): readonly Budgeted[] {
  const projects = sheet(set, 'projects');
  if (!projects) return [];
  const column = columnOf(projects.side, 'total') ?? wholeColumn(projects.side);
  return projects.side.rows.flatMap((row) => {
    const figure = figureAt(projects.side, row, column);
    return row.role === 'item' && figure?.amount
      ? [{ name: key(row.label), figure, statement: projects.statement }]
      : [];
  });
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
    zh: '绩效目标随项目预算编报，金额应当一致。',
    en: 'Performance goals are set for the project’s budget.',
  },
  example: '项目支出表某项目 18.00，其绩效目标表预算数 13.00：相差 5.00',
  relations: eachSet((set) => {
    const list = listBudgets(set);
    return formBudgets(set).flatMap((form): readonly Relation[] => {
      const twins = list.filter((project) => project.name === form.name);
      const twin = twins[0];
      if (!twin || twins.length > 1) return [];
      return [
        sum(
          'BA212',
          `《${form.statement.title}》${form.name} = 《${twin.statement.title}》${twin.name}`,
          form.figure,
          [twin.figure],
        ),
      ];
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
    zh: '全部项目编报绩效目标的部门，绩效目标表覆盖全部项目支出；只有部分项目编报的不适用。',
    en: 'Where every project has a form, the forms cover all project expenditure.',
  },
  example: '九个项目绩效目标表相加 186.00，项目支出 187.00：相差 1.00',
  relations: eachSet((set) => {
    const forms = formBudgets(set).filter((form) => form.statement.sides[0]?.rows.length === 1);
    const choice = projectTotals(set)[0];
    if (forms.length < 2 || !choice) return [];
    const formula = `${choice.formula} = ${forms.length}个绩效目标表预算数之和`;
    const relation = sum(
      'BA217',
      formula,
      choice.figure,
      forms.map((form) => form.figure),
    );
    return covers(forms, choice.figure, listBudgets(set))
      ? [relation]
      : skipped('BA217', formula, '只有部分项目编报了绩效目标');
  }),
};

/** Every project is shown to have a form where the list names the same, or where they add up. */
function covers(forms: readonly Budgeted[], total: Figure, list: readonly Budgeted[]): boolean {
  const named = new Set(forms.map((form) => form.name));
  if (list.length === forms.length && list.every((project) => named.has(project.name))) return true;
  const values = forms.flatMap((form) => form.figure.amount?.value ?? []);
  const [first, ...rest] = values;
  if (
    !first ||
    !total.amount ||
    forms.some((form) => form.figure.amount?.unit !== total.amount?.unit)
  )
    return false;
  return rest.reduce((all, value) => all.plus(value), first).eq(total.amount.value);
}
