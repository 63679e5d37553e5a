import { Decimal } from 'decimal.js';
import { DOWN } from '../../model/narrative/claims/direction.ts';
import type { Claim, Measure, Topic } from '../../types/claim.ts';
import type { Figure } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import { balance, notRelated } from '../relate.ts';
import { tableFigure, type Years } from './binding.ts';
import {
  levelBefore,
  levelOf,
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  slack,
  yuan,
} from './context.ts';
import { tableYears } from './last-years.ts';
import { ratio, term } from './ratio.ts';
import { placeName } from './tables.ts';

const SOURCE = '财政部《地方预决算公开操作规程》：说明应写明比上年增减变化的数额及原因';

/** The figure of the year compared with, where the text states it. */
export function lastYear(
  context: NarrativeContext,
  topic: Topic,
  claim: Pick<Claim, 'base'> | undefined,
): Claim | null {
  const year =
    claim?.base?.year ?? (context.narrative.year === null ? null : context.narrative.year - 1);
  const found = topic.claims.filter(
    (one) =>
      one.role === 'level' &&
      one.year !== null &&
      one.year === year &&
      one.year !== context.narrative.year,
  );
  const wanted = claim?.base?.measure ?? null;
  const fitting = found.filter(
    (one) => wanted === null || one.measure === null || one.measure === wanted,
  );
  const first = fitting[0];
  return first && fitting.every(({ figure }) => yuan(figure).eq(yuan(first.figure))) ? first : null;
}

/** Whether a change is an earlier year's own: 2023年…，较2022年增加…, in a document of 2024. */
export function isOfEarlierYear(
  { narrative }: NarrativeContext,
  { year, base }: Pick<Claim, 'year' | 'base'>,
): boolean {
  const since = base?.year ?? null;
  return year !== null && year !== narrative.year && since !== null && since < year;
}

const ZERO = new Decimal(0);
const BUDGETS: ReadonlySet<Measure | null> = new Set(['initial', 'annual', 'budget']);

/** Whether a final figure is compared with its own year's budget: 比年初预算增加, 决算数大于预算数. */
export function isAgainstBudget(
  { narrative, stage }: NarrativeContext,
  { base }: Pick<Claim, 'base'>,
): boolean {
  if (stage !== 'final' || !base || !BUDGETS.has(base.measure)) return false;
  return base.year === null || base.year === narrative.year;
}

/** What a change is measured against, where the text states it: last year's figure or the year's budget. */
export function comparedWith(context: NarrativeContext, topic: Topic, claim: Claim): Claim | null {
  if (claim.likeForLike) return null;
  if (!isAgainstBudget(context, claim)) return lastYear(context, topic, claim);
  const slots =
    claim.base?.measure === 'budget'
      ? (['initial', 'annual'] as const)
      : ([claim.base?.measure === 'initial' ? 'initial' : 'annual'] as const);
  const found = slots.flatMap((slot) => levelBefore(context, topic, claim, slot) ?? []);
  return found.length === 1 ? (found[0] ?? null) : null;
}
const DIRECTED: ReadonlySet<Claim['direction']> = new Set(['up', 'down']);

export const TWICE_NEGATIVE = '减少或下降后又带负号，增减方向不明';

/** 下降-20%: an odd way to say that it fell, or a form's sign that means it rose. */
export function isTwiceNegative({ direction, word, figure }: Claim): boolean {
  return direction === 'down' && DOWN.test(word ?? '') && /^[-−]/.test(figure.text);
}

/** An increase counts up, a decrease down. */
export function sign({ direction }: Claim): 1 | -1 {
  return direction === 'down' ? -1 : 1;
}

/** The one change against the year before that a topic states, or null. */
export function changeOf(context: NarrativeContext, topic: Topic): Claim | null {
  const found = topic.claims.filter(
    (claim) =>
      claim.role === 'change' &&
      !isAgainstBudget(context, claim) &&
      !isOfEarlierYear(context, claim) &&
      !isTwiceNegative(claim),
  );
  const [first] = found;
  return first && found.length === 1 && first.direction !== 'either' ? first : null;
}

