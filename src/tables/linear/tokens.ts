import { isInteger } from './kinds.ts';

const YEAR = /^(19|20)\d\d$/;
const YEAR_WORD = /^年(?![初末终])/;
const COUNTED = /^(月|日(?!常)|号|万元|亿元|元|周岁|以上|个(?!人)|人(?![员行]))/;
const HAN_END = /[\p{Script=Han}】〕）)]$/u;
const SINGLE_HAN = /^\p{Script=Han}$/u;
const CODE_COLUMNS = /^[类款项]$/;

const AMOUNT = /(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2})/.source;
/** A label behind an amount, and no word for what it counts. */
const NEXT_LABEL =
  '(?=[（(]?[一二三四五六七八九十]{1,3}[、）)]|\\p{Script=Han}{2})(?![万亿元月台辆次批吨米]|年(?![初末终])|日(?!常)|个(?!人)|人(?![员行])|平方|公[里斤顷])';

/**
 * An amount with a label run on to it (收入189,767,551一、一般公共服务支出, 25,177,779合计), or run on
 * to a label (缴费支出31.03, 本年收入合计2,429.50); a whole number or a dash only between two labels
 * (八、其他收入0八、社会保障和就业支出).
 */
const RUN_ON = new RegExp(
  [
    `(?<![\\d.,，])([-－−]?${AMOUNT})${NEXT_LABEL}`,
    `(?<=[\\p{Script=Han}）)])([-－−]?${AMOUNT})(?=\\s+[-－−—\\d]|$)`,
    '(?<=\\p{Script=Han})(3\\d{4})(?=\\p{Script=Han}{2})',
    `(?<=[\\p{Script=Han}）)\\s])([-－—]|\\d+)(?=[（(]?[一二三四五六七八九十]{1,3}[、）)])`,
  ].join('|'),
  'gu',
);

/** A code with its name run on to it: 2080505机关事业单位…; three digits may also count something. */
const CODE_RUN_ON =
  /(?<![\d.,，\p{Script=Han}])([2-5]\d{4}(?:\d\d)?|^[1-9]\d\d(?:\d{3})?)(?=\p{Script=Han})(?![年月日万亿元个人名台辆件项号])/gu;

/** Cells run on to one another behind the second decimal: 37.4030202印刷费, 1927.521927.52. */
const CELLS_RUN_ON =
  /(\.\d\d)(?=[2-5]\d\d(?:\d\d){0,2}(?=\p{Script=Han})|-?\d{1,3}(?:,\d{3})*\.\d\d|-?\d+\.\d\d)/gu;

/** The last part of a code run on to the name: 310 02办公设备购置. */
const PART_RUN_ON = /(?<=(?:^|\s)[2-5]\d\d\s+(?:\d\d\s+)?)(\d\d)(?=\p{Script=Han}{2})/gu;

/** What a sentence has and a row has not: cells run on to one another are no matter of sentences. */
const SENTENCE = /[，。；;]/;

const cellsApart = (text: string): string =>
  text
    .replace(CELLS_RUN_ON, '$1 ')
    .replace(RUN_ON, ' $& ')
    .replace(CODE_RUN_ON, '$1 ')
    .replace(PART_RUN_ON, '$1 ');

/** The runs of a line; `2022 年预` and `项 目` are one run each. */
export function tokensOf(text: string): string[] {
  const apart = SENTENCE.test(text) ? text : cellsApart(text);
  const parts = apart.split(/[\s\u3000\t]+/).filter((part) => part !== '');
  return joinSpelled(joinCounted(parts));
}

/** A whole number inside a phrase (`单价在 20 万元以上`) belongs to the phrase. */
function joinCounted(parts: readonly string[]): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    if (!isInteger(part) || next === undefined || !counts(part, next)) {
      tokens.push(part);
      continue;
    }
    const before = tokens.at(-1);
    const phrase = `${part} ${next}`;
    if (before !== undefined && HAN_END.test(before))
      tokens[tokens.length - 1] = `${before} ${phrase}`;
    else tokens.push(phrase);
    at += 1;
  }
  return tokens;
}

function counts(part: string, next: string): boolean {
  return YEAR.test(part) ? YEAR_WORD.test(next) || COUNTED.test(next) : COUNTED.test(next);
}

/** Characters spaced out to fill a cell are one word; 类 款 项 are three columns. */
function joinSpelled(parts: readonly string[]): string[] {
  const tokens: string[] = [];
  let spelled = '';
  const flush = () => {
    if (spelled !== '') tokens.push(spelled);
    spelled = '';
  };
  parts.forEach((part, at) => {
    if (SINGLE_HAN.test(part) && !inCodeColumns(parts, at)) spelled += part;
    else {
      flush();
      tokens.push(part);
    }
  });
  flush();
  return tokens;
}

function inCodeColumns(parts: readonly string[], at: number): boolean {
  if (!CODE_COLUMNS.test(parts[at] ?? '')) return false;
  return [parts[at - 1], parts[at + 1]].some(
    (near) => near !== undefined && CODE_COLUMNS.test(near),
  );
}
