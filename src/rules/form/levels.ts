import { codedRows } from '../../model/lookup.ts';
import type { Row, Side, Statement } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { hasLower } from './classification/index.ts';
import { fact, quoted, rowPlace } from './fact.ts';
import { codedLists } from './rows.ts';

/** At most one in so many may lack its row by mistake: of rows below, of rows above, of rows without any below. */
const FEW = { below: 5, above: 4, childless: 4 } as const;

/** Digits of the level above: 类 3, 款 5, 项 7. */
const above = (code: string): string => code.slice(0, -2);

interface Coded {
  readonly row: Row;
  readonly code: string;
}

/** The rows of functions, which have 类, 款 and 项. */
const functional = (side: Side): readonly Coded[] =>
  codedRows(side).flatMap((row) => (row.code?.startsWith('2') ? [{ row, code: row.code }] : []));

/**
 * Codes whose own parent is not printed though most of their level have theirs. A table without 款, or
 * with 项 alone, is a form of its own.
 */
function orphans(side: Side): readonly Coded[] {
  const rows = functional(side);
  const printed = new Set(rows.map(({ code }) => code));
  return [5, 7].flatMap((level) => {
    const own = rows.filter(({ code }) => code.length === level);
    const without = own.filter(({ code }) => !printed.has(above(code)));
    const [heads, lost] = [own, without].map((of) => new Set(of.map(({ code }) => above(code))));
    const few = (lost?.size ?? 0) * FEW.above <= (heads?.size ?? 0);
    return few || without.length * FEW.below <= own.length ? without : [];
  });
}

const hasMoney = (side: Side, row: Row): boolean =>
  side.figures[row.index]?.some(({ amount }) => amount !== null && !amount.value.isZero()) ?? false;

/** 类 and 款 with money that no row below spends though most of their level have rows below. */
function childless(side: Side): readonly Coded[] {
  const rows = functional(side);
  return [3, 5].flatMap((level) => {
    const own = rows.filter(({ row, code }) => code.length === level && hasMoney(side, row));
    const without = own.filter(
      ({ code }) =>
        hasLower(code) && !rows.some((row) => row.code.length > level && row.code.startsWith(code)),
    );
    return without.length * FEW.childless <= own.length ? without : [];
  });
}

const labelsOf = (rows: readonly Coded[]): readonly string[] =>
  rows.map(({ row: { label }, code }) => (label.includes(code) ? label : `${code} ${label}`));

function parentLook([statement, side]: readonly [Statement, Side]): FactRelation {
  const found = orphans(side);
  const labels = labelsOf(found);
  return fact('BA417', {
    subject: `${statement.id}:${side.name}`,
    formula: '项有其款、款有其类',
    holds: found.length === 0,
    zh: `《${statement.title}》缺少上级科目行：${quoted(labels, 'zh')}`,
    en: `“${statement.title}” prints no row above: ${quoted(labels, 'en')}`,
    places: found.map(({ row }) => rowPlace(statement, row)),
  });
}

function childLook([statement, side]: readonly [Statement, Side]): FactRelation {
  const found = childless(side);
  const labels = labelsOf(found);
  return fact('BA417', {
    subject: `${statement.id}:${side.name}:below`,
    formula: '类有其款、款有其项',
    holds: found.length === 0,
    zh: `《${statement.title}》缺少下级科目行：${quoted(labels, 'zh')}`,
    en: `“${statement.title}” prints no row below: ${quoted(labels, 'en')}`,
    places: found.map(({ row }) => rowPlace(statement, row)),
  });
}

export const levelRows: Rule = {
  id: 'BA417',
  family: 'BA4',
  source: '财政部《政府收支分类科目》',
  severity: 'info',
  name: { zh: '缺少上级或下级科目', en: 'Row above or below missing' },
  summary: {
    zh: '列示类、款、项的表，每个项都有其款、每个款都有其类；有金额的类有其款、款有其项。',
    en: 'Where a table prints 类, 款 and 项, each 项 has its 款 and each 款 its 类, and a 类 or 款 with money has rows below.',
  },
  why: {
    zh: '缺行多为删表时误删，或编码印错一位；唯一的一项缺了，加总关系看不出来。只列部分级次的表不适用。',
    en: 'The row was deleted by mistake, or a digit of the code is wrong; no sum shows that the only 项 of a 款 is gone. Not applied where a table omits a level throughout.',
  },
  example: '列有 2080505 而没有 20805 一行，其他项都有其款',
  relations: (model) => {
    const lists = codedLists(model);
    return [...lists.map(parentLook), ...lists.map(childLook)];
  },
};
