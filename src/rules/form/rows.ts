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
function codedLists(model: Model): readonly (readonly [Statement, Side])[] {
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

/** At most one row in so many may lack its parent by mistake. */
const FEW = 5;

/** Digits of the level above: 类 3, 款 5, 项 7. */
const above = (code: string): string | null => (code.length >= 5 ? code.slice(0, -2) : null);

/**
 * Codes whose own parent is not printed though most of their level have theirs. A table without 款, or
 * with 项 alone, is a form of its own.
 */
function orphans(side: Side): readonly Row[] {
  const rows = codedRows(side).filter(({ code }) => code?.startsWith('2'));
  const printed = new Set(rows.map(({ code }) => code));
  return [5, 7].flatMap((level) => {
    const own = rows.filter(({ code }) => code?.length === level);
    const without = own.filter(({ code }) => !printed.has(above(code ?? '')));
    return without.length * FEW <= own.length ? without : [];
  });
}

function parentLook([statement, side]: readonly [Statement, Side]): FactRelation {
  const found = orphans(side);
  const labels = found.map(({ label, code }) =>
    label.includes(code ?? '') ? label : `${code} ${label}`,
  );
  return fact('BA417', {
    subject: `${statement.id}:${side.name}`,
    formula: '项有其款、款有其类',
    holds: found.length === 0,
    zh: `《${statement.title}》缺少上级科目行：${quoted(labels, 'zh')}`,
    en: `“${statement.title}” prints no row above: ${quoted(labels, 'en')}`,
    places: found.map((row) => rowPlace(statement, row)),
  });
}

export const parentRows: Rule = {
  ...base,
  id: 'BA417',
  severity: 'info',
  name: { zh: '缺少上级科目', en: 'Row above missing' },
  summary: {
    zh: '列示类、款、项的表，每个项都有其款、每个款都有其类。',
    en: 'Where a table prints 类, 款 and 项, each 项 has its 款 and each 款 its 类.',
  },
  why: {
    zh: '缺行多为删表时误删，或编码印错一位。只列部分级次的表不适用。',
    en: 'The row was deleted by mistake, or a digit of the code is wrong. Not applied where a table omits a level throughout.',
  },
  example: '列有 2080505 而没有 20805 一行，其他项都有其款',
  relations: (model) => codedLists(model).map(parentLook),
};
