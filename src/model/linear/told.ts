import { Decimal } from 'decimal.js';
import type { Sentence } from '../../types/model.ts';
import { halfWidth } from '../key.ts';
import { FUNDS_ANY } from '../narrative/claims/vocabulary.ts';
import type { Fact } from './facts.ts';

/** Columns of tables of all money, as the narrative names them. */
const SPENT: readonly (readonly [concept: string, name: string])[] = [
  ['basic', '基本支出'],
  ['project', '项目支出'],
  ['turnover', '上[缴解]上级支出'],
  ['operating-expenditure', '经营支出'],
  ['subsidy', '对附属单位补助支出'],
];
const RECEIVED: readonly (readonly [concept: string, name: string])[] = [
  ['fiscal', '财政拨款收入'],
  ['superior', '上级补助收入'],
  ['business', '事业收入'],
  ['operating-income', '经营收入'],
  ['affiliated', '附属单位上缴收入'],
  ['other-income', '其他收入'],
];

interface Pattern {
  readonly name: string;
  readonly digits: RegExp;
  /** What is spent is spoken of fund by fund too: there it is not a part of the whole. */
  readonly isSpent: boolean;
}

const patterns = (names: typeof SPENT, isSpent: boolean): readonly Pattern[] =>
  names.map(([concept, name]) => ({
    name: `${concept}@total`,
    digits: new RegExp(`${name}(?:预算|决算)?(?:为|共)?([\\d,]+\\.\\d+)万?元`, 'g'),
    isSpent,
  }));

const PATTERNS = [...patterns(SPENT, true), ...patterns(RECEIVED, false)];

/** What the narrative states of columns' totals, by the names the tables' own facts go under. */
export function toldFacts(sentences: readonly Sentence[]): readonly Fact[] {
  return sentences.flatMap((sentence) => {
    const text = halfWidth(sentence.text).replace(/\s/g, '');
    const headed = sentence.headings.some((heading) => FUNDS_ANY.test(halfWidth(heading)));
    return PATTERNS.flatMap(({ name, digits, isSpent }) =>
      [...text.matchAll(digits)].flatMap(({ index, 1: figure = '0' }): readonly Fact[] => {
        const ofFund = isSpent && (headed || FUNDS_ANY.test(text.slice(0, index)));
        return ofFund ? [] : [[name, new Decimal(figure.replace(/,/g, ''))]];
      }),
    );
  });
}
