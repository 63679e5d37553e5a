import { isInteger } from './kinds.ts';

const YEAR = /^(19|20)\d\d$/;
const YEAR_WORD = /^年(?![初末终])/;
const COUNTED = /^(月|日(?!常)|号|万元|亿元|元|周岁|以上|个(?!人)|人(?![员行]))/;
const HAN_END = /[\p{Script=Han}】〕）)]$/u;
const SINGLE_HAN = /^\p{Script=Han}$/u;
const CODE_COLUMNS = /^[类款项]$/;

/** An amount with a label run on to it: 收入189,767,551一、一般公共服务支出, 25,177,779合计. */
const RUN_ON =
  /(?<![\d.,，])([-－−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2}))(?=[一二三四五六七八九十]{1,3}、|[合总小]计)/g;

/** The runs of a line; `2022 年预` and `项 目` are one run each. */
export function tokensOf(text: string): string[] {
  const apart = text.replace(RUN_ON, ' $1 ');
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
