import { figureAt, rowOf, totalRow, wholeColumn } from '../../model/lookup.ts';
import type { Figure, Row, Side, Statement } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { sum } from '../relate.ts';
import { boundSides } from './sides.ts';

const SOURCE = '财政部《地方预决算公开操作规程》所附表式；《政府收支分类科目》';

function twoSides(statement: Statement): readonly [Side, Side] | null {
  const income = statement.sides.find((side) => side.name === 'income');
  const expenditure = statement.sides.find((side) => side.name === 'expenditure');
  return income && expenditure ? [income, expenditure] : null;
}

function grandTotal(side: Side): Figure | null {
  return figureAt(side, rowOf(side, 'grand-total') ?? totalRow(side), wholeColumn(side));
}

export const incomeEqualsExpenditure: Rule = {
  id: 'BA107',
  family: 'BA1',
  severity: 'error',
  name: { zh: '收支平衡', en: 'Income equals expenditure' },
  summary: {
    zh: '收支总表的收入总计等于支出总计。',
    en: 'In a two-sided table total income equals total expenditure.',
  },
  why: {
    zh: '部门收支总表含结转结余，按收支平衡编制。',
    en: 'With balances carried over, the two sides of the table balance.',
  },
  source: SOURCE,
  example: '收入总计 848.03，支出总计 848.30：相差 0.27',
  relations: (model) =>
    model.statements.flatMap((statement) => {
      const sides = twoSides(statement);
      if (!sides || (statement.kind !== 'summary' && statement.kind !== 'fiscal-summary'))
        return [];
      const [income, expenditure] = sides.map(grandTotal);
      return income && expenditure
        ? [sum('BA107', '收入总计 = 支出总计', income, [expenditure])]
        : [];
    }),
};

/** Class rows (301, 303 …) of all lists of a 基本支出 table with the figure each prints. */
function classFigures(
  statement: Statement,
): readonly { readonly code: string; readonly figure: Figure }[] {
  return statement.sides.flatMap((side) => {
    const column = wholeColumn(side);
    return side.rows
      .filter((row) => row.code?.length === 3)
      .flatMap((row) => {
        const figure = figureAt(side, row, column);
        return figure ? [{ code: row.code ?? '', figure }] : [];
      });
  });
}

function footer(statement: Statement, concept: string): Figure | null {
  for (const side of statement.sides) {
    const figure = figureAt(side, rowOf(side, concept), wholeColumn(side));
    if (figure?.amount) return figure;
  }
  return null;
}

const isPersonnel = (code: string): boolean => code === '301' || code === '303';

export const basicFooters: Rule = {
  id: 'BA110',
  family: 'BA1',
  severity: 'error',
  name: { zh: '人员经费、公用经费合计', en: 'Personnel and public totals' },
  summary: {
    zh: '人员经费合计 = 301 + 303；公用经费合计 = 302 与其余各类之和。',
    en: 'Personnel total = 301 + 303; public total = 302 and the remaining classes.',
  },
  why: {
    zh: '基本支出按经济分类分为人员与公用两部分，互不重叠。',
    en: 'Basic expenditure consists of these two parts by economic class.',
  },
  source: SOURCE,
  example: '人员经费合计 12192.15，301 与 303 相加 12191.15：相差 1.00',
  relations: (model) =>
    model.statements
      .filter((statement) => statement.kind === 'basic-expenditure' && statement.sides.length > 1)
      .flatMap((statement) => {
        const classes = classFigures(statement);
        const group = (personnel: boolean, concept: string, name: string): readonly Relation[] => {
          const total = footer(statement, concept);
          const parts = classes.filter(({ code }) => isPersonnel(code) === personnel);
          if (!total || parts.length === 0) return [];
          return [
            sum(
              'BA110',
              `${name} = ${parts.map(({ code }) => code).join(' + ')}`,
              total,
              parts.map(({ figure }) => figure),
            ),
          ];
        };
        return [
          ...group(true, 'personnel-total', '人员经费合计'),
          ...group(false, 'public-total', '公用经费合计'),
        ];
      }),
};

function misplaced(side: Side, row: Row): readonly Figure[] {
  const concept = row.code?.startsWith('302')
    ? 'personnel'
    : /^30[13]/.test(row.code ?? '')
      ? 'public'
      : null;
  const column = side.columns.find((candidate) => candidate.concept === concept);
  const figure = column ? side.figures[row.index]?.[column.index] : undefined;
  return figure?.amount && !figure.amount.value.isZero() ? [figure] : [];
}

export const useByClass: Rule = {
  id: 'BA111',
  family: 'BA1',
  severity: 'error',
  name: { zh: '经济分类与经费性质', en: 'Economic class and use' },
  summary: {
    zh: '301、303 各行没有公用经费，302 各行没有人员经费。',
    en: 'Rows of 301 and 303 have no public expenses, rows of 302 no personnel expenses.',
  },
  why: {
    zh: '工资福利与对个人和家庭的补助属人员经费，商品和服务支出属公用经费。',
    en: 'Wages and allowances are personnel expenses, goods and services public ones.',
  },
  source: SOURCE,
  example: '30201 办公费 27.90 印在人员经费列',
  relations: (model) =>
    boundSides(model)
      .filter(({ statement }) => statement.kind === 'basic-expenditure')
      .flatMap(({ side }) =>
        side.rows.flatMap((row) => {
          const columns = side.columns.filter(
            (column) => column.concept === 'personnel' || column.concept === 'public',
          );
          if (columns.length < 2 || !/^30[123]/.test(row.code ?? '')) return [];
          const figures = misplaced(side, row);
          const wrong = figures[0];
          return [
            {
              kind: 'fact',
              id: `BA111:${side.figures[row.index]?.[0]?.id ?? row.index}`,
              rule: 'BA111',
              formula: row.code?.startsWith('302')
                ? '302 各行的人员经费为空'
                : '301、303 各行的公用经费为空',
              holds: wrong === undefined,
              message: {
                zh: `“${row.label}”的金额 ${wrong?.text ?? ''} 印在“${wrong?.place.kind === 'cell' ? wrong.place.column : ''}”列，与其经济分类不符`,
                en: `The amount ${wrong?.text ?? ''} of “${row.label}” stands in the column “${wrong?.place.kind === 'cell' ? wrong.place.column : ''}”, against its economic class`,
              },
              places: figures.map((figure) => figure.place),
              figures,
            } satisfies Relation,
          ];
        }),
      ),
};
