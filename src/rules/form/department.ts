import type { Model } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { fact, quoted } from './fact.ts';

/** A name of a place up to its rank, and the body's own name after it. */
const PLACE = /[^省市区县州盟旗镇乡]{2,}?(?:自治)?[省市区县州盟旗镇乡]/g;
/** Shorter names differ by a character rightly: 民政局 and 财政局, 青浦区 and 青山区. */
const FEWEST_OF_PLACE = 3;
const FEWEST_OF_BODY = 5;
const HAN = /\p{Script=Han}/u;
/** Characters that tell one body from the next rather than spell it: 第一中学 and 第二中学. */
const COUNTING = /[一二三四五六七八九十东西南北中上下前后甲乙丙丁]/;
/** Words that stand before a name in a sentence. */
const LEADING = /[本该我全各由为和与及对]/;

/** Offsets of a name's characters that no other body of the same kind could have otherwise. */
function telling(name: string): readonly number[] {
  const places = [...name.matchAll(PLACE)];
  const end = places.at(-1);
  const body = end ? end.index + end[0].length : 0;
  const inPlaces = places
    .filter(([text]) => text.length > FEWEST_OF_PLACE)
    .flatMap(({ index, 0: text }) => [...text.slice(0, -1)].map((_, at) => index + at));
  const inBody =
    name.length - body > FEWEST_OF_BODY ? [...name.slice(body, -1)].map((_, at) => body + at) : [];
  return [...inPlaces, ...inBody];
}

/** The department without the number of the part it was read from. */
const nameOf = (model: Model): string => (model.department ?? '').replace(/^第.{1,3}部分/, '');

/** All that the document prints of itself: text, headings once, titles. */
function printed(model: Model): readonly string[] {
  const headings = new Set(model.sentences.flatMap((sentence) => sentence.headings));
  return [
    ...model.sentences.map(({ text }) => text),
    ...headings,
    ...model.statements.map(({ title }) => title),
  ].map((text) => text.replace(/\s+/g, ''));
}

/**
 * The characters printed in place of the one at `at`, each with its count: before what follows it in
 * the name, and, but for the first of a place's name, after what comes before it.
 */
function inPlaceOf(
  name: string,
  at: number,
  texts: readonly string[],
): ReadonlyMap<string, number> {
  const rest = name.slice(at + 1);
  const first = [...name.matchAll(PLACE)].some(({ index }) => index === at);
  const found = new Map<string, number>();
  for (const text of texts)
    for (let hit = text.indexOf(rest); hit >= 0; hit = text.indexOf(rest, hit + 1)) {
      const char = text[hit - 1] ?? '';
      const follows = first || text[hit - 2] === name[at - 1];
      if (HAN.test(char) && follows) found.set(char, (found.get(char) ?? 0) + 1);
    }
  return found;
}

/** Spellings of one character of the name; a place before it may be left out, as 本区 for the name. */
function spellings(model: Model): readonly (readonly [string, number])[] {
  const name = nameOf(model);
  const texts = printed(model);
  for (const at of telling(name)) {
    const found = inPlaceOf(name, at, texts);
    const shown = [...found].filter(([char]) => !LEADING.test(char) && !COUNTING.test(char));
    if (shown.length > 1 && shown.some(([char]) => char === name[at]))
      return shown.map(([char, count]) => [char + name.slice(at + 1), count]);
  }
  return [];
}

function look(model: Model): readonly FactRelation[] {
  if (telling(nameOf(model)).length === 0) return [];
  const found = spellings(model);
  const shown = found.map(([name]) => name);
  return [
    fact('BA413', {
      subject: 'department',
      formula: '单位名称前后一致',
      holds: found.length === 0,
      zh: `单位名称有 ${found.length} 种写法：${found.map(([name, count]) => `“${name}”（${count}处）`).join('、')}`,
      en: `the department’s name is written in ${found.length} ways: ${quoted(shown, 'en', shown.length)}`,
    }),
  ];
}

export const oneDepartment: Rule = {
  id: 'BA413',
  family: 'BA4',
  severity: 'warning',
  name: { zh: '单位名称写法', en: 'Spelling of the department' },
  summary: {
    zh: '单位名称在封面、标题和正文的写法相同。',
    en: 'The department’s name is written alike throughout.',
  },
  why: {
    zh: '形近字、异体字多由识别或录入造成。名称太短、差一个字就可能是另一单位的不适用。',
    en: 'Characters of similar shape come from recognition or typing. Not applied to names so short that one character makes another body.',
  },
  source: '财政部《地方预决算公开操作规程》（财预〔2016〕143号）第六条：公开内容真实、完整、准确',
  example: '封面是“某市清河堂区医疗保障局”，正文是“某市青河堂区医疗保障局”',
  relations: look,
};
