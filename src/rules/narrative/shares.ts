import { Decimal } from 'decimal.js';
import type { Claim, List } from '../../types/claim.ts';
import type { FactRelation, Relation } from '../../types/relation.ts';
import {
  levelOf,
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  partsOf,
  slack,
  sumOf,
} from './context.ts';
import { fact } from './fact.ts';
import { divisions, isClosed } from './partition.ts';

/** The shares of one whole, where every part states one and the parts are all there can be. */
function sharesOf(context: NarrativeContext, list: List): readonly Relation[] {
  const whole = context.topic(list.whole);
  if (!whole || levelOf(context, whole)) return [];
  return divisions(whole, partsOf(context, list)).flatMap((division) => {
    const shares = division.flatMap(
      ({ claims }) => claims.find(({ role, of }) => role === 'share' && of === null) ?? [],
    );
    const told = shares.length === division.length && isClosed(whole, division);
    return told ? [hundred(nameOf(whole), list, shares)] : [];
  });
}

function hundred(name: string, list: List, shares: readonly Claim[]): FactRelation {
  const figures = shares.map(({ figure }) => figure);
  const total = sumOf(figures);
  const room = figures.reduce((sum, figure) => sum.plus(slack(figure)), new Decimal(0));
  return fact('BA308', {
    id: `${list.id}:${shares[0]?.id ?? ''}`,
    formula: `文字说明：${name}各项占比之和 = 100%`,
    holds: total.minus(100).abs().lte(room),
    zh: `${name}各项占比之和为 ${total.toString()}%`,
    en: `The shares of ${name} add up to ${total.toString()}%`,
    figures,
  });
}

/** Shares of one whole make 100%. */
export const sharesOfOneWhole: NarrativeRule = narrativeRule(
  {
    id: 'BA308',
    severity: 'error',
    name: { zh: '占比之和', en: 'Shares add to 100%' },
    summary: {
      zh: '同一总数的各项占比之和为 100%。',
      en: 'The shares of one whole add up to 100%.',
    },
    why: {
      zh: '各项穷尽总数时占比之和为 100%，允许各占比的舍入。总数写明的，每个占比已单独核对（BA306），不再重复。',
      en: 'Exhaustive parts make up the whole, but for rounding. Where the whole is stated each share is checked by BA306 instead.',
    },
    source: '预决算说明通用格式（结构情况）',
    example: '基本支出占 52.06%，项目支出占 49.94%',
  },
  (context) => context.narrative.lists.flatMap((list) => sharesOf(context, list)),
);
