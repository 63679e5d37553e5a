import { key } from '../../model/key.ts';
import type { Model, Statement, TableKind } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { fact, knownTables, tablePlace } from './fact.ts';

const EMPTY_NOTE =
  /空表|(没有|无).*(数据|收入|支出|收支|预算|安排|拨款|经费|采购|发生)|本表(无|为零)|不涉及/;
const SAID_EMPTY = /空表列示|本表(无数据|为空)|故此表(无|为空)/;
/** What a sentence calls the money of the tables that may rightly be empty. */
const SUBJECTS: Readonly<Partial<Record<TableKind, RegExp>>> = {
  'government-fund': /政府性?基金/,
  'state-capital': /国有资本/,
  'three-public': /三公/,
  procurement: /采购/,
};

/** Whether a sentence says that the department has no such money. */
function saysNone(text: string, kind: TableKind): boolean {
  return (
    SUBJECTS[kind]?.test(text) === true &&
    /无|没有|未安排|不涉及|为0|0万元|0\.00万元|空表/.test(key(text))
  );
}

/** Empty without a note below it: a fault of form; where the text says so elsewhere, a slight one. */
function emptyLook(statement: Statement, model: Model): FactRelation {
  const told = model.sentences.some((sentence) => saysNone(sentence.text, statement.kind));
  return fact('BA403', {
    subject: statement.id,
    formula: '空表应有说明',
    holds: statement.notes.some((note) => EMPTY_NOTE.test(key(note))),
    zh: `《${statement.title}》没有数据，表下没有说明是空表${told ? '（正文另有说明）' : ''}`,
    en: `“${statement.title}” holds no data, and no note below it says so${told ? ' (the text does)' : ''}`,
    places: [tablePlace(statement)],
    severity: told ? 'info' : 'warning',
  });
}

function printsNothing(statement: Statement): boolean {
  return statement.sides
    .flatMap((side) => side.figures.flat())
    .every(({ amount }) => amount === null || amount.value.isZero());
}

function filledLook(statement: Statement): FactRelation {
  return fact('BA403', {
    subject: `${statement.id}:filled`,
    formula: '说明是空表的表没有数据',
    holds: printsNothing(statement),
    zh: `《${statement.title}》下说明是空表，表内却有数据`,
    en: `“${statement.title}” is said to be empty but prints figures`,
    places: [tablePlace(statement)],
  });
}

function looks(model: Model): readonly FactRelation[] {
  const tables = knownTables(model);
  const empty = tables.filter(
    ({ kind, status, sides }) => kind in SUBJECTS && status === 'empty' && sides.length > 0,
  );
  const noted = tables.filter(
    ({ status, notes }) => status === 'checked' && notes.some((note) => SAID_EMPTY.test(key(note))),
  );
  return [...empty.map((one) => emptyLook(one, model)), ...noted.map(filledLook)];
}

export const emptyNoted: Rule = {
  id: 'BA403',
  family: 'BA4',
  severity: 'warning',
  name: { zh: '空表说明', en: 'Note on an empty table' },
  summary: {
    zh: '没有数据的政府性基金、国有资本经营、“三公”经费、政府采购表应在表下说明是空表；说明是空表的不应有数据。',
    en: 'An empty table says below it that it is empty, and one that says so is.',
  },
  why: {
    zh: '没有数据的表应当保留表式并加以说明，以区别于漏填。只在正文说明的作提示。',
    en: 'An empty table without a word cannot be told from one left out. Where only the text says so, the finding is an info.',
  },
  source: '财政部《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表格应当列出空表并说明',
  example: '《政府性基金预算支出表》没有数据，也没有说明',
  relations: looks,
};
