import { key } from '../../model/key.ts';
import { ownYear } from '../../model/narrative/claims/claims.ts';
import type { Model, Place, Sentence, Stage } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { fact, knownTables, sentencePlace, tablePlace } from './fact.ts';

const base = {
  family: 'BA4',
  severity: 'warning',
  source: '财政部《地方预决算公开操作规程》（财预〔2016〕143号）：公开内容真实、完整、准确',
} as const;

const STAGE_WORD: Readonly<Record<Stage, string>> = { budget: '预算', final: '决算' };

interface Titled {
  readonly subject: string;
  readonly title: string;
  readonly place: Place;
}

/** Headings that name the document's own stage, each at the first sentence below it. */
function headings(model: Model, stage: Stage): readonly Titled[] {
  const first = new Map<string, Sentence>();
  for (const sentence of model.sentences)
    for (const text of sentence.headings)
      if (text.includes(STAGE_WORD[stage]) && !first.has(text)) first.set(text, sentence);
  return [...first].map(([title, sentence]) => ({
    subject: title,
    title,
    place: sentencePlace(sentence),
  }));
}

function tables(model: Model): readonly Titled[] {
  return knownTables(model)
    .filter(({ kind }) => kind !== 'performance')
    .map((one) => ({ subject: one.id, title: one.title, place: tablePlace(one) }));
}

/** The one year a title names; none where it names two, as a comparison does. */
function yearOf(title: string): number | null {
  const years = new Set([...key(title).matchAll(/(20\d\d)年/g)].map(([, year]) => Number(year)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

function yearLooks(model: Model): readonly FactRelation[] {
  const { stage } = model;
  const year = ownYear(model.sentences, model.year);
  if (year === null) return [];
  const titled = [...tables(model), ...(stage ? headings(model, stage) : [])];
  return titled.flatMap(({ subject, title, place }) => {
    const own = yearOf(title);
    if (own === null) return [];
    return fact('BA406', {
      subject,
      formula: `标题年份为 ${year}`,
      holds: own === year,
      zh: `“${title}”的年份是 ${own}，本文件是 ${year} 年的`,
      en: `“${title}” says ${own} in a document of ${year}`,
      places: [place],
    });
  });
}

export const titleYears: Rule = {
  ...base,
  id: 'BA406',
  name: { zh: '标题年份', en: 'Year in a title' },
  summary: {
    zh: '表题和预（决）算说明标题里的年份是本文件的年份。',
    en: 'The year in a table’s title or a section’s heading is the document’s.',
  },
  why: {
    zh: '沿用上年模板时常漏改年份，也可能误放了上年的表。标题含两个年份的不适用。',
    en: 'Last year’s template, or last year’s table, may have been left in. Not applied to titles of two years.',
  },
  example: '2024 年预算中的《2023年部门收入总表》',
  relations: yearLooks,
};

const PERIOD = /(实施|项目|执行)(周期|期限|期间|时间)/;
const DATES = /20\d\d[年.\-/]\d{1,2}.{0,8}(?:-|至|到|~|—)+.{0,3}(20\d\d)[年.\-/]\d{1,2}/;

/** The last year of a project's period, in a sentence under or with the word for it. */
function endOf({ text, headings: path }: Sentence): number | null {
  if (!PERIOD.test(text) && !PERIOD.test(path.at(-1) ?? '')) return null;
  const end = DATES.exec(key(text))?.[1];
  return end === undefined ? null : Number(end);
}

function periodLooks({ sentences, year, stage }: Model): readonly FactRelation[] {
  if (year === null || stage !== 'budget') return [];
  return sentences.flatMap((sentence) => {
    const end = endOf(sentence);
    if (end === null) return [];
    return fact('BA416', {
      subject: `${sentence.index}`,
      formula: '项目实施周期包含预算年度',
      holds: end >= year,
      zh: `项目实施周期“${sentence.text.slice(0, 30)}”止于 ${end} 年，早于预算年度 ${year}`,
      en: `a project’s period “${sentence.text.slice(0, 30)}” ends in ${end}, before the budget’s year ${year}`,
      places: [sentencePlace(sentence)],
    });
  });
}

export const projectPeriods: Rule = {
  ...base,
  id: 'BA416',
  name: { zh: '项目实施周期', en: 'Period of a project' },
  summary: {
    zh: '预算安排的项目，实施周期不应在预算年度之前结束。',
    en: 'A project in the budget does not end before the budget’s year.',
  },
  why: {
    zh: '已经结束的项目不应再安排预算，多是沿用上年文字时日期未改。决算不适用。',
    en: 'It would need no money; the date was probably left from last year. Not applied to final accounts.',
  },
  example: '2026 年预算的项目写“实施周期：2025年1月1日-2025年12月31日”',
  relations: periodLooks,
};
