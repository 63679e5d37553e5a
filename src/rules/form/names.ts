import { key } from '../../model/key.ts';
import { codedRows } from '../../model/lookup.ts';
import type { Model, Sentence } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { type ClassificationEntry, codesNamed, nameKey } from './classification/index.ts';
import { fact, knownTables, sentencePlace } from './fact.ts';

type Level = '类' | '款' | '项';

/** A name the text gives with its level: `卫生健康支出（类）`, `行政单位医疗（01项）`. */
interface Spoken {
  readonly name: string;
  readonly level: Level;
}

const LEVEL = /\(\d*(类|款|项)\)/g;
const LEVELS: Readonly<Record<number, Level>> = { 3: '类', 5: '款', 7: '项' };
/** What stands before a name: punctuation, numbering, amounts. A 、 stands inside names too. */
const BEFORE = /^.*(?:[,，。;；:：“”"《》\d]|\d[.、])/;

function spokenIn(sentence: Sentence): readonly Spoken[] {
  const text = key(sentence.text);
  let from = 0;
  return [...text.matchAll(LEVEL)].map((match) => {
    const name = text
      .slice(from, match.index)
      .replace(BEFORE, '')
      .replace(/^[、.)]+/, '');
    from = match.index + match[0].length;
    return { name, level: match[1] as Level };
  });
}

/** Levels at which the document's own tables print a name. */
function printedLevels(model: Model): ReadonlyMap<string, ReadonlySet<Level>> {
  const levels = new Map<string, Set<Level>>();
  for (const side of knownTables(model).flatMap((statement) => statement.sides))
    for (const { code, label } of codedRows(side)) {
      const level = code?.startsWith('2') ? LEVELS[code.length] : undefined;
      const name = nameKey(label.replace(/[\d\s]/g, ''));
      if (level) levels.set(name, (levels.get(name) ?? new Set()).add(level));
    }
  return levels;
}

/** 援助其他地区支出 names its parts after the 类 they serve. */
const AID = /^219../;

/** Functions known by a name. */
const entriesOf = (name: string): readonly ClassificationEntry[] =>
  codesNamed(name).filter(({ code }) => code.startsWith('2') && !AID.test(code));

type Fault =
  | { readonly kind: 'retired'; readonly to: number }
  | { readonly kind: 'level'; readonly own: Level };

/** What is wrong with a name, or null; undefined where nothing is known of it. */
function faultOf(
  { name, level }: Spoken,
  printed: ReadonlySet<Level>,
  year: number | null,
): Fault | null | undefined {
  const entries = entriesOf(name);
  const known = new Set([...printed, ...entries.map(({ code }) => LEVELS[code.length])]);
  if (known.size === 0 || name === '') return undefined;
  if (printed.has(level)) return null;
  if (!known.has(level)) return { kind: 'level', own: [...known][0] ?? level };
  const ends = entries.filter(({ code }) => LEVELS[code.length] === level).map(({ to }) => to);
  const last = Math.max(...ends.map((to) => to ?? Number.POSITIVE_INFINITY));
  return year !== null && last < year ? { kind: 'retired', to: last } : null;
}

const zhOf = ({ name, level }: Spoken, fault: Fault): string =>
  fault.kind === 'level'
    ? `“${name}（${level}）”的级次有误，这是${fault.own}级科目的名称`
    : `“${name}（${level}）”是 ${fault.to} 年及以前的科目名称`;

const enOf = ({ name, level }: Spoken, fault: Fault): string =>
  fault.kind === 'level'
    ? `“${name}（${level}）” is given at the wrong level: the name is a ${fault.own}`
    : `“${name}（${level}）” is a name in use until ${fault.to}`;

interface Judged {
  readonly spoken: Spoken;
  readonly fault: Fault | null;
}

type Wrong = Judged & { readonly fault: Fault };

/**
 * Classes are few and all known, so a class named as 款, or anything else as 类, is wrong. A 款 named
 * as 项 alone proves nothing: items become sections and sections items from one year to the next.
 */
function isSure({ spoken, fault }: Wrong): boolean {
  return fault.kind !== 'level' || fault.own === '类' || spoken.level === '类';
}

/** One look a sentence: a level off in 款 is mostly off in 项 too. */
function look(sentence: Sentence, judged: readonly Judged[]): FactRelation {
  const found = judged.flatMap(({ spoken, fault }) => (fault ? [{ spoken, fault }] : []));
  const wrong = found.some(isSure) ? found : [];
  return fact('BA412', {
    subject: `${sentence.index}`,
    formula: '文字中的科目名称和级次合于科目',
    holds: wrong.length === 0,
    zh: wrong.map(({ spoken, fault }) => zhOf(spoken, fault)).join('；'),
    en: wrong.map(({ spoken, fault }) => enOf(spoken, fault)).join('; '),
    places: [sentencePlace(sentence)],
  });
}

function looks(model: Model): readonly FactRelation[] {
  const printed = printedLevels(model);
  const none: ReadonlySet<Level> = new Set();
  return model.sentences.flatMap((sentence) => {
    const judged = spokenIn(sentence).flatMap((spoken): readonly Judged[] => {
      const own = printed.get(nameKey(spoken.name)) ?? none;
      const fault = faultOf(spoken, own, model.year);
      return fault === undefined ? [] : [{ spoken, fault }];
    });
    return judged.length === 0 ? [] : look(sentence, judged);
  });
}

export const spokenNames: Rule = {
  id: 'BA412',
  family: 'BA4',
  severity: 'warning',
  name: { zh: '文字中的科目名称', en: 'Names of codes in the text' },
  summary: {
    zh: '文字中带（类）（款）（项）的科目名称应是现行名称，级次应当正确。',
    en: 'Names the text gives as 类, 款 or 项 are in use and of that level.',
  },
  why: {
    zh: '沿用旧年度文字时会留下已停用的名称；级次错一位，读者就找不到表中的行。表中印有或数据里没有的名称不作判断。',
    en: 'Old text keeps names no longer in use; a level off, and a reader cannot find the row. Names that the tables print, or that the data lack, are not judged.',
  },
  source: '财政部《政府收支分类科目》',
  example: '2026 年预算写“医疗卫生与计划生育支出（类）”，2019 年起已改为“卫生健康支出”',
  relations: looks,
};
