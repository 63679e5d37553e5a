import type { Claim, Comparison, Topic } from '../../types/claim.ts';
import type { Figure } from '../../types/model.ts';
import type { FactRelation, Relation } from '../../types/relation.ts';
import {
  changeBefore,
  comparedWith,
  isAgainstBudget,
  isOfEarlierYear,
  isTwiceNegative,
  lastYear,
  misdirected,
  tableYearsOf,
} from './changes.ts';
import {
  levelBefore,
  levels,
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  same,
  yuan,
} from './context.ts';
import { fact } from './fact.ts';

const SOURCE = '预决算说明通用格式：比上年增减、决算数大于（小于、等于）预算数的说明';

const ENGLISH = { greater: 'it rose', less: 'it fell', flat: 'it is unchanged' } as const;
const WORDS = { greater: '大于', less: '小于', flat: '等于' } as const;

function holds(relation: Comparison['relation'], left: Figure, right: Figure): boolean {
  if (relation === 'flat') return same(left, right);
  return relation === 'greater' ? yuan(left).gt(yuan(right)) : yuan(left).lt(yuan(right));
}

/** 决算数小于预算数, where both stand in the same topic. */
function againstBudget(
  context: NarrativeContext,
  topic: Topic,
  one: Comparison,
): readonly Relation[] {
  const final = levels(context, topic).at(-1);
  const budgets = [...levels(context, topic, 'initial'), ...levels(context, topic, 'annual')];
  const budget = budgets.at(-1);
  if (!final || !budget || one.nearly || context.stage !== 'final') return [];
  const word = WORDS[one.relation];
  return [
    fact(
      'BA309',
      {
        id: `n${one.sentence}:${topic.id}`,
        formula: `文字说明：${nameOf(topic)} 决算数${word}预算数`,
        holds: budgets.some(({ figure }) => holds(one.relation, final.figure, figure)),
        zh: `文字说${nameOf(topic)}决算数${word}预算数，而决算 ${final.figure.text}、预算 ${budget.figure.text}`,
        en: `The text says the final figure is ${one.relation}, but it is ${final.figure.text} against ${budget.figure.text}`,
        figures: [final.figure, budget.figure],
      },
      [one.place, final.figure.place, budget.figure.place],
    ),
  ];
}

/** 与上年持平, 比上年减少 without a figure, where the text states last year's figure too. */
function againstLastYear(
  context: NarrativeContext,
  topic: Topic,
  one: Comparison,
): readonly Relation[] {
  const now = levels(context, topic).at(-1);
  const before = now && lastYear(context, topic, { ...now, base: one.base });
  if (!now || !before || one.nearly) return [];
  const moved = one.relation !== 'flat';
  const told = fact('BA309', {
    id: `n${one.sentence}:${topic.id}`,
    formula: `文字说明：${nameOf(topic)} ${moved ? `比上年${one.word}` : '与上年持平'}`,
    holds: holds(one.relation, now.figure, before.figure),
    zh: `文字说${nameOf(topic)}${moved ? one.word : '与上年持平'}，而本年 ${now.figure.text}、上年 ${before.figure.text}`,
    en: `The text says ${ENGLISH[one.relation]}, but it is ${now.figure.text} against ${before.figure.text}`,
    figures: [now.figure, before.figure],
  });
  return [moved ? { ...told, severity: 'warning' } : told];
}

/**
 * 增加 or 减少 against both years' figures; a percentage after an amount only against that one. Where
 * the figure disagrees too, BA304 and BA305 report it.
 */
function directed(context: NarrativeContext, topic: Topic, claim: Claim): readonly Relation[] {
  if (claim.direction !== 'up' && claim.direction !== 'down') return [];
  if (isOfEarlierYear(context, claim) || isTwiceNegative(claim)) return [];
  const word = claim.word ?? (claim.direction === 'up' ? '增加' : '减少');
  const stated = comparedWith(context, topic, claim)?.figure;
  const years = stated ? null : tableYearsOf(context, topic, claim);
  const before = stated ?? years?.before;
  const now = years?.now ?? levelBefore(context, topic, claim)?.figure;
  const change = claim.role === 'growth' ? changeBefore(topic, claim) : null;
  if (change && !yuan(change.figure).isZero() && !yuan(claim.figure).isZero()) {
    const alike = change.likeForLike === claim.likeForLike && !isTwiceNegative(change);
    return !alike || change.direction === 'either' || change.sentence !== claim.sentence
      ? []
      : [opposed(topic, claim, change.figure, change.direction === claim.direction)];
  }
  if (!before || !now || yuan(claim.figure).isZero()) return [];
  const right = yuan(now).gte(yuan(before)) === (claim.direction === 'up');
  const base = isAgainstBudget(context, claim) ? '预算' : '上年';
  if (!right && !misdirected(now, before, claim)) return [];
  return [
    fact('BA309', {
      id: claim.id,
      formula: `文字说明：${nameOf(topic)} 比${base}${word}`,
      holds: right,
      zh: `文字说${nameOf(topic)}比${base}${word}，而本年 ${now.text}、${base} ${before.text}`,
      en: `The text gives the wrong direction: ${now.text} against ${before.text}`,
      figures: [now, before, claim.figure],
    }),
  ];
}

function opposed(topic: Topic, claim: Claim, change: Figure, agrees: boolean): FactRelation {
  return fact('BA309', {
    id: claim.id,
    formula: `文字说明：${nameOf(topic)} 增减额与增减幅度方向一致`,
    holds: agrees,
    zh: `${nameOf(topic)}的增减额 ${change.text} 与增减幅度 ${claim.figure.text} 一增一减`,
    en: `The change ${change.text} and the growth ${claim.figure.text} have opposite directions`,
    figures: [change, claim.figure],
  });
}

function directions(context: NarrativeContext): readonly Relation[] {
  const { topics, comparisons } = context.narrative;
  return [
    ...topics.flatMap((topic) =>
      topic.claims
        .filter(({ role }) => role === 'change' || role === 'growth')
        .flatMap((claim) => directed(context, topic, claim)),
    ),
    ...comparisons.flatMap((one) => {
      const topic = context.topic(one.topic);
      if (!topic) return [];
      return one.against === 'budget' || isAgainstBudget(context, one)
        ? againstBudget(context, topic, one)
        : againstLastYear(context, topic, one);
    }),
  ];
}

/** Words of direction agree with the figures beside them. */
export const directionWords: NarrativeRule = narrativeRule(
  {
    id: 'BA309',
    severity: 'error',
    name: { zh: '增减与大小的措辞', en: 'Words of direction' },
    summary: {
      zh: '增加、减少、持平、大于、小于、等于与所写的数一致。',
      en: 'Increase, decrease, unchanged, greater, less and equal agree with the figures.',
    },
    why: {
      zh: '措辞与数字说的是同一件事。“基本持平”、零、“没有增加”、“增加（减少）”的套语不核对，同口径的增减不与其他增减比较。',
      en: 'Words and figures say the same thing. “About the same”, zeros, denials and unfilled forms are left alone; changes on a like-for-like basis are compared with no others.',
    },
    source: SOURCE,
    example: '年初预算 9 万元，支出决算 12 万元，“决算数小于预算数的主要原因”',
  },
  directions,
);
