import type { Topic } from '../../types/claim.ts';
import type { Relation } from '../../types/relation.ts';
import { atMost } from '../relate.ts';
import {
  levelOf,
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
} from './context.ts';

/** 小微企业 are some of the 中小企业. */
function reach({ subject }: Topic): 'small' | 'medium' {
  return /中小/.test(subject.text) ? 'medium' : 'small';
}

/** A share set aside is at most the procurement budget; that for small firms at most that for all. */
function limits(context: NarrativeContext): readonly Relation[] {
  const { topics } = context.narrative;
  const asides = topics.filter(({ subject }) => subject.concept === 'set-aside');
  const wholes = topics.filter(({ subject }) => subject.concept === 'procurement');
  return asides.flatMap((aside) => {
    const wider = reach(aside) === 'small' ? asides.filter((one) => reach(one) === 'medium') : [];
    const budgets = context.stage === 'budget' ? wholes : [];
    return limited(context, aside, wider.length === 1 ? wider : budgets);
  });
}

function limited(
  context: NarrativeContext,
  aside: Topic,
  wholes: readonly Topic[],
): readonly Relation[] {
  const [whole] = wholes;
  const lesser = levelOf(context, aside);
  const greater = whole && wholes.length === 1 ? levelOf(context, whole) : null;
  if (!whole || !lesser || !greater) return [];
  const formula = `文字说明：${nameOf(aside)} ≤ ${nameOf(whole)}`;
  return [atMost('BA316', formula, lesser.figure, greater.figure)];
}

/** Procurement set aside for small and medium firms. */
export const setAside: NarrativeRule = narrativeRule(
  {
    id: 'BA316',
    severity: 'error',
    name: { zh: '预留采购份额', en: 'Procurement set aside' },
    summary: {
      zh: '面向中小企业预留的采购预算不大于政府采购预算，预留给小微企业的不大于面向中小企业的。',
      en: 'Procurement set aside for smaller firms is at most the procurement budget.',
    },
    why: {
      zh: '预留份额是采购预算的一部分。决算中采购金额以合同计、预留以预算计，两者不比较。',
      en: 'The share set aside is part of the procurement budget. In final accounts contracts and budgets are not compared.',
    },
    source: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）第八条',
    example: '政府采购预算 100 万元，面向中小企业预留 120 万元',
  },
  limits,
);
