import { key } from '../../model/key.ts';
import type { Model, Place } from '../../types/model.ts';
import type { FactRelation, RuleId } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { fact, knownTables, quoted, sentencePlace, tablePlace } from './fact.ts';

const base = {
  family: 'BA4',
  severity: 'warning',
  source: '财政部《地方预决算公开操作规程》（财预〔2016〕143号）第六条：公开内容真实、完整、准确',
} as const;

/** What a template leaves open for the officer to fill in or to choose from. */
const OPEN_CHOICE =
  /(增加|增长|上升|大于)[(/、](减少|下降|降低|小于|持平)[)]?|(减少|下降)[(/](增加|增长)[)]?/;
const LEFT_BLANK =
  /[xX×＊*]{2,}(万?元|单位|部门|局|年|%|个|人|项目)|[_＿]{3,}|待(填写|补充|完善)|(此处|请)填写/;
const INSTRUCTION =
  /(各部门|各单位|本部分).{0,20}(应根据|请根据|可根据|可以删除|可删除)|仍保留该表格式|按实际情况(填写|说明)|作下述说明|(示例|范例)[:：]/;
/** A reason of a letter or two, or of digits: what was typed to get past a field. */
const FILLER = /(原因|理由|主要用于)(是|为|:)*([a-z]{1,4}|\d{1,4}|[.…·]+)(?=[。;,.]|$)/i;
/** A sentence that ends where its figure or reason should stand. */
const CUT_OFF = /(执行数|决算数|预算数|原因|合计|总计|金额)(为|是|:)+[。;]$/;

interface Hit {
  readonly text: string;
  readonly place: Place;
}

function inText(model: Model, pattern: RegExp): readonly Hit[] {
  return model.sentences
    .filter((sentence) => pattern.test(key(sentence.text)))
    .map((sentence) => ({ text: sentence.text, place: sentencePlace(sentence) }));
}

function inNotes(model: Model, pattern: RegExp): readonly Hit[] {
  return knownTables(model).flatMap((statement) =>
    statement.notes
      .filter((note) => pattern.test(key(note)))
      .map((text) => ({ text, place: tablePlace(statement) })),
  );
}

interface Words {
  readonly formula: string;
  readonly zh: string;
  readonly en: string;
}

const SHOWN = 24;

/** One look a document, with the number of places: the same slip is seldom made once. */
function look(rule: RuleId, { formula, zh, en }: Words, hits: readonly Hit[]): FactRelation {
  const shown = hits.map(({ text }) => text.slice(0, SHOWN));
  return fact(rule, {
    subject: 'narrative',
    formula,
    holds: hits.length === 0,
    zh: `${zh}（${hits.length}处）：${quoted(shown, 'zh')}`,
    en: `${en} (${hits.length}): ${quoted(shown, 'en')}`,
    places: hits.map(({ place }) => place),
  });
}

/** A text that is no disclosure at all, of tables or in words alone, has no form to look at. */
const hasText = ({ sentences, statements, contents, stage }: Model): boolean =>
  sentences.length > 0 && (statements.length > 0 || contents.length > 0 || stage !== null);

export const placeholders: Rule = {
  ...base,
  id: 'BA409',
  name: { zh: '未填写的模板', en: 'Template left unfilled' },
  summary: {
    zh: '文字里没有待填的空白、“XX”或“增加（减少）”之类未作选择的字样。',
    en: 'No blanks, XX or unchosen 增加（减少） are left in the text.',
  },
  why: {
    zh: '模板留给编制人填写或选择，留在公开文件里就没有说明任何事。一份文件合为一条，写明处数。',
    en: 'They were left for the officer to fill in and say nothing. One finding a document, with the count.',
  },
  example: '与上年相比增加（减少）0万元',
  relations: (model) => {
    const words = {
      formula: '模板均已填写',
      zh: '模板未填写或未作选择',
      en: 'template left unfilled or unchosen',
    };
    const hits = inText(model, new RegExp(`${OPEN_CHOICE.source}|${LEFT_BLANK.source}`));
    return hasText(model) ? [look('BA409', words, hits)] : [];
  },
};

export const instructions: Rule = {
  ...base,
  id: 'BA410',
  name: { zh: '模板说明未删', en: 'Template instruction left in' },
  summary: {
    zh: '文字和表下说明里没有写给编制人的填报说明。',
    en: 'No instruction to the officer is left in the text or below a table.',
  },
  why: { zh: '填报说明不是公开内容。', en: 'Instructions are no part of a disclosure.' },
  example: '各部门应根据实际情况说明，未涉及的可以删除',
  relations: (model) => {
    const words = {
      formula: '没有填报说明',
      zh: '模板的填报说明未删除',
      en: 'instructions of the template left in',
    };
    const hits = [...inText(model, INSTRUCTION), ...inNotes(model, INSTRUCTION)];
    return hasText(model) ? [look('BA410', words, hits)] : [];
  },
};

export const fillers: Rule = {
  ...base,
  id: 'BA415',
  name: { zh: '无内容的说明', en: 'A reason that says nothing' },
  summary: {
    zh: '原因和用途要写出内容，句子要写完。',
    en: 'Reasons and uses are spelled out, and sentences are finished.',
  },
  why: {
    zh: '“主要原因是11”“执行数为。”是录入时的占位或截断，没有说明任何事。',
    en: 'A reason of two digits, or a sentence that stops before its figure, was typed to get past a field or cut off.',
  },
  example: '公务接待费比上年持平，主要原因是11。',
  relations: (model) => {
    const words = {
      formula: '说明有内容',
      zh: '说明没有内容或没有写完',
      en: 'said without content or not finished',
    };
    const hits = inText(model, new RegExp(`${FILLER.source}|${CUT_OFF.source}`, 'i'));
    return hasText(model) ? [look('BA415', words, hits)] : [];
  },
};
