import { kindOfTitle } from '../../model/caption.ts';
import { key, splitEnumerator } from '../../model/key.ts';
import type { Model, TableKind } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { notRelated } from '../relate.ts';
import { fact, knownTables, quoted } from './fact.ts';

const base = {
  family: 'BA4',
  source: '财政部《地方预决算公开操作规程》（财预〔2016〕143号）第十三条、第十四条',
} as const;

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

/**
 * Whether the tables that the contents list may have been printed unseen: where no table could be
 * read at all, or as many without title or kind were found.
 */
function mayBeHidden(missing: number, { statements }: Model): boolean {
  const unread = statements.filter(({ status }) => status === 'unreadable');
  const nameless = statements.filter(
    ({ status, kind, title }) =>
      (status === 'unreadable' && kind === 'unknown') || (status === 'unknown' && title === ''),
  );
  const none = unread.length > 0 && !statements.some(({ status }) => status === 'checked');
  return missing > 0 && (none || missing <= nameless.length);
}

function contentsLook(model: Model): readonly Relation[] {
  const titles = [...new Set(model.contents)];
  const missing = titles.filter((title) => !isPrinted(title, model));
  const names = missing.map((title) => splitEnumerator(title).rest);
  const formula = '目录所列各表均已印出';
  if (titles.length === 0) return [];
  if (mayBeHidden(missing.length, model))
    return [notRelated('BA401', formula, 'unchecked', '有未能读取的表格')];
  return [
    fact('BA401', {
      subject: 'contents',
      formula,
      holds: missing.length === 0,
      zh: `目录列出的 ${titles.length} 张表中有 ${missing.length} 张未见可读的表格：${quoted(names, 'zh')}`,
      en: `${missing.length} of the ${titles.length} tables in the contents are not found as readable tables: ${quoted(names, 'en')}`,
    }),
  ];
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
    zh: '公开文件应含全部报表；以图片代替文字的表无法核对，也按未见处理。没有目录的文件不适用。',
    en: 'A disclosure holds all its tables; a picture of one cannot be checked and counts as missing. Not applied without contents.',
  },
  example: '目录列有十三张表，正文一张也没有印出',
  relations: contentsLook,
};

/** The tables every department prints at both stages, with the name a person knows them by. */
const REQUIRED: readonly (readonly [TableKind, string])[] = [
  ['summary', '收支总表'],
  ['income', '收入总表'],
  ['expenditure', '支出总表'],
  ['fiscal-summary', '财政拨款收支总表'],
  ['general-expenditure', '一般公共预算支出表'],
  ['basic-expenditure', '一般公共预算基本支出表'],
  ['three-public', '“三公”经费支出表'],
  ['government-fund', '政府性基金预算支出表'],
];
/** A document with fewer of them is not taken for a whole disclosure. */
const FEWEST = 5;

/** Why absence proves nothing in this document, or null where it does. */
function unsure(model: Model): string | null {
  const kinds = new Set(knownTables(model).map(({ kind }) => kind));
  if (REQUIRED.filter(([kind]) => kinds.has(kind)).length < FEWEST) return '文件印出的报表太少';
  if (model.contents.length === 0) return '文件没有目录，可能只是节选';
  const unclear = model.statements.some(
    ({ status, title }) => status === 'unreadable' || (status === 'unknown' && title === ''),
  );
  return unclear || model.unchecked.length > 0 ? '有未能读取的表格' : null;
}

function requiredLooks(model: Model): readonly Relation[] {
  const formula = '应公开的报表均已印出';
  if (model.statements.length === 0) return [];
  const reason = unsure(model);
  if (reason !== null) return [notRelated('BA402', formula, 'not-applicable', reason)];
  const found = new Set([
    ...model.statements.map(({ kind }) => kind),
    ...model.contents.map(kindOfTitle),
  ]);
  const missing = REQUIRED.filter(([kind]) => !found.has(kind)).map(([, name]) => name);
  return [
    fact('BA402', {
      subject: 'required',
      formula,
      holds: missing.length === 0,
      zh: `未见应公开的报表：${quoted(missing, 'zh', REQUIRED.length)}`,
      en: `Tables that every disclosure holds are not found: ${quoted(missing, 'en', REQUIRED.length)}`,
    }),
  ];
}

export const requiredPrinted: Rule = {
  ...base,
  id: 'BA402',
  severity: 'info',
  name: { zh: '应公开的表未见', en: 'Required table missing' },
  summary: {
    zh: '各部门都应公开的八张报表应当齐全。',
    en: 'The eight tables every department discloses are all printed.',
  },
  why: {
    zh: '收支总表等报表是规定必须公开的。目录列出而未印的由 BA401 报告；文件没有目录、报表太少或有未能读取的表时，无从断定，不适用。',
    en: 'They are prescribed. Not applied to an excerpt, to a document without contents or with unread tables.',
  },
  example: '目录和正文都没有《财政拨款收支总表》',
  relations: requiredLooks,
};
