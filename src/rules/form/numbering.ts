import { key } from '../../model/key.ts';
import type { Model, Sentence } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { fact, quoted, sentencePlace } from './fact.ts';

const NUMBERED = /^([一二三四五六七八九十]{1,3})[、.]/;
const DIGITS = '一二三四五六七八九';

/** 十二 to 12. */
function hanNumber(han: string): number {
  const [tens, ones] = han.includes('十') ? han.split('十') : ['', han];
  const ten = han.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '') + 1) : 0;
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones ?? '') + 1);
}

const numberOf = (text: string): number | null => {
  const han = NUMBERED.exec(key(text))?.[1];
  return han === undefined ? null : hanNumber(han);
};

interface Section {
  readonly parent: string;
  readonly number: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly sentence: Sentence;
}

/** Numbered headings, and sentences that begin with a number, in order, each with what it stands under. */
function sections(model: Model): readonly Section[] {
  const found: Section[] = [];
  for (const sentence of model.sentences) {
    const at = sentence.headings.findIndex((text) => numberOf(text) !== null);
    const parent = at < 0 ? (sentence.headings.at(-1) ?? '') : (sentence.headings[at - 1] ?? '');
    const heading = at < 0 ? [] : [sentence.headings[at] ?? ''];
    for (const text of [...heading, sentence.text]) {
      const number = numberOf(text);
      const last = found.at(-1);
      if (number === null || (last?.text === text && last.parent === parent)) continue;
      found.push({ parent, number, text, isHeading: text !== sentence.text, sentence });
    }
  }
  return found;
}

/**
 * Whether a table stands between two sections, or may: its caption takes the heading above it along,
 * and a heading with a table and no sentence is not heard of again.
 */
function tableBetween(model: Model, from: number, to: number): boolean {
  return model.statements.some(({ pages }) => pages.some((page) => page >= from && page <= to));
}

/** A heading whose number skips one. */
function gaps(model: Model): readonly Section[] {
  const all = sections(model);
  return all.filter((section, index) => {
    const before = all[index - 1];
    if (!section.isHeading || before?.parent !== section.parent) return false;
    const between = tableBetween(model, before.sentence.page, section.sentence.page);
    return section.number === before.number + 2 && !between;
  });
}

function look(model: Model): readonly FactRelation[] {
  if (sections(model).length < 2) return [];
  const found = gaps(model);
  const shown = found.map(({ text }) => text.slice(0, 20));
  return [
    fact('BA414', {
      subject: 'headings',
      formula: '标题序号连续',
      holds: found.length === 0,
      zh: `标题序号前缺一号：${quoted(shown, 'zh')}`,
      en: `a number is skipped before: ${quoted(shown, 'en')}`,
      places: found.map(({ sentence }) => sentencePlace(sentence)),
    }),
  ];
}

export const numbering: Rule = {
  id: 'BA414',
  family: 'BA4',
  severity: 'info',
  name: { zh: '标题序号', en: 'Numbering of headings' },
  summary: {
    zh: '同一部分的标题序号连续。',
    en: 'Headings of one part are numbered without a gap.',
  },
  why: {
    zh: '缺号可能是漏了一节，也可能只是序号排错。两节之间印有表格的不适用：序号可能在表题上。',
    en: 'A section may have been left out, or only its number. Not applied where a table stands between the two, whose title may bear the number.',
  },
  source: '财政部《地方预决算公开操作规程》（财预〔2016〕143号）第六条：公开内容真实、完整、准确',
  example: '“二、机关运行经费”之后是“四、国有资产占用情况”',
  relations: look,
};
