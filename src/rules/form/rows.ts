import { codedRows } from '../../model/lookup.ts';
import type { Model, Row, Side, Statement } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { nameKey } from './classification/index.ts';
import { fact, knownTables, quoted, rowPlace } from './fact.ts';

const base = { family: 'BA4', source: '财政部《政府收支分类科目》' } as const;

/** Rows of a list that print the same code and name within one unit's section. */
function repeats(side: Side): readonly Row[] {
  const seen = new Set<string>();
  return codedRows(side).filter((row) => {
    const own = `${row.parent}:${row.code}:${nameKey(row.label)}`;
    const again = seen.has(own);
    seen.add(own);
    return again;
  });
}

/** Lists that ought to print a code once: coded, of one unit, and not by two classifications at once. */
export function codedLists(model: Model): readonly (readonly [Statement, Side])[] {
  return knownTables(model)
    .filter(({ kind, sides }) => kind !== 'basic-expenditure' || sides.length === 1)
    .flatMap((statement) => statement.sides.map((side) => [statement, side] as const))
    .filter(
      ([, side]) =>
        codedRows(side).length > 0 && side.rows.filter(({ role }) => role === 'unit').length <= 2,
    );
}

function onceLook([statement, side]: readonly [Statement, Side]): FactRelation {
  const again = repeats(side);
  const labels = again.map(({ label }) => label);
  return fact('BA408', {
    subject: `${statement.id}:${side.name}`,
    formula: '同一科目只列一行',
    holds: again.length === 0,
    zh: `《${statement.title}》重复列示：${quoted(labels, 'zh')}`,
    en: `“${statement.title}” lists more than once: ${quoted(labels, 'en')}`,
    places: again.map((row) => rowPlace(statement, row)),
  });
}

export const rowsOnce: Rule = {
  ...base,
  id: 'BA408',
  severity: 'warning',
  name: { zh: '科目重复列示', en: 'Row printed twice' },
  summary: {
    zh: '一张表（一个单位之内）同一科目只列一行。',
    en: 'A table lists a code once (within a unit).',
  },
  why: {
    zh: '重复的行会使合计重复计算，多为粘贴之误。按单位分列的表不适用。',
    en: 'A row pasted twice is added twice. Not applied to tables listed by unit.',
  },
  example: '2080505 在支出总表列了两行',
  relations: (model) => codedLists(model).map(onceLook),
};