function differences(context: NarrativeContext, topic: Topic): readonly Relation[] {
  return topic.claims.flatMap((change) => {
    if (change.role !== 'change' || !DIRECTED.has(change.direction)) return [];
    if (isOfEarlierYear(context, change)) return [];
    const now = levelBefore(context, topic, change);
    const before = comparedWith(context, topic, change);
    if (!before) return againstTable(context, topic, change);
    if (!now) return [];
    const falls = (sign(change) === -1) !== misdirected(now.figure, before.figure, change);
    const base = isAgainstBudget(context, change) ? '预算' : '上年';
    const formula = `文字说明：${nameOf(topic)} = ${base} ${falls ? '−' : '+'} ${change.word ?? '增减'}额`;
    const [plus, minus] = falls
      ? [[before.figure], [change.figure]]
      : [[before.figure, change.figure], []];
    return [balance('BA304', formula, now.figure, plus, minus)];
  });
}

/** A change against the year before whose figure only a table states. */
function againstTable(context: NarrativeContext, topic: Topic, change: Claim): readonly Relation[] {
  const years = tableYearsOf(context, topic, change);
  if (!years || isTwiceNegative(change)) return [];
  const { now, before } = years;
  const falls = (sign(change) === -1) !== misdirected(now, before, change);
  const [plus, minus] = falls ? [before, now] : [now, before];
  const formula = `文字说明：${nameOf(topic)} ${change.word ?? '增减'}额 = ${placeName(now)} 与上年数之差`;
  return [balance('BA304', formula, change.figure, [plus], [minus])];
}

/** Both years' figures of a table, for a claim that compares with the year before. */
export function tableYearsOf(context: NarrativeContext, topic: Topic, claim: Claim): Years | null {
  return isAgainstBudget(context, claim) ? null : tableYears(context, topic, claim);
}

/**
 * Whether a change or growth agrees with both years’ figures in all but its word: then the word is
 * wrong (BA309) and the figure is not.
 */
export function misdirected(now: Figure, before: Figure, claim: Claim): boolean {
  const gap = yuan(now).minus(yuan(before));
  if (!DIRECTED.has(claim.direction) || gap.isZero() || gap.isNeg() === (sign(claim) === -1))
    return false;
  const stated = claim.figure.amount;
  if (claim.role === 'change') {
    const room = [now, before, claim.figure].reduce((sum, one) => sum.plus(slack(one)), ZERO);
    return gap.abs().minus(yuan(claim.figure)).abs().lte(room);
  }
  if (!stated || yuan(before).isZero()) return false;
  const exact = gap.abs().div(yuan(before).abs()).times(100);
  return exact.minus(stated.value).abs().lte(stated.halfStep.times(2));
}

/** This year is last year with the change its word says; where only the word is wrong BA309 says so. */
export const yearDifference: NarrativeRule = narrativeRule(
  {
    id: 'BA304',
    severity: 'error',
    name: { zh: '增减额', en: 'Change against the year before' },
    summary: {
      zh: '本年数减上年数等于所写的增减额。',
      en: 'This year’s figure less last year’s is the change the text states.',
    },
    why: {
      zh: '三个数写在同一处，应互相吻合，增减按文字所写的“增加”“减少”计。文字未写明上年数的，报表列有所比年度、口径的数时按报表核对，否则不核对；数额吻合而只有措辞相反的，由 BA309 报告。',
      en: 'The three figures stand side by side and the words say which way. Where the text does not state last year’s figure a table’s column of just the figures compared with takes its place; without one it is not checked. Where the amounts agree and only the word is contrary BA309 says so.',
    },
    source: SOURCE,
    example: '2022 年安排 8141.01 万元，2021 年安排 7907.40 万元，比上年增加 253.61 万元',
  },
  (context) => context.narrative.topics.flatMap((topic) => differences(context, topic)),
);

function growths(context: NarrativeContext, topic: Topic): readonly Relation[] {
  return topic.claims.flatMap((growth) => {
    if (growth.role !== 'growth' || isOfEarlierYear(context, growth)) return [];
    return growthOf(context, topic, growth) ?? [];
  });
}

