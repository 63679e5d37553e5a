import { Decimal } from 'decimal.js';
import type { Sentence } from '../../types/model.ts';
import { halfWidth } from '../key.ts';
import type { Fact } from './facts.ts';

/** Columns of tables of all money, as the narrative names them. */
const NAMES: readonly (readonly [concept: string, name: string])[] = [
  ['basic', '基本支出'],
  ['project', '项目支出'],
  ['turnover', '上[缴解]上级支出'],
  ['operating-expenditure', '经营支出'],
  ['subsidy', '对附属单位补助支出'],
  ['fiscal', '财政拨款收入'],
  ['superior', '上级补助收入'],
  ['business', '事业收入'],
  ['operating-income', '经营收入'],
  ['affiliated', '附属单位上缴收入'],
  ['other-income', '其他收入'],
];

const PATTERNS = NAMES.map(
  ([concept, name]) =>
    [
      `${concept}@total`,
      new RegExp(`${name}(?:预算|决算)?(?:为|共)?([\\d,]+\\.\\d+)万?元`, 'g'),
    ] as const,
);

/** What the narrative states of columns' totals, by the names the tables' own facts go under. */
export function toldFacts(sentences: readonly Sentence[]): readonly Fact[] {
  const texts = sentences.map(({ text }) => halfWidth(text).replace(/\s/g, ''));
  return texts.flatMap((text) =>
    PATTERNS.flatMap(([name, pattern]) =>
      [...text.matchAll(pattern)].map(
        ([, digits = '0']) => [name, new Decimal(digits.replace(/,/g, ''))] as const,
      ),
    ),
  );
}
