import { key } from '../../model/key.ts';
import { columnOf, rowOf, totalRow, wholeColumn } from '../../model/lookup.ts';
import { statedUnit } from '../../model/unit.ts';
import type { Figure, Model, Statement, TableKind, Unit } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { notRelated } from '../relate.ts';
import { fact, knownTables, tablePlace } from './fact.ts';

/** Forms whose cells hold counts and several units. */
const MIXED: ReadonlySet<TableKind> = new Set(['performance', 'assets', 'procurement']);

/** Text whose columns are torn apart: the unit may stand with the rest of the table. */
function isTorn(statement: Statement, model: Model): boolean {
  const near = (page: number): boolean => statement.pages.some((own) => Math.abs(own - page) <= 1);
  return model.statements.some(
    (other) => other.status === 'unknown' && other.title === '' && other.pages.some(near),
  );
}

function statedLook(statement: Statement, model: Model): Relation {
  const formula = '表上标明金额单位';
  if (statement.unit === null && isTorn(statement, model))
    return notRelated('BA404', formula, 'unchecked', `《${statement.title}》与邻近的文字未能分清`);
  return fact('BA404', {
    subject: statement.id,
    formula,
    holds: statement.unit !== null,
    zh: `《${statement.title}》没有标明金额单位`,
    en: `“${statement.title}” does not state the unit of its amounts`,
    places: [tablePlace(statement)],
  });
}

/** Units that the headers of amount columns state, where every one of them states the same. */
function headedUnit(statement: Statement): Unit | null {
  const columns = statement.sides.flatMap((side) => side.columns);
  const units = new Set(
    columns.map(({ path }) => path.map(statedUnit).find((unit) => unit !== null)),
  );
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

function headedLook(statement: Statement): readonly Relation[] {
  const headed = headedUnit(statement);
  if (headed === null || statement.unit === null) return [];
  return [
    fact('BA404', {
      subject: `${statement.id}:headed`,
      formula: '表上与栏目的金额单位相同',
      holds: headed === statement.unit,
      zh: `《${statement.title}》表上的单位是${statement.unit}，栏目写的是${headed}`,
      en: `“${statement.title}” is in ${statement.unit} by its caption and in ${headed} by its columns`,
      places: [tablePlace(statement)],
    }),
  ];
}

/** A table's totals: its 合计 row, or the rows of 本年合计 and 总计. */
function totals(statement: Statement): readonly Figure[] {
  return statement.sides.flatMap((side) => {
    const column = wholeColumn(side) ?? columnOf(side, 'total');
    const rows = [totalRow(side), rowOf(side, 'current-total'), rowOf(side, 'grand-total')];
    if (!column) return [];
    return rows.flatMap((row) => (row ? (side.figures[row.index]?.[column.index] ?? []) : []));
  });
}

/** Fewer significant digits may be the same by chance. */
const DISTINCT = 4;
const TOLD = /(?<![\d.])(\d+(?:\.\d+)?)(万元|亿元|千元|元)/g;

type Told = ReadonlyMap<string, ReadonlySet<string>>;

/** The numbers of the text with the units it gives them. */
function toldUnits(model: Model): Told {
  const told = new Map<string, Set<string>>();
  for (const { text } of model.sentences)
    for (const [, digits = '', unit = ''] of key(text).replace(/,/g, '').matchAll(TOLD))
      told.set(digits, (told.get(digits) ?? new Set()).add(unit));
  return told;
}

/** The unit the text gives the same digits, where it gives them one unit only. */
function toldUnit(figure: Figure, told: Told): string | null {
  const digits = key(figure.text).replace(/,/g, '');
  if (digits.replace(/\D/g, '').replace(/0+$/, '').length < DISTINCT) return null;
  const units = told.get(digits);
  return units?.size === 1 ? ([...units][0] ?? null) : null;
}

/** The text prints a total of the table digit for digit with another unit. */
function toldLook(statement: Statement, units: Told): readonly Relation[] {
  const told = totals(statement).flatMap((figure) => {
    const unit = toldUnit(figure, units);
    return unit === null ? [] : [{ figure, unit }];
  });
  const other = told.find(({ unit }) => unit !== statement.unit);
  if (told.length === 0 || statement.unit === null) return [];
  return [
    fact('BA404', {
      subject: `${statement.id}:told`,
      formula: '表与文字的金额单位相同',
      holds: other === undefined || told.some(({ unit }) => unit === statement.unit),
      zh: `《${statement.title}》的单位是${statement.unit}，文字写的却是 ${other?.figure.text} ${other?.unit}`,
      en: `“${statement.title}” is in ${statement.unit}, but the text says ${other?.figure.text} ${other?.unit}`,
      places: other ? [other.figure.place] : [],
    }),
  ];
}

function looks(model: Model): readonly Relation[] {
  const told = toldUnits(model);
  return knownTables(model)
    .filter(({ status, kind }) => status === 'checked' && !MIXED.has(kind))
    .flatMap((one) => [statedLook(one, model), ...headedLook(one), ...toldLook(one, told)]);
}

export const unitStated: Rule = {
  id: 'BA404',
  family: 'BA4',
  severity: 'warning',
  name: { zh: '金额单位', en: 'Unit of amounts' },
  summary: {
    zh: '每张有金额的表应标明金额单位，表上、栏目和文字的单位应当一致。',
    en: 'Every table with amounts states their unit, and caption, columns and text agree on it.',
  },
  why: {
    zh: '元与万元相差一万倍，读者须从表上看出；未标明的按本文件多数表的单位核对。绩效、资产和采购表有多种计量单位，不适用。',
    en: '元 and 万元 differ ten-thousandfold; where none is stated the document’s usual unit is assumed. Not applied to forms with several units.',
  },
  source: '财政部《地方预决算公开操作规程》（财预〔2016〕143号）所附表式：表右上角标注单位',
  example: '《收入总表》没有写“单位：万元”；或表的单位是元，文字却写同样的数字是万元',
  relations: looks,
};
