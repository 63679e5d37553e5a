import type { Side } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { atMost } from '../relate.ts';
import { label, printed } from './columns.ts';
import { boundSides } from './sides.ts';

const base = { family: 'BA1', severity: 'error' } as const;
const TEMPLATE = '财政部《地方预决算公开操作规程》所附表式；《政府收支分类科目》';

export const thereofLimit: Rule = {
  ...base,
  id: 'BA113',
  name: { zh: '其中不大于总体', en: '其中 within its whole' },
  summary: {
    zh: '“其中”所列的金额不大于它所属的一行或一列。',
    en: 'An amount listed as 其中 does not exceed the line or column it belongs to.',
  },
  why: { zh: '部分不大于总体。', en: 'A part does not exceed its whole.' },
  source: TEMPLATE,
  example: '一般公共预算 847.74，其中：财政拨款 874.74',
  relations: (model) =>
    boundSides(model).flatMap(({ statement, side }) =>
      statement.kind === 'performance' ? [] : [...thereofRows(side), ...thereofColumns(side)],
    ),
};

function thereofRows(side: Side): readonly Relation[] {
  return side.rows
    .filter((row) => row.role === 'thereof' && row.parent !== null)
    .flatMap((row) =>
      side.columns.flatMap((column) => {
        const lesser = side.figures[row.index]?.[column.index];
        const greater = side.figures[row.parent ?? -1]?.[column.index];
        const formula = `${label(row)} ≤ ${label(side.rows[row.parent ?? -1])}`;
        return printed(lesser) && printed(greater)
          ? [atMost('BA113', formula, lesser, greater)]
          : [];
      }),
    );
}

function thereofColumns(side: Side): readonly Relation[] {
  return side.columns
    .filter((column) => column.thereof)
    .flatMap((column) => {
      const whole = side.columns.findLast((other) => other.index < column.index && !other.thereof);
      if (!whole) return [];
      const formula = `${column.path.at(-1)} ≤ ${whole.path.at(-1)}`;
      return side.figures.flatMap((row) => {
        const lesser = row[column.index];
        const greater = row[whole.index];
        return printed(lesser) && printed(greater)
          ? [atMost('BA113', formula, lesser, greater)]
          : [];
      });
    });
}
