import { familyOf } from '../../model/narrative/claims/compatible.ts';
import { subjectKey } from '../../model/narrative/claims/subject.ts';
import type { List, Topic } from '../../types/claim.ts';
import type { Relation } from '../../types/relation.ts';
import { atMost, balance, notRelated, sum } from '../relate.ts';
import { changeOf, lastYear, sign } from './changes.ts';
import {
  levelOf,
  levels,
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  partsOf,
  type Slot,
  sumOf,
  yuan,
} from './context.ts';
import { beside, divisions, isClosed, isLeft, looksWhole, type Part } from './partition.ts';

/** A gap this wide in last year's sum means that parts were left out. */
const LEFT_OUT = 0.03;
/** What rests the lists’ rules. */
export const SOURCE =
  '财政部《地方预决算公开操作规程》；预决算说明通用格式（总体情况、结构情况、“三公”经费情况）';

/** `文字说明：甲 = 乙 + 丙`, shortened where there are many. */
export function formulaOf(whole: Topic, parts: readonly Topic[]): string {
  const names =
    parts.length > 6
      ? [...parts.slice(0, 3).map(nameOf), `…（${parts.length}项）`]
      : parts.map(nameOf);
  return `文字说明：${nameOf(whole)} = ${names.join(' + ')}`;
}

/** Relations of one list: for every way its parts divide the whole, the sum or the limits. */
function levelsOf(context: NarrativeContext, list: List): readonly Relation[] {
  const whole = context.topic(list.whole);
  if (!whole) return [];
  return (['main', 'initial', 'annual'] as const).flatMap((slot) => {
    const total = levelOf(context, whole, slot);
    if (!total) return [];
    return divisions(whole, partsOf(context, list)).flatMap((division) => {
      const parts = partsIn(context, division, slot);
      const stated = { topic: whole, claim: total };
      if (!isClosed(whole, division))
        return isOfAnother(context, stated, parts) ? [] : divided(list, stated, parts, division);
      const left = partsIn(context, beside(partsOf(context, list), division), slot);
      const complete = parts.length === division.length && left.length > 0;
      return complete
        ? [listSum(stated, nearer(stated, parts, [...parts, ...left]))]
        : divided(list, stated, parts, division);
    });
  });
}

function listSum(whole: Part, parts: readonly Part[]): Relation {
  const topics = parts.map(({ topic }) => topic);
  const figures = parts.map(({ claim }) => claim.figure);
  return sum('BA302', formulaOf(whole.topic, topics), whole.claim.figure, figures);
}

/** Of two readings of what makes up a whole the one that comes nearer to it. */
function nearer({ claim }: Part, some: readonly Part[], all: readonly Part[]): readonly Part[] {
  const off = (parts: readonly Part[]) =>
    sumOf(parts.map((part) => part.claim.figure))
      .minus(yuan(claim.figure))
      .abs();
  return off(all).lt(off(some)) ? all : some;
}

/**
 * Whether the parts are another topic's: they call themselves shares of another whole, or add up to
 * what the section states of another subject. 其中 after two figures may be of either, or of both.
 */
function isOfAnother(context: NarrativeContext, whole: Part, parts: readonly Part[]): boolean {
  const own = subjectKey(whole.topic.subject);
  const sum = sumOf(parts.map(({ claim }) => claim.figure));
  if (parts.length === 0 || sum.eq(yuan(whole.claim.figure))) return false;
  const called = parts.flatMap(({ topic }) => topic.claims.flatMap(({ of }) => of ?? []));
  if (called.some((of) => of.concept !== 'named' && subjectKey(of) !== own)) return true;
  if (parts.length < 2) return false;
  return context.narrative.topics.some(
    (topic) =>
      topic.id !== whole.topic.id &&
      topic.headings.join() === whole.topic.headings.join() &&
      subjectKey(topic.subject) !== own &&
      !parts.some((part) => part.topic === topic) &&
      levels(context, topic).some(({ figure }) => yuan(figure).eq(sum)),
  );
}

function partsIn(
  context: NarrativeContext,
  division: readonly Topic[],
  slot: Slot,
): readonly Part[] {
  return division.flatMap((topic) => {
    const claim = levelOf(context, topic, slot);
    return claim ? [{ topic, claim }] : [];
  });
}

function divided(
  list: List,
  whole: Part,
  parts: readonly Part[],
  division: readonly Topic[],
): readonly Relation[] {
  if (parts.length === 0) return [];
  const topics = parts.map(({ topic }) => topic);
  const formula = formulaOf(whole.topic, topics);
  if (
    isClosed(whole.topic, topics) ||
    (parts.length === division.length && looksWhole(list, whole.claim, parts))
  ) {
    return [listSum(whole, parts)];
  }
  const within = parts
    .filter(({ topic }) => !isLeft(topic))
    .map(({ topic, claim }) =>
      atMost(
        'BA302',
        `文字说明：${nameOf(topic)} ≤ ${nameOf(whole.topic)}`,
        claim.figure,
        whole.claim.figure,
      ),
    );
  const open =
    list.opener === 'mainly' || topics.some(({ subject }) => familyOf(subject) === 'named');
  return open
    ? [notRelated('BA302', formula, 'not-applicable', '列举的各项未必是全部'), ...within]
    : within;
}

/** What the parts were last year adds up to this year's whole less its change. */
function lastYears(context: NarrativeContext, list: List): readonly Relation[] {
  const whole = context.topic(list.whole);
  const total = whole && levelOf(context, whole);
  const change = whole && changeOf(context, whole);
  const parts = whole && total && change ? partsOf(context, list) : [];
  const before = parts.flatMap((topic) => lastYear(context, topic, topic.claims[0]) ?? []);
  if (!whole || !total || !change || before.length < 3 || before.length < parts.length) return [];
  const formula = formulaOf(whole, parts).replace('：', '（上年数）：');
  const figures = before.map(({ figure }) => figure);
  const gap = yuan(total.figure)
    .minus(yuan(change.figure).times(sign(change)))
    .minus(sumOf(figures))
    .abs();
  if (gap.gt(yuan(total.figure).times(LEFT_OUT))) return [];
  const [plus, minus] =
    sign(change) === 1 ? [[...figures, change.figure], []] : [figures, [change.figure]];
  return [balance('BA302', formula, total.figure, plus, minus)];
}

/** Parts listed with a whole add up to it; a part is at most its whole. */
export const listedParts: NarrativeRule = narrativeRule(
  {
    id: 'BA302',
    severity: 'error',
    name: { zh: '列举各项之和', en: 'Sum of the parts listed' },
    summary: {
      zh: '文字说明中“其中”“包括”“主要为”所列各项之和等于总数。',
      en: 'The parts a sentence lists add up to the whole it names.',
    },
    why: {
      zh: '句子把一个数拆成几项，各项之和应回到该数。基本+项目、人员+公用、“三公”三项、货物+工程+服务等按定义穷尽；其余列举只在各项之和接近总数（或只差一个数字）、且不以“等”结尾时才视为穷尽，否则只核对各分项及其和不大于总数。',
      en: 'A sentence splits one figure into parts. Pairs such as basic and project expenditure are exhaustive by definition; other lists are taken to be so only where they come near the whole, or miss it by one digit, and do not end in “and so on”; the parts of any list are at most the whole, each and together.',
    },
    source: SOURCE,
    example: '项目支出 187.00 万元，主要为甲 100 万元、乙 60 万元、丙 26 万元：各项之和 186',
  },
  (context) =>
    context.narrative.lists.flatMap((list) => [
      ...levelsOf(context, list),
      ...lastYears(context, list),
    ]),
);
