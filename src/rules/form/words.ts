import { key } from '../../model/key.ts';
import type { Model, Place, Sentence } from '../../types/model.ts';
import type { FactRelation, RuleId } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { fact } from './fact.ts';

const SOURCE =
  '财政部《地方预决算公开操作规程》（财预〔2016〕143号）第六条：公开内容真实、完整、准确';
const base = { family: 'BA4', severity: 'warning', source: SOURCE } as const;

/** What a template leaves open for the officer to fill in or to choose from. */
const OPEN_CHOICE =
  /(增加|增长|上升|大于)[(（/、](减少|下降|降低|小于|持平)[)）]?|(减少|下降)[(（/](增加|增长)[)）]?/;
const LEFT_BLANK =
  /[xX×＊*]{2,}(万?元|单位|部门|局|年|%|％|个|人|项目)|[_＿]{3,}|待(填写|补充|完善)|(此处|请)填写/;
const INSTRUCTION =
  /(各部门|各单位|本部分).{0,20}(应根据|请根据|可根据|可以删除|可删除)|仍保留该表格式|按实际情况(填写|说明)|作下述说明|(示例|范例)[:：]/;

function placeOf(sentence: Sentence): Place {
  return {
    kind: 'narrative',
    page: sentence.page,
    sentence: sentence.index,
    subject: '',
    context: sentence.text.slice(0, 40),
  };
}

function hits(model: Model, pattern: RegExp): readonly Sentence[] {
  return model.sentences.filter((sentence) => pattern.test(key(sentence.text)));
}

function look(
  rule: RuleId,
  formula: string,
  found: readonly Sentence[],
  zh: string,
  en: string,
): readonly FactRelation[] {
  const shown = found.slice(0, 3).map((sentence) => `“${sentence.text.slice(0, 24)}”`);
  return [
    fact(rule, {
      subject: 'narrative',
      formula,
      holds: found.length === 0,
      zh: `${zh}（${found.length}处）：${shown.join('、')}`,
      en: `${en} (${found.length}): ${shown.join(', ')}`,
      places: found.map(placeOf),
    }),
  ];
}

export const placeholders: Rule = {
  ...base,
  id: 'BA409',
  name: { zh: '未填写的模板', en: 'Template left unfilled' },
  summary: {
    zh: '文字里没有待填的空白、“XX”或“增加（减少）”之类未作选择的字样。',
    en: 'No blanks, XX or unchosen 增加（减少） are left in the text.',
  },
  why: {
    zh: '模板留给编制人填写或选择，留在公开文件里就没有说明任何事。',
    en: 'They were left for the officer to fill in and say nothing.',
  },
  example: '与上年相比增加（减少）0万元',
  relations: (model) =>
    look(
      'BA409',
      '模板均已填写',
      hits(model, new RegExp(`${OPEN_CHOICE.source}|${LEFT_BLANK.source}`)),
      '模板未填写或未作选择',
      'template left unfilled or unchosen',
    ),
};

export const instructions: Rule = {
  ...base,
  id: 'BA410',
  name: { zh: '模板说明未删', en: 'Template instruction left in' },
  summary: {
    zh: '文字里没有写给编制人的填报说明。',
    en: 'No instruction to the officer is left in the text.',
  },
  why: { zh: '填报说明不是公开内容。', en: 'Instructions are no part of a disclosure.' },
  example: '各部门应根据实际情况说明，未涉及的可以删除',
  relations: (model) =>
    look(
      'BA410',
      '没有填报说明',
      hits(model, INSTRUCTION),
      '模板的填报说明未删除',
      'instructions of the template left in',
    ),
};
