import type { Sentence } from '../../types/model.ts';

/** What a form of a project's targets (绩效目标表) prints before its targets. */
const HEAD = /项目(?:名称|编码|代码)/;
const LABELS: readonly RegExp[] = [
  /项目(?:类型|类别|属性|期限?|周期|金额|资金|总额|负责人)/,
  /(?:主管|预算|实施|项目)(?:部门|单位)/,
  /预算数|资金总额|年度资金|预算金额/,
  /财政(?:拨款|性?资金)/,
  /其他资金/,
  /(?:绩效|总体|年度)目标/,
  /[一二三]级指标/,
];
const INDICATORS = /一级指标.*[二三]级指标/;
const TARGET =
  /(?:产出|效益|数量|质量|时效|成本|经济|社会|生态|可持续影响|满意度)(?:效益)?指标|服务对象满意度|[≥≤]/g;
/** How many sentences a form's aims may take, between its head and its indicators. */
const LONGEST = 12;
/** The text that goes on behind a form, without a stop between. */
const TEXT = /20\d\d年度?(?:[,，]|(?=[本我全]))|(?:本|我)(?:部门|单位|局|镇|街道|办)/;

const isHead = (text: string): boolean =>
  HEAD.test(text) && LABELS.filter((label) => label.test(text)).length >= 2;

/** The sentence that holds the indicators of the form whose head this one is, or −1. */
function indicatorsFrom(sentences: readonly Sentence[], head: number): number {
  const near = sentences.slice(head, head + LONGEST);
  const at = near.findIndex(({ text }) => INDICATORS.test(text));
  return at < 0 ? -1 : head + at;
}

/** The first sentence from `from` on that prints no target any more. */
function endOf(sentences: readonly Sentence[], from: number): number {
  const after = sentences.slice(from);
  const end = after.findIndex(({ text }) => text.search(TARGET) < 0 || TEXT.test(text));
  return end < 0 ? sentences.length : from + end;
}

const blank = (text: string, from: number, to: number): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);

/** Where the text goes on behind the last target of a form. */
function textBehind(text: string): number {
  const last = [...text.matchAll(TARGET)].at(-1)?.index ?? text.search(/一级指标/);
  const at = text.slice(last).search(TEXT);
  return at < 0 ? text.length : last + at;
}

function stretchFrom(
  sentences: readonly Sentence[],
  at: number,
): { readonly end: number; readonly start: number; readonly last: number } | null {
  const text = sentences[at]?.text ?? '';
  const isWhole = isHead(text);
  if (!isWhole && !INDICATORS.test(text)) return null;
  const last = indicatorsFrom(sentences, at);
  if (last < 0) return null;
  const start = text.search(isWhole ? HEAD : /一级指标/);
  return { start, last, end: endOf(sentences, last + 1) };
}

/**
 * The sentences with blanks where a program has run the form of a project's targets into lines of text:
 * its amounts are the project's, and nothing is stated of the department. Offsets stay as they are.
 */
export function withoutForms(sentences: readonly Sentence[]): readonly Sentence[] {
  const kept = [...sentences];
  for (let at = 0; at < kept.length; at += 1) {
    const found = stretchFrom(sentences, at);
    if (!found) continue;
    for (let index = at; index < found.end; index += 1) {
      const sentence = sentences[index] as Sentence;
      const { text } = sentence;
      const to = index === found.last ? textBehind(text) : text.length;
      kept[index] = { ...sentence, text: blank(text, index === at ? found.start : 0, to) };
    }
    at = found.end - 1;
  }
  return kept;
}
