import type { Topic } from '../../types/claim.ts';
import type { Figure } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import { atMost, sum } from '../relate.ts';
import {
  levelOf,
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
} from './context.ts';
import { placeName } from './tables.ts';

const DEFINITION = /机关运行经费["”]?[:：，,]?(?:是)?指([^。]*公用(?:经费|支出)[^。]*)/;
const OF_OFFICES = /行政单位|参照公务员|参公/;

/** How the document itself explains 机关运行经费: all 公用经费, that of offices only, or not at all. */
function definition({ sentences }: NarrativeContext): 'all' | 'offices' | null {
  const words = sentences
    .map(({ text }) => DEFINITION.exec(text)?.[1])
    .find((one) => one !== undefined);
  if (words === undefined) return null;
  return OF_OFFICES.test(words) ? 'offices' : 'all';
}

function publicExpense({ lookup, stage }: NarrativeContext): Figure | null {
  const measure = stage === 'final' ? ({ measure: 'final' } as const) : {};
  const asked = { kind: 'basic-expenditure', ...measure } as const;
  return (
    lookup.figure({ ...asked, row: { by: 'total' }, column: 'public' }) ??
    lookup.figure({ ...asked, row: { by: 'concept', concept: 'public-total' }, column: 'total' })
  );
}

function against(context: NarrativeContext, topic: Topic): readonly Relation[] {
  const claim = topic.subject.concept === 'operating-cost' ? levelOf(context, topic) : null;
  const meaning = claim && definition(context);
  const whole = meaning && publicExpense(context);
  if (!claim || !whole) return [];
  const formula = `文字说明：${nameOf(topic)} ${meaning === 'all' ? '=' : '≤'} ${placeName(whole)}`;
  if (meaning === 'all') return [sum('BA317', formula, claim.figure, [whole])];
  return [atMost('BA317', formula, claim.figure, whole)];
}

/** 机关运行经费 is 公用经费, or a part of it, as the document explains the term. */
export const operatingCost: NarrativeRule = narrativeRule(
  {
    id: 'BA317',
    severity: 'error',
    name: { zh: '机关运行经费与公用经费', en: 'Operating cost and public expense' },
    summary: {
      zh: '机关运行经费等于（或不大于）基本支出表的公用经费，以文件自己的名词解释为准。',
      en: 'Operating cost equals, or is at most, the public expense of the basic-expenditure table.',
    },
    why: {
      zh: '名词解释说机关运行经费是部门的公用经费的，两数相等；说只含行政单位和参公单位的，机关运行经费不大于公用经费；没有解释的不核对。',
      en: 'Where the glossary explains the term as the department’s public expense the two are equal; where it covers offices only, it is at most that. Not checked without an explanation.',
    },
    source: '《中华人民共和国预算法实施条例》及各地预决算公开名词解释',
    example:
      '名词解释：机关运行经费指部门的公用经费；公用经费 118.74 万元，文字写机关运行经费 111.74 万元',
  },
  (context) => context.narrative.topics.flatMap((topic) => against(context, topic)),
);
