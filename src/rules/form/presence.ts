import { kindOfTitle } from '../../model/caption.ts';
import { key } from '../../model/key.ts';
import type { Model, Statement, TableKind } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { fact, knownTables, tablePlace } from './fact.ts';

const SOURCE = '财政部《地方预决算公开操作规程》（财预〔2016〕143号）第十三条、第十四条';
const base = { family: 'BA4', source: SOURCE } as const;

/** A title's words without year, stage and department, as contents and tables may differ in them. */
function core(title: string): string {
  return key(title).replace(
    /20\d\d年?度?|部门|单位|本级|预算|决算|公开|情况|总|财政拨款|\(.*\)/g,
    '',
  );
}

function isPrinted(title: string, model: Model): boolean {
  const kind = kindOfTitle(title);
  const same = model.statements.filter((statement) => statement.kind === kind);
  if (kind !== 'unknown' && same.length > 0) return true;
  return model.statements.some((statement) => core(statement.title) === core(title));
}

export const contentsPrinted: Rule = {
  ...base,
  id: 'BA401',
  severity: 'warning',
  name: { zh: '目录所列的表未见', en: 'Table of the contents missing' },
  summary: {
    zh: '目录列出的每张表，正文都应印出（没有数据的也应保留空表）。',
    en: 'Every table the contents list is printed, an empty one too.',
  },
  why: {
    zh: '公开文件应含全部报表；以图片代替文字的表无法核对，也按未见处理。',
    en: 'A disclosure holds all its tables; a picture of one cannot be checked and counts as missing.',
  },
  example: '目录列有十三张表，正文一张也没有印出',
  relations: (model) => {
    const titles = [...new Set(model.contents)];
    const missing = titles.filter((title) => !isPrinted(title, model));
    if (titles.length === 0) return [];
    return [
      fact('BA401', {
        subject: 'contents',
        formula: '目录所列各表均已印出',
        holds: missing.length === 0,
        zh: `目录列出的 ${titles.length} 张表中有 ${missing.length} 张未见可读的表格：${missing.map((title) => `《${title}》`).join('、')}`,
        en: `${missing.length} of the ${titles.length} tables in the contents are not found as readable tables: ${missing.join(', ')}`,
      }),
    ];
  },
};

const EMPTY_NOTE =
  /空表|(没有|无).*(数据|收入|支出|收支|预算|安排|拨款|经费|采购|发生)|本表(无|为零)|不涉及/;
const NOTED: ReadonlySet<TableKind> = new Set([
  'government-fund',
  'state-capital',
  'three-public',
  'procurement',
]);

function printsNothing(statement: Statement): boolean {
  const amounts = statement.sides
    .flatMap((side) => side.figures.flat())
    .flatMap((figure) => figure.amount ?? []);
  return amounts.every((amount) => amount.value.isZero());
}

function emptyLook(statement: Statement, model: Model): FactRelation {
  const noted = statement.notes.some((note) => EMPTY_NOTE.test(key(note)));
  const told = model.sentences.some((sentence) => saysNone(sentence.text, statement.kind));
  return fact('BA403', {
    subject: statement.id,
    formula: '空表应有说明',
    holds: noted || told,
    zh: `《${statement.title}》没有数据，表下和正文都没有说明是空表`,
    en: `“${statement.title}” holds no data, and neither a note below it nor the text says so`,
    places: [tablePlace(statement)],
  });
}

const SUBJECTS: Readonly<Partial<Record<TableKind, RegExp>>> = {
  'government-fund': /政府性?基金/,
  'state-capital': /国有资本/,
  'three-public': /三公/,
  procurement: /采购/,
};

/** Whether a sentence says that the department has no such money. */
function saysNone(text: string, kind: TableKind): boolean {
  const subject = SUBJECTS[kind];
  return subject?.test(text) === true && /无|没有|不涉及|为0|0万元|0\.00万元|空表/.test(key(text));
}

