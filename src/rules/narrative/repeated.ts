import { subjectKey } from '../../model/narrative/claims/subject.ts';
import type { Claim, SubjectConcept, Topic } from '../../types/claim.ts';
import type { Relation } from '../../types/relation.ts';
import { atMost, sum } from '../relate.ts';
import { isEnumerated } from './binding.ts';
import {
  headedFund,
  isGrand,
  isOfDepartment,
  levels,
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  same,
  yuan,
} from './context.ts';
import { fact } from './fact.ts';

/** Subjects that are one thing throughout a document, whatever they are listed under. */
const UNIQUE: ReadonlySet<SubjectConcept> = new Set([
  'three-public',
  'abroad',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
  'reception',
  'operating-cost',
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
  const { concept, bare, fund, text } = topic.subject;
  const whole = topic.whole === null ? null : context.topic(topic.whole);
  if (VISITS.has(concept)) {
    return whole && ['three-public', 'vehicles'].includes(whole.subject.concept) ? concept : null;
  }
  if (UNIQUE.has(concept)) return whole === null ? concept : `${concept} ${whole.subject.concept}`;
  if (concept === 'function')
    return topic.subject.names.length > 1 && !isPart(whole)
      ? `${subjectKey(topic.subject)} ${topic.fund}`
      : null;
  if (concept === 'total' && fund === null && (bare || /^(?:收入|支出)合计/.test(text)))
    return null;
  if (concept === 'total' || concept === 'current-total')
    return isOfDepartment(context, topic) && !isOfEither(topic) ? totalKey(topic) : null;
  if (concept !== 'basic' && concept !== 'project') return null;
  const total = whole === null ? fund !== null : /total/.test(whole.subject.concept);
  return total ? `${concept} ${topic.fund}` : null;
}

/** 收入总计 in a section on one fund: the department's or the fund's. */
function isOfEither(topic: Topic): boolean {
  return topic.fund === null && headedFund(topic) !== null;
}

/** 财政拨款收入总计 holds what was carried over, 财政拨款收入 need not. */
function totalKey(topic: Topic): string {
  return `${subjectKey(topic.subject)}${isGrand(topic) ? GRAND : ''}`;
}

function isPart(whole: Topic | null): boolean {
  return whole !== null && ['basic', 'project'].includes(whole.subject.concept);
}

const GRAND = ' grand';

interface Stated {
  readonly topic: Topic;
  readonly claim: Claim;
}

function pairs(context: NarrativeContext): readonly Relation[] {
  const groups = new Map<string, Stated[]>();
  for (const topic of context.narrative.topics) {
    const key = identity(context, topic);
    if (
      key === null ||
      (topic.subject.concept !== 'function' && isEnumerated(context, topic, 'main'))
    )
      continue;
    const item = topic.subject.concept === 'function';
    const stated = levels(context, topic).flatMap((claim) =>
      item || !claim.implied ? [{ topic, claim }] : [],
    );
    const owned = `${key} ${topic.subject.owner}`;
    groups.set(owned, [...(groups.get(owned) ?? []), ...stated]);
  }
  const same = [...groups.values()].flatMap((stated) => neighbours(context, stated));
  return [...same, ...withinGrand(groups), ...restated(context)];
}

/** A fund's 财政拨款收入 is at most its 财政拨款收入总计. */
function withinGrand(groups: ReadonlyMap<string, readonly Stated[]>): readonly Relation[] {
  return [...groups].flatMap(([key, [grand]]) => {
    const plain = key.includes(GRAND) ? groups.get(key.replace(GRAND, ''))?.at(-1) : undefined;
    if (!grand || !plain || grand.topic.fund === null) return [];
    const formula = `文字说明：${nameOf(plain.topic)} ≤ ${nameOf(grand.topic)}`;
    return [atMost('BA312', formula, plain.claim.figure, grand.claim.figure)];
  });
}

/** The whole of a list said once more at the end of its sentence: …合计 1170 万元. */
function restated(context: NarrativeContext): readonly Relation[] {
  const wholes = new Set(context.narrative.lists.map(({ whole }) => whole));
  return context.narrative.topics.flatMap((topic) => {
    if (!wholes.has(topic.id) || identity(context, topic) !== null) return [];
    const stated = levels(context, topic);
    const [first, ...rest] = stated;
    const again = rest.filter(({ sentence }) => sentence === first?.sentence);
    return first
      ? neighbours(
          context,
          [first, ...again].map((claim) => ({ topic, claim })),
        )
      : [];
  });
}

/**
 * Where it is not known which of 预算 and 决算 the document is, only figures of one measure are
 * compared; nor is one without a word for it, where its own sentence goes on with 支出决算.
 */
function alike({ isStageKnown }: NarrativeContext, first: Claim, second: Claim): boolean {
  if (first.measure === second.measure) return true;
  return isStageKnown && first.sentence !== second.sentence;
}

function neighbours(context: NarrativeContext, stated: readonly Stated[]): readonly Relation[] {
  return stated.slice(1).flatMap((second, at) => {
    const first = stated[at];
    return first && alike(context, first.claim, second.claim) ? [again(first.claim, second)] : [];
  });
}

/**
 * Both places state one number, so digits of one precision must be the same; a difference that
 * rounding could explain is worth a look and no more.
 */
function again(first: Claim, { topic, claim }: Stated): Relation {
  const formula = `文字说明：${nameOf(topic)}前后两处`;
  const exact = first.figure.amount?.halfStep.eq(claim.figure.amount?.halfStep ?? 0);
  const close = same(first.figure, claim.figure) && !yuan(first.figure).eq(yuan(claim.figure));
  if (!close || !exact) return sum('BA312', formula, claim.figure, [first.figure]);
  const told = fact('BA312', {
    id: `${claim.id}=${first.id}`,
    formula,
    holds: false,
    zh: `${nameOf(topic)}前后两处相差一个尾数：${first.figure.text}、${claim.figure.text}`,
    en: `One figure is printed with two last digits: ${first.figure.text}, ${claim.figure.text}`,
    figures: [first.figure, claim.figure],
  });
  return { ...told, severity: 'info' };
}

/** One subject stated twice has one figure. */
export const statedTwice: NarrativeRule = narrativeRule(
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