function growthOf(context: NarrativeContext, topic: Topic, growth: Claim): Relation | null {
  const base = isAgainstBudget(context, growth) ? '预算数' : '上年数';
  const formula = `文字说明：${nameOf(topic)} 增减额 ÷ ${base} = 增减幅度`;
  const now = levelBefore(context, topic, growth)?.figure ?? tableFigure(context, topic, 'main');
  const before = comparedWith(context, topic, growth);
  const change = changeBefore(topic, growth);
  if (growth.direction === 'either' && !(change && yuan(change.figure).isZero())) return null;
  if (before && now) return fromBoth(formula, now, before.figure, growth);
  const years = change ? null : tableYearsOf(context, topic, growth);
  if (years) return fromBoth(formula, years.now, years.before, growth);
  if (!change || change.direction !== growth.direction) return null;
  if (change.likeForLike !== growth.likeForLike) return null;
  const readings = [now, wholeLevel(context, topic)].filter((one) => one !== null);
  const bases = readings.filter((one) => !lastOf(one, change).isNeg());
  const near = bases.find((one) => comesNear(one, change, growth));
  if (!near && (isTwiceNegative(change) || isTwiceNegative(growth)))
    return notRelated('BA305', formula, 'not-applicable', TWICE_NEGATIVE);
  const likely = near ?? bases[0];
  return likely ? fromChange(formula, likely, change, growth) : null;
}

function fromBoth(formula: string, now: Figure, before: Figure, growth: Claim): Relation {
  const up = (sign(growth) === 1) === misdirected(now, before, growth) ? -1 : 1;
  const above = [term(now, up), term(before, up === 1 ? -1 : 1)];
  return ratio('BA305', formula, above, [term(before)], growth.figure);
}

function fromChange(formula: string, now: Figure, change: Claim, growth: Claim): Relation {
  const below = [term(now), term(change.figure, sign(change) === 1 ? -1 : 1)];
  return ratio('BA305', formula, [term(change.figure)], below, growth.figure);
}

/** Last year's figure, as this year's and the change give it. */
function lastOf(now: Figure, change: Claim): Decimal {
  return yuan(now).minus(yuan(change.figure).times(sign(change)));
}

/**
 * A comparison after the last part of a list may be meant of the whole: its level, where the whole
 * states no change of its own.
 */
function wholeLevel(context: NarrativeContext, topic: Topic): Figure | null {
  const whole = topic.whole === null ? null : context.topic(topic.whole);
  if (!whole || whole.claims.some(({ role }) => role === 'change')) return null;
  return levelOf(context, whole)?.figure ?? null;
}

function comesNear(now: Figure, change: Claim, { figure }: Claim): boolean {
  const last = lastOf(now, change);
  if (last.isZero() || !figure.amount) return false;
  const exact = yuan(change.figure).div(last).times(100);
  return exact.minus(figure.amount.value).abs().lte(figure.amount.halfStep.times(2));
}

/** The change stated just before a growth, in the same sentence or the one before. */
export function changeBefore(topic: Topic, growth: Claim): Claim | null {
  const at = topic.claims.indexOf(growth);
  const change = topic.claims.findLast((one, index) => index < at && one.role === 'change');
  return change && growth.sentence - change.sentence <= 1 ? change : null;
}

/** A stated growth is the change in percent of last year's figure. */
export const growthRate: NarrativeRule = narrativeRule(
  {
    id: 'BA305',
    severity: 'error',
    name: { zh: '增减幅度', en: 'Growth in percent' },
    summary: {
      zh: '增减幅度等于增减额除以上年数。',
      en: 'The growth stated equals the change divided by last year’s figure.',
    },
    why: {
      zh: '上年数由文字写明，或由本年数与增减额推得，或见于报表。上年数为零时幅度无定义，不核对；“增加（减少）”未作取舍的套语不核对。',
      en: 'Last year’s figure is stated, follows from this year’s and the change, or stands in a table. Not applicable where it is zero, or where a form’s “increase (decrease)” was left standing.',
    },
    source: SOURCE,
    example: '支出 19.56 万元，比上年减少 3.59 万元，下降 15.31%（应为 15.51%）',
  },
  (context) => context.narrative.topics.flatMap((topic) => growths(context, topic)),
);