export const emptyNoted: Rule = {
  ...base,
  id: 'BA403',
  severity: 'warning',
  name: { zh: '空表说明', en: 'Note on an empty table' },
  summary: {
    zh: '没有数据的政府性基金、国有资本经营、“三公”经费、政府采购表应说明是空表；说明是空表的不应有数据。',
    en: 'An empty table says that it is empty, and one that says so is.',
  },
  why: {
    zh: '没有数据的表应当保留表式并加以说明，以区别于漏填。',
    en: 'An empty table without a word cannot be told from one left out.',
  },
  example: '《政府性基金预算支出表》没有数据，也没有说明',
  relations: (model) => [
    ...knownTables(model)
      .filter(
        (statement) =>
          NOTED.has(statement.kind) && statement.status === 'empty' && statement.sides.length > 0,
      )
      .map((statement) => emptyLook(statement, model)),
    ...knownTables(model)
      .filter(
        (statement) =>
          statement.status === 'checked' &&
          statement.notes.some((note) =>
            /空表列示|本表(无数据|为空)|故此表(无|为空)/.test(key(note)),
          ),
      )
      .map((statement) =>
        fact('BA403', {
          subject: `${statement.id}:filled`,
          formula: '说明是空表的表没有数据',
          holds: printsNothing(statement),
          zh: `《${statement.title}》下说明是空表，表内却有数据`,
          en: `“${statement.title}” is said to be empty but prints figures`,
          places: [tablePlace(statement)],
        }),
      ),
  ],
};

export const unitStated: Rule = {
  ...base,
  id: 'BA404',
  severity: 'warning',
  name: { zh: '金额单位', en: 'Unit of amounts' },
  summary: {
    zh: '每张有金额的表应标明金额单位。',
    en: 'Every table with amounts states their unit.',
  },
  why: {
    zh: '元与万元相差一万倍，读者须从表上看出；未标明的按本文件多数表的单位核对。',
    en: '元 and 万元 differ ten-thousandfold; where none is stated the document’s usual unit is assumed.',
  },
  example: '《收入总表》没有写“单位：万元”',
  relations: (model) =>
    knownTables(model)
      .filter(
        (statement) =>
          statement.status === 'checked' &&
          statement.kind !== 'performance' &&
          statement.kind !== 'assets',
      )
      .map((statement) =>
        fact('BA404', {
          subject: statement.id,
          formula: '表上标明金额单位',
          holds: statement.unit !== null,
          zh: `《${statement.title}》没有标明金额单位`,
          en: `“${statement.title}” does not state the unit of its amounts`,
          places: [tablePlace(statement)],
        }),
      ),
};

function titleYear(title: string): number | null {
  const year = /(20\d\d)\s*年/.exec(title)?.[1];
  return year ? Number(year) : null;
}

export const titleYears: Rule = {
  ...base,
  id: 'BA406',
  severity: 'warning',
  name: { zh: '表题年份', en: 'Year in a title' },
  summary: {
    zh: '表题里的年份是本文件的年份。',
    en: 'The year in a table’s title is the document’s.',
  },
  why: {
    zh: '沿用上年模板时常漏改年份，也可能误放了上年的表。',
    en: 'Last year’s template, or last year’s table, may have been left in.',
  },
  example: '2024 年预算中的《2023年部门收入总表》',
  relations: (model) =>
    knownTables(model).flatMap((statement) => {
      const year = titleYear(statement.title);
      if (year === null || model.year === null || statement.kind === 'performance') return [];
      return [
        fact('BA406', {
          subject: statement.id,
          formula: `表题年份为 ${model.year}`,
          holds: year === model.year,
          zh: `《${statement.title}》的年份是 ${year}，本文件是 ${model.year} 年的`,
          en: `the title “${statement.title}” says ${year} in a document of ${model.year}`,
          places: [tablePlace(statement)],
        }),
      ];
    }),
};
