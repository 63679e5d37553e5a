import { subjectKey } from '../../model/narrative/claims/subject.ts';
import type { Claim, SubjectConcept, Topic } from '../../types/claim.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { sum } from '../relate.ts';
import { levels, type NarrativeContext, nameOf, narrativeRule } from './context.ts';

/** Subjects that are one thing throughout a document, whatever they are listed under. */
const UNIQUE: ReadonlySet<SubjectConcept> = new Set([
  'three-public',
  'abroad',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
  'reception',
  'operating-cost',
  'procurement',
  'procurement-goods',
  'procurement-works',
  'procurement-services',
]);

/** The visits are themselves only as items of 三公: 公务接待费 may be an item of 公用经费 too. */
const VISITS: ReadonlySet<SubjectConcept> = new Set([
  'abroad',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
  'reception',
]);

/** What a topic is one and the same with, or null where its words recur with other meanings. */
function identity(context: NarrativeContext, topic: Topic): string | null {
  const { concept, bare, fund } = topic.subject;
  const whole = topic.whole === null ? null : context.topic(topic.whole);
  if (VISITS.has(concept)) {
    return whole && ['three-public', 'vehicles'].includes(whole.subject.concept) ? concept : null;
  }
  if (UNIQUE.has(concept)) return whole === null ? concept : `${concept} ${whole.subject.concept}`;
  if (concept === 'function')
    return topic.subject.names.length > 1 && !isPart(whole)
      ? `${subjectKey(topic.subject)} ${topic.fund}`
      : null;
  if (concept === 'total') return bare && fund === null ? null : subjectKey(topic.subject);
  if (concept === 'current-total') return subjectKey(topic.subject);
  if (concept !== 'basic' && concept !== 'project') return null;
  const total = whole === null ? fund !== null : /total/.test(whole.subject.concept);
  return total ? `${concept} ${topic.fund}` : null;
}

function isPart(whole: Topic | null): boolean {
  return whole !== null && ['basic', 'project'].includes(whole.subject.concept);
}

interface Stated {
  readonly topic: Topic;
  readonly claim: Claim;
}

function pairs(context: NarrativeContext): readonly Relation[] {
  const groups = new Map<string, Stated[]>();
  for (const topic of context.narrative.topics) {
    const key = identity(context, topic);
    if (key === null) continue;
    const stated = levels(context, topic).map((claim) => ({ topic, claim }));
    groups.set(key, [...(groups.get(key) ?? []), ...stated]);
  }
  return [...groups.values()].flatMap(neighbours);
}

function neighbours(stated: readonly Stated[]): readonly Relation[] {
  return stated.slice(1).flatMap((second, at) => {
    const first = stated[at];
    if (!first) return [];
    return [
      sum('BA312', `文字说明：${nameOf(second.topic)}前后两处`, second.claim.figure, [
        first.claim.figure,
      ]),
    ];
  });
}

/** One subject stated twice has one figure. */
export const statedTwice: Rule = narrativeRule(
  {
    id: 'BA312',
    severity: 'error',
    name: { zh: '前后两处不一', en: 'Stated twice' },
    summary: {
      zh: '同一口径的数在文字说明中出现几次，应当相同。',
      en: 'A subject the text states more than once has one figure.',
    },
    why: {
      zh: '同一年度、同一口径只有一个数。只比较全文中含义唯一的项目（总额、“三公”经费、政府采购、类款项科目等）；“收入”“人员经费”等随上文而异的词不比较。',
      en: 'There is one figure for one subject and year. Words whose meaning depends on what stands above are not compared.',
    },
    source: '财政部《地方预决算公开操作规程》：公开内容应真实、准确',
    example: '某项 269.85 万元……支出决算为 269.86 万元',
  },
  pairs,
);
