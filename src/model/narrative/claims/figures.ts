import type { Unit } from '../../../types/model.ts';

/** A number of the text that states money or a percentage, with offsets into the sentence. */
export interface Numeral {
  readonly kind: 'amount' | 'percent';
  readonly start: number;
  /** After the unit or the percent sign. */
  readonly end: number;
  /** The digits as printed, without the unit. */
  readonly digits: string;
  /** Null where the text prints none. */
  readonly unit: Unit | null;
  /** A percent sign or unit is missing. */
  readonly bare: boolean;
}

const NUMBER = /(?<![\d.,A-Za-z])-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d])/g;
const UNIT = /^(亿元|万元|千元|元|亿(?=[,;。、)]|$)|万(?=[,;。、)]|$))/;
/** 100万元（含）以上; （含上年结转20万元） after a figure is no limit. */
const LIMIT = /^(?:\(不?含[\d.,]*(?:[万亿]?元)?\)|[()]?不?含?及?以[上下内]|含(?=[,;。)]|$)|\/)/;
const UNIT_PRICE = /(?:单价|单位价值|价值在|≥|≤|>|<)$/;
const SHARE = /占[^,;。]*$/;
/** Words before a bare number that is no money: an article, a base of comparison, a score, a count. */
const NO_MONEY = /(?:第|基数|得分|分值|均分|次数|数量|个数|人数|人次|批次|台数|辆数)(?:为|是|:)?$/;
const BARE_END = /^(?:[,;。、)]|$)/;
const NEXT_ITEM = /^[\u4e00-\u9fff]{2,}?[费金款资]/;
const COUNTED =
  /^(?:分|人|个|次|家|辆|台|套|份|名|户|平|公|年|月|日|号|项|条|款|类|批|倍|小|天|所|间|处|亩|吨|摄|℃)/;

/**
 * The amounts and percentages of a sentence in plain forms. Years, counts, dates, thresholds
 * (单价100万元以上) and unit prices are none. A number that lost its unit or percent sign is taken
 * only where its surroundings leave no doubt.
 */
export function numerals(text: string): readonly Numeral[] {
  const found = [...text.replace(/，(?=\d{3}(?!\d))/g, ',').matchAll(NUMBER)];
  return found.flatMap((match) => {
    const numeral = read(text, match.index, match[0]);
    return numeral ? [numeral] : [];
  });
}

function read(text: string, start: number, digits: string): Numeral | null {
  const after = text.slice(start + digits.length);
  const before = text.slice(0, start);
  if (/^%/.test(after)) return whole('percent', start, digits, 1, null, false);
  const printed = UNIT.exec(after)?.[0];
  if (printed === undefined) return bareNumeral(before, after, start, digits);
  if (LIMIT.test(after.slice(printed.length)) || UNIT_PRICE.test(before)) return null;
  return whole('amount', start, digits, printed.length, unitOf(printed), false);
}

function unitOf(printed: string): Unit {
  if (printed === '万') return '万元';
  return printed === '亿' ? '亿元' : (printed as Unit);
}

function bareNumeral(before: string, after: string, start: number, digits: string): Numeral | null {
  if (COUNTED.test(after)) return null;
  const ends = BARE_END.test(after);
  if (SHARE.test(before) && ends) return whole('percent', start, digits, 0, null, true);
  const money = digits.includes('.') ? ends || NEXT_ITEM.test(after) : ends && digits === '0';
  const led = /(?:[\u4e00-\u9fff):]|-)$/.test(before) && !NO_MONEY.test(before);
  return money && led ? whole('amount', start, digits, 0, null, true) : null;
}

function whole(
  kind: Numeral['kind'],
  start: number,
  digits: string,
  suffix: number,
  unit: Unit | null,
  bare: boolean,
): Numeral {
  return { kind, start, end: start + digits.length + suffix, digits, unit, bare };
}
